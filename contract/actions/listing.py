"""Listing: the contractor's contracts with what matters next: stage, turn, next date, amount in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from contract import notation
from contract.actions import filing, lasting, parting
from contract.actions.table import now, sit
from contract.deadlines.course import Deadline
from contract.deadlines.succession import text_on
from contract.edges import library
from contract.edges.house import Visit
from contract.edges.store import Card
from contract.figures import compute
from contract.lifecycle.force import in_force
from contract.party import Seat
from contract.sheet import sheet
from contract.version import Version
from contract.wording import say

ALL = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A contract in the list. `coming` and `monthly` (net of VAT) are None while no text is in force.

    `then`: the next amounts agreed to, each from the day its amendment takes effect.
    """

    card: Card
    coming: Deadline | None
    monthly: Decimal | None
    last_day: date | None
    then: tuple[tuple[date, Decimal], ...]


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


_COLUMNS = (
    "title",
    "stage",
    "turn",
    "changed",
    "next",
    "next_day",
    "last_day",
    "monthly",
    "then_monthly",
    "then_day",
)


def _cells(line: Line, language: str) -> list[str]:
    """Days as ISO and amounts without a sign: a spreadsheet reads both as what they are."""
    catalogue, card = library.catalogue(language), line.card
    following, since = next(((amount, day.isoformat()) for day, amount in line.then), (None, ""))
    return [
        card.title,
        say(catalogue, f"stage.{card.stage}"),
        say(catalogue, f"seat.{card.turn}") if card.turn else "",
        card.changed_at.date().isoformat(),
        title(line.coming, language),
        line.coming.day.isoformat() if line.coming else "",
        line.last_day.isoformat() if line.last_day else "",
        _figure(line.monthly, language),
        _figure(following, language),
        since,
    ]


def _figure(amount: Decimal | None, language: str) -> str:
    written = f"{amount:.2f}" if amount is not None else ""
    return written.replace(".", ",") if language == "fr" else written


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
    for since, amount in line.then:
        values = {"amount": notation.money(amount, language), "day": notation.day(since, language)}
        parts.append(say(catalogue, "list.then", **values))
    return " – ".join(parts)


@lru_cache(maxsize=512)
def _ahead(
    visit: Visit, contract: str, _seq: int, today: date
) -> tuple[Deadline | None, Decimal | None, date | None, tuple[tuple[date, Decimal], ...]]:
    """What a line says beside its card; computed once for each state of a contract and each day."""
    table = sit(visit, contract)
    if in_force(table.contract) is None:
        return None, None, None, ()
    texts, last = lasting.texts(table), parting.last_day(table)
    ended = table.contract.parting.ended is not None
    prices = (
        (text.since, _monthly(text.version)) for text in texts if today < text.since <= (last or date.max)
    )
    return (
        lasting.coming(lasting.course(table), today),
        None if ended else _monthly(text_on(texts, today)),
        last,
        tuple((since, price) for since, price in prices if price is not None),
    )


def _monthly(version: Version) -> Decimal | None:
    """Net of VAT."""
    found = compute(version.terms, library.template(version.template)).get("monthly_price")
    return found if isinstance(found, Decimal) else None


TURNS = (ALL, Seat.CONTRACTOR.value, Seat.CLIENT.value)
