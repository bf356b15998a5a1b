"""A long contract in French for the looks and the tests of paper."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from contract.terms import Terms
from contract.version import Article, Clause, Part, Version

# ruff: noqa: ISC004 - sentences run over lines here
WORDS = (
    "Le prestataire conçoit, rédige et publie les contenus prévus au calendrier éditorial, "
    "dans le respect de la charte de marque remise par le client et des règles de chaque réseau.",
    "Le client remet ses observations dans un délai de deux jours ouvrés ; à défaut, le contenu est "
    "réputé pouvoir être publié, sauf s’il porte sur un sujet que les parties ont dit sensible.",
    "Chaque mois, le prestataire remet un bilan comprenant :\n"
    "– le nombre de publications et leur portée ;\n"
    "– les commentaires modérés, signalés ou masqués, avec la raison de chaque décision lorsqu’elle n’est pas évidente ;\n"
    "– les recommandations pour le mois suivant.",
    "Le prix est de 1 200,00 € hors taxes par mois. L’indemnité forfaitaire pour frais de recouvrement "
    "est de 40 € et le taux des pénalités de retard de 12,15 %. Œuvre, cœur, « guillemets », ÉTÉ – tiret — long.",
    "Les comptes, leurs identifiants et les données de la communauté restent la propriété du client. Le "
    "prestataire les utilise pour la seule exécution du contrat, ne les communique à personne sans accord "
    "écrit et les rend, dans un format courant, dans les huit jours qui suivent la fin du contrat. Cette "
    "obligation survit à la fin du contrat, quelle qu’en soit la cause, et vaut pour les sous-traitants "
    "que le prestataire aurait fait intervenir dans les conditions de l’article « Sous-traitance ».",
)
TITLES = (
    "Objet du contrat", "Réseaux et comptes confiés", "Contenus et calendrier éditorial", "Validation des publications",
    "Modération de la communauté", "Conditions financières", "Délais de paiement et retard", "Frais et budget publicitaire",
    "Obligations du prestataire", "Obligations du client", "Droits d’auteur et cession des droits", "Droit à l’image",
    "Données personnelles", "Confidentialité", "Publicité et transparence commerciale", "Gestion de crise",
    "Sous-traitance", "Responsabilité", "Durée du contrat", "Résiliation", "Restitution des comptes et des contenus",
    "Force majeure", "Loi applicable et litiges",
)  # fmt: skip


def contract(language: str = "fr") -> Version:
    """Twenty-odd articles, a preamble and two annexes."""
    parties = Article(
        "parties",
        "Entre les soussignés",
        (
            Clause(
                "parties-1",
                "Camille Moreau, entrepreneuse individuelle, 12 rue des Lilas, 69003 Lyon, SIRET 732 829 320 00074, "
                "ci-après « le prestataire » ;",
            ),
            Clause(
                "parties-2",
                "Maison Éclair SAS, au capital de 10 000 €, 4 quai de l’Œuvre, 75004 Paris, représentée par "
                "Noé Lefèvre, ci-après « le client ».",
            ),
        ),
        Part.PREAMBLE,
    )
    articles = [parties]
    for n, title in enumerate(TITLES):
        clauses = tuple(Clause(f"a{n}-{k}", WORDS[(n * 2 + k) % len(WORDS)]) for k in range(2 + (n * 7) % 4))
        articles.append(Article(f"a{n}", title, clauses))
    for n, title in enumerate(("Réseaux, formats et volumes", "Grille des prestations complémentaires")):
        clauses = tuple(Clause(f"x{n}-{k}", WORDS[(n + k) % len(WORDS)]) for k in range(4))
        articles.append(Article(f"x{n}", title, clauses, Part.ANNEX))
    return Version(
        "community-management",
        language,
        "Contrat de prestation de services – Community management pour Maison Éclair",
        Terms({"fee": Decimal(1200), "start": date(2027, 1, 4), "notice": 2}),
        tuple(articles),
    )
