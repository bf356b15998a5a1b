"""Pattern: capitals and small letters alike, and each place where it is in the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.guard.pattern import Pattern, small

TEXTS = st.text(st.sampled_from("aàÀsSéÉ .İıßﬁœŒ0'"), max_size=30)


@given(TEXTS)
def test_small_letters_stand_in_the_place_of_their_own(text: str) -> None:
    assert len(small(text)) == len(text)


@given(st.text(st.sampled_from("aàÀsSéÉ .'"), max_size=30))
def test_it_finds_the_places_that_ignoring_case_finds(text: str) -> None:
    slow = re.compile(r"\bsa\b|é[ .]s|à+", re.IGNORECASE)
    found = [m.span() for m in Pattern(slow.pattern).finditer(text)]
    assert found == [m.span() for m in slow.finditer(text)]


@pytest.mark.parametrize(("text", "found"), [("La société est une SA.", True), ("sa société", False)])
def test_it_can_mind_capitals(text: str, found: bool) -> None:
    assert (Pattern(r"\b(?-i:SA)\b").search(text) is not None) is found
