"""Trading: the proposer ties changes together before sending, so that none is taken without the others."""

from __future__ import annotations

from contract import editing
from contract.actions import aside
from contract.actions.judging import compared
from contract.actions.table import Table
from contract.actions.workbench import Bench
from contract.edges import codec
from contract.errors import UnreadableError
from contract.events import Traded
from contract.proposal.trades import tied
from contract.redline.change import Redline

_KIND = "trades"


def offered(work: Bench) -> Redline:
    """What the bench proposes, the changes of each prepared trade as one group."""
    return tied(compared(work.table.version(), work.version), (t.changes for t in prepared(work)))


def prepared(work: Bench) -> tuple[Traded, ...]:
    """The trades tied so far; one falls when a later edit took all but one of its changes away."""
    body = aside.kept(work.table, _KIND)
    known = {c.id for c in compared(work.table.version(), work.version).changes}
    trades = codec.load_trades(body) if body else ()
    return tuple(t for t in trades if len(known & set(t.changes)) > 1)


def tie(work: Bench, changes: tuple[str, ...], why: str) -> None:
    """Tie changes together. Raises UnreadableError unless they are two groups at least, with a reason."""
    words = editing.clean(why)
    groups = {c.group for c in compared(work.table.version(), work.version).changes if c.id in changes}
    if len(groups) < 2:
        raise UnreadableError("trade.one_change")
    if not words:
        raise UnreadableError("trade.no_reason")
    _keep(work.table, (*prepared(work), Traded("", changes, words)))


def untie(work: Bench, trade: Traded) -> None:
    """Let the changes of a trade be answered apart again."""
    _keep(work.table, tuple(t for t in prepared(work) if t != trade))


def forget(table: Table) -> None:
    """The proposal left, or was given up: nothing is tied any more."""
    aside.drop(table, _KIND)


def _keep(table: Table, trades: tuple[Traded, ...]) -> None:
    aside.keep(table, _KIND, codec.dump_trades(trades))
