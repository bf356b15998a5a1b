"""Rebase: carry a proposal over to a text that moved on meanwhile. Exact, by clause; conflicts are values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from contract.edits import same
from contract.merge import merge
from contract.redline.order import moved, placed
from contract.terms import Terms
from contract.version import Article, Clause, Version


@dataclass(frozen=True, slots=True)
class Conflict:
    """Both sides changed the same place; the proposal's text stands and nothing is lost.

    `clause` is "" where it is about the article itself; "" as a text says that a side removed it.
    """

    article: str
    clause: str
    base: str
    ours: str
    theirs: str


@dataclass(frozen=True)
class Rebased:
    """The proposal on the new text, and where somebody must look."""

    version: Version
    conflicts: tuple[Conflict, ...] = ()


def rebase(base: Version, head: Version, proposed: Version) -> Rebased:
    """The changes from `base` to `proposed`, made to `head`. In a conflict `theirs` is the head's text."""
    if base == head:
        return Rebased(proposed)
    if base == proposed:
        return Rebased(head)
    conflicts: list[Conflict] = []
    order = _order(*([a.key for a in v.articles] for v in (base, head, proposed)))
    articles = []
    for key in order:
        article = _article(key, base, head, proposed, conflicts)
        if article is not None:
            articles.append(article)
    version = replace(
        head,
        title=_one(base.title, proposed.title, head.title),
        terms=_terms(base.terms, head.terms, proposed.terms, conflicts),
        articles=_once(articles),
    )
    return Rebased(version, tuple(dict.fromkeys(conflicts)))


def _order(base: Sequence[str], head: Sequence[str], proposed: Sequence[str]) -> list[str]:
    """The head's order, with what the proposal added or moved put where the proposal has it."""
    fresh = [key for key in proposed if key not in base and key not in head]
    lifted = (moved(base, proposed) & frozenset(head)) | frozenset(fresh)
    kept_against_removal = [key for key in proposed if key in base and key not in head]
    return placed(head, proposed, lifted | frozenset(kept_against_removal))


def _article(
    key: str, base: Version, head: Version, proposed: Version, conflicts: list[Conflict]
) -> Article | None:
    was, theirs, ours = base.article(key), head.article(key), proposed.article(key)
    if was is not None and (theirs is None or ours is None):
        return _removed_once(was, theirs, ours, conflicts)
    order = _order(*([c.key for c in a.clauses] if a else [] for a in (was, theirs, ours)))
    clauses = [
        clause
        for clause in (_clause(k, key, base, head, proposed, conflicts) for k in order)
        if clause is not None
    ]
    frame = _frame(was, theirs, ours)
    return replace(frame, clauses=tuple(clauses))


def _frame(was: Article | None, theirs: Article | None, ours: Article | None) -> Article:
    """The article whose title stands: the proposal's where it gave one, else the head's."""
    if was and theirs and ours:
        return theirs if same(was.title, ours.title) else ours
    frame = ours or theirs
    assert frame is not None
    return frame


def _removed_once(
    was: Article, theirs: Article | None, ours: Article | None, conflicts: list[Conflict]
) -> Article | None:
    """An article that a side took out: gone where the other left it alone, a conflict where it did not."""
    left = ours or theirs
    if left is None or _text(left) == _text(was):
        return None  # removed by one side, untouched by the other
    conflicts.append(
        Conflict(was.key, "", _text(was), _text(ours) if ours else "", _text(theirs) if theirs else "")
    )
    return ours


def _clause(
    key: str, article: str, base: Version, head: Version, proposed: Version, conflicts: list[Conflict]
) -> Clause | None:
    was, theirs, ours = (v.clause(key) for v in (base, head, proposed))
    if was is None:
        if ours and theirs and not same(ours[1].text, theirs[1].text):
            conflicts.append(Conflict(article, key, "", ours[1].text, theirs[1].text))
        place = ours or theirs
        return place[1] if place else None
    if ours is None or theirs is None:
        left = ours or theirs
        if left is None or same(left[1].text, was[1].text):
            return None
        conflicts.append(
            Conflict(
                article, key, was[1].text, ours[1].text if ours else "", theirs[1].text if theirs else ""
            )
        )
        return ours[1] if ours else None
    merged = merge(was[1].text, ours[1].text, theirs[1].text)
    conflicts += [Conflict(article, key, c.base, c.ours, c.theirs) for c in merged.conflicts]
    drafted = ours[1] if ours[1].drafted != was[1].drafted else theirs[1]
    return replace(drafted, text=merged.text)


def _terms(base: Terms, head: Terms, proposed: Terms, conflicts: list[Conflict]) -> Terms:
    result = {}
    for key in {**base, **head, **proposed}:
        was, theirs, ours = base.get(key), head.get(key), proposed.get(key)
        value = theirs if ours == was else ours
        if ours != was and theirs not in (was, ours):
            conflicts.append(Conflict("", key, str(was), str(ours), str(theirs)))
        if value is not None:
            result[key] = value
    return Terms(result)


def _once(articles: list[Article]) -> tuple[Article, ...]:
    """Each clause in one place: where both sides have it in different articles, the first."""
    seen: set[str] = set()
    result = []
    for article in articles:
        clauses = tuple(c for c in article.clauses if c.key not in seen)
        seen |= {c.key for c in clauses}
        result.append(replace(article, clauses=clauses))
    return tuple(result)


def _one(was: str, ours: str, theirs: str) -> str:
    return theirs if same(was, ours) else ours


def _text(article: Article) -> str:
    return "\n".join((article.title, *(clause.text for clause in article.clauses)))
