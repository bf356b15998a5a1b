"""The sentence is what is decided: cut where a reader would, and in doubt not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.edits import sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["Un. ", "Deux. ", "Trois."],
        ["M. Roy signe selon l’art. L. 441-10. ", "Fin."],
        ["La société X S.A.S. au capital de 3 000 €. ", "Mme J. Roy la représente."],
        ["Il comprend :\n", "– un ;\n", "– deux."],
        ["Est-ce dû\u202f? ", "Oui\u202f! ", "« Vraiment\u202f? » ", "Oui…"],
        ["(Voir l’annexe.) ", "Le prix suit l’art. 3. ", "Il est ferme."],
        ["1. Le prix.\n\n", "2. La durée."],
        ["Le délai est de 30 j. max. après réception. ", "Fin."],
        ["« Contenus » désigne les publications. ", "« Réseaux » désigne les comptes."],
        ["Le taux est de 3.5 %. ", "[à compléter : le plafond]"],
        ["Sans point"],
        [],
    ],
)
def test_sentences_end_where_a_reader_would_say(parts: list[str]) -> None:
    text = "".join(parts)
    assert [text[a:b] for a, b in sentences(text)] == parts


@given(st.text(alphabet="aB1. \n–!?»\u00a0", max_size=60) | st.text(max_size=60))
def test_sentences_are_the_whole_text(text: str) -> None:
    places = sentences(text)
    assert "".join(text[a:b] for a, b in places) == text
    assert all(a < b for a, b in places)


@given(st.text(alphabet="aB. \n", max_size=60))
def test_a_line_never_belongs_to_two_sentences(text: str) -> None:
    for a, b in sentences(text)[1:]:
        assert "\n" not in text[a:b].rstrip()


def test_a_very_long_blank_costs_little() -> None:
    assert len(sentences("Un." + "\n" * 200_000 + "Deux.")) == 2
