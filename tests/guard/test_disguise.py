"""Characters that hide or imitate are told; ordinary French is not."""

from __future__ import annotations

import unicodedata

import pytest

from contract.guard.disguise import disguises, folded


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1\u200b000 €", "character_hidden"),
        ("\u20679 000 €\u2069", "character_hidden"),
        ("30 j\u043eurs", "characters_mixed"),
        ("1\u03bf\u03bf\u03bf €", "digits_foreign"),
        ("l000 €", "digits_foreign"),
        ("\uff11\uff10 €", "digits_foreign"),
        ("100\u2070 €", "digits_foreign"),
        ("1\u201a5 %", "digits_foreign"),
        ("1000" + "\u0301" * 9 + " €", "marks_stacked"),
        ("HT," + " " * 60 + "sauf exception", "blanks_pushing"),
        ("<!-- sauf 9000 € -->", "markup_typed"),
        ("{{ prix }} €", "markup_typed"),
    ],
)
def test_a_disguise_is_told(text: str, code: str) -> None:
    assert code in [told for told, _ in disguises(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Le prix est de 1\u202f000,00\u00a0€ HT, payable à 30\u00a0jours.",
        unicodedata.normalize("NFD", "Le Prestataire s’engage à créer des visuels à l’été."),
        "L'annexe « Tarifs » s'applique ; voir l’article « Objet ».",
        "Un stand de 12 m², le 1er mars 2027, article L. 441-10.",
        "IBAN FR76 3000 4000 0312 3456 7890 143, SIRET 952 601 813 00019, @cafe_lyon69",
    ],
)
def test_ordinary_french_is_no_disguise(text: str) -> None:
    assert list(disguises(text)) == []


def test_a_disguised_word_is_judged_by_what_its_reader_takes_it_for() -> None:
    assert folded("30 j\u043eurs") == "30 jours"
