"""Limits: a seat's private floors, kept where the other seat cannot read them, and what goes beyond them."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from contract.actions import aside
from contract.actions.table import Table
from contract.edges import codec, library
from contract.errors import StaleError
from contract.guard.bargain import Bargain, bargain
from contract.guard.finding import Finding
from contract.guard.floors import Floors, crossed
from contract.terms import Terms
from contract.version import Version

_KIND = "floors"
_FIGURES = ("price", "payment_days", "notice_days")


def floors_of(table: Table) -> Floors:
    """The floors of the seat at the table; none until it sets some."""
    body = aside.kept(table, _KIND)
    known = codec.load(body, Terms) if body else Terms()
    set_to = {name: known.get(name) for name in _FIGURES}
    return Floors(**{name: value for name, value in set_to.items() if isinstance(value, Decimal)})


def keep_floors(table: Table, floors: Floors) -> None:
    """Keep this seat's floors: the last ones set count, from whichever window."""
    given = {name: getattr(floors, name) for name in _FIGURES}
    body = codec.dump(Terms({name: value for name, value in given.items() if value is not None}))
    try:
        aside.keep(table, _KIND, body)
    except StaleError:
        keep_floors(table, floors)


def beyond(table: Table, version: Version, language: str) -> tuple[Finding, ...]:
    """Where a version goes beyond this seat's floors; for its eyes alone."""
    return tuple(crossed(figures(version), floors_of(table), table.seat, language))


@lru_cache(maxsize=64)
def figures(version: Version) -> Bargain:
    """What a version gives and gets, in figures."""
    return bargain(version, library.template(version.template))
