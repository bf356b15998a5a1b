from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.deadlines.payment import Counting, due, due_under, latest, periodic
from contract.edges import library
from contract.terms import Terms

FIGURES = library.legal_figures()
D = date
PLAIN, A, B = Counting.FROM_INVOICE, Counting.MONTH_END_THEN_DAYS, Counting.DAYS_THEN_MONTH_END

CASES = [
    (D(2027, 1, 15), 45, A, D(2027, 3, 17)),  # law.md §4.2 (2): 31 January + 45
    (D(2027, 1, 15), 45, B, D(2027, 3, 31)),  # law.md §4.2 (2): 1 March, then its end
    (D(2028, 1, 15), 45, A, D(2028, 3, 16)),  # a leap year
    (D(2028, 1, 15), 45, B, D(2028, 2, 29)),  # 45 days end on 29 February
    (D(2027, 1, 31), 45, A, D(2027, 3, 17)),
    (D(2027, 1, 31), 45, B, D(2027, 3, 31)),
    (D(2027, 2, 1), 45, A, D(2027, 4, 14)),
    (D(2027, 2, 1), 45, B, D(2027, 3, 31)),
    (D(2028, 2, 29), 45, A, D(2028, 4, 14)),
    (D(2028, 2, 29), 45, B, D(2028, 4, 30)),
    (D(2026, 11, 16), 45, A, D(2027, 1, 14)),
    (D(2026, 11, 16), 45, B, D(2026, 12, 31)),  # 45 days end on the last day
    (D(2026, 11, 17), 45, B, D(2027, 1, 31)),  # and one later
    (D(2026, 12, 31), 45, A, D(2027, 2, 14)),
    (D(2026, 12, 31), 45, B, D(2027, 2, 28)),
    (D(2027, 1, 15), 30, PLAIN, D(2027, 2, 14)),
    (D(2027, 1, 30), 30, PLAIN, D(2027, 3, 1)),
    (D(2028, 1, 30), 30, PLAIN, D(2028, 2, 29)),
    (D(2027, 1, 31), 60, PLAIN, D(2027, 4, 1)),
    (D(2028, 1, 31), 60, PLAIN, D(2028, 3, 31)),
    (D(2026, 12, 31), 0, PLAIN, D(2026, 12, 31)),
    (D(2027, 2, 28), 1, PLAIN, D(2027, 3, 1)),
]


@pytest.mark.parametrize(("invoice", "days", "counting", "last"), CASES)
def test_due_dates(invoice: date, days: int, counting: Counting, last: date) -> None:
    assert due(invoice, days, counting) == last


def test_our_own_clause_counts_the_days_then_goes_to_the_end_of_the_month() -> None:
    terms = Terms({"payment_days": 45, "payment_basis": "end_of_month"})
    assert due_under(terms, D(2027, 1, 15)) == D(2027, 3, 31)
    assert due_under(terms.having("payment_basis", "invoice_date"), D(2027, 1, 15)) == D(2027, 3, 1)
    assert due_under(Terms(), D(2027, 1, 15)) is None


def test_the_law_ends_at_sixty_days_or_forty_five_end_of_month() -> None:
    assert latest(D(2027, 1, 15), PLAIN, FIGURES) == D(2027, 3, 16)
    assert latest(D(2027, 1, 15), A, FIGURES) == D(2027, 3, 17)
    assert latest(D(2027, 1, 15), B, FIGURES) == D(2027, 3, 31)
    assert latest(D(2010, 1, 15), PLAIN, FIGURES) is None


def test_an_invoice_for_several_services_of_a_month_has_forty_five_days() -> None:
    assert latest(D(2027, 1, 15), PLAIN, FIGURES, periodic=True) == D(2027, 3, 1)
    assert periodic(Terms({"price_model": "per_post"}))
    assert not periodic(Terms({"price_model": "monthly"}))


@given(st.dates(D(2024, 1, 1), D(2040, 1, 1)), st.integers(0, 90))
def test_end_of_month_never_shortens_and_ends_a_month(invoice: date, days: int) -> None:
    plain, a, b = (due(invoice, days, way) for way in (PLAIN, A, B))
    assert plain <= a
    assert plain <= b
    assert (b + timedelta(days=1)).day == 1
    assert (b.year, b.month) == (plain.year, plain.month)
