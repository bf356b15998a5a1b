"""Places: where a change stands in a comparison, as a reader would say it, and where a moved one stood before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from contract.redline.change import Change, ChangeKind, Redline
from contract.redline.rows import Json, placed_clauses
from contract.version import Article, Part, Version, numbered
from contract.wording import Catalogue, say


@dataclass(frozen=True, slots=True)
class LeftPlace:
    """The former place of the article `of`; its own key is that of no article."""

    of: str

    @property
    def key(self) -> str:
        """A key that no article bears: an article's is an identifier."""
        return f"{self.of}@was"


def left_places(old: Version, changes: Sequence[Change]) -> tuple[Article | LeftPlace, ...]:
    """The former articles in their order, a moved one replaced by the place it left."""
    moved = {change.article for change in changes if change.kind is ChangeKind.ARTICLE_MOVED}
    return tuple(LeftPlace(a.key) if a.key in moved else a for a in old.articles)


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a comparison, said in the catalogue's language; `label` names a term."""

    redline: Redline
    catalogue: Catalogue
    label: Callable[[str], str]

    def of(self, change: Change) -> str:
        """Where a change stands, as a reader would say it."""
        if change.kind is ChangeKind.TERM:
            return self.label(change.term)
        # What is gone is named as it stood: its number and its article's belong to the same version.
        old, new = self.redline.old, self.redline.new
        gone = bool(change.clause) and change.clause not in placed_clauses(new)
        version = old if gone or new.article(change.article) is None else new
        article = version.article(change.article)
        if article is None:
            return new.title
        heading = self.heading(version, article)
        label = placed_clauses(version).get(change.clause)
        whole = " – ".join(part for part in (heading["label"], heading["title"]) if part)
        return f"{label.label}, {whole}" if label and label.label else whole

    def before(self, change: Change) -> str:
        """Where what is moved stood before; "" for any other change."""
        old = self.redline.old
        if change.kind is ChangeKind.ARTICLE_MOVED:
            return self.stands(old, change.article)
        if change.kind is ChangeKind.CLAUSE_MOVED:
            return placed_clauses(old)[change.clause].label
        return ""

    def stands(self, version: Version, key: str) -> str:
        """Where an article stands: its number, and what stands before it."""
        at = next(n for n, article in enumerate(version.articles) if article.key == key)
        heading = self.heading(version, version.articles[at])
        place = str(heading["label"] or heading["title"])
        if not at:
            return place
        before = version.articles[at - 1].title
        return say(self.catalogue, "redline.article.after", place=place, title=before)

    def heading(self, version: Version, article: Article) -> Json:
        """An article's number and its title."""
        return {
            "label": article_label(article, _numbers(version)[article.key], self.catalogue),
            "title": article.title,
        }


def article_label(article: Article, number: str, catalogue: Catalogue) -> str:
    """What stands before an article's title: "Article 6"; nothing before the preamble's."""
    if article.part is Part.PREAMBLE:
        return ""
    return say(catalogue, f"redline.heading.{article.part}", number=number)


@lru_cache(maxsize=16)
def _numbers(version: Version) -> dict[str, str]:
    return {article.key: number for number, article in numbered(version)}
