from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.deadlines.periods import periods, running
from contract.terms import Terms, Value


def fixed(start: date, months: int, notice: int = 60, renewal: str = "tacit", again: int = 12) -> Terms:
    answers: dict[str, Value] = {
        "term_model": "fixed",
        "start_date": start,
        "months": months,
        "notice_days": notice,
        "renewal": renewal,
        "renewal_months": again,
    }
    return Terms(answers)


D = date
CASES = [
    # start, months, notice, again, number -> first day, last day, last day for a notice to arrive
    (D(2027, 1, 4), 12, 60, 12, 1, D(2027, 1, 4), D(2028, 1, 3), D(2027, 11, 4)),
    (D(2027, 1, 4), 12, 60, 12, 2, D(2028, 1, 4), D(2029, 1, 3), D(2028, 11, 4)),
    (D(2027, 1, 1), 12, 60, 12, 1, D(2027, 1, 1), D(2027, 12, 31), D(2027, 11, 1)),
    (D(2027, 1, 1), 12, 30, 6, 2, D(2028, 1, 1), D(2028, 6, 30), D(2028, 5, 31)),
    (D(2027, 3, 1), 12, 30, 12, 1, D(2027, 3, 1), D(2028, 2, 29), D(2028, 1, 30)),  # to 29 February
    (D(2027, 3, 1), 12, 30, 12, 2, D(2028, 3, 1), D(2029, 2, 28), D(2029, 1, 29)),
    (D(2028, 2, 29), 12, 30, 12, 1, D(2028, 2, 29), D(2029, 2, 28), D(2029, 1, 29)),  # from 29 February
    (D(2028, 2, 29), 12, 30, 12, 4, D(2031, 3, 1), D(2032, 2, 28), D(2032, 1, 29)),  # and back to it
    (D(2028, 2, 29), 12, 30, 12, 5, D(2032, 2, 29), D(2033, 2, 28), D(2033, 1, 29)),
    (D(2027, 1, 31), 1, 10, 1, 1, D(2027, 1, 31), D(2027, 2, 28), D(2027, 2, 18)),
    (D(2027, 1, 31), 1, 10, 1, 2, D(2027, 3, 1), D(2027, 3, 30), D(2027, 3, 20)),  # no drift after February
    (D(2027, 1, 31), 1, 10, 1, 3, D(2027, 3, 31), D(2027, 4, 30), D(2027, 4, 20)),
    (D(2028, 1, 31), 1, 10, 1, 1, D(2028, 1, 31), D(2028, 2, 29), D(2028, 2, 19)),
    (D(2026, 12, 15), 3, 90, 3, 1, D(2026, 12, 15), D(2027, 3, 14), D(2026, 12, 14)),  # notice as long as the term
    (D(2027, 6, 30), 6, 45, 6, 1, D(2027, 6, 30), D(2027, 12, 29), D(2027, 11, 14)),
    (D(2027, 8, 31), 6, 45, 6, 1, D(2027, 8, 31), D(2028, 2, 29), D(2028, 1, 15)),
    (D(2027, 8, 31), 6, 45, 6, 2, D(2028, 3, 1), D(2028, 8, 30), D(2028, 7, 16)),
]  # fmt: skip


@pytest.mark.parametrize(("start", "months", "notice", "again", "number", "first", "last", "by"), CASES)
def test_terms_and_notice(start, months, notice, again, number, first, last, by) -> None:
    found = periods(fixed(start, months, notice, again=again), D(2040, 1, 1))[number - 1]
    assert (found.number, found.start, found.end, found.notice_by) == (number, first, last, by)


@pytest.mark.parametrize("renewal", ["none", "express"])
def test_without_tacit_renewal_there_is_one_term(renewal: str) -> None:
    assert len(periods(fixed(D(2027, 1, 1), 12, renewal=renewal), D(2040, 1, 1))) == 1


def test_an_open_ended_contract_has_no_term() -> None:
    terms = fixed(D(2027, 1, 1), 12).having("term_model", "open")
    assert periods(terms, D(2030, 1, 1)) == running(terms, D(2030, 1, 1)) == ()


def test_the_next_term_shows_once_it_can_no_longer_be_refused() -> None:
    terms = fixed(D(2027, 1, 1), 12, 60)
    assert [p.number for p in running(terms, D(2026, 11, 24))] == [1]
    assert [p.number for p in running(terms, D(2027, 11, 1))] == [1]
    assert [p.number for p in running(terms, D(2027, 11, 2))] == [1, 2]
    assert [p.number for p in running(terms, D(2028, 1, 1))] == [2]


@given(
    st.dates(D(2024, 1, 1), D(2035, 12, 31)),
    st.integers(1, 60),
    st.integers(1, 36),
    st.integers(1, 365),
    st.integers(0, 4000),
)
def test_terms_follow_one_another_without_a_gap(start, months, again, notice, later) -> None:
    until = start + timedelta(days=later)
    found = periods(fixed(start, months, notice, again=again), until)
    assert found[0].start == start
    for before, after in pairwise(found):
        assert after.start == before.end + timedelta(days=1)
    assert found[-1].start <= until <= found[-1].end
    assert all((p.end - p.notice_by).days == notice for p in found)
