"""Exact, three-way, by sentence: nothing lost, nobody favoured, nothing guessed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from contract.merge import Conflict, Merged, merge

SENTENCES = st.sampled_from(
    [
        "Le prix est de 450,00 €.",
        "Le préavis est de 60 jours.",
        "Un.",
        "Deux.",
        "Trois.",
        "L’accord est écrit.",
        "Fin.",
    ]
)
TEXTS = st.lists(SENTENCES, max_size=6).map(" ".join)


def test_two_sentences_changed_by_two_sides_both_change() -> None:
    assert merge("A un. B deux. C trois.", "A un. B 2. C trois.", "A 1. B deux. C trois. D.") == Merged(
        "A 1. B 2. C trois. D."
    )


def test_one_sentence_changed_by_both_is_a_conflict_that_keeps_ours() -> None:
    merged = merge("Payé à 45 jours. Fin.", "Payé à 30 jours ouvrés. Fin.", "Payé à 60 jours. Fin.")
    assert merged.text == "Payé à 30 jours ouvrés. Fin."
    assert merged.conflicts == (
        Conflict(0, "Payé à 45 jours. ", "Payé à 30 jours ouvrés. ", "Payé à 60 jours. "),
    )


def test_a_sentence_added_behind_one_that_the_other_side_changed_stays_apart() -> None:
    merged = merge("Soit 1 000,00 €.", "Soit 1 000,00 €. Il est ferme.", "Soit 1 500,00 €.")
    assert merged == Merged("Soit 1 500,00 €. Il est ferme.")


def test_the_same_change_by_both_is_made_once() -> None:
    assert merge("Un. Deux.", "Un. Trois.", "Un. Trois.") == Merged("Un. Trois.")


def test_two_additions_at_one_place_are_a_conflict() -> None:
    assert len(merge("Un. Fin.", "Un. Deux. Fin.", "Un. Trois. Fin.").conflicts) == 1


def test_spaces_and_apostrophes_alone_give_way() -> None:
    assert merge("L’objet. Fin.", "L'objet. Fin.", "L’objet net. Fin.").text == "L’objet net. Fin."


@given(TEXTS, TEXTS)
def test_a_side_that_changed_nothing_gives_way(base: str, side: str) -> None:
    assert merge(base, side, base) == Merged(side)
    assert merge(base, base, side) == Merged(side)
    assert merge(base, side, side) == Merged(side)


@settings(max_examples=300)
@given(TEXTS, TEXTS, TEXTS)
def test_nobody_is_favoured_and_nothing_is_lost(base: str, ours: str, theirs: str) -> None:
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    assert [(c.base, c.ours, c.theirs) for c in one.conflicts] == [
        (c.base, c.theirs, c.ours) for c in other.conflicts
    ]
    if not one.conflicts:
        assert one.text.split() == other.text.split()
    carried = one.text + "".join(c.theirs for c in one.conflicts)
    for word in {w for side in (ours, theirs) for w in side.split() if w not in base.split()}:
        assert word in carried
