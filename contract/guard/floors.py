"""Floors: how far one seat will go, known to that seat alone, and where a version goes further."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from contract import notation
from contract.guard.bargain import Bargain
from contract.guard.finding import Finding, Harmed, Severity
from contract.party import Seat

AT_LEAST = {
    Seat.CONTRACTOR: frozenset({"price", "notice_days"}),
    Seat.CLIENT: frozenset({"payment_days", "notice_days"}),
}
"""The figures of which a seat wants no less than its floor; of the others it wants no more."""


@dataclass(frozen=True, slots=True)
class Floors:
    """A seat's own limits: price a month (EUR), days to pay, days of notice. None: no limit."""

    price: Decimal | None = None
    payment_days: Decimal | None = None
    notice_days: Decimal | None = None


def crossed(bargain: Bargain, floors: Floors, seat: Seat, language: str) -> Iterator[Finding]:
    """Where a version's figures go beyond a seat's floors, the values written in the reader's language.

    Notices, so that no acknowledgement of them is ever recorded where the other seat could read it.
    """
    for name in ("price", "payment_days", "notice_days"):
        figure, floor = getattr(bargain, name), getattr(floors, name)
        if figure is None or floor is None:
            continue
        written = notation.money if name == "price" else notation.days
        if figure < floor if name in AT_LEAST[seat] else figure > floor:
            yield Finding(
                f"floor_{name}",
                Severity.NOTICE,
                harmed=Harmed(seat.value),
                values=(("value", written(figure, language)), ("floor", written(floor, language))),
            )
