"""Sentences put in behind a clause that stands, of none of which the tables have learnt."""

from __future__ import annotations

import pytest

from contract.guard.finding import Severity
from tests.guard.hand import told

_PRICE = "Le prix est de 900 € HT par mois."
_PAID = "Chaque facture est payée sous 30 jours."
_SECRET = "Chaque partie garde secrètes les informations de l’autre."
_QUANTITY = "Le Prestataire publie douze contenus par mois."
_NOTICE = "Le préavis est de deux mois."


@pytest.mark.parametrize(
    ("article", "clause", "added"),
    [
        ("conditions_financieres", _PAID, "Le Client reçoit la facture par courriel."),
        ("conditions_financieres", _PAID, "Le numéro de commande du Client y est rappelé."),
        ("conditions_financieres", _PRICE, "Ce montant figure aussi sur le devis que les parties ont reçu."),
        ("conditions_financieres", _PRICE, "Le Client le règle par virement, comme il en a l’habitude."),
        ("cadre_mission", _QUANTITY, "Le tableau des publications est rangé dans un dossier partagé."),
        ("cadre_mission", _QUANTITY, "Un contenu se compose d’une image et de sa légende."),
        ("duree", _NOTICE, "Il commence le jour où la lettre est reçue, comme d’habitude."),
        ("confidentialite", _SECRET, "Les mots de passe en font évidemment partie."),
        ("responsabilite", "Le Prestataire répond de ses fautes prouvées.", "Son assureur est joignable du lundi au vendredi."),
        ("obligations", "Le Prestataire conseille le Client.", "Ils se parlent une fois par mois au téléphone."),
        ("differends", "Le droit français s’applique.", "Les parties le savent et l’ont lu."),
        ("objet", "Le Prestataire gère la page du Client.", "Cette page existe depuis 2019."),
    ],
)  # fmt: skip
def test_what_takes_nothing_is_told_as_a_sentence_to_read(article: str, clause: str, added: str) -> None:
    found = told(clause, f"{clause} {added}", article=article)
    assert "text_added" in {f.code for f in found}
    assert all(f.severity is Severity.NOTICE for f in found)


@pytest.mark.parametrize(
    ("article", "clause", "added"),
    [
        ("conditions_financieres", _PAID, "Le Client la paie quand sa trésorerie le permet."),
        ("conditions_financieres", _PRICE, "Le Client peut le revoir après chaque trimestre."),
        ("cadre_mission", _QUANTITY, "Il en prépare d’autres quand le Client en a besoin."),
        ("duree", "Le contrat dure un an.", "Le Client peut en sortir dès qu’un autre prestataire lui convient mieux."),
        ("duree", _NOTICE, "Le Client en est dispensé."),
        ("confidentialite", _SECRET, "Le Client peut montrer celles du Prestataire à ses partenaires."),
        ("obligations", "Le Prestataire conseille le Client.", "Il suit les horaires de la boutique."),
        ("propriete_intellectuelle", "Les comptes appartiennent au Client.", "Le Prestataire peut les garder jusqu’à la fin d’un différend."),
    ],
)  # fmt: skip
def test_what_takes_something_warns(article: str, clause: str, added: str) -> None:
    assert any(f.severity is not Severity.NOTICE for f in told(clause, f"{clause} {added}", article=article))
