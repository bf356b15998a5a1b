from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.deadlines.interest import Basis, basis_of, floor_on, known_half_years, late, rate_on
from contract.edges import library
from contract.template import Figure
from contract.terms import Terms
from tests.deadlines.test_payment import CASES as DUE
from tests.deadlines.test_periods import CASES as TERMS

FIGURES = library.legal_figures()
D = date
FORTY = Decimal(40)


def professional(rate: str | None = "12.15") -> Terms:
    terms = Terms({"client_kind": "professional"})
    return terms if rate is None else terms.having("late_rate", Decimal(rate))


CASES = [
    # amount, due, paid, rate written, days, interest
    ("1200.00", D(2026, 3, 31), D(2026, 5, 15), "12.15", 45, "17.98"),  # law.md §4.2 (1)
    ("1200.00", D(2026, 3, 31), D(2026, 3, 31), "12.15", 0, "0.00"),
    ("1200.00", D(2026, 3, 31), D(2026, 4, 1), "12.15", 1, "0.40"),
    ("900.00", D(2028, 2, 28), D(2028, 3, 1), "12.40", 2, "0.61"),  # 29 February is a day
    ("900.00", D(2027, 2, 28), D(2027, 3, 1), "12.40", 1, "0.31"),
    ("1000.00", D(2027, 12, 31), D(2028, 12, 31), "10.00", 366, "100.27"),  # a leap year, over 365
    ("1000.00", D(2026, 12, 31), D(2027, 12, 31), "10.00", 365, "100.00"),
    ("850.00", D(2026, 12, 31), D(2027, 1, 31), "12.40", 31, "8.95"),
    ("0.01", D(2026, 12, 31), D(2027, 1, 31), "12.40", 31, "0.00"),
    ("99999.99", D(2026, 6, 30), D(2026, 7, 1), "12.40", 1, "33.97"),
]


@pytest.mark.parametrize(("amount", "due", "paid", "rate", "days", "interest"), CASES)
def test_interest_at_the_rate_written(amount, due, paid, rate, days, interest) -> None:
    owed = late(Decimal(amount), due, paid, professional(rate), FIGURES)
    assert (owed.days, owed.interest) == (days, Decimal(interest))
    assert owed.recovery == (FORTY if days else 0)


def test_forty_days_and_sums_are_worked_by_hand_beside_those_of_the_law_report() -> None:
    """Interest, due dates both ways, notice and renewals: 43 at least, month ends and leap years among them."""
    assert len(CASES) + len(DUE) + len(TERMS) >= 43
    days = [day for case in (*DUE, *TERMS) for day in case if isinstance(day, date)]
    assert any((day.month, day.day) == (2, 29) for day in days)


SECOND_HALF = Figure(
    "ecb_rate", Decimal("2.40"), D(2026, 7, 1), "BCE, 1er juillet 2026", D(2026, 11, 2), entered=True
)


def test_where_no_rate_is_written_the_law_gives_the_one_of_each_half_year() -> None:
    owed = late(Decimal(1000), D(2026, 6, 20), D(2026, 7, 10), professional(None), (*FIGURES, SECOND_HALF))
    assert [(part.days, part.rate.value) for part in owed.slices] == [
        (10, Decimal("12.15")),
        (10, Decimal("12.40")),
    ]
    assert owed.interest == Decimal("6.73")
    assert all(part.rate.source for part in owed.slices)
    assert [part.rate.entered for part in owed.slices] == [False, True]


def test_what_clausier_knows_goes_before_what_was_entered() -> None:
    other = replace(SECOND_HALF, value=Decimal(9), since=D(2026, 1, 1))
    assert rate_on(D(2026, 3, 1), Basis.ECB, Terms(), (*FIGURES, other)).value == Decimal("12.15")


def test_a_rate_nobody_has_read_is_not_made_up() -> None:
    consumer = Terms({"client_kind": "consumer"})
    owed = late(Decimal(1000), D(2026, 6, 20), D(2026, 7, 10), consumer, FIGURES)
    assert [part.rate.value for part in owed.slices] == [Decimal("2.62"), None]
    assert owed.interest is None
    assert owed.known == Decimal("0.72")
    assert late(Decimal(1000), D(2027, 1, 20), D(2027, 2, 10), professional(None), FIGURES).interest is None


def test_a_rate_says_for_which_half_years_it_is_known_where_from_and_when_it_was_read() -> None:
    assert known_half_years(Basis.LEGAL, FIGURES) == (D(2025, 7, 1), D(2026, 1, 1))
    assert known_half_years(Basis.ECB, FIGURES) == (D(2026, 1, 1),)  # nobody is sure of the ECB's of July
    assert known_half_years(Basis.CONTRACT, FIGURES) == ()
    found = rate_on(D(2026, 2, 1), Basis.ECB, Terms(), FIGURES)
    assert "source secondaire" in found.source
    assert found.read == D(2026, 11, 23)
    assert rate_on(D(2026, 8, 1), Basis.LEGAL, Terms(), FIGURES).read is None


def test_a_consumer_owes_no_fixed_fee() -> None:
    assert (
        late(
            Decimal(1000), D(2026, 3, 1), D(2026, 3, 20), Terms({"client_kind": "consumer"}), FIGURES
        ).recovery
        == 0
    )


@pytest.mark.parametrize(
    ("day", "floor"),
    [
        (D(2025, 7, 1), "8.28"),
        (D(2025, 12, 31), "8.28"),
        (D(2026, 1, 1), "7.86"),
        (D(2026, 6, 30), "7.86"),
        (D(2026, 7, 1), None),  # the legal rate of the second half of 2026 was not found
    ],
)
def test_the_floor_is_three_times_the_rate_of_that_half_year(day: date, floor: str | None) -> None:
    assert floor_on(day, FIGURES).value == (None if floor is None else Decimal(floor))


def test_the_terms_say_which_rate_applies() -> None:
    assert basis_of(professional()) is Basis.CONTRACT
    assert basis_of(professional(None)) is Basis.ECB
    assert basis_of(Terms({"client_kind": "non_professional", "late_rate": Decimal(12)})) is Basis.LEGAL
    assert rate_on(D(2026, 3, 1), Basis.CONTRACT, Terms(), FIGURES).value is None


AMOUNTS = st.decimals(1, 100_000, places=2)
DAYS = st.dates(D(2026, 1, 1), D(2026, 12, 31))


@given(AMOUNTS, DAYS, st.integers(0, 800), st.integers(0, 800))
def test_a_day_more_never_costs_less_and_no_day_is_counted_twice(amount, due, delay, more) -> None:
    terms = professional()
    short, long = (late(amount, due, due + timedelta(days=n), terms, FIGURES) for n in (delay, delay + more))
    assert (short.days, long.days) == (delay, delay + more)
    assert short.known <= long.known
    for before, after in pairwise(long.slices):
        assert after.first == before.last + timedelta(days=1)
