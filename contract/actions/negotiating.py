"""Negotiating: every change of the other side's proposal is answered, then the answers are sent."""

from __future__ import annotations

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
    findings: tuple[Finding, ...]
    decisions: tuple[Decision, ...]
    revision: int

    @property
    def open_changes(self) -> tuple[Change, ...]:
        """The changes that wait for an answer, in reading order."""
        answered = {d.change for d in self.decisions}
        return tuple(c for c in self.redline.changes if c.id not in answered)


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
    redline = compared(head, proposed)
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
        findings_between(head, proposed, now().date()),
        decisions,
        kept.revision if kept else 0,
    )


def decide(case: Negotiation, change: str, verdict: Verdict, text: str = "", reason: str = "") -> Negotiation:
    """Answer a change, and with it every change it is tied to. Reversible until the answers are sent."""
    case.table.demand("decide")
    named = next((c for c in case.redline.changes if c.id == change), None)
    if named is None:
        raise MissingError("change.unknown")
    tied = [c.id for c in case.redline.changes if c.group == named.group]
    words = editing.clean(text) if verdict is Verdict.COUNTER else ""
    if verdict is Verdict.COUNTER:
        if not counterable(named, case.redline):
            raise ForbiddenError("proposal.term_counter")
        if named.kind is ChangeKind.TERM:
            other_value(_template(case), named.term, words)
    why = editing.clean(reason)
    given = tuple(Decision(each, verdict, words if each == change else "", why) for each in tied)
    return _kept(case, (*(d for d in case.decisions if d.change not in tied), *given))


def undo(case: Negotiation, change: str) -> Negotiation:
    """Take an answer back, and those it is tied to."""
    case.table.demand("decide")
    named = next((c for c in case.redline.changes if c.id == change), None)
    tied = {c.id for c in case.redline.changes if named is not None and c.group == named.group}
    return _kept(case, tuple(d for d in case.decisions if d.change not in tied))


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
