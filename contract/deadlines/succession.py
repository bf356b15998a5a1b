"""Succession: the texts that have effect one after the other, and the days each of them rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from contract.deadlines.course import BILLING, Deadline, Kind, deadlines, ordered
from contract.deadlines.days import ONE
from contract.figures import CENT, compute
from contract.template import Template
from contract.version import Version

_LAST_DAYS = frozenset({Kind.NOTICE, Kind.PRICE, Kind.TRIAL, Kind.WITHDRAWAL})
"""The last day to do something: where the text that gives it falls first, so does the day."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the contract and the first day it has effect: always, for the one that made the contract."""

    version: Version
    since: date = date.min


def text_on(texts: tuple[Text, ...], day: date) -> Version:
    """The text that has effect on a day."""
    return next(text.version for text in reversed(texts) if text.since <= day)


def course(
    texts: tuple[Text, ...],
    template: Template,
    agreed_on: date,
    today: date,
    window: date | None = None,
    ended_on: date | None = None,
) -> tuple[Deadline, ...]:
    """The days of a contract, each given by the text that has effect when it falls.

    An invoice follows the text of the day it is made, and its due date follows the invoice. The last day to do
    something is the last on which the text of that very day still lets it be done.
    """
    kept: dict[str, Deadline] = {}
    for n, text in enumerate(texts):
        until = texts[n + 1].since - ONE if n + 1 < len(texts) else date.max
        found = deadlines(text.version, template, agreed_on, today, window, ended_on)
        made = {day.part for day in found if day.kind is Kind.INVOICE and text.since <= day.day <= until}
        for day in found:
            if day.kind in BILLING:
                ruled = day if day.part in made else None
            elif day.kind in _LAST_DAYS:
                ruled = replace(day, day=min(day.day, until))
            else:
                ruled = day if day.day <= until else None
            if ruled is not None and (day.kind in BILLING or ruled.day >= text.since):
                kept[day.id] = ruled
    return ordered(_priced(day, kept, texts, template) for day in kept.values())


def month_price(
    texts: tuple[Text, ...], template: Template, first: date, last: date, whole: int
) -> Decimal | None:
    """What the days from `first` to `last` of a month of `whole` days cost, VAT added where the contract adds it.

    Each day is priced by the text it falls under; None where one of them has no price by the month.
    """
    total = Decimal()
    for version, days in _shares(texts, first, last):
        price = by_the_month(version, template)
        if price is None:
            return None
        total += price * days / whole
    return total.quantize(CENT, ROUND_HALF_UP)


def by_the_month(version: Version, template: Template) -> Decimal | None:
    """What a text asks for a month, VAT added where it adds it; None where that depends on what was published."""
    if version.terms.get("price_model") == "per_post":
        return None
    found = compute(version.terms, template).get("gross_monthly_price")
    return found if isinstance(found, Decimal) else None


def _shares(texts: tuple[Text, ...], first: date, last: date) -> Iterator[tuple[Version, int]]:
    """The texts that have effect between two days, and on how many days each."""
    for n, text in enumerate(texts):
        begins = max(first, text.since)
        ends = min(last, texts[n + 1].since - ONE if n + 1 < len(texts) else last)
        if begins <= ends:
            yield text.version, (ends - begins).days + 1


def _priced(
    day: Deadline, kept: dict[str, Deadline], texts: tuple[Text, ...], template: Template
) -> Deadline:
    """An invoice of a month in which an amendment takes effect: its days are priced by the text of each."""
    if day.kind not in BILLING or not day.values:
        return day
    first, last = date.fromisoformat(day.part), kept[f"{Kind.INVOICE}-{day.part}"].day
    if sum(1 for _ in _shares(texts, first, last)) < 2:
        return day
    amount = month_price(texts, template, first, last, (last - first + ONE).days)
    if amount is None or dict(day.values).get("amount") == amount:
        return day
    return replace(day, values=(("amount", amount), ("shared", True)))
