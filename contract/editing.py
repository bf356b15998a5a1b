"""Editing by hand: a version with one article or clause changed. Nothing else moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from contract.errors import UnreadableError
from contract.interview.characters import one_form, refused
from contract.version import Article, Clause, Part, Version


def write_article(
    version: Version,
    key: str,
    title: str,
    clauses: Sequence[tuple[str, str]],
    start: Version | None = None,
) -> Version:
    """The version with this article's title and clauses as typed, in the order given.

    A clause is (key, text); a known key keeps what the template knew of it, also one that `start` alone
    still has: whoever puts a clause back gets all of it. A clause left empty is gone.
    Raises UnreadableError when the text hides characters, or when nothing is left of the title.
    """
    heading, standing = clean(title).strip(), version.article(key)
    # what stands before the first heading of another maker's contract never had a title
    if not heading and (standing is None or standing.title):
        raise UnreadableError("editing.no_title")
    known = {
        clause.key: clause
        for text in (start or version, version)
        for article in text.articles
        for clause in article.clauses
    }
    typed = tuple(
        replace(known[name], text=clean(text)) if name in known else Clause(name, clean(text))
        for name, text in clauses
        if text.strip()
    )
    return _with(version, key, lambda article: replace(article, title=heading, clauses=typed))


def add_article(version: Version, key: str, title: str, text: str, after: str) -> Version:
    """The version with an article of one clause standing after the article `after` (last numbered if "")."""
    fresh = Article(key, clean(title).strip(), (Clause(f"{key}.1", clean(text)),))
    if not fresh.title:
        raise UnreadableError("editing.no_title")
    place = _after(version, after)
    return _ordered(version, (*version.articles[:place], fresh, *version.articles[place:]))


def remove_article(version: Version, key: str) -> Version:
    """The version without this article."""
    return _ordered(version, tuple(a for a in version.articles if a.key != key))


def move_article(version: Version, key: str, steps: int) -> Version:
    """The version with this article `steps` places lower (higher when negative), among its like."""
    here = next((n for n, a in enumerate(version.articles) if a.key == key), None)
    if here is None:
        return version
    there = here + steps
    if (
        not 0 <= there < len(version.articles)
        or version.articles[there].part is not version.articles[here].part
    ):
        return version
    rest = [a for a in version.articles if a.key != key]
    rest.insert(there, version.articles[here])
    return _ordered(version, tuple(rest))


def free_key(stem: str, versions: Sequence[Version]) -> str:
    """The first key "stem-n" that none of these versions uses for an article or a clause."""
    taken = {
        key for version in versions for a in version.articles for key in (a.key, *(c.key for c in a.clauses))
    }
    count = 1
    while f"{stem}-{count}" in taken:
        count += 1
    return f"{stem}-{count}"


def clean(text: str) -> str:
    """The text in one Unicode form; raises UnreadableError where characters hide or imitate."""
    hidden = refused(text)
    if hidden:
        raise UnreadableError("editing.hidden_character", characters=hidden)
    return one_form(text).strip()


def _after(version: Version, key: str) -> int:
    for n, article in enumerate(version.articles, start=1):
        if article.key == key:
            return n
    return sum(a.part is not Part.ANNEX for a in version.articles)


def _with(version: Version, key: str, change: Callable[[Article], Article]) -> Version:
    return _ordered(version, tuple(change(a) if a.key == key else a for a in version.articles))


def _ordered(version: Version, articles: tuple[Article, ...]) -> Version:
    return replace(version, articles=articles)
