"""Lasting: the days of a contract in force, for a page and for a diary, and what an invoice becomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast

from contract import ics, notation
from contract.actions.table import Table, now, sit
from contract.deadlines.course import BILLING, Deadline, Kind, Standing, deadlines
from contract.deadlines.interest import Late, floor_on, late
from contract.deadlines.payment import BOTH_WAYS, Counting, counting, due, due_under, latest, periodic
from contract.edges import library
from contract.edges.house import Visit
from contract.ending.ways import Case, brought
from contract.errors import ForbiddenError
from contract.figures import compute
from contract.lifecycle.force import in_force, original
from contract.terms import Value
from contract.version import Version, clause_label, numbered
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
    `floors`: by half-year begun late, the least rate they may write; None where it is not known.
    """

    counting: Counting
    due: date
    ways: tuple[tuple[Counting, date], ...]
    lawful: date | None
    late: Late
    floors: tuple[tuple[date, Decimal | None], ...]


def binding(table: Table) -> tuple[Version, date]:
    """The text in force and the day the contract was made; raises ForbiddenError where there is none."""
    force = in_force(table.contract)
    if force is None:
        raise ForbiddenError("forbidden.not_in_force")
    begun = original(table.contract) or force
    return table.version(force.version), begun.at.date()


def course(table: Table) -> tuple[Deadline, ...]:
    """The days of the contract, as they stand today."""
    version, agreed = binding(table)
    template = library.template(version.template)
    parting, today = table.contract.parting, now().date()
    found = brought(Case(version, template, agreed, today, table.seat, parting))
    last = parting.ended.last_day if parting.ended else found[0] if found else None
    return deadlines(version, template, agreed, today, table.contract.window, last)


def told(table: Table, days: tuple[Deadline, ...], language: str) -> tuple[Told, ...]:
    """The same days in words."""
    version, _ = binding(table)
    catalogue = library.catalogue(language)
    return tuple(_told(day, version, catalogue) for day in days)


def diary(visit: Visit, contract: str, language: str) -> tuple[str, str]:
    """The days as a diary file, with the name it takes."""
    table = sit(visit, contract)
    catalogue = library.catalogue(language)
    version, _ = binding(table)
    entries = [
        ics.Entry(
            f"{said.deadline.id}.{contract}@clausier",
            said.deadline.day,
            f"{said.title} – {version.title}",
            "\n".join(part for part in (said.advice, said.clause, say(catalogue, "page.not_advice")) if part),
            _REMIND.get(said.deadline.kind, 0),
        )
        for said in told(table, course(table), language)
    ]
    name = say(catalogue, "deadlines.file", title=version.title)
    return f"{name}.ics", ics.calendar(entries, version.title, now())


def invoice(table: Table, amount: Decimal, dated: date, paid: date) -> Invoice:
    """What becomes of an invoice of this amount and date, paid that day."""
    version, _ = binding(table)
    terms, figures = version.terms, library.legal_figures()
    way, last = counting(terms), due_under(terms, dated)
    if last is None:
        raise ForbiddenError("deadlines.no_payment_term")
    days = cast("int", terms["payment_days"])
    ways = tuple((each, due(dated, days, each)) for each in BOTH_WAYS) if way in BOTH_WAYS else ()
    professional = terms.get("client_kind") == "professional"
    owed = late(amount, last, paid, terms, figures)
    floors = (
        tuple((part.first, floor_on(part.first, figures)) for part in owed.slices) if professional else ()
    )
    lawful = latest(dated, way, figures, periodic=periodic(terms)) if professional else None
    return Invoice(way, last, ways, lawful, owed, floors)


def usual_amount(table: Table) -> Decimal | None:
    """What a month's invoice comes to, where the price does not depend on what was published."""
    version, _ = binding(table)
    if version.terms.get("price_model") == "per_post":
        return None
    found = compute(version.terms, library.template(version.template)).get("gross_monthly_price")
    return found if isinstance(found, Decimal) else None


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


def _told(day: Deadline, version: Version, catalogue: Catalogue) -> Told:
    values = {name: _worded(name, value, catalogue.language) for name, value in day.values}
    begun = notation.day(date.fromisoformat(day.part), catalogue.language) if day.kind in BILLING else ""
    title = say(catalogue, f"deadline.{day.kind}", begun=begun)
    if day.supposed and day.kind in {Kind.END, Kind.ACCESS, Kind.CONFIDENTIALITY}:
        title = say(catalogue, "deadlines.if_refused", title=title)
    advice = say(catalogue, f"deadline.advice.{_advice(day)}", **values)
    return Told(day, title, advice, _clause(day, version, catalogue))


def _advice(day: Deadline) -> str:
    renewal = dict(day.values).get("renewal")
    if renewal is not None:
        return f"{day.kind}_{renewal}"
    return f"{day.kind}_amount" if day.kind in BILLING and day.values else day.kind.value


def _worded(name: str, value: Value, language: str) -> str:
    if isinstance(value, Decimal | int) and name in _WRITTEN:
        return _WRITTEN[name](value, language)
    return str(value)


_WRITTEN: Mapping[str, Callable[[Decimal | int, str], str]] = {
    "amount": notation.money,
    "hours": notation.hours,
    "years": notation.years,
}


def _clause(day: Deadline, version: Version, catalogue: Catalogue) -> str:
    if not day.clause:
        return ""
    if day.standing is Standing.GONE:
        return say(catalogue, "deadlines.clause_gone")
    label = next(
        clause_label(number, n, article) or article.title
        for number, article in numbered(version)
        for n, clause in enumerate(article.clauses)
        if clause.key == day.clause
    )
    code = "clause_rewritten" if day.standing is Standing.REWRITTEN else "clause"
    return say(catalogue, f"deadlines.{code}", label=label)
