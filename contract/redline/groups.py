"""Groups: which changes stand or fall together, and the names of all.

A term and the text the template drafted from it are one decision. So are an article that comes or
goes and the clauses that moved into or out of it: else a clause could be left with no home.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from contract.edits import plain, same, sentences
from contract.redline.change import Change, ChangeKind
from contract.version import Article, Clause, Version

_COMING = {ChangeKind.ARTICLE_ADDED, ChangeKind.CLAUSE_ADDED}


def named(old: Version, new: Version, changes: Iterable[Change]) -> Iterator[Change]:
    """Each change with its id: its kind, its place and a digest of what it says; twins are counted.

    What happens elsewhere does not rename a change: an answer prepared for it still finds it.
    """
    seen: dict[str, int] = {}
    for change in changes:
        was, now = change.old, change.new
        if change.kind is ChangeKind.TERM:
            was, now = repr(old.terms.get(change.term)), repr(new.terms.get(change.term))
        said = hashlib.sha256(f"{len(was)}:{was}{now}".encode()).hexdigest()[:10]
        stem = f"{change.kind}:{change.article}:{change.clause or change.term}:{said}"
        seen[stem] = seen.get(stem, 0) + 1
        key = stem if seen[stem] == 1 else f"{stem}:{seen[stem]}"
        yield replace(change, id=key, group=key)


def grouped(old: Version, new: Version, changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes with their groups: the id of the group's first change, a term where there is one."""
    ties = [*_by_terms(old, new, changes), *_by_homes(changes)]
    leader = {c.id: c.id for c in changes}

    def root(key: str) -> str:
        while leader[key] != key:
            key = leader[key]
        return key

    for first, *others in ties:
        for other in others:
            leader[root(other)] = root(first)
    first_of: dict[str, str] = {}
    for change in changes:
        first_of.setdefault(root(change.id), change.id)
    return tuple(replace(c, group=first_of[root(c.id)]) for c in changes)


def causes(before: Clause | None, after: Clause | None, changed: Iterable[str]) -> tuple[str, ...]:
    """The changed terms that a clause was drafted anew from; none where its draft did not change."""
    if (before.drafted if before else "") == (after.drafted if after else ""):
        return ()
    depends = {term for clause in (before, after) if clause for term in clause.terms}
    return tuple(term for term in changed if term in depends)


def _by_terms(old: Version, new: Version, changes: Sequence[Change]) -> Iterator[list[str]]:
    terms = {c.term: c.id for c in changes if c.kind is ChangeKind.TERM}
    if not terms:
        return
    was, now = _clauses(old), _clauses(new)
    for key in {**was, **now}:
        tied = causes(was.get(key), now.get(key), terms)
        if tied:
            yield [terms[t] for t in tied]
    for change in changes:
        before, after = was.get(change.clause), now.get(change.clause)
        if change.kind in {ChangeKind.ARTICLE_ADDED, ChangeKind.ARTICLE_REMOVED}:
            article = (new if change.kind in _COMING else old).article(change.article)
            tied = _article_causes(article, terms) if article else ()
        elif _from_template(change, before, after):
            tied = causes(before, after, terms)
        else:
            continue
        if tied:
            yield [*(terms[t] for t in tied), change.id]


def _from_template(change: Change, before: Clause | None, after: Clause | None) -> bool:
    """Whether the template wrote all that a change brings, and no hand."""
    if change.kind is ChangeKind.CLAUSE_ADDED:
        return after is not None and same(after.text, after.drafted)
    if change.kind is ChangeKind.CLAUSE_REMOVED:
        return before is not None and same(before.text, before.drafted)
    if change.kind is not ChangeKind.TEXT or before is None or after is None:
        return False
    was, now = _said(before.drafted), _said(after.drafted)
    gone, come = _said(change.old), _said(change.new)
    return come <= now and not gone & now and bool(come - was or gone & was)


def _article_causes(article: Article, terms: Iterable[str]) -> tuple[str, ...]:
    """The changed terms that every clause of a template's own article depends on: they call for it."""
    own = article.title == article.drafted_title and all(same(c.text, c.drafted) for c in article.clauses)
    shared = [set(c.terms) for c in article.clauses]
    if not own or not shared:
        return ()
    return tuple(t for t in terms if t in set.intersection(*shared))


def _by_homes(changes: Sequence[Change]) -> Iterator[list[str]]:
    whole = {c.article: c.id for c in changes if c.kind is ChangeKind.ARTICLE_ADDED}
    gone = {c.article: c.id for c in changes if c.kind is ChangeKind.ARTICLE_REMOVED}
    for change in changes:
        if change.kind is ChangeKind.CLAUSE_MOVED:
            ends = (gone.get(change.old), whole.get(change.new))
            yield [change.id, *(end for end in ends if end is not None)]


def _said(text: str) -> set[str]:
    return {plain(text[a:b]) for a, b in sentences(text)} - {""}


def _clauses(version: Version) -> dict[str, Clause]:
    return {clause.key: clause for article in version.articles for clause in article.clauses}
