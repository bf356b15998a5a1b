"""Misplaced: a number used before, words behind the signatures; what belongs there is left alone."""

from __future__ import annotations

import pytest

from contract.guard.disguise import disguises
from contract.guard.misplaced import misplaced

SIGNED = "Article 1 – Objet\nLe Prestataire gère le compte.\n\nFait à Lyon, le 3 mars 2027.\nPour le Client : M. Roy\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Article 2 – Prix\nLe prix est de 900 €.\n\nArticle 2 – Prix. Le prix est de 500 €.", [("number_twice", 4)]),
        ("Article 1 – Objet\nA.\n\nArticle 2 – Prix\nB.\n\nArticle 2.1 : détail\nC.", []),
        ("Article 1 – Objet\nVoir aussi.\nArticle 2 du Code civil.\nArticle 2 – Prix\nB.", []),
        ("Article 1 – A\nArticle 2 – B\nArticle 3 – C\n\nArticle 1 – A\nx\nArticle 2 – B\ny\nArticle 3 – C\nz", []),
        (f"{SIGNED}Le Client renonce à toute garantie.", [("after_signatures", 6)]),
        (f"{SIGNED}Le Prestataire : Mme Perrin\nLu et approuvé", []),
        (f"{SIGNED}\nAnnexe 1 – Volumes\nLe Prestataire publie 8 contenus par mois.", []),
    ],
)  # fmt: skip
def test_a_line_out_of_its_place_is_told(text: str, told: list[tuple[str, int]]) -> None:
    assert [(flag.code, int(flag.place)) for flag in misplaced(text)] == told


def test_what_the_other_text_has_as_well_is_not_told_again() -> None:
    text = f"{SIGNED}Chaque partie garde un exemplaire signé."
    assert [flag.code for flag in misplaced(text)] == ["after_signatures"]
    assert not list(misplaced(text, text))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Prix : 1.000 €", "amount_two_ways"),
        ("Prix : 1,200 euros", "amount_two_ways"),
        ("The price is €1.000.", "amount_two_ways"),
        ("Prix : 1 000 €", None),
        ("The price is €1,000.00.", None),
        ("Prix : 12,50 € ; 1 250,00 €", None),
        ("9 000 € (mille euros)", "figures_against_words"),
        ("trente (45) jours", "figures_against_words"),
        ("trente (30) jours, 1 000 € (mille euros), thirty (30) days", None),
        ("60 (soixante) jours", None),
        ("L’article 12 (un seul alinéa)", None),
    ],
)
def test_an_amount_that_says_two_things_is_told(text: str, code: str | None) -> None:
    assert [told for told, _ in disguises(text)] == ([code] if code else [])
