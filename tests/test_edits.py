"""Words are shown whole; sentences are what is decided."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.edits import same, sentences, tokens, word_edits

WORDS = st.lists(
    st.sampled_from(
        ["le", "prix", "est", "de", "1 200,00 €", "30 jours", "l’article", ".", ",", "\n– un ;", "non"]
    ),
    max_size=12,
).map(" ".join)


def shown(old: str, new: str) -> str:
    """[-gone-]{+come+}, the rest as it is."""
    text = ""
    for op in word_edits(old, new):
        if op.tag == "equal":
            text += new[op.j1 : op.j2]
        else:
            text += f"[-{old[op.i1 : op.i2]}-]" if op.i2 > op.i1 else ""
            text += f"{{+{new[op.j1 : op.j2]}+}}" if op.j2 > op.j1 else ""
    return text


@pytest.mark.parametrize(
    "word",
    ["1 200,00 €", "20 %", "1er mars 2027", "L. 441-10", "732 829 320 00074", "lea@exemple.fr", "15/03/2027"],
)
def test_a_figure_or_reference_is_one_word(word: str) -> None:
    assert word in [t.text for t in tokens(f"Soit {word} au plus.")]


def test_an_amount_is_never_split() -> None:
    assert shown("Le prix est de 450,00 €.", "Le prix est de 460,00 €.") == (
        "Le prix est de [-450,00 €-]{+460,00 €+}."
    )


def test_one_word_does_not_strike_the_paragraph() -> None:
    assert shown("Le Client paie à 30 jours.", "Le Client paie à 60 jours.") == (
        "Le Client paie à [-30-]{+60+} jours."
    )


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Un. Deux. Trois.", 3),
        ("M. Roy signe selon l’art. L. 441-10. Fin.", 2),
        ("Il comprend :\n– un ;\n– deux.", 3),
        ("Est-ce dû ? Oui !", 2),
        ("", 0),
        ("Sans point", 1),
    ],
)
def test_sentences_end_where_a_reader_would_say(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@given(WORDS)
def test_sentences_are_the_whole_text(text: str) -> None:
    assert "".join(text[a:b] for a, b in sentences(text)) == text


@given(WORDS, WORDS)
def test_edits_give_both_texts_back(old: str, new: str) -> None:
    ops = word_edits(old, new)
    assert "".join(old[o.i1 : o.i2] for o in ops) == old
    assert "".join(new[o.j1 : o.j2] for o in ops) == new
    for op in ops:
        if op.tag == "equal":
            assert same(old[op.i1 : op.i2], new[op.j1 : op.j2])


@pytest.mark.parametrize(
    ("old", "new", "alike"),
    [
        ("l’objet", "l'objet", True),
        ("1 200 €", "1 200 €", True),
        ("é", "é", True),
        ("30 jours", "60 jours", False),
        ("Un.\nDeux.", "Un. Deux.", False),
    ],
)
def test_what_means_the_same_is_no_change(old: str, new: str, alike: bool) -> None:
    assert same(old, new) is alike
