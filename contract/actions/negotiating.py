"""Negotiating: every change of the other side's proposal is answered, then the answers are sent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from contract import editing
from contract.actions.judging import (
    compared,
    demand_acknowledged,
    findings_between,
    findings_of,
)
from contract.actions.table import Table, insist, new_id, note, now
from contract.decision import Decision, Verdict
from contract.drafting.conflict import Conflict
from contract.edges import codec, library
from contract.errors import ForbiddenError, MissingError
from contract.events import Confirmed, Decided, Fact, Proposed, Unconfirmed
from contract.guard.finding import Finding
from contract.lifecycle.state import Proposal
from contract.proposal.counter import counter, other_value
from contract.proposal.rebase import rebase
from contract.proposal.settle import settle
from contract.proposal.trades import tied
from contract.redline.change import Change, ChangeKind, Redline, counterable
from contract.template import Template
from contract.version import Version


@dataclass(frozen=True)
class Negotiation:
    """One proposal in front of the seat that answers it.

    `proposed` is the proposal on the version that is on the table now: where the table moved on since
    it was sent it was carried over by an exact merge, and `conflicts` are the places that need an eye.
    """

    table: Table
    proposal: Proposal
    proposed: Version
    conflicts: tuple[Conflict, ...]
    redline: Redline
    decisions: tuple[Decision, ...]
    revision: int

    @property
    def open_changes(self) -> tuple[Change, ...]:
        """The changes that wait for an answer, in reading order."""
        answered = {d.change for d in self.decisions}
        return tuple(c for c in self.redline.changes if c.id not in answered)


def in_front(table: Table) -> Proposal | None:
    """The proposal that is open before this seat: the other side's, else its own."""
    return table.contract.open_by(table.seat.other) or table.contract.open_by(table.seat)


def negotiation(table: Table, proposal: str) -> Negotiation:
    """Open a proposal, with the answers this seat has prepared so far."""
    asked = table.contract.proposal(proposal)
    if asked is None:
        raise MissingError("proposal.unknown")
    head, proposed = table.version(), table.version(asked.version)
    conflicts: tuple[Conflict, ...] = ()
    if asked.base != table.contract.head and asked.open:
        carried = rebase(table.version(asked.base), head, proposed)
        proposed, conflicts = carried.version, carried.conflicts
    elif not asked.open:
        head = table.version(asked.base)
    redline = tied(compared(head, proposed), (trade.changes for trade in asked.trades))
    kept = table.store.working_copy(table.id, table.seat, _kind(proposal))
    known = {c.id for c in redline.changes}
    decisions = tuple(d for d in codec.load_decisions(kept.body) if d.change in known) if kept else ()
    if not asked.open:
        decisions = asked.decisions
    return Negotiation(
        table,
        asked,
        proposed,
        conflicts,
        redline,
        decisions,
        kept.revision if kept else 0,
    )


def answer(case: Negotiation, given: Iterable[Decision], withdrawn: Iterable[str] = ()) -> Negotiation:
    """Answer several changes and take the answers of others back, kept at once; each with what it is tied to.

    Raises MissingError for a change that is not there, ForbiddenError for a counter to what takes none,
    UnreadableError for one to a term that is no value of its kind.
    """
    case.table.demand("decide")
    ids = {c.id: c.group for c in case.redline.changes}
    groups: dict[str, list[str]] = defaultdict(list)
    for change, group in ids.items():
        groups[group].append(change)
    answers = {d.change: d for d in case.decisions}
    for change in withdrawn:
        for each in groups.get(ids.get(change, ""), ()):
            answers.pop(each, None)
    for decision in given:
        if decision.change not in ids:
            raise MissingError("change.unknown")
        together = groups[ids[decision.change]]
        counters = decision.verdict is Verdict.COUNTER
        words = editing.clean(decision.text) if counters else ""
        if counters:
            _demand_counterable(case, decision.change, words)
        for each in together:
            own = words if each == decision.change else ""
            answers[each] = Decision(each, decision.verdict, own, editing.clean(decision.reason))
    return _kept(case, tuple(answers.values()))


def _demand_counterable(case: Negotiation, name: str, words: str) -> None:
    """Raise ForbiddenError unless the change takes a counter, UnreadableError where a term cannot take these words."""
    change = next(c for c in case.redline.changes if c.id == name)
    if change.group.startswith("trade:"):
        raise ForbiddenError("proposal.trade_counter")
    if not counterable(change, case.redline):
        raise ForbiddenError("proposal.term_counter")
    if change.kind is ChangeKind.TERM:
        other_value(_template(case), change.term, words)


def outcome(case: Negotiation) -> tuple[Version, Version | None, tuple[Finding, ...]]:
    """What sending would give: the settled text, the counter-proposal if any, and the warnings on both.

    Raises ForbiddenError while a change is unanswered.
    """
    if case.open_changes:
        raise ForbiddenError("proposal.undecided", n=len(case.open_changes))
    head = case.redline.old
    settled, countered = (
        settle(case.redline, case.decisions),
        counter(case.redline, case.decisions, _template(case)),
    )
    return settled, countered, findings_between(head, countered or settled, now().date())


def send(case: Negotiation, message: str, acknowledged: Iterable[str], request: str = "") -> Table:
    """Send the answers: the settled text goes on the table, what was countered goes back as a proposal."""
    table = case.table
    table.demand("decide")
    settled, countered, findings = outcome(case)
    given = tuple(acknowledged)
    demand_acknowledged(findings, given)
    head = table.contract.head
    number = table.store.next_version_number(table.id)
    versions: list[tuple[int, Version]] = []
    result = head
    if settled.digest != case.redline.old.digest:
        result = number
        versions.append((number, settled))
        number += 1
    facts: list[Fact] = [Decided(case.proposal.id, head, result, case.decisions, given)]
    if countered is not None:
        versions.append((number, countered))
        facts.append(Proposed(new_id(), result, number, message, given, answers=case.proposal.id))
    after = note(table, *facts, versions=versions, request=request)
    table.store.drop_working_copy(table.id, table.seat, _kind(case.proposal.id))
    return after


def to_confirm(table: Table) -> tuple[Finding, ...]:
    """The warnings on the version on the table, which a confirmation acknowledges."""
    return findings_of(table.version(), now().date())


def confirm(table: Table, digest: str, acknowledged: Iterable[str]) -> Table:
    """Agree to the version on the table, which must be the very one that was read (its digest)."""
    table.demand("confirm")
    version = table.version()
    if version.digest != digest:
        raise ForbiddenError("confirm.other_version")
    given = tuple(acknowledged)
    demand_acknowledged(to_confirm(table), given)
    return insist(table, "confirm", Confirmed(table.contract.head, digest, given))


def unconfirm(table: Table) -> Table:
    """Take one's agreement back, as long as the other has not given theirs."""
    table.demand("unconfirm")
    return note(table, Unconfirmed(table.contract.head))


def _kept(case: Negotiation, decisions: tuple[Decision, ...]) -> Negotiation:
    table = case.table
    table.store.keep_working_copy(
        table.id,
        table.seat,
        _kind(case.proposal.id),
        table.contract.head,
        codec.dump_decisions(decisions),
        case.revision,
        now(),
    )
    return negotiation(table, case.proposal.id)


def _template(case: Negotiation) -> Template:
    return library.template(case.redline.new.template)


def _kind(proposal: str) -> str:
    return f"decisions:{proposal}"
