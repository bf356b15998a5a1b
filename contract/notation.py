"""Notation: how amounts, dates, counts and identifiers are written in each language.

French practice first: U+202F between thousands, U+00A0 before €, % and units, "1er" for the first.
Babel knows the thousands and the months; where it departs from that practice the rule is written here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from contract.version import Part

NBSP = "\u00a0"
THIN = "\u202f"
_MINUS = "\u2212"
_LOCALES = {"fr": "fr_FR", "en": "en_GB"}
_UNITS = {
    "fr": {
        "month": ("mois", "mois"),
        "day": ("jour", "jours"),
        "hour": ("heure", "heures"),
        "year": ("an", "ans"),
    },
    "en": {
        "month": ("month", "months"),
        "day": ("day", "days"),
        "hour": ("hour", "hours"),
        "year": ("year", "years"),
    },
}
_CENT = Decimal("0.01")


def money(amount: Decimal | int, language: str, currency: str = "EUR") -> str:
    """An amount with two decimals: « 1 200,00 € », “€1,200.00”; less than nothing with a minus sign, no hyphen."""
    exact = Decimal(amount).quantize(_CENT, ROUND_HALF_UP)
    return str(format_currency(exact, currency, locale=_LOCALES[language])).replace("-", _MINUS)


def percent(rate: Decimal | int, language: str) -> str:
    """A rate given in hundredths (12.15): « 12,15 % », “12.15%”. As many decimals as it has."""
    return f"{number(rate, language)}{NBSP if language == 'fr' else ''}%"


def number(value: Decimal | int, language: str) -> str:
    """A plain number with every decimal that counts: « 1 234,5 », “1,234.5”."""
    text = format_decimal(value, locale=_LOCALES[language], decimal_quantization=False)
    return str(text)


def count(value: Decimal | int, language: str) -> str:
    """How many: a number, as in the text around it."""
    return number(value, language)


def months(value: Decimal | int, language: str) -> str:
    """« 1 mois », “3 months”."""
    return _measured(value, "month", language)


def days(value: Decimal | int, language: str) -> str:
    """« 1 jour », “30 days”."""
    return _measured(value, "day", language)


def hours(value: Decimal | int, language: str) -> str:
    """« 1 heure », “48 hours”."""
    return _measured(value, "hour", language)


def years(value: Decimal | int, language: str) -> str:
    """« 1 an », “3 years”."""
    return _measured(value, "year", language)


def is_one(value: Decimal | int, language: str) -> bool:
    """Whether a noun after this number stands in the singular: below two in French, exactly one in English."""
    return -2 < value < 2 if language == "fr" else value == 1


def day(value: date, language: str) -> str:
    """A date in full: « 1er mars 2027 », “1 March 2027”."""
    text = str(format_date(value, "d MMMM y", locale=_LOCALES[language]))
    return f"1er{text[1:]}" if language == "fr" and value.day == 1 else text


def short_day(value: date, language: str) -> str:
    """A date in figures, day first in both languages: 15/03/2027."""
    del language
    return f"{value:%d/%m/%Y}"


def short_moment(value: datetime, language: str) -> str:
    """A day and an hour in figures, both as the clock of this machine shows them: 15/03/2027 14:05."""
    here = value.astimezone()
    return f"{short_day(here.date(), language)} {here:%H:%M}"


def join(items: Sequence[str], language: str) -> str:
    """An enumeration: « a, b et c », “a, b and c”."""
    return str(format_list(list(items), style="standard", locale=_LOCALES[language]))


def siren(value: str) -> str:
    """A SIREN in threes: 732 829 320."""
    return NBSP.join((value[:3], value[3:6], value[6:]))


def siret(value: str) -> str:
    """A SIRET as a SIREN and five digits: 732 829 320 00074."""
    return NBSP.join((siren(value[:9]), value[9:]))


def vat(value: str) -> str:
    """A VAT number: a French one as FR, its key and the SIREN (FR 44 732829320); others as they are."""
    return NBSP.join((value[:2], value[2:4], value[4:])) if value.startswith("FR") else value


def iban(value: str) -> str:
    """An IBAN in fours."""
    return NBSP.join(re.findall(".{1,4}", value))


def phone(value: str) -> str:
    """A phone number: a French one in pairs (01 23 45 67 89), others as they are."""
    if re.fullmatch(r"\+33[1-9]\d{8}", value):
        return NBSP.join(re.findall("..", f"0{value[3:]}"))
    return value


def _measured(value: Decimal | int, unit: str, language: str) -> str:
    singular, plural = _UNITS[language][unit]
    return f"{number(value, language)}{NBSP}{singular if is_one(value, language) else plural}"


def reference(part: Part, title: str, language: str) -> str:
    """How a text names another article, by its title so that renumbering changes nothing."""
    if language == "fr":
        return f"{'annexe' if part is Part.ANNEX else 'article'}{NBSP}{quoted(title, language)}"
    return f"{'annex' if part is Part.ANNEX else 'article'} {quoted(title, language)}"


def quoted(text: str, language: str) -> str:
    """« Objet », “Objet”."""
    return f"«{NBSP}{text}{NBSP}»" if language == "fr" else f"“{text}”"


def blank(label: str, language: str) -> str:
    """What stands in a text where an answer is missing: « [à compléter : durée] »."""
    return f"[à compléter{NBSP}: {label}]" if language == "fr" else f"[to complete: {label}]"


_BLANK = re.compile(rf"\[(?:à compléter[ {NBSP}{THIN}]?:|to complete:) ?([^\[\]\n]*)\]")


def blank_labels(text: str) -> tuple[str, ...]:
    """The labels of the blanks in a text, in either language, in reading order."""
    return tuple(found[1] for found in _BLANK.finditer(text))


def item_lines(items: Sequence[str], language: str) -> str:
    """A list, one item a line after a dash, closed as a sentence is."""
    semicolon = f"{THIN};" if language == "fr" else ";"
    ends = [*[semicolon] * (len(items) - 1), "."][: len(items)]
    return "\n".join(f"– {item.rstrip(' .;')}{end}" for item, end in zip(items, ends, strict=True))
