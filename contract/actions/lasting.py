"""Lasting: the days of a contract in force, for a page and for a diary, and what an invoice becomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast

from contract import ics, notation
from contract.actions import rates
from contract.actions.table import Table, now, sit
from contract.deadlines.course import BILLING, Deadline, Kind, Standing
from contract.deadlines.interest import Basis, Late, Rate, basis_of, floor_on, late
from contract.deadlines.payment import BOTH_WAYS, Counting, counting, due, due_under, latest, periodic
from contract.deadlines.succession import Text, by_the_month, text_on
from contract.deadlines.succession import course as succession_course
from contract.edges import library
from contract.edges.house import Visit
from contract.ending.ways import Case, brought
from contract.errors import ForbiddenError
from contract.lifecycle.force import succession
from contract.terms import Value
from contract.version import Version
from contract.wording import Catalogue, say

_REMIND = {Kind.NOTICE: 14, Kind.REMINDER_BY: 7, Kind.DUE: 1, Kind.END: 14, Kind.WITHDRAWAL: 1}
"""Days before which a diary speaks up."""

_BEHIND = frozenset({Kind.AGREED, Kind.READING})


@dataclass(frozen=True, slots=True)
class Told:
    """A deadline in words: what falls, what to do, and the clause it comes from ("" where there is none)."""

    deadline: Deadline
    title: str
    advice: str
    clause: str


@dataclass(frozen=True, slots=True)
class Invoice:
    """What becomes of an invoice: when it is due, both ways of counting « fin de mois », what delay costs.

    `lawful`: the last day that two professionals may agree on; None where the law sets none.
    `floors`: for each slice of the delay, the least rate they may write.
    """

    counting: Counting
    due: date
    ways: tuple[tuple[Counting, date], ...]
    lawful: date | None
    late: Late
    basis: Basis
    floors: tuple[Rate, ...]


def texts(table: Table) -> tuple[Text, ...]:
    """The texts that have effect one after the other; raises ForbiddenError where none binds."""
    found = succession(table.contract)
    if not found:
        raise ForbiddenError("forbidden.not_in_force")
    return tuple(Text(table.version(each.agreement.version), each.since) for each in found)


def effective(table: Table, day: date) -> Version:
    """The text that has effect on a day."""
    return text_on(texts(table), day)


def case(table: Table) -> Case:
    """The contract as it stands today, from this seat."""
    found, made = texts(table), succession(table.contract)[0].agreement.at.date()
    template = library.template(found[0].version.template)
    return Case(found, template, made, now().date(), table.seat, table.contract.parting)


def course(table: Table) -> tuple[Deadline, ...]:
    """The days of the contract, as they stand today."""
    found = case(table)
    ended, settled = found.parting.ended, brought(found)
    last = ended.last_day if ended else settled[0] if settled else None
    return succession_course(
        found.texts, found.template, found.agreed_on, found.today, table.contract.window, last
    )


def told(days: tuple[Deadline, ...], language: str) -> tuple[Told, ...]:
    """The same days in words."""
    catalogue = library.catalogue(language)
    return tuple(_told(day, catalogue) for day in days)


def diary(visit: Visit, contract: str, language: str) -> tuple[str, str]:
    """The days as a diary file, with the name it takes."""
    table = sit(visit, contract)
    catalogue = library.catalogue(language)
    version = effective(table, now().date())
    entries = [
        ics.Entry(
            f"{said.deadline.id}.{contract}@clausier",
            said.deadline.day,
            f"{said.title} – {version.title}",
            "\n".join(part for part in (said.advice, said.clause, say(catalogue, "page.not_advice")) if part),
            _REMIND.get(said.deadline.kind, 0),
        )
        for said in told(course(table), language)
    ]
    name = say(catalogue, "deadlines.file", title=version.title)
    return f"{name}.ics", ics.calendar(entries, version.title, now())


def invoice(table: Table, amount: Decimal, dated: date, paid: date) -> Invoice:
    """What becomes of an invoice of this amount and date, paid that day, under the text of its date."""
    terms, figures = effective(table, dated).terms, rates.known(table)
    way, last = counting(terms), due_under(terms, dated)
    if last is None:
        raise ForbiddenError("deadlines.no_payment_term")
    days = cast("int", terms["payment_days"])
    ways = tuple((each, due(dated, days, each)) for each in BOTH_WAYS) if way in BOTH_WAYS else ()
    professional = terms.get("client_kind") == "professional"
    owed = late(amount, last, paid, terms, figures)
    floors = tuple(floor_on(part.first, figures) for part in owed.slices) if professional else ()
    lawful = latest(dated, way, figures, periodic=periodic(terms)) if professional else None
    return Invoice(way, last, ways, lawful, owed, basis_of(terms), floors)


def usual_amount(table: Table) -> Decimal | None:
    """What a month's invoice comes to today, where the price does not depend on what was published."""
    version = effective(table, now().date())
    return by_the_month(version, library.template(version.template))


def split(days: tuple[Deadline, ...]) -> tuple[tuple[Deadline, ...], tuple[Deadline, ...]]:
    """The days of the contract itself, and those of its invoices."""
    return (
        tuple(d for d in days if d.kind not in BILLING),
        tuple(d for d in days if d.kind in BILLING),
    )


def coming(days: tuple[Deadline, ...], today: date) -> Deadline | None:
    """The next day on which something is to be done or known: invoices and what came before force aside."""
    own, _ = split(days)
    return next((d for d in own if d.day >= today and d.kind not in _BEHIND), None)


def _told(day: Deadline, catalogue: Catalogue) -> Told:
    values = {name: _worded(name, value, catalogue.language) for name, value in day.values}
    begun = notation.day(date.fromisoformat(day.part), catalogue.language) if day.kind in BILLING else ""
    title = say(catalogue, f"deadline.{day.kind}", begun=begun)
    if day.supposed and day.kind in {Kind.END, Kind.ACCESS, Kind.CONFIDENTIALITY}:
        title = say(catalogue, "deadlines.if_refused", title=title)
    advice = say(catalogue, f"deadline.advice.{_advice(day)}", **values)
    return Told(day, title, advice, _clause(day, catalogue))


def _advice(day: Deadline) -> str:
    renewal = dict(day.values).get("renewal")
    if renewal is not None:
        return f"{day.kind}_{renewal}"
    if day.kind in BILLING and day.values:
        return f"{day.kind}_{'shared' if 'shared' in dict(day.values) else 'amount'}"
    return day.kind.value


def _worded(name: str, value: Value, language: str) -> str:
    if isinstance(value, Decimal | int) and name in _WRITTEN:
        return _WRITTEN[name](value, language)
    return str(value)


_WRITTEN: Mapping[str, Callable[[Decimal | int, str], str]] = {
    "amount": notation.money,
    "hours": notation.hours,
    "years": notation.years,
}


def _clause(day: Deadline, catalogue: Catalogue) -> str:
    if not day.clause:
        return ""
    if day.standing is Standing.GONE:
        return say(catalogue, "deadlines.clause_gone")
    code = "clause_rewritten" if day.standing is Standing.REWRITTEN else "clause"
    return say(catalogue, f"deadlines.{code}", label=day.label)
