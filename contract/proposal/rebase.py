"""Rebase: carry a proposal over to a text that moved on meanwhile. Exact, by clause; conflicts are values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from contract.drafting.conflict import Conflict
from contract.edits import same
from contract.merge import merge
from contract.proposal.sides import Sides
from contract.terms import Terms, Value
from contract.version import Article, Clause, Version


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
    sides = Sides(base, head, proposed)
    conflicts = [*_titles(sides), *_removals(sides)]
    clauses: dict[str, Clause] = {}
    for key in sides.clause_keys():
        clause, conflict = _clause(key, sides)
        conflicts += [conflict] if conflict else []
        if clause is not None:
            clauses[key] = clause
    homes = sides.homes(clauses)
    standing = {key for key in sides.article_keys() if sides.stands(key)} | {*homes.values()}
    articles = tuple(
        replace(_frame(key, sides), clauses=tuple(clauses[k] for k in sides.clause_order(key, homes)))
        for key in sides.article_order()
        if key in standing
    )
    terms, met = _terms(base.terms, head.terms, proposed.terms)
    title = head.title if same(base.title, proposed.title) else proposed.title
    version = replace(head, title=title, terms=terms, articles=articles)
    return Rebased(version, (*conflicts, *met))


def _titles(sides: Sides) -> Iterator[Conflict]:
    base, head, proposed = sides.base, sides.head, sides.proposed
    if _both_changed(base.title, proposed.title, head.title):
        yield Conflict("", "", base.title, proposed.title, head.title)
    for article in proposed.articles:
        was, theirs = base.article(article.key), head.article(article.key)
        if theirs and _both_changed(was.title if was else "", article.title, theirs.title):
            yield Conflict(article.key, "", was.title if was else "", article.title, theirs.title)


def _removals(sides: Sides) -> Iterator[Conflict]:
    """Articles that one side removed and the other gave another title."""
    for was in sides.base.articles:
        ours, theirs = sides.proposed.article(was.key), sides.head.article(was.key)
        left = ours or theirs
        if left and not (ours and theirs) and not same(was.title, left.title):
            yield Conflict(was.key, "", was.title, ours.title if ours else "", theirs.title if theirs else "")


def _both_changed(was: str, ours: str, theirs: str) -> bool:
    return not same(was, ours) and not same(was, theirs) and not same(ours, theirs)


def _frame(key: str, sides: Sides) -> Article:
    """The article whose title stands: the proposal's where it gave one, else the head's."""
    was, theirs, ours = (version.article(key) for version in (sides.base, sides.head, sides.proposed))
    if was and theirs and ours:
        return theirs if same(was.title, ours.title) else ours
    frame = ours or theirs
    assert frame is not None
    return frame


def _clause(key: str, sides: Sides) -> tuple[Clause | None, Conflict | None]:
    """What becomes of a clause, and the conflict it leaves."""
    was, theirs, ours = sides.was.get(key), sides.theirs.get(key), sides.ours.get(key)
    article = (ours or theirs or sides.was[key])[0]
    if ours and theirs:
        return _met(article, was[1] if was else None, ours[1], theirs[1])
    left = ours or theirs
    if was is None:
        assert left is not None
        if ours or sides.stands(article):
            return left[1], None
        return None, Conflict(article, key, "", "", left[1].text)
    if left is None:
        return None, None
    if same(left[1].text, was[1].text):
        # an article the head removed stays whole where the proposal worked on it
        kept = ours is not None and article not in sides.head_articles and sides.stands(article)
        return (left[1] if kept else None), None
    conflict = Conflict(
        article, key, was[1].text, ours[1].text if ours else "", theirs[1].text if theirs else ""
    )
    return (ours[1] if ours else None), conflict


def _met(
    article: str, was: Clause | None, ours: Clause, theirs: Clause
) -> tuple[Clause | None, Conflict | None]:
    """A clause that both sides have."""
    base = was or Clause(ours.key, "")
    merged = merge(base.text, ours.text, theirs.text)
    drafted = merge(base.drafted, ours.drafted, theirs.drafted).text
    known = ours if (ours.terms, ours.elements) != (base.terms, base.elements) else theirs
    clause = replace(known, text=merged.text, drafted=drafted)
    if not merged.conflicts:
        return clause, None
    other = merge(base.text, theirs.text, ours.text).text
    return clause, Conflict(article, ours.key, base.text, merged.text, other)


def _terms(base: Terms, head: Terms, proposed: Terms) -> tuple[Terms, list[Conflict]]:
    result: dict[str, Value] = {}
    conflicts: list[Conflict] = []
    for key in {**base, **head, **proposed}:
        was, theirs, ours = base.get(key), head.get(key), proposed.get(key)
        value = theirs if ours == was else ours
        if ours != was and theirs not in (was, ours):
            conflicts.append(Conflict("", key, *("" if v is None else str(v) for v in (was, ours, theirs))))
        if value is not None:
            result[key] = value
    return Terms(result), conflicts
