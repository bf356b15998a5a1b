"""Contradictions: told where one thing is fixed twice, never where each figure has its own case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.guard.check import check
from contract.guard.contradictions import contradictions
from contract.guard.judge import judge
from contract.redline import compare
from contract.version import Article, Clause, Version

TEMPLATE = library.template()
TODAY = date(2026, 11, 24)
EXAMPLES = [name for name, *_ in library.examples()]


def saying(*sentences: str) -> Version:
    whole = draft(TEMPLATE, example_terms(EXAMPLES[0]), "fr")
    clauses = tuple(Clause(f"c{n}", words) for n, words in enumerate(sentences))
    return replace(whole, articles=(Article("a", "A", clauses),))


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("Chaque facture est payée sous 30 jours.", "Les factures sont payables à 45 jours.", "two_payment_delays"),
        ("Chaque facture est payée sous 30 jours.", "Les factures sont payables à trente jours.", None),
        ("Chaque facture est payée sous 30 jours.", "La facture d’acompte est payée sous 8 jours.", None),
        ("Invoices are paid within 30 days.", "Each invoice is due within 60 days.", "two_payment_delays"),
        ("Le préavis est de 30 jours.", "Un préavis de 3 mois est respecté.", "two_notices"),
        ("Le préavis est de 30 jours.", "Pendant l’essai, le préavis est de 8 jours.", None),
        ("Le prix est de 850 € par mois.", "Le forfait mensuel est de 900 € par mois.", "two_prices"),
        ("Le prix est de 850 € par mois.", "Le forfait est de 850,00 € par mois.", None),
        ("Le contrat est conclu pour 6 mois.", "Le préavis est de 6 mois.", "notice_beyond_term"),
        ("Le contrat est conclu pour un an.", "Le préavis est de 6 mois.", None),
    ],
)  # fmt: skip
def test_two_clauses_that_cannot_both_hold_are_told(one: str, other: str, code: str | None) -> None:
    assert [found.code for found in contradictions(saying(one, other))] == ([code] if code else [])


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("example", EXAMPLES)
def test_a_worked_example_does_not_contradict_itself(example: str, language: str) -> None:
    assert contradictions(draft(TEMPLATE, example_terms(example, language), language)) == ()


def test_it_is_told_at_the_change_that_brings_it_and_at_no_other() -> None:
    old = saying("Chaque facture est payée sous 30 jours.", "Le Client fournit les accès.")
    new = saying("Chaque facture est payée sous 30 jours.", "Le Client paie la facture sous 60 jours.")
    later = saying(
        "Chaque facture est payée sous 30 jours.", "Le Client paie la facture sous 60 jours.", "Fin."
    )
    told = [f for f in judge(compare(old, new), TEMPLATE, TODAY) if f.code == "two_payment_delays"]
    assert [(f.clause, bool(f.change)) for f in told] == [("c1", True)]
    again = judge(compare(new, later), TEMPLATE, TODAY)
    assert "two_payment_delays" not in [f.code for f in again]
    assert "two_payment_delays" in [f.code for f in check(later, TEMPLATE, TODAY)]
