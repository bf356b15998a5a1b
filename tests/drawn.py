"""Contracts drawn at random for properties: articles, clauses and terms edited, moved, removed, added."""

from __future__ import annotations

from hypothesis import strategies as st

from contract.terms import Terms
from contract.version import Article, Clause, Version

SENTENCES = (
    "Le prix est de 450,00 € par mois.",
    "Le Client paie à 30 jours.",
    "Le préavis est de 60 jours.",
    "Les données restent confidentielles.",
    "Le Prestataire publie douze contenus.",
    "Chaque partie informe l’autre.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True).map(" ".join)
KEYS = ("a", "b", "c", "d", "e")
CLAUSES = tuple(f"{article}.{n}" for article in KEYS for n in (1, 2))


@st.composite
def versions(draw) -> Version:
    """Any version over the same keys: two of them differ in every way a person could make them differ."""
    keys = draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=5, unique=True))
    clauses = draw(st.lists(st.sampled_from(CLAUSES), max_size=8, unique=True))
    homes = {clause: draw(st.sampled_from(keys)) for clause in clauses}
    articles = tuple(
        Article(
            key,
            draw(st.sampled_from((f"Titre {key}", f"Autre {key}"))),
            tuple(Clause(c, draw(TEXTS)) for c in clauses if homes[c] == key),
        )
        for key in keys
    )
    terms = draw(st.dictionaries(st.sampled_from(("x", "y", "z")), st.integers(1, 3), max_size=3))
    return Version("t", "fr", "Contrat", Terms(terms), articles)


def contract(*articles: tuple[str, str, tuple[str, ...]], **terms: int) -> Version:
    """A version in short: (key, title, texts); clauses are named key.1, key.2..."""
    return Version(
        "t",
        "fr",
        "Contrat",
        Terms(terms),
        tuple(
            Article(key, title, tuple(Clause(f"{key}.{n}", text) for n, text in enumerate(texts, start=1)))
            for key, title, texts in articles
        ),
    )
