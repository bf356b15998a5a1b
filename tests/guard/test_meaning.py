"""Two wordings compared by what they say: synonyms, order, voice and figures set aside."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.guard.meaning import said, thing, unshared
from contract.guard.synonyms import LIGHT, ROWS, WORDS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le Prestataire rédige les textes.", "Les textes sont écrits par le Prestataire."),
        ("Le contrat débute le 1er mars 2027.", "Le contrat commence le 1er mars 2027."),
        ("Le Client règle la facture.", "La facture est payée par le Client."),
        ("The Contractor writes the captions.", "Captions are drafted by the Contractor."),
        ("Le bilan est remis par courriel.", "Le rapport est envoyé par e-mail."),
        ("Le Prestataire transmet les visuels.", "Le Prestatiare transmet les visuels."),
    ],
)
def test_the_same_said_otherwise_leaves_nothing_unshared(one: str, other: str) -> None:
    assert unshared(one, other) == ((), ())


@pytest.mark.parametrize(
    ("before", "after", "lost", "gained"),
    [
        (
            "Le solde est versé à la livraison.",
            "Le solde est versé à la signature.",
            ("livraison",),
            ("signature",),
        ),
        ("Le Client paie.", "Le Client rembourse.", ("paie",), ("rembourse",)),
        ("Le mot de passe reste dans un coffre.", "Le mot de passe reste.", ("coffre",), ()),
    ],
)
def test_what_only_one_says_is_told_in_its_words(
    before: str, after: str, lost: tuple[str, ...], gained: tuple[str, ...]
) -> None:
    assert unshared(before, after) == (lost, gained)


@given(st.permutations(sorted(w for w in WORDS if "=" not in w)[:200]), st.randoms())
def test_order_says_nothing(words: list[str], chance: random.Random) -> None:
    other = list(words)
    chance.shuffle(other)
    assert unshared(" ".join(words), " ".join(other)) == ((), ())


def test_a_word_stands_in_one_row() -> None:
    rows = [(row.partition(":")[0], row.partition(":")[2].split()) for row in ROWS.strip().splitlines()]
    homes: dict[str, set[str]] = {}
    for concept, words in rows:
        for word in words:
            homes.setdefault(word, set()).add(concept)
    assert {word: home for word, home in homes.items() if len(home) > 1} == {}


def test_names_parties_and_light_words_say_nothing() -> None:
    assert said("Le Client confie à Camille ainsi que le Prestataire") == {thing("confie"): "confie"}
    assert not LIGHT & {"payer", "facture"}
