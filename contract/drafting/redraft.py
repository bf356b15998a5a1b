"""Redrafting: the terms changed; the text follows, and everything written by hand stays.

See docs/drafting.md for what is kept, what follows, and what is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from contract.drafting.conflict import Conflict
from contract.drafting.draft import draft
from contract.drafting.restore import place_after
from contract.merge import merge
from contract.template import Template
from contract.terms import Terms
from contract.version import Article, Clause, Version


@dataclass(frozen=True)
class Redrafted:
    """The version after the change of terms, and the clauses that wait for a choice."""

    version: Version
    conflicts: tuple[Conflict, ...]


def redraft(template: Template, version: Version, terms: Terms) -> Redrafted:
    """The same contract under new terms. With the same terms it finds the conflicts still open."""
    before = draft(template, version.terms, version.language)
    after = draft(template, terms, version.language)
    wanted = {clause.key: clause for article in after.articles for clause in article.clauses}
    kept: list[Article] = []
    conflicts: list[Conflict] = []
    for article in version.articles:
        clauses: list[Clause] = []
        for clause in article.clauses:
            followed, conflict = _followed(article.key, clause, wanted.get(clause.key))
            clauses += [followed] if followed else []
            conflicts += [conflict] if conflict else []
        titled = _titled(article, after.article(article.key))
        left_by_template = after.article(article.key) is None and before.article(article.key) is not None
        if clauses or not left_by_template:
            kept.append(replace(titled, clauses=tuple(clauses)))
    articles = _with_new_ones(kept, version, before, after)
    return Redrafted(replace(version, terms=terms, articles=articles), tuple(conflicts))


def _followed(article: str, clause: Clause, new: Clause | None) -> tuple[Clause | None, Conflict | None]:
    """The clause under the new terms (none when it goes), and the conflict it leaves open."""
    by_hand = clause.text != clause.drafted
    if not clause.drafted:
        return clause, None
    if new is None:
        left = Conflict(article, clause.key, clause.drafted, clause.text, "") if by_hand else None
        return (clause if by_hand else None), left
    if not by_hand or clause.text == new.text:
        return new, None
    if clause.drafted == new.text:
        return replace(new, text=clause.text), None
    return _merged(article, clause, new)


def _merged(article: str, clause: Clause, new: Clause) -> tuple[Clause, Conflict | None]:
    merged = merge(clause.drafted, clause.text, new.text)
    if merged.conflicts:
        met = Conflict(article, clause.key, clause.drafted, clause.text, new.text)
        return replace(clause, terms=new.terms), met
    return replace(new, text=merged.text), None


def _titled(article: Article, new: Article | None) -> Article:
    """The article with the template's title, unless it was renamed by hand."""
    if new is None or not article.drafted_title:
        return article
    by_hand = article.title != article.drafted_title
    return replace(article, title=article.title if by_hand else new.title, drafted_title=new.drafted_title)


def _with_new_ones(
    kept: Sequence[Article], version: Version, before: Version, after: Version
) -> tuple[Article, ...]:
    """Add what the new terms call for, each after its neighbour in the template.

    What the old terms called for and the version lacks was removed by hand, and stays so.
    """
    standing = {clause.key for article in kept for clause in article.clauses}
    articles = list(kept)
    for article in after.articles:
        fresh = [c for c in article.clauses if c.key not in standing and before.clause(c.key) is None]
        place = _place(articles, article.key)
        if place is not None:
            order = [clause.key for clause in article.clauses]
            filled = _inserted(articles[place].clauses, fresh, order)
            articles[place] = replace(articles[place], clauses=filled)
        elif before.article(article.key) is None and version.article(article.key) is None:
            at = place_after([a.key for a in articles], [a.key for a in after.articles], article.key)
            left = tuple(clause for clause in article.clauses if clause.key not in standing)
            articles.insert(at, replace(article, clauses=left))
    return tuple(articles)


def _inserted(clauses: Sequence[Clause], fresh: Sequence[Clause], order: Sequence[str]) -> tuple[Clause, ...]:
    result = list(clauses)
    for clause in fresh:
        result.insert(place_after([c.key for c in result], order, clause.key), clause)
    return tuple(result)


def _place(articles: Sequence[Article], key: str) -> int | None:
    return next((n for n, article in enumerate(articles) if article.key == key), None)


def resolve(template: Template, version: Version, key: str, text: str) -> Version:
    """Close a conflict with the text somebody chose; "" takes the clause out."""
    drafted = draft(template, version.terms, version.language).clause(key)

    def chosen(clause: Clause) -> Clause:
        return replace(drafted[1], text=text) if drafted else replace(clause, text=text, drafted="", terms=())

    return replace(
        version,
        articles=tuple(
            replace(
                article,
                clauses=tuple(
                    chosen(clause) if clause.key == key else clause
                    for clause in article.clauses
                    if text or clause.key != key
                ),
            )
            for article in version.articles
        ),
    )
