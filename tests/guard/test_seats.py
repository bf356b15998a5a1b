"""Seats: the two parties exchanged on both sides of a change exchange them in its findings, and nothing else.

For what no law gives to one party alone: reciprocity, discretion, exits, ceilings, secrets, notices, penalties.
"""

from __future__ import annotations

from typing import Any

import pytest

from contract.guard.finding import Finding, Harmed
from contract.guard.whose import other
from tests.guard.hand import told

_SEATS = (("Prestataire", "Client"), ("Contractor", "Client"))

PAIRS = (
    ("Chaque partie peut résilier avec un préavis de deux mois.", "Le Client peut résilier avec un préavis de deux mois."),
    ("Les deux parties gardent le secret.", "Le Prestataire garde le secret."),
    ("Chaque partie informe l’autre de tout changement d’adresse.", "Le Prestataire informe le Client de tout changement d’adresse."),
    ("Le Prestataire répond aux questions du Client.", "Le Prestataire répond aux questions du Client s’il l’estime utile."),
    ("Le Prestataire informe le Client des difficultés.", "Le Prestataire s’efforce d’informer le Client des difficultés."),
    ("Le Prestataire informe le Client des difficultés.", "Le Prestataire peut informer le Client des difficultés."),
    ("Le contrat se termine avec un préavis.", "Le Prestataire peut mettre fin au contrat à tout moment."),
    ("Les parties discutent du contrat.", "Le Client peut modifier le contrat par simple courriel."),
    ("La responsabilité du Prestataire est plafonnée.", "La responsabilité du Prestataire est entière."),
    ("Le Prestataire ne divulgue pas les informations du Client.", "Le Prestataire divulgue les informations du Client."),
    ("Le Prestataire prévient le Client par écrit.", "Le Prestataire prévient le Client."),
    ("Le Prestataire prévient le Client un mois avant.", "Le Prestataire prévient le Client."),
    ("Le retard du Prestataire est signalé.", "Le retard du Prestataire entraîne une pénalité de 100 € par jour, due par le Prestataire."),
    ("Le Prestataire indemnise le Client.", "Le Prestataire indemnise le Client, sauf en cas d’urgence."),
    ("Le Prestataire indemnise le Client.", "Le Prestataire indemnise le Client sous réserve de son accord."),
    ("Le Prestataire conserve son recours.", "Le Prestataire renonce à son recours contre le Client."),
    ("Le Prestataire peut saisir un médiateur.", "Le Prestataire ne peut pas saisir un médiateur."),
    ("Le Prestataire avertit le Client de tout sinistre.", "Le Client avertit le Prestataire de tout sinistre."),
    ("Le coût du constat est à la charge du Client.", "Le coût du constat est à la charge du Prestataire."),
    ("Seul le Prestataire peut appeler l’arbitre.", "Le Prestataire et le Client peuvent appeler l’arbitre."),
    ("La force majeure suspend les obligations de chaque partie.", "La force majeure suspend les obligations du Client."),
    ("Either party may end this agreement on two months’ notice.", "The Client may end this agreement on two months’ notice."),
    ("Both parties keep the information secret.", "The Contractor keeps the information secret."),
    ("The Contractor warns the Client of any difficulty.", "The Contractor may warn the Client of any difficulty."),
    ("The Contractor warns the Client of any difficulty.", "The Contractor endeavours to warn the Client of any difficulty."),
    ("The Contractor warns the Client of any difficulty.", "The Contractor warns the Client of any difficulty where it deems fit."),
    ("The Contractor’s liability is capped.", "The Contractor’s liability is unlimited."),
    ("The Contractor keeps its right to claim.", "The Contractor waives its right to claim against the Client."),
    ("The Contractor indemnifies the Client.", "The Contractor indemnifies the Client, unless it objects."),
    ("Neither party discloses the other’s prices.", "The Contractor does not disclose the Client’s prices."),
)  # fmt: skip


def exchanged(text: str) -> str:
    """The text with each party in the other's place."""
    one, two = _SEATS["Contractor" in text or " the " in text.lower()]
    return text.replace(one, "\0").replace(two, one).replace("\0", two)


def seen(found: tuple[Finding, ...], *, from_the_other_seat: bool = False) -> list[tuple[Any, ...]]:
    def side(harmed: Harmed) -> Harmed:
        return other(harmed) if from_the_other_seat else harmed

    return sorted((f.code, f.severity, str(side(f.harmed))) for f in found)


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_exchanging_the_parties_exchanges_them_in_the_findings_and_nothing_else(
    before: str, after: str
) -> None:
    found = told(before, after, article="obligations")
    assert found
    assert seen(told(exchanged(before), exchanged(after), article="obligations")) == seen(
        found, from_the_other_seat=True
    )
