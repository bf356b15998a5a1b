"""Each hunk is a sentence's worth, and can be made without the others."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.edits import Hunk, plain, same, sentences
from contract.redline.hunks import text_hunks
from tests.drawn import texts


def made(old: str, new: str, hunks: tuple[Hunk, ...]) -> str:
    text, at = "", 0
    for i1, i2, j1, j2 in hunks:
        text += old[at:i1] + new[j1:j2]
        at = i2
    return text + old[at:]


def said(text: str) -> set[str]:
    return {plain(text[a:b]) for a, b in sentences(text)}


@settings(max_examples=150)
@given(texts() | st.just(""), texts() | st.just(""))
def test_all_hunks_make_the_old_text_say_the_new(old: str, new: str) -> None:
    assert same(made(old, new, text_hunks(old, new)), new)


@settings(max_examples=150)
@given(texts(), texts(), st.data())
def test_any_choice_leaves_whole_sentences_of_one_side_or_the_other(old: str, new: str, data) -> None:
    chosen = tuple(h for h in text_hunks(old, new) if data.draw(st.booleans()))
    assert said(made(old, new, chosen)) <= said(old) | said(new)


@given(texts(), st.sampled_from(["\u00a0", "  ", "\u202f"]))
def test_spaces_alone_make_no_hunk(text: str, space: str) -> None:
    assert text_hunks(text, text.replace(" ", space)) == ()


@pytest.mark.parametrize(
    ("old", "new", "hunks"),
    [
        (
            "Le prix est de 450,00 €. Il est payé à 30 jours.",
            "Le prix est de 380,00 €. Il est payé à 60 jours.",
            [
                ("Le prix est de 450,00 €.", "Le prix est de 380,00 €."),
                ("Il est payé à 30 jours.", "Il est payé à 60 jours."),
            ],
        ),
        ("Un prix. Une date.", "Un prix. Une date. Un lieu.", [("", " Un lieu.")]),
        ("Un prix. Une date. Un lieu.", "Une date. Un lieu.", [("Un prix. ", "")]),
        ("Un prix. Une date.", "Un prix.", [(" Une date.", "")]),
        (
            "Il comprend :\n– un ;\n– deux.",
            "Il comprend :\n– un ;\n– trois ;\n– deux.",
            [("", "– trois ;\n")],
        ),
        ("Un prix. Une date.", "Un prix.\nUne date.", [(" ", "\n")]),
        (
            "Le Client choisit.",
            "Nul ne sait. Rien n’est dû.",
            [("Le Client choisit.", "Nul ne sait. Rien n’est dû.")],
        ),
    ],
)
def test_a_hunk_is_what_a_reader_decides(old: str, new: str, hunks: list[tuple[str, str]]) -> None:
    assert [(old[i1:i2], new[j1:j2]) for i1, i2, j1, j2 in text_hunks(old, new)] == hunks
