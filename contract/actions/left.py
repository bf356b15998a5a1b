"""Left: what is still to be done, for the seat that asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contract.actions import threads
from contract.actions.lasting import case
from contract.actions.negotiating import negotiation
from contract.actions.signing import lapsed
from contract.actions.table import Table, now
from contract.actions.workbench import DRAFT, PROPOSAL, bench
from contract.ending.ways import settled
from contract.events import Mark
from contract.interview.gaps import missing
from contract.lifecycle.state import Stage
from contract.party import Seat


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: the sentence `left.<code>` counts `n` of them; `room` is the page where it is done."""

    code: str
    room: str
    n: int = 1


def left(table: Table) -> tuple[Task, ...]:
    """What waits for this seat, the most pressing first; empty when nothing does."""
    contract, seat = table.contract, table.seat
    tasks = []
    theirs = contract.open_by(seat.other)
    if theirs is not None:
        waiting = len(negotiation(table, theirs.id).open_changes)
        tasks.append(Task("answer", "negotiate", waiting) if waiting else Task("send_answers", "negotiate"))
    replies = threads.owed(table)
    if replies:
        tasks.append(Task("reply", "read", len(replies)))
    preparing = table.may("propose") and table.store.working_copy(table.id, seat, PROPOSAL) is not None
    if preparing:
        tasks.append(Task("send_proposal", "propose"))
    if seat is Seat.CLIENT and contract.stage is Stage.SHARED:
        unread = len(table.version().articles) - _marked(table)
        if unread > 0:
            tasks.append(Task("read", "read", unread))
    if contract.stage is not Stage.DRAFT and table.may("confirm") and not preparing:
        tasks.append(Task("confirm", "negotiate"))
    if table.may("answer_end"):
        tasks.append(Task("answer_end", "end"))
    tasks += _to_sign(table)
    if contract.stage is Stage.SIGNED and table.may("end") and _over(table):
        tasks.append(Task("end", "end"))
    return (*tasks, *_to_build(table)) if seat is Seat.CONTRACTOR else tuple(tasks)


def _to_sign(table: Table) -> Iterator[Task]:
    """What signing waits for; an offer whose last day is past can only be closed."""
    offered = table.contract.signing
    if offered is not None and lapsed(offered):
        yield Task("lapse_signing", "sign")
        return
    yield from (Task(name, "sign") for name in ("open_signing", "sign", "seal") if table.may(name))


def _over(table: Table) -> bool:
    """Whether the last day that the parties settled has come, and only its end is to be recorded."""
    found = settled(case(table))
    return found is not None and found[0] <= now().date()


def _to_build(table: Table) -> Iterator[Task]:
    """What the contractor has yet to write, to put on the table and to hand over."""
    if not table.may("save"):
        return
    work = bench(table, DRAFT)
    drafting = table.contract.stage is Stage.DRAFT
    blank = len(missing(work.template, work.version.terms)) if drafting else 0
    if blank:
        yield Task("complete", "build", blank)
    if work.touched:
        yield Task("save", "build")
    if drafting and not blank:
        yield Task("share", "share")


def open_changes(table: Table) -> tuple[int, int]:
    """How many proposed changes wait for an answer, and how many this seat has answered but not sent yet."""
    cases = [negotiation(table, proposal.id) for proposal in table.contract.open_proposals]
    waiting = sum(len(case.open_changes) for case in cases)
    return waiting, sum(len(case.redline.changes) for case in cases) - waiting


def _marked(table: Table) -> int:
    keys = {article.key for article in table.version().articles}
    mine = (place for place, marking in table.contract.marks.items() if marking.mark is not Mark.NONE)
    return sum(seat is table.seat and article in keys for seat, article in mine)
