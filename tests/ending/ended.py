"""Contracts to end, in few words: a worked example with other answers, looked at on a day from a seat."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache

from contract.actions.filing import example_terms
from contract.deadlines.succession import Text
from contract.drafting.draft import draft
from contract.edges import library
from contract.ending.facts import NoticeGiven, Step
from contract.ending.parting import Notice, Parting
from contract.ending.ways import Case, clause_for
from contract.party import Seat
from contract.terms import Value
from contract.version import Version

CM, CLIENT = Seat.CONTRACTOR, Seat.CLIENT
AT = datetime(2027, 3, 1, 9, tzinfo=UTC)
AGREED = date(2026, 12, 1)


@cache
def version(language: str = "fr", **answers: Value | None) -> Version:
    """From 4 January 2027, 12 months, tacit renewal, 60 days' notice, 15 days to cure, unless said otherwise."""
    terms = example_terms("1_micro_mensuel", language)
    for key, value in answers.items():
        terms = terms.having(key, value)
    return draft(library.template(), terms, language)


def case(
    today: date, seat: Seat = CM, *notices: Notice, language: str = "fr", **answers: Value | None
) -> Case:
    text = version(language, **answers)
    return Case((Text(text),), library.template(), AGREED, today, seat, Parting(notices=notices))


def notice(
    step: Step, by: Seat = CM, received: date | None = None, sent: date = date(2027, 3, 1), **more: object
) -> Notice:
    text = version()
    clause = clause_for(text, step)
    found = text.clause(clause)
    words = found[1].text if found else ""
    given = NoticeGiven(f"n-{step}", step, sent, clause, words, **more)  # type: ignore[arg-type]
    return Notice(by, AT, given, received)
