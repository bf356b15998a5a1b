"""Reading a date as people write it: 15/03/2027, 2027-03-15, « 1er mars 2027 », “1 March 2027”."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

from babel.dates import get_month_names

from contract.errors import UnreadableError

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_WORDS = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)? ([^\W\d]+) (\d{4})")
_YEARS = range(2000, 2101)


def day(raw: object) -> date:
    """A date between 2000 and 2100; the day comes before the month."""
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    text = re.sub(r"[\s\u00a0\u202f]+", " ", str(raw)).strip().casefold()
    if found := _ISO.fullmatch(text):
        year, month, number = map(int, found.groups())
    elif found := _FIGURES.fullmatch(text):
        number, month, year = map(int, found.groups())
    elif (found := _WORDS.fullmatch(text)) and (named := _MONTHS.get(_plain(found[2]))):
        number, month, year = int(found[1]), named, int(found[3])
    else:
        raise UnreadableError("date.unreadable")
    if year not in _YEARS:
        raise UnreadableError("date.year")
    try:
        return date(year, month, number)
    except ValueError as fault:
        raise UnreadableError("date.impossible") from fault


def _plain(word: str) -> str:
    """Without accents: « fevrier » and « aout » are typed as often as not."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


_MONTHS = {
    _plain(name.casefold()): number
    for language in ("fr", "en")
    for number, name in get_month_names("wide", locale=language).items()
}
