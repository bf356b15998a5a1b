"""Counters: ready answers to a change, made by rule from the two wordings alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.drafting.redraft import redraft
from contract.edges import library
from contract.guard.counters import counters
from contract.guard.judge import judge
from contract.guard.values import stated
from contract.redline import compare
from contract.redline.change import ChangeKind, counterable
from contract.version import Article, Clause

TODAY = date(2026, 11, 24)
TEMPLATE = library.template()
WHOLE = {
    language: draft(TEMPLATE, example_terms(library.examples()[0][0], language), language)
    for language in ("fr", "en")
}


def offered(article: str, before: str, after: str, language: str = "fr") -> dict[str, str]:
    """The ready answers to a change of one clause: their code and their text."""
    home = Article(article, article, (Clause("edit", before),) if before else ())
    old = replace(WHOLE[language], articles=(home,))
    new = replace(old, articles=(replace(home, clauses=(Clause("edit", after),) if after else ()),))
    redline = compare(old, new)
    findings = judge(redline, TEMPLATE, TODAY)
    change = next(c for c in redline.changes if c.kind is not ChangeKind.ARTICLE_ADDED)
    assert counterable(change, redline)
    here = [f for f in findings if f.change == change.id]
    return {c.code: c.text for c in counters(change, here, redline, TEMPLATE, library.catalogue(language))}


@pytest.mark.parametrize(
    ("article", "before", "after", "language", "middle"),
    [
        ("duree", "Le préavis est de 60 jours.", "Le préavis est de 30 jours.", "fr", "Le préavis est de 45 jours."),
        ("duree", "Le préavis est de trente jours.", "Le préavis est de 20 jours.", "fr", "Le préavis est de 25 jours."),
        ("duree", "The notice period is 60 days.", "The notice period is 30 days.", "en", "The notice period is 45 days."),
        ("conditions_financieres", "Le prix est de 1 200,00 € par mois.", "Le prix est de 900,00 € par mois.", "fr",
         "Le prix est de 1\u202f050,00\u00a0€ par mois."),
        ("cadre_mission", "Le Prestataire publie 8 publications par mois.", "Le Prestataire publie 12 publications par mois.", "fr",
         "Le Prestataire publie 10 publications par mois."),
    ],
)  # fmt: skip
def test_a_moved_figure_is_met_half_way(
    article: str, before: str, after: str, language: str, middle: str
) -> None:
    assert offered(article, before, after, language)["middle"] == middle


def test_a_count_that_moved_by_one_has_no_middle() -> None:
    assert "middle" not in offered(
        "cadre_mission",
        "Chaque visuel ouvre droit à 2 retouches.",
        "Chaque visuel ouvre droit à 3 retouches.",
    )


def test_a_delay_beyond_the_law_is_brought_back_to_it() -> None:
    before = "Chaque facture est payable 30 jours après sa date."
    answers = offered("conditions_financieres", before, "Chaque facture est payable 90 jours après sa date.")
    assert answers["limit"] == "Chaque facture est payable 60 jours après sa date."
    assert "middle" not in answers  # the same words are offered once


def test_a_figure_may_come_in_by_steps() -> None:
    answers = offered(
        "conditions_financieres",
        "Chaque facture est payable 30 jours après sa date.",
        "Chaque facture est payable 45 jours après sa date.",
    )
    assert answers["phased"].startswith(
        "Chaque facture est payable 45 jours après sa date. Pendant les trois"
    )
    assert "30 jours" in answers["phased"]


def test_a_right_for_one_is_offered_to_each() -> None:
    answers = offered(
        "duree",
        "Chaque partie peut mettre fin au contrat avec un préavis de 30 jours.",
        "Le Client peut mettre fin au contrat à tout moment.",
    )
    assert answers["mirrored"] == "Chaque partie peut mettre fin au contrat à tout moment."


def test_a_network_more_is_offered_at_the_price_of_the_others() -> None:
    answers = offered(
        "cadre_mission",
        "Le Prestataire anime les comptes Instagram et Facebook.",
        "Le Prestataire anime les comptes Instagram, Facebook et TikTok.",
    )
    assert answers["priced"].startswith("Le Prestataire anime les comptes Instagram, Facebook et TikTok.")
    assert stated(answers["priced"])[0].family == "amount"


def test_what_was_taken_out_is_offered_back_against_something() -> None:
    before = "Le Client verse un acompte de 30 % à la signature."
    assert offered("conditions_financieres", before, "")["compensated"].startswith(before)


def test_a_harmless_rewording_is_offered_nothing() -> None:
    assert not offered("duree", "Le contrat dure 12 mois.", "Le contrat a une durée de douze mois.")


@pytest.mark.parametrize(
    ("term", "before", "after", "offers"),
    [
        ("payment_days", 30, 90, {"limit": "60"}),
        ("payment_days", 30, 45, {"middle": "40"}),
        ("price_amount", Decimal(850), Decimal(700), {"middle": "775"}),
        ("revisions", 2, 3, {}),
    ],
)
def test_a_term_is_answered_with_another_value(
    term: str, before: object, after: object, offers: dict[str, str]
) -> None:
    start = WHOLE["fr"]
    old, new = (
        redraft(TEMPLATE, start, start.terms.having(term, value)).version for value in (before, after)
    )
    redline = compare(old, new)
    change = next(c for c in redline.changes if c.term == term)
    tied = {c.id for c in redline.changes if c.group == change.group}
    here = [f for f in judge(redline, TEMPLATE, TODAY) if f.change in tied]
    found = counters(change, here, redline, TEMPLATE, library.catalogue("fr"))
    assert {c.code: c.text for c in found} == offers
