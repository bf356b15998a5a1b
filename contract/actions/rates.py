"""Rates: what the contractor looked up where Clausier does not know the figure of a half-year, each with its source."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import cast

from contract import editing
from contract.actions.table import Table, contractor_only, now
from contract.deadlines.days import half_year
from contract.deadlines.interest import FIGURES, of_half_year
from contract.edges import library
from contract.errors import ForbiddenError, UnreadableError
from contract.interview.answers import parse
from contract.template import Figure, TermSpec

_TYPED = TermSpec("rate", "percent", "", low=Decimal(0), high=Decimal(20))
"""What can be a rate of a half-year: neither the legal one nor the ECB's was ever near twenty per cent since 2002."""
_LEAST_SOURCE = 6
"""Letters without which nobody could find the source again."""


def known(table: Table) -> tuple[Figure, ...]:
    """Clausier's own figures, then those of the house, which never stand in for one of its own."""
    return (*library.legal_figures(), *table.store.rates())


def open_to_entry(asked: tuple[tuple[str, date], ...]) -> tuple[tuple[str, date], ...]:
    """Those of these figures that Clausier does not know itself."""
    return tuple(one for one in asked if of_half_year(library.legal_figures(), *one) is None)


def enter(table: Table, key: str, since: date, typed: str, source: str, read: date | None) -> Figure:
    """Keep a rate for a half-year, with where it was read and when. Raises with a sentence for what cannot be one."""
    contractor_only(table.visit)
    if key not in FIGURES.values() or not open_to_entry(((key, since),)) or since != half_year(since):
        raise ForbiddenError("rates.known_already")
    parsed = parse(_TYPED, typed)
    if parsed.fault is not None:
        raise UnreadableError(f"fault.{parsed.fault.code}", **dict(parsed.fault.values))
    if parsed.value is None:
        raise UnreadableError("rates.no_value")
    where = editing.clean(source)
    if len(where) < _LEAST_SOURCE:
        raise UnreadableError("rates.no_source")
    if read is None or read > now().date():
        raise UnreadableError("rates.no_day")
    rate = Figure(key, cast("Decimal", parsed.value), since, where, read, entered=True)
    table.store.keep_rate(rate)
    return rate


def drop(table: Table, key: str, since: date) -> None:
    """Take a rate back: what rests on it is no longer worked out."""
    contractor_only(table.visit)
    table.store.drop_rate(key, since)
