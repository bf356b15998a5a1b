"""Pattern: capitals and small letters alike, and each place where it is in the text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from contract.guard import bends, limits, mechanisms, rules, said, turned, unlawful, whose
from contract.guard.letters import required
from contract.guard.pattern import Pattern, Table, small
from contract.guard.signs import SIGNS
from contract.guard.spoken import SUBJECTS

ROOMS = (bends, limits, mechanisms, rules, said, turned, unlawful, whose)
EDITS = Path(__file__).parent / "edits" / "study.yaml"

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


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (r"factures?[^.]{0,60}(?:payable|payées?)|paie[^.]{0,40}factures?", {"facture"}),
        (r"pa(?:y|ie|ye)|\brègle", {"pay", "paie", "règle"}),
        (r"(?:le|la) (?:client|partie)\b", {"le client", "la client", "le partie", "la partie"}),
        (r"\d+ (?:\w+ ){0,2}(?:jours?|mois)", {"jour", "mois"}),
        (r"(?:sauf )?(?!si )\d{4}|signature", set()),
    ],
)
def test_every_match_holds_one_of_the_words_it_is_looked_for_by(source: str, words: set[str]) -> None:
    assert required(source) == words


def test_no_expression_is_spared_a_text_that_it_matches() -> None:
    patterns = [p for room in ROOMS for p in vars(room).values() if isinstance(p, Pattern)]
    patterns += [*SIGNS.values(), *SUBJECTS.values()]
    texts = [edit["after"] for edit in yaml.safe_load(EDITS.read_text("utf-8"))[::4] if edit["after"]]
    found = 0
    for pattern in patterns:
        likely = Table([(pattern, pattern)])
        for text in texts:
            bare = pattern._expression.search(small(text) if pattern._small else text)
            asked = pattern.search(text)
            assert (asked and asked.span()) == (bare and bare.span())
            assert not bare or list(likely.likely(text)) == [pattern]
            found += bare is not None
    assert found > len(texts)
