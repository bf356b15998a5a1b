"""Words are shown whole, and as a reader would mark them."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from contract.edits import plain, same, sequence_edits, word_edits

WORDS = st.lists(
    st.sampled_from(
        [
            "le",
            "prix",
            "est",
            "de",
            "1 200,00 €",
            "30 jours",
            "l’article",
            "l'article",
            ".",
            ",",
            "\n– un ;",
            "non",
        ]
    ),
    max_size=12,
)
TEXTS = WORDS.map(" ".join) | WORDS.map("".join) | st.text(max_size=20)


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
    ("old", "new", "marked"),
    [
        ("Le prix est de 450,00 €.", "Le prix est de 460,00 €.", "Le prix est de [-450,00 €-]{+460,00 €+}."),
        ("Le Client paie à 30 jours.", "Le Client paie à 60 jours.", "Le Client paie à [-30-]{+60+} jours."),
        (
            "Le Client paie à 30 jours.",
            "Le règlement intervient dans un délai de soixante jours.",
            "Le [-Client paie à 30-]{+règlement intervient dans un délai de soixante+} jours.",
        ),
        (
            "Chaque partie peut résilier le contrat, moyennant un préavis de trois mois.",
            "Seul le Client peut résilier le contrat, sans préavis.",
            (
                "[-Chaque partie-]{+Seul le Client+} peut résilier le contrat, "
                "[-moyennant un préavis de trois mois-]{+sans préavis+}."
            ),
        ),
        (
            "Le Prestataire cède les droits. Le Client les accepte.",
            "Le Prestataire cède les droits. Le Prestataire garantit les droits. Le Client les accepte.",
            "Le Prestataire cède les droits. {+Le Prestataire garantit les droits. +}Le Client les accepte.",
        ),
        (
            "Il comprend :\n– un audit ;\n– un bilan.",
            "Il comprend :\n– un audit ;\n– un suivi ;\n– un bilan.",
            "Il comprend :\n– un audit ;\n{+– un suivi ;\n+}– un bilan.",
        ),
        (
            "Les fleuves navigables ou flottables appartiennent à l’État seul, sans exception.",
            "Les cours d’eau domaniaux appartiennent à la personne publique propriétaire.",
            (
                "Les [-fleuves navigables ou flottables-]{+cours d’eau domaniaux+} appartiennent à "
                "[-l’État seul, sans exception-]{+la personne publique propriétaire+}."
            ),
        ),
        ("l'objet du contrat", "l’objet du présent contrat", "l’objet du {+présent +}contrat"),
    ],
)
def test_a_change_reads_as_somebody_would_mark_it(old: str, new: str, marked: str) -> None:
    assert shown(old, new) == marked


def test_a_line_break_that_comes_or_goes_is_seen() -> None:
    assert shown("Il comprend : un audit.", "Il comprend :\nun audit.") == "Il comprend :[- -]{+\n+}un audit."


@given(TEXTS, TEXTS)
@example("le prix \0 est", "le prix est \0 de \0")
def test_edits_partition_both_texts_and_equal_stretches_say_the_same(old: str, new: str) -> None:
    i = j = 0
    for op in word_edits(old, new):
        assert (op.i1, op.j1) == (i, j)
        assert (op.tag == "insert") == (op.i1 == op.i2 and op.tag != "equal")
        assert (op.tag == "delete") == (op.j1 == op.j2 and op.tag != "equal")
        if op.tag == "equal":
            inside = op.i1 > 0 and op.j1 > 0 and op.i2 < len(old) and op.j2 < len(new)
            edge = "x" if inside else ""
            assert same(edge + old[op.i1 : op.i2] + edge, edge + new[op.j1 : op.j2] + edge)
        i, j = op.i2, op.j2
    assert (i, j) == (len(old), len(new))


@settings(max_examples=60)
@given(st.lists(st.sampled_from("abcd"), max_size=300), st.lists(st.sampled_from("abce"), max_size=300))
def test_hunks_rebuild_the_new_sequence(old: list[str], new: list[str]) -> None:
    built, at = [], 0
    for i1, i2, j1, j2 in sequence_edits(old, new):
        built += old[at:i1] + new[j1:j2]
        at = i2
    assert built + old[at:] == new


def test_a_long_paragraph_written_anew_costs_little() -> None:
    old = " ".join(f"mot{n}" for n in range(6000))
    new = " ".join(f"mot{n * 7919 % 6000}" for n in range(6000))
    assert word_edits(old, new)


@pytest.mark.parametrize(
    ("old", "new", "alike"),
    [
        ("l’objet", "l'objet", True),
        ("1\u202f200\u00a0€", "1 200 €", True),
        ("e\u0301", "é", True),
        ("30 jours", "60 jours", False),
        ("Un.\nDeux.", "Un. Deux.", False),
        ("30 €", "30€", False),
    ],
)
def test_what_means_the_same_is_no_change(old: str, new: str, alike: bool) -> None:
    assert same(old, new) is alike


@given(st.text(max_size=30))
def test_writing_plainly_twice_changes_nothing_more(text: str) -> None:
    assert plain(plain(text)) == plain(text)
