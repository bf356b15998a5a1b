"""Listing: the contractor's contracts with what matters next: stage, turn, next date, amount in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from contract import notation
from contract.actions import filing, lasting, parting
from contract.actions.table import Table, now, sit
from contract.deadlines.course import Deadline
from contract.edges import library
from contract.edges.house import Visit
from contract.edges.store import Card
from contract.figures import compute
from contract.lifecycle.force import in_force
from contract.party import Seat
from contract.sheet import sheet
from contract.wording import say

ALL = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A contract in the list. `coming` and `monthly` (net of VAT) are None while no text is in force."""

    card: Card
    coming: Deadline | None
    monthly: Decimal | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to: a stage, whose turn, words of the title; `ALL` for any."""

    stage: str = ALL
    turn: str = ALL
    words: str = ""


def lines(visit: Visit) -> tuple[Line, ...]:
    """Every contract of the contractor, last changed first."""
    cards, seqs, today = filing.cards(visit), visit.room.store.seqs(), now().date()
    return tuple(Line(c, *_ahead(visit, c.contract, seqs.get(c.contract, 0), today)) for c in cards)


def narrowed(found: tuple[Line, ...], wanted: Wanted) -> tuple[Line, ...]:
    """The contracts that are wanted, in the same order."""
    words = wanted.words.casefold().split()
    return tuple(
        line
        for line in found
        if wanted.stage in {ALL, line.card.stage}
        and wanted.turn in {ALL, line.card.turn}
        and all(word in line.card.title.casefold() for word in words)
    )


def spreadsheet(visit: Visit, language: str) -> tuple[str, str]:
    """The whole list as a file for a spreadsheet, with the name it takes."""
    catalogue = library.catalogue(language)
    heads = [say(catalogue, f"list.{column}") for column in _COLUMNS]
    rows = [_cells(line, language) for line in lines(visit)]
    return f"{say(catalogue, 'list.file')}.csv", sheet(heads, rows)


_COLUMNS = ("title", "stage", "turn", "changed", "next", "next_day", "last_day", "monthly")


def _cells(line: Line, language: str) -> list[str]:
    """Days as ISO and amounts without a sign: a spreadsheet reads both as what they are."""
    catalogue, card = library.catalogue(language), line.card
    amount = f"{line.monthly:.2f}" if line.monthly is not None else ""
    return [
        card.title,
        say(catalogue, f"stage.{card.stage}"),
        say(catalogue, f"seat.{card.turn}") if card.turn else "",
        card.changed_at.date().isoformat(),
        title(line.coming, language),
        line.coming.day.isoformat() if line.coming else "",
        line.last_day.isoformat() if line.last_day else "",
        amount.replace(".", ",") if language == "fr" else amount,
    ]


def title(day: Deadline | None, language: str) -> str:
    """What falls on the next day; nothing where there is none."""
    return say(library.catalogue(language), f"deadline.{day.kind}", begun="") if day else ""


def said(line: Line, language: str) -> str:
    """The next date and the amount in force, as the list shows them; nothing while no text is in force."""
    catalogue, parts = library.catalogue(language), []
    if line.coming:
        day = notation.day(line.coming.day, language)
        parts.append(say(catalogue, "list.coming", day=day, what=title(line.coming, language)))
    if line.monthly is not None:
        parts.append(say(catalogue, "list.amount", amount=notation.money(line.monthly, language)))
    return " – ".join(parts)


@lru_cache(maxsize=512)
def _ahead(
    visit: Visit, contract: str, _seq: int, today: date
) -> tuple[Deadline | None, Decimal | None, date | None]:
    """The next date, the amount and the last day; computed once for each state of a contract and each day."""
    table = sit(visit, contract)
    force = in_force(table.contract)
    if force is None:
        return None, None, None
    return (
        lasting.coming(lasting.course(table), today),
        _monthly(table, force.version),
        parting.last_day(table),
    )


def _monthly(table: Table, number: int) -> Decimal | None:
    version = table.version(number)
    found = compute(version.terms, library.template(version.template)).get("monthly_price")
    return found if isinstance(found, Decimal) else None


TURNS = (ALL, Seat.CONTRACTOR.value, Seat.CLIENT.value)
