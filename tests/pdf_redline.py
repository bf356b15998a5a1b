"""A redline with every kind of change, made by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from contract.redline.change import Change, ChangeKind, Redline, Span
from contract.version import Article, Clause
from tests.pdf_contract import contract


def redline() -> Redline:
    """Sentences, a list, clauses, articles and a term: added, removed, moved and renamed."""
    old = contract()
    articles = list(old.articles)
    first = articles[1]
    text = first.clauses[1].text
    hunk, swap = "un délai de deux jours ouvrés", "un délai de cinq jours"
    at = text.index(hunk)
    changed = Clause(first.clauses[1].key, text.replace(hunk, swap))
    articles[1] = replace(first, clauses=(first.clauses[0], changed))
    second = articles[2]
    listed = second.clauses[0].text
    item = "\n– les recommandations pour le mois suivant."
    more = "\n– les recommandations pour le mois suivant\u202f;\n– les abonnés gagnés et perdus."
    articles[2] = replace(
        second,
        title="Réseaux confiés",
        clauses=(
            replace(second.clauses[0], text=listed.replace(item, more)),
            Clause("new-1", "Le prestataire répond aux messages privés sous vingt-quatre heures ouvrées."),
            *second.clauses[2:],
        ),
    )
    third = articles[3]
    articles[3] = replace(third, clauses=(*third.clauses[1:], third.clauses[0]))
    gone = articles.pop(5)
    moved = articles.pop(8)
    articles.insert(4, moved)
    added = Article("new-a", "Intelligence artificielle", (Clause("new-a-1", "Chaque usage est signalé."),))
    articles.insert(7, added)
    new = replace(old, terms=old.terms.having("fee", Decimal(1350)), articles=tuple(articles))
    spans = (
        Span("equal", "un délai de "),
        Span("delete", "deux"),
        Span("insert", "cinq"),
        Span("equal", " jours"),
        Span("delete", " ouvrés"),
    )
    k1 = listed.index(item)
    changes = (
        Change("c1", ChangeKind.TERM, term="fee", group="g1"),
        Change(
            "c2", ChangeKind.TEXT, first.key, changed.key, old=hunk, new=swap, i1=at, i2=at + len(hunk),
            j1=at, j2=at + len(swap), spans=spans, group="g1",
        ),
        Change("c3", ChangeKind.ARTICLE_RENAMED, second.key, old=second.title, new="Réseaux confiés", group="c3"),
        Change(
            "c4", ChangeKind.TEXT, second.key, second.clauses[0].key, old=item, new=more, i1=k1,
            i2=k1 + len(item), j1=k1, j2=k1 + len(more),
            spans=(
                Span("equal", item[:-1]), Span("delete", "."), Span("insert", more[len(item) - 1 :]),
            ), group="c4",
        ),
        Change("c5", ChangeKind.CLAUSE_ADDED, second.key, "new-1", group="c5"),
        Change("c6", ChangeKind.CLAUSE_REMOVED, second.key, second.clauses[1].key, group="c6"),
        Change("c7", ChangeKind.CLAUSE_MOVED, third.key, third.clauses[0].key, group="c7"),
        Change("c8", ChangeKind.ARTICLE_MOVED, moved.key, group="c8"),
        Change("c9", ChangeKind.ARTICLE_REMOVED, gone.key, group="c9"),
        Change("c10", ChangeKind.ARTICLE_ADDED, "new-a", group="c10"),
    )  # fmt: skip
    return Redline(old, new, changes)
