"""Back to the template's text: a clause or a whole article, as the terms of the version give it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contract.drafting.draft import draft
from contract.errors import MissingError
from contract.template import Template
from contract.version import Article, Version


def restore_clause(template: Template, version: Version, key: str) -> Version:
    """The clause as the template writes it, where it stands; one that was removed returns to its place."""
    drafted = draft(template, version.terms, version.language)
    found = drafted.clause(key)
    if found is None:
        raise MissingError("drafting.no_source", key=key)
    source, clause = found
    if version.clause(key):
        articles = [
            replace(a, clauses=tuple(clause if c.key == key else c for c in a.clauses))
            for a in version.articles
        ]
        return replace(version, articles=tuple(articles))
    home = version.article(source.key)
    if home is None:
        return _standing_again(version, replace(source, clauses=(clause,)), drafted)
    order = [c.key for c in source.clauses]
    at = place_after([c.key for c in home.clauses], order, key)
    filled = replace(home, clauses=(*home.clauses[:at], clause, *home.clauses[at:]))
    return _replaced(version, filled)


def restore_article(template: Template, version: Version, key: str) -> Version:
    """The article with the template's title and clauses, and no other; moved clauses come home."""
    drafted = draft(template, version.terms, version.language)
    source = drafted.article(key)
    if source is None:
        raise MissingError("drafting.no_source", key=key)
    own = {clause.key for clause in source.clauses}
    elsewhere = tuple(
        a if a.key == key else replace(a, clauses=tuple(c for c in a.clauses if c.key not in own))
        for a in version.articles
    )
    without = replace(version, articles=elsewhere)
    return _replaced(without, source) if without.article(key) else _standing_again(without, source, drafted)


def place_after(standing: Sequence[str], order: Sequence[str], key: str) -> int:
    """Where to insert: after the nearest one before it in the template that stands, else first."""
    for neighbour in reversed(order[: order.index(key)]):
        if neighbour in standing:
            return standing.index(neighbour) + 1
    return 0


def _replaced(version: Version, article: Article) -> Version:
    return replace(version, articles=tuple(article if a.key == article.key else a for a in version.articles))


def _standing_again(version: Version, article: Article, drafted: Version) -> Version:
    at = place_after([a.key for a in version.articles], [a.key for a in drafted.articles], article.key)
    return replace(version, articles=(*version.articles[:at], article, *version.articles[at:]))
