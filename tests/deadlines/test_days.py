from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.deadlines.days import end_of_month, half_year, next_half_year, open_day, public_holidays

DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("year", "easter_monday", "ascension", "whit_monday"),
    [
        (2024, (4, 1), (5, 9), (5, 20)),
        (2025, (4, 21), (5, 29), (6, 9)),
        (2026, (4, 6), (5, 14), (5, 25)),
        (2027, (3, 29), (5, 6), (5, 17)),
        (2028, (4, 17), (5, 25), (6, 5)),
        (2038, (4, 26), (6, 3), (6, 14)),
    ],
)
def test_the_days_that_move_with_easter(year, easter_monday, ascension, whit_monday) -> None:
    moving = {date(year, *md) for md in (easter_monday, ascension, whit_monday)}
    assert moving <= public_holidays(year)


@given(st.integers(2000, 2100))
def test_a_year_has_eleven_public_holidays_unless_two_share_a_day(year: int) -> None:
    # Ascension falls on 1 or 8 May in some years.
    assert len(public_holidays(year)) in {10, 11}


@pytest.mark.parametrize(
    ("day", "opened"),
    [
        (date(2026, 12, 25), date(2026, 12, 28)),  # Christmas, a Friday: on to Monday
        (date(2027, 3, 27), date(2027, 3, 30)),  # the Saturday before Easter: past Easter Monday
        (date(2026, 12, 15), date(2026, 12, 15)),
        (date(2027, 1, 1), date(2027, 1, 4)),
    ],
)
def test_a_day_off_moves_on_to_the_next_open_one(day: date, opened: date) -> None:
    assert open_day(day) == opened


@given(DAYS)
def test_an_open_day_is_near_and_stays_itself(day: date) -> None:
    found = open_day(day)
    assert open_day(found) == found
    assert timedelta() <= found - day <= timedelta(days=5)


@given(DAYS)
def test_a_month_ends_the_day_before_the_first(day: date) -> None:
    end = end_of_month(day)
    assert (end.year, end.month) == (day.year, day.month)
    assert (end + timedelta(days=1)).day == 1


@given(DAYS)
def test_half_years_follow_one_another(day: date) -> None:
    assert half_year(day) <= day < next_half_year(day)
    assert half_year(next_half_year(day)) == next_half_year(day)
    assert half_year(next_half_year(day) - timedelta(days=1)) == half_year(day)
