"""Two texts follow one another: each rules the days on which it has effect."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.deadlines.course import deadlines
from contract.deadlines.succession import Text, course, month_price, text_on
from contract.ending.facts import Step
from contract.ending.ways import Case, last_day
from contract.party import Seat
from contract.terms import Value
from contract.version import Version
from tests.deadlines.test_course import AGREED, BEFORE, TEMPLATE, version

MARCH = date(2027, 3, 1)
OLD = version()


def amended(since: date, **answers: Value | None) -> tuple[Text, ...]:
    return Text(OLD), Text(version(**answers), since)


def days(texts: tuple[Text, ...]) -> dict[str, date]:
    return {d.id: d.day for d in course(texts, TEMPLATE, AGREED, BEFORE)}


def amounts(texts: tuple[Text, ...]) -> dict[str, Value]:
    told = course(texts, TEMPLATE, AGREED, BEFORE)
    return {d.id: dict(d.values)["amount"] for d in told if "amount" in dict(d.values)}


def test_one_text_alone_gives_its_own_days() -> None:
    assert course((Text(OLD),), TEMPLATE, AGREED, BEFORE) == deadlines(OLD, TEMPLATE, AGREED, BEFORE)


@pytest.mark.parametrize(
    ("day", "new"), [(date(2027, 2, 28), False), (MARCH, True), (date(2030, 1, 1), True)]
)
def test_the_old_text_holds_until_the_eve(day: date, *, new: bool) -> None:
    texts = amended(MARCH, price_amount=Decimal(990))
    assert text_on(texts, day) is texts[new].version


def test_a_price_changes_with_the_month_in_which_its_amendment_takes_effect() -> None:
    """« TikTok aussi, à partir de mars »: 850 € before, 990 € after, the broken month by its days."""
    found = amounts(amended(date(2027, 3, 4), price_amount=Decimal(990)))
    assert (found["invoice-2027-02-04"], found["invoice-2027-03-04"]) == (
        Decimal("850.00"),
        Decimal("990.00"),
    )
    shared = amounts(amended(MARCH, price_amount=Decimal(990)))
    assert shared["invoice-2027-01-04"] == Decimal("850.00")
    assert shared["invoice-2027-02-04"] == Decimal("865.00")  # 25 days of 28 at 850 €, 3 at 990 €
    assert shared["due-2027-02-04"] == shared["invoice-2027-02-04"]
    assert shared["invoice-2027-03-04"] == Decimal("990.00")


def test_a_due_date_follows_the_text_of_its_invoice() -> None:
    found = days(amended(date(2027, 2, 10), payment_days=45))
    assert found["due-2027-01-04"] == date(2027, 3, 5)  # invoiced on 3 February, thirty days
    assert found["due-2027-02-04"] == date(2027, 4, 17)  # invoiced on 3 March, forty-five


def test_a_longer_term_moves_the_end_once_it_has_effect() -> None:
    found = days(amended(MARCH, months=18))
    assert found["end-1"] == date(2028, 7, 3)
    assert found["start"] == date(2027, 1, 4)


@settings(max_examples=40)
@given(st.integers(10, 120), st.integers(10, 120), st.integers(-150, 150))
def test_the_last_day_for_notice_is_the_last_on_which_a_refusal_ends_this_term(
    before: int, after: int, shift: int
) -> None:
    texts = (
        Text(version(notice_days=before)),
        Text(version(notice_days=after), date(2027, 10, 1) + timedelta(days=shift)),
    )
    case = Case(texts, TEMPLATE, AGREED, BEFORE, Seat.CLIENT)
    end = date(2028, 1, 3)
    arrivals = (end - timedelta(days=n) for n in range(400))
    assert days(texts)["notice-1"] == next(d for d in arrivals if last_day(case, Step.REFUSAL, d) == end)


@settings(max_examples=40)
@given(st.integers(0, 27), st.integers(0, 27), st.integers(-5, 35))
def test_the_days_of_a_month_are_priced_once_each(first: int, more: int, since: int) -> None:
    begins, ends = date(2027, 3, 4), date(2027, 4, 3)
    start = begins + timedelta(days=first)
    last = min(ends, start + timedelta(days=more))
    texts = amended(begins + timedelta(days=since), price_amount=Decimal(990))
    by_day = sum(
        (
            Decimal(990 if (start + timedelta(days=n)) >= texts[1].since else 850) / 31
            for n in range((last - start).days + 1)
        ),
        Decimal(),
    )
    found = month_price(texts, TEMPLATE, start, last, 31)
    assert found is not None
    assert abs(found - by_day) <= Decimal("0.005000001")


def test_a_month_partly_priced_by_the_piece_has_no_amount() -> None:
    texts: tuple[Text, ...] = amended(MARCH, price_model="per_post", price_amount=Decimal(45))
    assert month_price(texts, TEMPLATE, date(2027, 2, 4), date(2027, 3, 3), 28) is None
    assert "invoice-2027-02-04" not in amounts(texts)


def test_the_text_that_made_the_contract_has_always_had_effect() -> None:
    assert isinstance(text_on((Text(OLD),), date.min), Version)
