"""Values: the amounts, rates, delays and counts a text states, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_VALUE = re.compile(
    r"(?P<number>\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?)"
    r"[ \u00a0\u202f]?(?P<unit>€|%|(?:jours?|mois|ans?|années?|heures?|semaines?|days?|months?|years?|hours?|weeks?)"
    r"(?:[ \u00a0\u202f](?:ouvrés|ouvrables|calendaires|fin de mois))?)",
    re.IGNORECASE,
)
_DAYS = {
    "jour": 1,
    "day": 1,
    "mois": 30,
    "month": 30,
    "an": 365,
    "année": 365,
    "year": 365,
    "semaine": 7,
    "week": 7,
}


@dataclass(frozen=True, slots=True)
class Stated:
    """One value as a text states it: the words, the number, the plain unit."""

    words: str
    number: Decimal
    unit: str

    @property
    def days(self) -> Decimal | None:
        """The delay in days, roughly, when it is one of days or more."""
        per = _DAYS.get(self.unit)
        return self.number * per if per else None


def stated(text: str) -> tuple[Stated, ...]:
    """Every value with its unit, in reading order."""
    return tuple(
        Stated(match.group(), _decimal(match["number"]), _unit(match["unit"]))
        for match in _VALUE.finditer(text)
    )


def _decimal(words: str) -> Decimal:
    return Decimal(re.sub(r"[ \u00a0\u202f]", "", words).replace(",", "."))


def _unit(words: str) -> str:
    first = re.split(r"[ \u00a0\u202f]", words.lower())[0]
    return first if first == "mois" else first.removesuffix("s")
