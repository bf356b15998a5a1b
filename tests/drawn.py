"""Contracts drawn at random for properties: articles, clauses and terms edited, moved, removed, added."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from contract.terms import Terms
from contract.version import Article, Clause, Version

SENTENCES = (
    "Le prix est de 450,00 € par mois.",
    "Le prix est de 380,00 € par mois.",
    "Le Client paie à 30 jours.",
    "Le Client paie à 60 jours.",
    "Le préavis est de 60 jours.",
    "Les données restent confidentielles.",
    "Le Prestataire publie douze contenus.",
    "Chaque partie informe l’autre.",
)
ITEMS = ("– un audit ;", "– un calendrier ;")
KEYS = ("a", "b", "c", "d", "e")
CLAUSES = tuple(f"{article}.{n}" for article in KEYS for n in (1, 2))
TERMS = ("x", "y", "z")


@st.composite
def texts(draw) -> str:
    """A clause's text: sentences in any order, perhaps on several lines, perhaps with a list."""
    text = ""
    for said in draw(st.lists(st.sampled_from(SENTENCES + ITEMS), min_size=1, max_size=4, unique=True)):
        apart = "\n" if said in ITEMS or text.endswith(";") else draw(st.sampled_from((" ", " ", "\n")))
        text += apart + said if text else said
    return text


@st.composite
def versions(draw) -> Version:
    """Any version over the same keys: two of them differ in every way a person could make them differ.

    Some clauses are as the template would draft them from the terms x, y and z, some edited since, some
    written by hand.
    """
    keys = draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=5, unique=True))
    clauses = draw(st.lists(st.sampled_from(CLAUSES), max_size=8, unique=True))
    homes = {clause: draw(st.sampled_from(keys)) for clause in clauses}
    terms = Terms(draw(st.dictionaries(st.sampled_from(TERMS), st.integers(1, 3), max_size=3)))
    written = {clause: draw(_clause(clause, terms)) for clause in clauses}
    articles = tuple(
        Article(
            key,
            draw(st.sampled_from((f"Titre {key}", f"Autre {key}"))),
            tuple(written[c] for c in clauses if homes[c] == key),
        )
        for key in keys
    )
    return Version("t", "fr", draw(st.sampled_from(("Contrat", "Accord"))), terms, articles)


@st.composite
def _clause(draw, key: str, terms: Terms) -> Clause:
    text = draw(texts())
    uses = {"a.1": ("x",), "b.1": ("x", "y"), "c.1": ("z",)}.get(key, ())
    if not uses:
        return Clause(key, text)
    figures = " ".join(f"La valeur {t} est {terms.get(t, 'à compléter')}." for t in uses)
    drafted = Clause(key, figures, figures, uses)
    return draw(st.sampled_from((drafted, replace(drafted, text=f"{figures} {text}"), Clause(key, text))))


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
