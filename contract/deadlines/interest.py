"""Interest: what a late payment costs, day by day, at a rate that has a source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from types import MappingProxyType

from contract.deadlines.days import ONE, half_year, next_half_year
from contract.figures import legal_figure
from contract.template import Figure
from contract.terms import Terms

CENT = Decimal("0.01")
YEAR = 365
"""An annual rate is spread over 365 days, in leap years too; 29 February counts as a day."""
ECB_MARGIN = 10
"""Points above the European Central Bank's refinancing rate: C. com. L441-10 II."""


LEGAL_RATE = "legal_rate"
"""The figure that the floor between professionals is three times of."""


class Basis(StrEnum):
    """Where the rate comes from."""

    CONTRACT = "contract"
    """The rate the parties wrote."""
    ECB = "ecb"
    """What C. com. L441-10 II gives where they wrote none: the ECB's rate plus ten points."""
    LEGAL = "legal"
    """C. civ. 1231-6: what a debtor owes who is no professional, from the formal notice on."""


FIGURES: Mapping[Basis, str] = MappingProxyType({Basis.ECB: "ecb_rate", Basis.LEGAL: LEGAL_RATE})
"""The figure each basis is worked out from, fixed anew each half-year; none for a rate the parties wrote."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A yearly rate in hundredths; `value` is None where no source at hand gives it for these days."""

    value: Decimal | None
    source: str
    read: date | None = None
    """When its source was read; None for the rate the parties wrote."""
    entered: bool = False
    """Whether the contractor looked it up, rather than Clausier."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Days in one half-year at one rate, first and last included. `amount` is exact, unrounded."""

    first: date
    last: date
    rate: Rate
    amount: Decimal | None

    @property
    def days(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Late:
    """What is owed for paying late. `interest` is None while the rate of some days is unknown."""

    slices: tuple[Slice, ...]
    recovery: Decimal

    @property
    def days(self) -> int:
        """The days of delay."""
        return sum(part.days for part in self.slices)

    @property
    def known(self) -> Decimal:
        """The interest of the days whose rate is known, to the cent."""
        whole = sum((part.amount for part in self.slices if part.amount is not None), Decimal())
        return whole.quantize(CENT, ROUND_HALF_UP)

    @property
    def interest(self) -> Decimal | None:
        """All the interest, to the cent."""
        return self.known if all(part.amount is not None for part in self.slices) else None


def basis_of(terms: Terms) -> Basis:
    """The rate these terms call for."""
    if terms.get("client_kind") != "professional":
        return Basis.LEGAL
    return Basis.CONTRACT if "late_rate" in terms else Basis.ECB


def late(amount: Decimal, due: date, paid: date, terms: Terms, figures: tuple[Figure, ...]) -> Late:
    """What paying `amount` on `paid` instead of by `due` costs, under these terms.

    The day after `due` is the first, the day of payment the last. The fixed fee is owed by a
    professional alone (C. com. D441-5), once for each invoice.
    """
    basis = basis_of(terms)
    if paid <= due:
        return Late((), Decimal())
    slices = tuple(
        Slice(first, last, rate, _cost(amount, rate, (last - first).days + 1))
        for first, last in _half_years(due + ONE, paid)
        for rate in (rate_on(first, basis, terms, figures),)
    )
    fee = legal_figure(figures, "recovery_fee", due) if basis is not Basis.LEGAL else None
    return Late(slices, fee.value if fee else Decimal())


def rate_on(day: date, basis: Basis, terms: Terms, figures: tuple[Figure, ...]) -> Rate:
    """The yearly rate of a day, with its source."""
    if basis is Basis.CONTRACT:
        written = terms.get("late_rate")
        return Rate(Decimal(written) if isinstance(written, Decimal | int) else None, "")
    figure = of_half_year(figures, FIGURES[basis], day)
    if figure is None:
        return Rate(None, "")
    margin = ECB_MARGIN if basis is Basis.ECB else 0
    return Rate(figure.value + margin, figure.source, figure.read, figure.entered)


def known_half_years(basis: Basis, figures: tuple[Figure, ...]) -> tuple[date, ...]:
    """The first days of the half-years whose rate is known, oldest first; none for a rate the parties wrote."""
    return tuple(sorted(figure.since for figure in figures if figure.key == FIGURES.get(basis)))


def floor_on(day: date, figures: tuple[Figure, ...]) -> Rate:
    """The least rate two professionals may write: three times the legal one of the half-year."""
    legal = rate_on(day, Basis.LEGAL, Terms(), figures)
    return legal if legal.value is None else replace(legal, value=legal.value * 3)


def figures_for(late: Late, basis: Basis, floors: tuple[Rate, ...]) -> tuple[tuple[str, date], ...]:
    """Each figure of a half-year, by its first day, that what is told of a delay rests on."""
    keys = {FIGURES[basis]} if basis in FIGURES else set()
    if floors:
        keys.add(LEGAL_RATE)
    return tuple((key, half_year(part.first)) for part in late.slices for key in sorted(keys))


def of_half_year(figures: tuple[Figure, ...], key: str, day: date) -> Figure | None:
    """The figure of that very half-year: a rate fixed anew each half-year does not live on into the next."""
    begun = half_year(day)
    return next((f for f in figures if f.key == key and f.since == begun), None)


def _cost(amount: Decimal, rate: Rate, days: int) -> Decimal | None:
    return None if rate.value is None else amount * rate.value * days / (100 * YEAR)


def _half_years(first: date, last: date) -> Iterator[tuple[date, date]]:
    while first <= last:
        following = next_half_year(first)
        yield first, min(last, following - ONE)
        first = following
