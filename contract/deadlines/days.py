"""Days: ends of months, half-years and French public holidays."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

ONE = timedelta(days=1)

_FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER = (1, 39, 50)
"""Easter Monday, Ascension, Whit Monday: days after Easter Sunday."""


def end_of_month(day: date) -> date:
    """The last day of its month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def half_year(day: date) -> date:
    """The first day of its half-year: 1 January or 1 July."""
    return date(day.year, 1 if day.month <= 6 else 7, 1)


def next_half_year(day: date) -> date:
    """The first day of the half-year that follows."""
    return date(day.year, 7, 1) if day.month <= 6 else date(day.year + 1, 1, 1)


def public_holidays(year: int) -> frozenset[date]:
    """The eleven public holidays of the year: C. trav. L3133-1."""
    easter = _easter(year)
    moving = {easter + timedelta(days=after) for after in _AFTER_EASTER}
    return frozenset({date(year, month, day) for month, day in _FIXED} | moving)


def open_day(day: date) -> date:
    """The day itself, or the first after it that is neither a Saturday, a Sunday nor a public holiday."""
    while day.weekday() >= 5 or day in public_holidays(day.year):
        day += ONE
    return day


def _easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar: Oudin's method."""
    century, golden = year // 100, year % 19
    moon = (century - century // 4 - (century - (century - 17) // 25) // 3 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    after = moon - weekday
    month = 3 + (after + 40) // 44
    return date(year, month, after + 28 - 31 * (month // 4))
