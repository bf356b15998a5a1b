from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from contract import notation

NB = "\u00a0"
THIN = "\u202f"


@pytest.mark.parametrize(
    ("amount", "french", "english"),
    [
        ("1200", f"1{THIN}200,00{NB}€", "€1,200.00"),
        ("0.5", f"0,50{NB}€", "€0.50"),
        ("1234567.891", f"1{THIN}234{THIN}567,89{NB}€", "€1,234,567.89"),
        ("17.975", f"17,98{NB}€", "€17.98"),
        ("-255", f"\u2212255,00{NB}€", "\u2212€255.00"),
    ],
)
def test_money_has_two_decimals(amount: str, french: str, english: str) -> None:
    assert notation.money(Decimal(amount), "fr") == french
    assert notation.money(Decimal(amount), "en") == english


def test_percent_shows_the_decimals_that_count() -> None:
    assert notation.percent(Decimal("12.15"), "fr") == f"12,15{NB}%"
    assert notation.percent(Decimal("20.00"), "fr") == f"20{NB}%"
    assert notation.percent(Decimal("12.15"), "en") == "12.15%"


def test_only_the_first_of_the_month_takes_er_in_french() -> None:
    assert notation.day(date(2027, 3, 1), "fr") == "1er mars 2027"
    assert notation.day(date(2027, 8, 21), "fr") == "21 août 2027"
    assert notation.day(date(2027, 3, 1), "en") == "1 March 2027"
    assert notation.short_day(date(2027, 3, 15), "fr") == "15/03/2027"


def test_units_agree_with_their_number() -> None:
    assert notation.days(1, "fr") == f"1{NB}jour"
    assert notation.days(0, "fr") == f"0{NB}jour"
    assert notation.days(0, "en") == f"0{NB}days"
    assert notation.hours(48, "fr") == f"48{NB}heures"
    assert notation.months(12, "en") == f"12{NB}months"
    assert notation.days(Decimal("1.5"), "fr") == f"1,5{NB}jour"


def test_identifiers_are_grouped_as_they_are_read_aloud() -> None:
    assert notation.siren("732829320") == f"732{NB}829{NB}320"
    assert notation.siret("73282932000074") == f"732{NB}829{NB}320{NB}00074"
    assert notation.vat("FR44732829320") == f"FR{NB}44{NB}732829320"
    assert notation.vat("DE123456789") == "DE123456789"
    assert notation.iban("FR7630006000011234567890189").split(NB)[-1] == "189"
    assert notation.phone("+33123456789") == NB.join(("01", "23", "45", "67", "89"))
    assert notation.phone("+442071838750") == "+442071838750"


def test_an_enumeration_ends_with_and() -> None:
    assert notation.join(("a", "b", "c"), "fr") == "a, b et c"
    assert notation.join(("a", "b", "c"), "en") == "a, b and c"
    assert notation.join(("a",), "fr") == "a"
    assert notation.join((), "fr") == ""


def test_counts_are_grouped_in_thousands() -> None:
    assert notation.count(12000, "fr") == f"12{THIN}000"
    assert notation.count(Decimal("13.0"), "en") == "13"
