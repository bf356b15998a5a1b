"""Version: an immutable snapshot of a contract's text and terms, known by its digest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from contract.terms import Terms


class Part(StrEnum):
    """Where an article stands: before, among or after the numbered ones."""

    PREAMBLE = "preamble"
    ARTICLE = "article"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered paragraph. The unit that comments, elements and merges hang on.

    `text` is plain NFC text; a line that starts with "– " is a list item.
    `drafted` is what the template last gave for it ("" for a clause a person added).
    `terms` are the term keys its drafted text depends on, `elements` what it was written to carry.
    """

    key: str
    text: str
    drafted: str = ""
    terms: tuple[str, ...] = ()
    elements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A titled unit with a stable key; its number is given when shown, never stored."""

    key: str
    title: str
    clauses: tuple[Clause, ...]
    part: Part = Part.ARTICLE
    drafted_title: str = ""


@dataclass(frozen=True)
class Version:
    """Everything the parties would be bound by, at one moment."""

    template: str
    language: str
    title: str
    terms: Terms
    articles: tuple[Article, ...]

    @cached_property
    def digest(self) -> str:
        """SHA-256 (hex) over every field, each framed by its length: no two versions share one."""
        return hashlib.sha256(_framed(self)).hexdigest()

    @cached_property
    def _hash(self) -> int:
        return hash((self.language, self.title, self.terms, self.articles))

    def __hash__(self) -> int:
        return self._hash

    def article(self, key: str) -> Article | None:
        """The article with this key, if it is still there."""
        return next((a for a in self.articles if a.key == key), None)

    def clause(self, key: str) -> tuple[Article, Clause] | None:
        """The clause with this key and the article it stands in; clause keys are unique."""
        return self._places.get(key)

    @cached_property
    def _places(self) -> dict[str, tuple[Article, Clause]]:
        return {clause.key: (article, clause) for article in self.articles for clause in article.clauses}


def numbered(version: Version) -> Iterator[tuple[str, Article]]:
    """Each article with the number it is shown under: "" for a preamble, "3", annexes from "1"."""
    counts = {Part.ARTICLE: 0, Part.ANNEX: 0}
    for article in version.articles:
        if article.part is Part.PREAMBLE:
            yield "", article
        else:
            counts[article.part] += 1
            yield str(counts[article.part]), article


def clause_label(number: str, index: int, article: Article) -> str:
    """How a clause is numbered when shown: "6.2"; in an annex "A1.2"; none in a preamble."""
    if article.part is Part.PREAMBLE:
        return ""
    return f"{'A' if article.part is Part.ANNEX else ''}{number}.{index + 1}"


def _framed(value: object) -> bytes:
    """The values inside, depth first, each framed by its length and preceded by its type's name and size."""
    inside: object = value
    if isinstance(value, Terms):
        inside = tuple(value.items())
    elif is_dataclass(value):
        inside = tuple(getattr(value, field.name) for field in fields(value))
    name = _frame(type(value).__name__)
    if isinstance(inside, tuple):
        return b"".join((name, _frame(str(len(inside))), *map(_remembered, inside)))
    return name + _frame(str(inside))


def _remembered(value: object) -> bytes:
    return _framed_article(value) if isinstance(value, Article) else _framed(value)


@lru_cache(maxsize=1 << 12)
def _framed_article(article: Article) -> bytes:
    """An article's share of a digest: most are the same from one version to the next."""
    return _framed(article)


def _frame(text: str) -> bytes:
    raw = text.encode()
    return b"%d:%b" % (len(raw), raw)
