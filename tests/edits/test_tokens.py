"""A figure or a reference is one word, and every character stands in a word or in the space between."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.edits import tokens


@pytest.mark.parametrize(
    "word",
    [
        "1 200,00 €",
        "450 euros",
        "20 %",
        "1er mars 2027",
        "March 1, 2027",
        "15/03/2027",
        "2027-03-15",
        "L. 441-10",
        "732 829 320 00074",
        "06 12 34 56 78",
        "FR76 3000 6000 0112 3456 7890 189",
        "lea@exemple.fr",
        "18h30",
        "rendez-vous",
        "été".replace("é", "e\u0301"),
    ],
)
def test_a_figure_or_reference_is_one_word(word: str) -> None:
    assert word in [t.text for t in tokens(f"Soit {word} au plus.")]


def test_figures_in_a_list_stay_apart() -> None:
    assert [t.text for t in tokens("30, 60 et 90 jours")] == ["30", ",", "60", "et", "90", "jours"]


@given(st.text(alphabet="a1é’ .,-@€%\u00a0\u202f\n(L", max_size=40) | st.text(max_size=40))
def test_only_white_space_stands_between_words(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert not text[at : token.start].strip()
        at = token.end
    assert not text[at:].strip()
