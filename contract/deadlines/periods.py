"""Periods: the term a contract was made for, and those it is renewed for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from contract.deadlines.days import ONE
from contract.figures import months_later
from contract.terms import Terms

_MOST = 500
"""More renewals than any contract lives through."""


@dataclass(frozen=True, slots=True)
class Period:
    """One term: its number from 1, its first and last day, and the last day for a notice to arrive."""

    number: int
    start: date
    end: date
    notice_by: date


def periods(terms: Terms, until: date) -> tuple[Period, ...]:
    """The terms that begin by `until`, at least the first; one alone unless renewal is tacit.

    Each is counted from the contract's first day, so that a month too short never shifts those after
    it. Notice arrives by `notice_by`: its own day does not count, the term's last day does. An
    open-ended contract has no period.
    """
    start, months = terms.get("start_date"), terms.get("months")
    if terms.get("term_model") != "fixed" or not isinstance(start, date) or not isinstance(months, int):
        return ()
    notice = terms.get("notice_days")
    days = timedelta(days=notice if isinstance(notice, int) else 0)
    again = terms.get("renewal_months") if terms.get("renewal") == "tacit" else None
    found: list[Period] = []
    begins, reach = start, months
    while not found or (isinstance(again, int) and begins <= until and len(found) < _MOST):
        end = months_later(start, reach) - ONE
        found.append(Period(len(found) + 1, begins, end, end - days))
        begins = end + ONE
        reach += again if isinstance(again, int) else 0
    return tuple(found)


def running(terms: Terms, today: date) -> tuple[Period, ...]:
    """The term that runs today, and the next one where the day to refuse it has passed."""
    found = periods(terms, today)
    if found and found[-1].notice_by < today:
        return (found[-1], *periods(terms, found[-1].end + ONE)[len(found) :])
    return found[-1:]
