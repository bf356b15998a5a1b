"""Two texts in one Word file: every character of both is kept."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.edges import library
from contract.edges.word.writing import texts_docx
from contract.errors import UnreadableError
from tests.word.writing.resolved import W, part, resolved

FRENCH = library.catalogue("fr")
WHEN = datetime(2026, 11, 24, 9, 22, tzinfo=UTC)
LINES = st.lists(
    st.sampled_from(
        (
            "Article 1 – Objet", "Le prix est de 450,00 € par mois.", "Le prix est de 500,00\u00a0€ par mois.", "", " ",
            "– un audit ;", "– un calendrier\tpartagé ;", "l'objet", "l’objet", "Fin & <suite>", "a",
        )
    ),
    max_size=8,
)  # fmt: skip
TEXTS = st.tuples(LINES, st.sampled_from(("", "\n"))).map(lambda drawn: "\n".join(drawn[0]) + drawn[1])


def written(old: str, new: str) -> bytes:
    return texts_docx(old, new, FRENCH, names=("avant.txt", "après.txt"), when=WHEN)


def text(docx: bytes, do: str) -> str:
    return "\n".join(words for _, words in resolved(docx, do))


@given(TEXTS, TEXTS)
@settings(max_examples=150)
def test_accepting_gives_the_new_text_and_rejecting_the_old_one(old: str, new: str) -> None:
    docx = written(old, new)
    assert text(docx, "accept") in {new, f"{new}\n"}
    assert text(docx, "reject") in {old, f"{old}\n"}


def test_line_ends_of_another_system_are_no_difference() -> None:
    docx = written("Un.\r\nDeux.\r\n", "Un.\nDeux.\n")
    assert text(docx, "accept") == text(docx, "reject") == "Un.\nDeux.\n"
    assert not list(part(docx, "word/document.xml").iter(f"{W}ins", f"{W}del"))


def test_a_paragraph_that_changed_place_is_told_as_moved() -> None:
    docx = written(
        "Un prix est dit.\nUne fin vient.\nUn mot de plus.\n",
        "Une fin vient.\nUn mot de plus.\nUn prix est dit.\n",
    )
    document = part(docx, "word/document.xml")
    assert ["".join(e.itertext()) for e in document.iter(f"{W}moveFrom")] == ["", "Un prix est dit."]
    assert ["".join(e.itertext()) for e in document.iter(f"{W}moveTo")] == ["", "Un prix est dit."]


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\r", "\ufffe"])
def test_a_character_that_word_cannot_carry_is_refused_not_dropped(character: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        written("Un prix.\n", f"Un{character}prix.\n")
    assert refused.value.values == {"character": f"U+{ord(character):04X}"}


def test_the_changes_are_those_of_the_second_file() -> None:
    document = part(written("Un prix.\n", "Deux prix.\n"), "word/document.xml")
    assert {e.get(f"{W}author") for e in document.iter(f"{W}ins", f"{W}del")} == {"après.txt"}
