"""Exact, three-way, by sentence: nothing lost, nobody favoured, nothing guessed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.edits import plain, sentences
from contract.merge import Conflict, Merged, merge
from tests.drawn import texts

SENTENCES = st.sampled_from(
    [
        "Le prix est de 450,00 €.",
        "Le préavis est de 60 jours.",
        "Un.",
        "Deux.",
        "Trois.",
        "L’accord est écrit.",
        "L'accord est écrit.",
        "Fin.",
    ]
)
TEXTS = texts() | st.just("") | st.lists(SENTENCES, max_size=6).map(" ".join)


def said(text: str) -> list[str]:
    """The sentences, whatever their blanks and apostrophes."""
    return [plain(text[a:b]) for a, b in sentences(text)]


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        (
            "A un. B deux. C trois.",
            "A un. B 2. C trois.",
            "A 1. B deux. C trois. D.",
            "A 1. B 2. C trois. D.",
        ),
        ("Un. Deux.", "Un. Trois.", "Un. Trois.", "Un. Trois."),
        ("Un.", "Un. Deux.", "1.1 Un.", "1.1 Un. Deux."),
        ("Un. Deux.", "Un.", "Un. Deux. Trois.", "Un. Trois."),
        (
            "Il comprend :\n– un.",
            "Il comprend :\n– un.\n– deux.",
            "Il inclut :\n– un.",
            "Il inclut :\n– un.\n– deux.",
        ),
        ("L’objet. Fin.", "L'objet. Fin.", "L’objet net. Fin.", "L’objet net. Fin."),
        ("Un. Deux. Trois.", "Deux. Trois.", "Un. Deux.", "Deux."),
    ],
)
def test_two_sides_in_two_sentences_both_change(base: str, ours: str, theirs: str, merged: str) -> None:
    assert merge(base, ours, theirs) == Merged(merged)


def test_one_sentence_changed_by_both_is_a_conflict_that_keeps_ours() -> None:
    merged = merge("Payé à 45 jours. Fin.", "Payé à 30 jours ouvrés. Fin.", "Payé à 60 jours. Fin.")
    assert merged.text == "Payé à 30 jours ouvrés. Fin."
    assert merged.conflicts == (
        Conflict(0, "Payé à 45 jours. ", "Payé à 30 jours ouvrés. ", "Payé à 60 jours. "),
    )


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Un. Deux. Fin.", "Un. Trois. Fin."),
        ("Un. Deux. Fin.", "Uni. Trois. Fin."),
        ("Un. Deux. Fin.", "Un. Trois. Fini."),
        ("Un.", "Un. Trop fin."),
    ],
)
def test_what_two_sides_did_at_one_place_is_a_conflict(ours: str, theirs: str) -> None:
    assert len(merge("Un. Fin.", ours, theirs).conflicts) == 1
    assert len(merge("Un. Fin.", theirs, ours).conflicts) == 1


@given(TEXTS | st.text(max_size=20), TEXTS | st.text(max_size=20))
def test_a_side_that_changed_nothing_gives_way(base: str, side: str) -> None:
    assert merge(base, side, base) == Merged(side)
    assert merge(base, base, side) == Merged(side)
    assert merge(base, side, side) == Merged(side)


@settings(max_examples=150)
@given(TEXTS, TEXTS, TEXTS)
def test_nobody_is_favoured(base: str, ours: str, theirs: str) -> None:
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    sides = [(plain(c.base), plain(c.ours), plain(c.theirs)) for c in one.conflicts]
    assert sides == [(plain(c.base), plain(c.theirs), plain(c.ours)) for c in other.conflicts]
    if not one.conflicts:
        assert said(one.text) == said(other.text)


@settings(max_examples=150)
@given(TEXTS, TEXTS, TEXTS)
def test_nothing_new_is_lost_and_nothing_is_made_up(base: str, ours: str, theirs: str) -> None:
    merged = merge(base, ours, theirs)
    carried = said(merged.text) + [s for c in merged.conflicts for s in said(c.theirs)]
    assert {*said(ours), *said(theirs)} - {*said(base)} <= {*carried}
    assert {*said(merged.text)} <= {*said(base), *said(ours), *said(theirs)}


ONCE_EACH = st.lists(SENTENCES, max_size=6, unique_by=plain).map(" ".join)


@given(ONCE_EACH, ONCE_EACH, ONCE_EACH)
def test_what_nobody_took_out_is_still_there(base: str, ours: str, theirs: str) -> None:
    merged = merge(base, ours, theirs)
    carried = said(merged.text) + [s for c in merged.conflicts for s in said(c.theirs)]
    assert {*said(base)} & {*said(ours)} & {*said(theirs)} <= {*carried}
