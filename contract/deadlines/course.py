"""Course: the days of a contract's life, each with the clause that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from contract.deadlines.days import ONE, open_day
from contract.deadlines.payment import due_under
from contract.deadlines.periods import Period, running
from contract.edits import same
from contract.figures import compute, legal_figure, months_later
from contract.template import Template
from contract.terms import Terms, Value
from contract.version import Version, clause_label, numbered


class Kind(StrEnum):
    """What falls on a day. The order is the one they are told in when they share a day."""

    READING = "reading"
    AGREED = "agreed"
    DEPOSIT = "deposit"
    WITHDRAWAL = "withdrawal"
    START = "start"
    TRIAL = "trial"
    REMINDER_FROM = "reminder_from"
    REMINDER_BY = "reminder_by"
    PRICE = "price"
    NOTICE = "notice"
    INVOICE = "invoice"
    DUE = "due"
    END = "end"
    RENEWAL = "renewal"
    ACCESS = "access"
    CONFIDENTIALITY = "confidentiality"


BILLING = frozenset({Kind.INVOICE, Kind.DUE})
_ORDER = {kind: place for place, kind in enumerate(Kind)}


class Standing(StrEnum):
    """How the clause that gives a day stands in the text."""

    DRAFTED = "drafted"
    REWRITTEN = "rewritten"
    """Somebody wrote the clause anew: the day follows the key term, the words may say otherwise."""
    GONE = "gone"
    """The clause is no longer in the text: the day follows the key term alone."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day that matters.

    `part` tells apart days of one kind: the term's number, or the first day of the month billed. `supposed`: it falls
    so unless somebody does something first (a renewal refused, an invoice made on another day).
    """

    kind: Kind
    day: date
    part: str = ""
    clause: str = ""
    standing: Standing = Standing.DRAFTED
    supposed: bool = False
    values: tuple[tuple[str, Value], ...] = ()
    label: str = ""
    """How the text that gives the day numbers the clause."""

    @property
    def id(self) -> str:
        """The same for the same thing whenever it is computed."""
        return f"{self.kind}-{self.part}" if self.part else self.kind.value


def deadlines(
    version: Version,
    template: Template,
    agreed_on: date,
    today: date,
    window: date | None = None,
    ended_on: date | None = None,
) -> tuple[Deadline, ...]:
    """The days of a contract in force, in order. `ended_on` is its last day once that is settled."""
    terms = version.terms
    known = {**terms, **compute(terms, template)}
    present = running(terms, today)
    found = [Deadline(Kind.AGREED, agreed_on)]
    if window is not None:
        found.append(Deadline(Kind.READING, window))
    found += _beginning(version, Terms(known), template, agreed_on)
    if ended_on is not None:
        found += _end(version, ended_on, supposed=False)
    else:
        for period in present:
            found += _term(version, period)
        if present:
            tacit = terms.get("renewal") == "tacit"
            found += _end(version, present[-1].end, supposed=tacit, part=str(present[-1].number))
    last = ended_on or (present[-1].end if present else months_later(today, _AHEAD))
    found += _billing(version, Terms(known), present[0].start if present else today, last)
    kept = (d for d in found if ended_on is None or d.day <= ended_on or d.kind in _OUTLIVES)
    return ordered(kept)


def ordered(days: Iterable[Deadline]) -> tuple[Deadline, ...]:
    """The days one after the other."""
    return tuple(sorted(days, key=lambda d: (d.day, _ORDER[d.kind], d.part)))


_OUTLIVES = frozenset({Kind.ACCESS, Kind.CONFIDENTIALITY, Kind.DUE})


def standing(version: Version, clause: str) -> Standing:
    """How a clause stands in the text."""
    found = version.clause(clause)
    if found is None:
        return Standing.GONE
    drafted = found[1].drafted
    return Standing.DRAFTED if not drafted or same(drafted, found[1].text) else Standing.REWRITTEN


def _said(
    version: Version,
    kind: Kind,
    day: date,
    clause: str,
    part: str = "",
    *,
    supposed: bool = False,
    **values: Value,
) -> Deadline:
    told = tuple(sorted(values.items()))
    return Deadline(
        kind, day, part, clause, standing(version, clause), supposed, told, _label(version, clause)
    )


def _label(version: Version, clause: str) -> str:
    """The clause's number, or its article's title where it has none; "" where the clause is gone."""
    return next(
        (
            clause_label(number, n, article) or article.title
            for number, article in numbered(version)
            for n, each in enumerate(article.clauses)
            if each.key == clause
        ),
        "",
    )


def _beginning(version: Version, known: Terms, template: Template, agreed_on: date) -> Iterator[Deadline]:
    deposit, start, trial = (known.get(key) for key in ("deposit_amount", "start_date", "trial_days"))
    if deposit and version.clause("fin.deposit"):
        yield _said(version, Kind.DEPOSIT, agreed_on, "fin.deposit", amount=deposit)
    days = legal_figure(template.figures, "withdrawal_days", agreed_on)
    if days is not None and version.clause("conso.withdrawal"):
        # Code conso L221-18 and L221-19: the day itself does not count; a day off moves the last one on.
        last = open_day(agreed_on + timedelta(days=int(days.value)))
        yield _said(version, Kind.WITHDRAWAL, last, "conso.withdrawal")
    if isinstance(start, date):
        yield _said(version, Kind.START, start, "duree.start")
        if isinstance(trial, int):
            yield _said(version, Kind.TRIAL, start + timedelta(days=trial), "duree.trial")


def _term(version: Version, period: Period) -> Iterator[Deadline]:
    terms, part = version.terms, str(period.number)
    tacit = terms.get("renewal") == "tacit"
    notice = "duree.notice" if tacit else "duree.notice.fixed"
    yield _said(
        version, Kind.NOTICE, period.notice_by, notice, part, renewal=str(terms.get("renewal", "none"))
    )
    if tacit:
        yield _said(version, Kind.PRICE, period.notice_by, "duree.renewal.tacit", part)
        yield _said(version, Kind.RENEWAL, period.end + ONE, "duree.renewal.tacit", part, supposed=True)
    if tacit and version.clause("conso.renewal"):
        # Code conso L215-1: counted back from the end of the time in which renewal may be refused.
        for kind, months in ((Kind.REMINDER_FROM, 3), (Kind.REMINDER_BY, 1)):
            yield _said(version, kind, months_before(period.notice_by, months), "conso.renewal", part)


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last day of a month too short to have it."""
    first = months_later(day.replace(day=1), -months)
    return min(months_later(first, 1) - ONE, first + timedelta(days=day.day - 1))


def _end(version: Version, end: date, *, supposed: bool, part: str = "") -> Iterator[Deadline]:
    open_ended = version.terms.get("term_model") == "open"
    yield _said(
        version, Kind.END, end, "duree.open" if open_ended else "duree.fixed", part, supposed=supposed
    )
    hours, years = version.terms.get("return_hours"), version.terms.get("conf_years")
    if isinstance(hours, int):
        back = end + timedelta(days=-(-hours // 24))
        yield _said(version, Kind.ACCESS, back, "acces.return", part, supposed=supposed, hours=hours)
    if isinstance(years, int):
        last = months_later(end + ONE, 12 * years) - ONE
        yield _said(
            version, Kind.CONFIDENTIALITY, last, "conf.duration", part, supposed=supposed, years=years
        )


def _billing(version: Version, known: Terms, since: date, last: date) -> Iterator[Deadline]:
    """An invoice at the end of each month of the contract, and the day it falls due."""
    start = known.get("start_date")
    if not isinstance(start, date):
        return
    amount = known.get("gross_monthly_price") if known.get("price_model") != "per_post" else None
    end_of_month = known.get("payment_basis") == "end_of_month"
    clause = "fin.due.end_of_month" if end_of_month else "fin.due.invoice"
    month = 0
    while (begins := months_later(start, month)) <= last:
        month += 1
        whole = months_later(start, month) - ONE
        ends = min(whole, last)
        if ends < since:
            continue
        values: dict[str, Value] = {"amount": amount} if amount is not None and ends == whole else {}
        part = begins.isoformat()
        yield _said(version, Kind.INVOICE, ends, "fin.schedule", part, supposed=True, **values)
        pay = due_under(known, ends)
        if pay is not None:
            yield _said(version, Kind.DUE, pay, clause, part, supposed=True, **values)


_AHEAD = 12
"""Months of invoices told ahead where no end is known."""
