"""Values are read whatever way they are written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from contract.guard.numerals import in_figures
from contract.guard.values import stated


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("quatre-vingt-dix jours", "90 jours"),
        ("soixante-quinze jours", "75 jours"),
        ("deux mille cinq cents euros", "2500 euros"),
        ("vingt et un jours", "21 jours"),
        ("d’un mois", "d’1 mois"),
        ("une partie", "une partie"),
        ("thirty days", "30 days"),
        ("one month", "1 month"),
        ("no one", "no one"),
    ],
)
def test_numbers_in_words_become_figures(words: str, figures: str) -> None:
    assert in_figures(words) == figures


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("douze mois", "un an"),
        ("900,00 €", "neuf cents euros"),
        ("neuf cents euros (900,00 €)", "900 €"),
        ("€1,200", "1 200,00 €"),
        ("30 business days", "30 jours ouvrés"),
    ],
)
def test_the_same_value_has_the_same_measure(one: str, other: str) -> None:
    assert [v.measure for v in stated(one)] == [v.measure for v in stated(other)]


@pytest.mark.parametrize(
    ("one", "other"), [("2 jours ouvrés", "2 jours"), ("5 %", "5 ‰"), ("2 jours", "2 heures")]
)
def test_another_unit_is_another_measure(one: str, other: str) -> None:
    assert [v.measure for v in stated(one)] != [v.measure for v in stated(other)]


def test_a_count_is_read_whose_unit_stands_before_it() -> None:
    (value,) = stated("Le nombre de séries de corrections est de 2.")
    assert (value.family, value.number) == ("count", Decimal(2))


def test_an_amount_is_no_count() -> None:
    assert [v.family for v in stated("Le prix est de 900,00 € par mois.")] == ["amount"]
