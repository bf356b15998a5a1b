"""History: every version ever written, what changed in each, and who last changed each clause."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from contract import editing
from contract.actions.judging import compared
from contract.actions.reading import first_shared, readable
from contract.actions.table import Table, note
from contract.amendment.facts import AmendmentWithdrawn
from contract.errors import MissingError
from contract.events import Created, Decided, Proposed, Restored, Saved
from contract.party import Seat


@dataclass(frozen=True, slots=True)
class Entry:
    """One version in the history. `origin` says which event wrote it; `compared_to` what it came from."""

    number: int
    author: Seat
    at: datetime
    digest: str
    origin: str
    reason: str
    compared_to: int
    changes: int


@dataclass(frozen=True, slots=True)
class Touch:
    """Who last changed a clause, in which version, when."""

    article: str
    clause: str
    author: Seat
    at: datetime
    number: int


def entries(table: Table) -> tuple[Entry, ...]:
    """The versions this seat may read, oldest first."""
    first = 0 if table.seat is Seat.CONTRACTOR else first_shared(table)
    made = {v.number: v for v in table.store.versions(table.id)}
    told = []
    for number, (origin, reason, before) in _origins(table).items():
        if number < first:
            continue
        base = before if before >= first else 0
        size = len(compared(table.version(base), table.version(number)).changes) if base else 0
        row = made[number]
        told.append(Entry(number, row.author, row.at, row.digest, origin, reason, base, size))
    return tuple(told)


def restore(table: Table, number: int, reason: str) -> Table:
    """Put an earlier version on the table again, as a new one; what is pending stays pending."""
    table.demand("restore")
    if number not in _origins(table):
        raise MissingError("contract.unknown")
    fresh = table.store.next_version_number(table.id)
    fact = Restored(fresh, number, editing.clean(reason))
    return note(table, fact, versions=((fresh, readable(table, number)),))


def last_touched(table: Table) -> tuple[Touch, ...]:
    """For each clause on the table, who last changed it and when."""
    heads = table.contract.heads
    made = {v.number: v for v in table.store.versions(table.id)}
    authors = _authors(table)
    touched: dict[str, Touch] = {}
    before: dict[str, str] = {}
    for number in heads:
        here = {}
        for article in table.version(number).articles:
            for clause in article.clauses:
                here[clause.key] = clause.text
                if before.get(clause.key) != clause.text:
                    author = authors.get((number, clause.key), made[number].author)
                    touched[clause.key] = Touch(article.key, clause.key, author, made[number].at, number)
        before = here
    return tuple(touched[key] for key in before)


def _authors(table: Table) -> dict[tuple[int, str], Seat]:
    """Whose words a settled clause is: the proposer's, not of the one who accepted them."""
    words = {}
    for proposal in table.contract.proposals:
        if proposal.settled and proposal.settled in table.contract.heads:
            proposed = table.version(proposal.version)
            for article in table.version(proposal.settled).articles:
                for clause in article.clauses:
                    theirs = proposed.clause(clause.key)
                    if theirs and theirs[1].text == clause.text:
                        words[proposal.settled, clause.key] = proposal.by
    return words


def _origins(table: Table) -> dict[int, tuple[str, str, int]]:
    """Each version's event, reason and the version it was derived from (0: none)."""
    told: dict[int, tuple[str, str, int]] = {}
    head = 0
    for event in table.events:
        match event.fact:
            case Created(version=number):
                told[number], head = ("created", "", 0), number
            case Saved(version=number, reason=reason):
                told[number], head = ("saved", reason, head), number
            case Restored(version=number, reason=reason):
                told[number], head = ("restored", reason, head), number
            case Proposed(base=base, version=number, note=words):
                told[number] = ("proposed", words, base)
            case Decided(base=base, version=number) if number != base:
                told[number], head = ("settled", "", base), number
            case AmendmentWithdrawn(version=number):
                head = number
            case _:
                pass
    return told
