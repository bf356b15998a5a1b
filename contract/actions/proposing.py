"""Proposing: what a seat prepared in private is sent to the other, or taken back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from contract.actions import declaring, trading
from contract.actions.judging import compared, demand_acknowledged, findings_between
from contract.actions.table import Table, new_id, note, now
from contract.actions.workbench import PROPOSAL, Bench, clear, follow, keep
from contract.errors import ForbiddenError, StaleError
from contract.events import Declared, Fact, Proposed, Seen, Withdrawn
from contract.guard.finding import Finding
from contract.redline.change import Redline


def with_message(work: Bench, message: str) -> Bench:
    """Write the note that goes with the proposal."""
    return replace(work, message=message)


def preview(work: Bench) -> tuple[Redline, tuple[Finding, ...]]:
    """What the other side will see: the comparison with the version on the table, and its warnings."""
    head = work.table.version()
    return compared(head, work.version), findings_between(head, work.version, now().date())


def send(work: Bench, acknowledged: Iterable[str], request: str = "") -> Table:
    """Send what is on the bench to the other seat.

    Raises StaleError when the version on the table moved on meanwhile (the work was carried over and
    kept: read it again), ForbiddenError when nothing differs, when an answer cannot be read, when a
    conflict waits, or when a warning was not acknowledged.
    """
    table = work.table
    table.demand("propose")
    if work.base != table.contract.head:
        keep(follow(work))
        raise StaleError("proposal.base_moved")
    if work.raw:
        raise ForbiddenError("proposal.unread_answer", n=len(work.raw))
    if work.conflicts:
        raise ForbiddenError("proposal.conflicts_wait", n=len(work.conflicts))
    redline, findings = preview(work)
    if not redline.changes:
        raise ForbiddenError("proposal.empty")
    given = tuple(acknowledged)
    demand_acknowledged(findings, given)
    number = table.store.next_version_number(table.id)
    comments = (f"{trace.author} – {trace.comment}" for trace in declaring.adrift(work))
    message = "\n".join(filter(None, (work.message, *comments)))
    theirs = table.contract.open_by(table.seat.other)
    sent = Proposed(
        new_id(), table.contract.head, number, message, given, answers=theirs.id if theirs else ""
    )
    beside: list[Fact] = [replace(trade, proposal=sent.proposal) for trade in trading.prepared(work)]
    told = declaring.prepared(work)
    if told.undeclared or told.traces:
        beside.append(replace(told, proposal=sent.proposal))
    after = note(table, sent, *beside, versions=((number, work.version),), request=request)
    start_over(replace(work, table=after))
    return after


def start_over(work: Bench) -> Bench:
    """Take all that is prepared off the bench, and what was to be told of it."""
    trading.forget(work.table)
    declaring.forget(work.table)
    return clear(work)


def withdraw(table: Table) -> Table:
    """Take the proposal back, before the other side opened it: it lies on the bench again."""
    table.demand("withdraw")
    mine = table.contract.open_by(table.seat)
    assert mine is not None
    version = table.version(mine.version)
    after = note(table, Withdrawn(mine.id))
    if table.store.working_copy(table.id, table.seat, PROPOSAL) is None:
        keep(Bench(after, PROPOSAL, mine.base, version, {}, (), (), mine.note, 0))
        declaring.keep(after, Declared("", mine.undeclared, mine.traces))
    return after


def see(table: Table) -> Table:
    """The other side's proposal was opened here: from now on it cannot be taken back."""
    theirs = table.contract.open_by(table.seat.other)
    if theirs is None or theirs.seen_at is not None:
        return table
    return note(table, Seen(theirs.id))
