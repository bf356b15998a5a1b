"""A template small enough to read at a glance: what the drafting tests draft from."""

from __future__ import annotations

from decimal import Decimal

from contract.template import ArticleSource, ClauseSource, Template, TermSpec
from contract.terms import Terms
from contract.version import Part

SPECS = (
    TermSpec("client_name", "text", "parties"),
    TermSpec("price_model", "choice", "price", choices=("monthly", "daily")),
    TermSpec("price_amount", "money", "price"),
    TermSpec("days_per_month", "integer", "price", asked_when='price_model == "daily"'),
    TermSpec("services", "choices", "object", choices=("writing", "design", "ads")),
    TermSpec("notice_days", "integer", "length"),
    TermSpec("moderation", "flag", "scope"),
)

PARTIES = ArticleSource(
    "parties",
    "Parties",
    Part.ARTICLE,
    (ClauseSource("parties.client", "Le Client est {{ client_name }}.", ("parties.client",)),),
)
PRICE = ArticleSource(
    "price",
    "Prix",
    Part.ARTICLE,
    (
        ClauseSource("price.intro", 'Le prix rémunère les services de l’{{ ref("object") }}.'),
        ClauseSource(
            "price.monthly", "Le forfait est de {{ price_amount|money }}.", (), 'price_model == "monthly"'
        ),
        ClauseSource(
            "price.daily",
            "Le prix est de {{ price_amount|money }} par jour, soit {{ monthly_price|money }} par mois.",
            (),
            'price_model == "daily"',
        ),
        ClauseSource("price.due", "Il est payé sous trente jours. Aucun escompte n’est accordé."),
    ),
)
SCOPE = ArticleSource(
    "scope",
    "Modération",
    Part.ARTICLE,
    (
        ClauseSource("scope.hours", "Le Prestataire modère les commentaires."),
        ClauseSource("scope.notice", "Préavis de {{ notice_days|days }}."),
    ),
    "moderation",
)
OBJECT = ArticleSource(
    "object",
    "Objet",
    Part.ANNEX,
    (
        ClauseSource("object.in", 'Services\u00a0:\n{{ services|name_lines("services") }}'),
        ClauseSource("object.out", 'Hors contrat\u00a0: {{ services_excluded|names("services") }}.'),
    ),
)
NAMES = {
    "term.client_name": "nom du client",
    "term.price_amount": "montant",
    "term.days_per_month": "jours par mois",
    "term.services": "services",
    "term.services.writing": "rédaction",
    "term.services.design": "graphisme",
    "term.services.ads": "publicité",
    "term.notice_days": "préavis",
}
SMALL = Template(
    "small", {"fr": "Contrat"}, SPECS, (), {"fr": (PARTIES, PRICE, SCOPE, OBJECT)}, {"fr": NAMES}
)

ANSWERS = Terms(
    {
        "client_name": "Boréal",
        "price_model": "monthly",
        "price_amount": Decimal("1200.00"),
        "days_per_month": 3,
        "services": ("writing",),
        "notice_days": 30,
    }
)
