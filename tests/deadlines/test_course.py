from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract import editing
from contract.actions.filing import example_terms
from contract.deadlines.course import Deadline, Kind, Standing, deadlines, months_before
from contract.drafting.draft import draft
from contract.edges import library
from contract.terms import Terms, Value
from contract.version import Version

TEMPLATE = library.template()
AGREED = date(2026, 12, 1)
BEFORE = date(2026, 12, 10)


def version(**answers: Value | None) -> Version:
    """The first worked example (12 months from 4 January 2027, tacit, 60 days), with other answers."""
    terms = example_terms("1_micro_mensuel")
    for key, value in answers.items():
        terms = terms.having(key, value)
    return draft(TEMPLATE, terms, "fr")


def course(text: Version, today: date = BEFORE, **more: date | None) -> dict[str, Deadline]:
    return {d.id: d for d in deadlines(text, TEMPLATE, AGREED, today, **more)}


def days(text: Version, today: date = BEFORE, **more: date | None) -> dict[str, date]:
    return {key: d.day for key, d in course(text, today, **more).items()}


def test_the_course_of_the_worked_example() -> None:
    found = days(version(), window=date(2026, 11, 30))
    assert {key: day for key, day in found.items() if not key.startswith(("invoice", "due"))} == {
        "reading": date(2026, 11, 30),
        "agreed": AGREED,
        "deposit": AGREED,
        "start": date(2027, 1, 4),
        "notice-1": date(2027, 11, 4),
        "price-1": date(2027, 11, 4),
        "end-1": date(2028, 1, 3),
        "renewal-1": date(2028, 1, 4),
        "access-1": date(2028, 1, 5),
        "confidentiality-1": date(2031, 1, 3),
    }


def test_a_month_is_billed_at_its_end_and_due_as_the_terms_say() -> None:
    found = course(version())
    assert sum(d.kind is Kind.INVOICE for d in found.values()) == 12
    assert (found["invoice-2027-01-04"].day, found["due-2027-01-04"].day) == (
        date(2027, 2, 3),
        date(2027, 3, 5),
    )
    assert dict(found["due-2027-01-04"].values)["amount"] == Decimal("850.00")
    end_of_month = course(version(payment_basis="end_of_month", payment_days=45))
    assert end_of_month["due-2027-01-04"].day == date(2027, 3, 31)


def test_what_is_priced_by_the_piece_is_billed_without_an_amount() -> None:
    assert (
        course(version(price_model="per_post", price_amount=Decimal(45)))["invoice-2027-01-04"].values == ()
    )


BASE = version()


@given(
    st.dates(date(2027, 1, 1), date(2029, 1, 1)),
    st.integers(1, 24),
    st.sampled_from(["tacit", "none"]),
    st.sampled_from(["fixed", "open"]),
    st.integers(-30, 900),
    st.booleans(),
)
def test_days_stand_in_order_each_under_its_own_name(start, months, renewal, model, later, ended) -> None:
    given_terms = {"start_date": start, "months": months, "renewal": renewal, "term_model": model}
    terms = Terms({**BASE.terms, **given_terms})
    today = start + timedelta(days=later)
    told = deadlines(replace(BASE, terms=terms), TEMPLATE, AGREED, today, ended_on=today if ended else None)
    assert [d.day for d in told] == sorted(d.day for d in told)
    assert len({d.id for d in told}) == len(told)


def test_after_the_day_of_notice_the_next_term_is_told() -> None:
    found = course(version(), today=date(2027, 11, 5))
    assert found["notice-2"].day == date(2028, 11, 4)
    assert "end-1" not in found
    assert found["end-2"].day == date(2029, 1, 3)


@pytest.mark.parametrize("renewal", ["none", "express"])
def test_a_contract_that_is_not_renewed_ends_for_sure(renewal: str) -> None:
    found = course(version(renewal=renewal))
    assert not found["end-1"].supposed
    assert found["notice-1"].clause == "duree.notice.fixed"
    assert "renewal-1" not in found
    assert "price-1" not in found


def test_an_open_ended_contract_has_no_end_until_one_is_settled() -> None:
    open_ended = version(term_model="open")
    found = days(open_ended)
    assert not {key for key in found if key.startswith(("end", "notice", "renewal", "confidentiality"))}
    ended = days(open_ended, today=date(2027, 5, 1), ended_on=date(2027, 6, 15))
    assert ended["end"] == date(2027, 6, 15)
    assert ended["access"] == date(2027, 6, 17)
    assert ended["confidentiality"] == date(2030, 6, 15)


def test_after_a_settled_end_nothing_falls_but_what_outlives_it() -> None:
    found = course(version(), today=date(2027, 5, 1), ended_on=date(2027, 6, 15))
    later = {d.kind for d in found.values() if d.day > date(2027, 6, 15)}
    assert later == {Kind.DUE, Kind.ACCESS, Kind.CONFIDENTIALITY}
    assert found["invoice-2027-06-04"].day == date(2027, 6, 15)
    assert found["invoice-2027-06-04"].values == ()  # a broken month has its own amount
    assert not found["end"].supposed


def test_confidentiality_that_begins_after_29_february_ends_on_the_28th() -> None:
    text = version(start_date=date(2027, 3, 1), conf_years=1, renewal="none")
    assert days(text)["end-1"] == date(2028, 2, 29)
    assert days(text)["confidentiality-1"] == date(2029, 2, 28)


def test_a_trial_lasts_the_days_that_follow_the_start() -> None:
    assert days(version(trial_days=30))["trial"] == date(2027, 2, 3)


def test_a_consumer_may_withdraw_for_fourteen_days_and_is_reminded_of_the_renewal() -> None:
    found = days(version(client_kind="consumer", client_form="person"))
    assert found["withdrawal"] == date(2026, 12, 15)
    # Code conso L215-1: three months to one month before the last day to refuse, 4 November.
    assert (found["reminder_from-1"], found["reminder_by-1"]) == (date(2027, 8, 4), date(2027, 10, 4))


def test_a_withdrawal_that_would_end_on_a_sunday_ends_on_the_monday() -> None:
    text = version(client_kind="consumer", client_form="person")
    told = deadlines(text, TEMPLATE, date(2026, 12, 6), BEFORE)
    assert next(d.day for d in told if d.kind is Kind.WITHDRAWAL) == date(2026, 12, 21)


def test_a_clause_rewritten_or_gone_is_told() -> None:
    text = version()
    duree = text.article("duree")
    assert duree
    words = [
        (c.key, "Le préavis est de trois mois." if c.key == "duree.notice" else c.text) for c in duree.clauses
    ]
    rewritten = editing.write_article(text, "duree", duree.title, words)
    assert course(rewritten)["notice-1"].standing is Standing.REWRITTEN
    assert course(rewritten)["start"].standing is Standing.DRAFTED
    without = replace(text, articles=tuple(a for a in text.articles if a.key != "duree"))
    assert course(without)["notice-1"].standing is Standing.GONE


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2027, 11, 4), 3, date(2027, 8, 4)),
        (date(2027, 5, 31), 3, date(2027, 2, 28)),
        (date(2028, 5, 31), 3, date(2028, 2, 29)),
        (date(2027, 3, 31), 1, date(2027, 2, 28)),
        (date(2027, 1, 15), 1, date(2026, 12, 15)),
    ],
)
def test_months_are_counted_back(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before
