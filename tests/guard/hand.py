"""A change of one sentence, written by hand: `told("before", "after")` gives what is noticed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from contract.edges import library
from contract.guard.finding import Finding
from contract.guard.judge import judge
from contract.redline import compare
from contract.terms import Terms
from contract.version import Article, Clause, Version

TODAY = date(2026, 12, 1)
SOLE_TRADER = Terms({"contractor_status": "micro", "client_form": "sas", "vat_regime": "exempt"})
MERCHANTS = SOLE_TRADER.having("contractor_status", "sasu")


def text(*paragraphs: str, terms: Terms = SOLE_TRADER, article: str = "objet") -> Version:
    """A contract of one article; each paragraph is a clause a person wrote, none where it is empty."""
    clauses = tuple(Clause(f"c{n}", p) for n, p in enumerate(paragraphs) if p)
    return Version(
        "community-management", "fr", "Contrat", terms, (Article(article, article.capitalize(), clauses),)
    )


def told(before: str, after: str, terms: Terms = SOLE_TRADER, article: str = "objet") -> tuple[Finding, ...]:
    """What is noticed when one sentence of an article becomes another."""
    return between(text(before, terms=terms, article=article), text(after, terms=terms, article=article))


def between(old: Version, new: Version) -> tuple[Finding, ...]:
    """What is noticed from one version to another."""
    return judge(compare(old, new), library.template(), TODAY)


def annexed(version: Version, title: str) -> Version:
    """The version with an annex of that title."""
    annex = Article("annexe", title, (Clause("annexe.1", "Contenu de l’annexe."),))
    return replace(version, articles=(*version.articles, annex))
