"""Rhythms: how often a thing comes, whatever way a text says it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from contract.guard.pattern import Pattern
from contract.guard.values import Stated

_PERIODS = Pattern(
    r"\b(?:(?<!jour )par|chaque|per|every|each|tous les|toutes les|en fin de) (?P<unit>jour|semaine|"
    r"quinzaine|mois|trimestre|semestre|an|day|week|fortnight|month|quarter|year)|"
    r"\bfois l’(?P<once>an)\b|"
    r"\b(?P<rhythm>quotidien|hebdomadaire|bimensuel|mensuel|trimestriel|semestriel|annuel|daily|weekly|"
    r"monthly|quarterly|yearly|annual)"
)
_RHYTHMS = (
    ("jour", ("jour", "quotidien", "day", "daily")),
    ("semaine", ("semaine", "hebdomadaire", "week", "weekly")),
    ("quinzaine", ("quinzaine", "bimensuel", "fortnight")),
    ("mois", ("mois", "mensuel", "month", "monthly")),
    ("trimestre", ("trimestre", "trimestriel", "quarter", "quarterly")),
    ("semestre", ("semestre", "semestriel")),
    ("an", ("an", "annuel", "year", "yearly", "annual")),
)
_RHYTHM_OF: Mapping[tuple[str, Decimal], str] = MappingProxyType(
    {
        ("semaine", Decimal(2)): "quinzaine",
        ("mois", Decimal(3)): "trimestre",
        ("mois", Decimal(6)): "semestre",
        ("mois", Decimal(12)): "an",
    }
)
_EVERY = Pattern(r"\btou(?:s|tes) les \d|\b(?:périodes?|tranches?) de \d|\bevery \d|\bperiods? of \d")


def seldom(unit: str) -> int:
    """How far apart a rhythm's times stand, against other rhythms."""
    return next((n for n, (name, _) in enumerate(_RHYTHMS) if name == unit), 0)


def periods(text: str) -> list[str]:
    """The rhythms a text states, each by its unit."""
    found = [(match["unit"] or match["once"] or match["rhythm"]).lower() for match in _PERIODS.finditer(text)]
    return [next((unit for unit, said in _RHYTHMS if word in said), word) for word in found]


def same_rhythm(value: Stated, before: str, after: str) -> bool:
    """Whether what came every so many weeks or months is told by its rhythm: "every three months", "quarterly"."""
    rhythm = _RHYTHM_OF.get(value.measure[:2]) if _EVERY.search(before) else None
    return rhythm is not None and rhythm in periods(after)
