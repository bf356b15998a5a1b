"""Dates: the days that a text names."""

from __future__ import annotations

import re

from contract.guard.numerals import MONTHS, in_figures
from contract.guard.pattern import Pattern

_DATES = Pattern(
    rf"\b(?:1er|\d{{1,2}}) (?:{MONTHS})(?: \d{{4}})?|"
    r"\ble (?:1er|\d{1,2}) (?:de|du) (?:chaque )?mois|"
    r"\b(?:avant )?le (?:1er|[12]?\d|3[01])(?=[.,;)]|$| et\b| ou\b| pour\b| du\b| au plus tard\b)|"
    r"\b(?:by |on |before )?day \d{1,2}\b(?= of\b)|\b(?:by|on|before) the \d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}/\d{1,2}/\d{4}\b|"
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december) \d{1,2}\b(?:, \d{4})?|"
    r"\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)(?: \d{4})?",
    as_written=True,
)

_ENGLISH = "january february march april may june july august september october november december"

_MONTHS = {name: n % 12 + 1 for n, name in enumerate((*MONTHS.split("|"), *_ENGLISH.split()))}


def dates(text: str) -> list[str]:
    """Every date a text states, in order, its numbers in figures."""
    return _DATES.findall(in_figures(text))


def days(text: str) -> frozenset[tuple[str, ...]]:
    """The same days, whatever way they are written."""
    return frozenset(map(_day, dates(text)))


def _day(date: str) -> tuple[str, ...]:
    """A date's day, month and year as figures, however it is written."""
    parts = re.findall(r"\d+|[^\W\d]{3,}", date.lower())
    return tuple(
        str(_MONTHS.get(part, part)).lstrip("0") for part in parts if part in _MONTHS or part[0].isdigit()
    )
