"""Balance: what each side asked for in the rounds that are over, and what it got."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contract.actions.judging import compared
from contract.actions.table import Table
from contract.actions.viewing import named
from contract.decision import Verdict
from contract.events import Decided
from contract.lifecycle.state import Proposal
from contract.party import Seat
from contract.proposal.rebase import rebase
from contract.redline.change import Redline
from contract.wording import Catalogue


@dataclass(frozen=True, slots=True)
class Row:
    """One thing asked for: by whom, in which round, where, in which words, and the answer.

    Changes that were tied together are one row: the first of them, `n` in all. `trade` says what it was
    exchanged for, in the proposer's words.
    """

    round: int
    by: Seat
    place: str
    old: str
    new: str
    verdict: Verdict
    reason: str
    n: int
    trade: str


def balance(table: Table, catalogue: Catalogue) -> tuple[Row, ...]:
    """Every answer given so far, oldest first, the same for both seats."""
    rounds = [p for p in table.contract.proposals if p.decided_at is not None]
    return tuple(
        row for number, proposal in enumerate(rounds, 1) for row in _rows(table, proposal, number, catalogue)
    )


def _rows(table: Table, proposal: Proposal, number: int, catalogue: Catalogue) -> Iterator[Row]:
    redline = answered(table, proposal)
    words = {change["id"]: change for change in named(redline, catalogue)}
    given = {d.change: d for d in proposal.decisions}
    why = {change: trade.why for trade in proposal.trades for change in trade.changes}
    seen: set[str] = set()
    for change in redline.changes:
        decision = given.get(change.id)
        if decision is None or change.group in seen:
            continue
        seen.add(change.group)
        told = words[change.id]
        yield Row(
            number,
            proposal.by,
            told["place"],
            told["old"],
            told["new"],
            decision.verdict,
            decision.reason,
            redline.sizes[change.group],
            why.get(change.id, ""),
        )


def answered(table: Table, proposal: Proposal) -> Redline:
    """The comparison on which a proposal was answered: with the version that was on the table then."""
    base = next(
        e.fact.base for e in table.events if isinstance(e.fact, Decided) and e.fact.proposal == proposal.id
    )
    proposed, head = table.version(proposal.version), table.version(base)
    if base != proposal.base:
        proposed = rebase(table.version(proposal.base), head, proposed).version
    return compared(head, proposed)
