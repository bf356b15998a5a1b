"""Balance: what each side asked for in the rounds that are over, and what it got."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contract.actions.judging import compared
from contract.actions.table import Table
from contract.actions.viewing import named
from contract.decision import Verdict
from contract.events import Decided
from contract.lifecycle.state import Proposal
from contract.party import Seat
from contract.proposal.rebase import rebase
from contract.redline.change import ChangeKind, Redline
from contract.wording import Catalogue, say

_MOST = 160
_WHOLE_ARTICLES = frozenset({ChangeKind.ARTICLE_ADDED, ChangeKind.ARTICLE_REMOVED})


@dataclass(frozen=True, slots=True)
class Row:
    """One thing asked for: by whom, in which round, in words that say where, and the answer.

    Changes that were tied together are one row: the first of them, `n` in all. `trade` says what it was
    exchanged for, in the proposer's words.
    """

    round: int
    by: Seat
    words: str
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
    asked = {change.id: change for change in redline.changes}
    given = {d.change: d for d in proposal.decisions}
    why = {change: trade.why for trade in proposal.trades for change in trade.changes}
    seen: set[str] = set()
    for told in named(redline, catalogue):
        change = asked[told["id"]]
        decision = given.get(change.id)
        if decision is None or change.group in seen:
            continue
        seen.add(change.group)
        yield Row(
            number,
            proposal.by,
            in_words(told, catalogue),
            decision.verdict,
            decision.reason,
            redline.sizes[change.group],
            why.get(change.id, ""),
        )


def in_words(change: Mapping[str, str], catalogue: Catalogue) -> str:
    """One named change (`viewing.named`) as a line that stands alone: what comes, what goes, what takes which place."""
    place, old, new = change["place"], shortened(change["old"]), shortened(change["new"])
    if change["was"]:
        return say(catalogue, "asked.moved", place=place, was=change["was"])
    if change["kind"] in _WHOLE_ARTICLES:
        return say(catalogue, f"asked.{change['kind']}", place=place)
    if old and new:
        return say(catalogue, "asked.changed", place=place, old=old, new=new)
    return say(catalogue, "asked.added" if new else "asked.removed", place=place, words=new or old)


def shortened(text: str) -> str:
    """A text that may be long, for one line of a list."""
    told = text.strip()
    return told if len(told) <= _MOST else f"{told[:_MOST].rstrip()}…"


def answered(table: Table, proposal: Proposal) -> Redline:
    """The comparison on which a proposal was answered: with the version that was on the table then."""
    base = next(
        e.fact.base for e in table.events if isinstance(e.fact, Decided) and e.fact.proposal == proposal.id
    )
    proposed, head = table.version(proposal.version), table.version(base)
    if base != proposal.base:
        proposed = rebase(table.version(proposal.base), head, proposed).version
    return compared(head, proposed)
