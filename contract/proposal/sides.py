"""Sides: the three versions of a rebase, by key: which articles stand, where each clause lives, in what order."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from contract.edits import same
from contract.redline.order import moved, placed
from contract.version import Article, Clause, Version

Place = tuple[str, Clause]
"""A clause and the key of the article it stands in."""


@dataclass(frozen=True)
class Sides:
    """`base` is what both started from, `head` what stands now, `proposed` what is carried over."""

    base: Version
    head: Version
    proposed: Version

    @cached_property
    def was(self) -> Mapping[str, Place]:
        """The clauses of the base, by key."""
        return _places(self.base)

    @cached_property
    def theirs(self) -> Mapping[str, Place]:
        """The clauses of the head, by key."""
        return _places(self.head)

    @cached_property
    def ours(self) -> Mapping[str, Place]:
        """The clauses of the proposal, by key."""
        return _places(self.proposed)

    @cached_property
    def head_articles(self) -> frozenset[str]:
        """The articles that the head has."""
        return frozenset(a.key for a in self.head.articles)

    def article_keys(self) -> tuple[str, ...]:
        """Every article that the head or the proposal has."""
        return tuple(dict.fromkeys(a.key for v in (self.proposed, self.head) for a in v.articles))

    def clause_keys(self) -> tuple[str, ...]:
        """Every clause of the three, the proposal's first."""
        return tuple({**self.ours, **self.theirs, **self.was})

    def stands(self, key: str) -> bool:
        """Whether an article stays: removed by one side it goes, unless the proposal worked on it."""
        was, theirs, ours = (v.article(key) for v in (self.base, self.head, self.proposed))
        if was is None or (ours and theirs):
            return True
        return ours is not None and self._touched(was, ours)

    def _touched(self, was: Article, ours: Article) -> bool:
        return not same(was.title, ours.title) or any(
            c.key not in self.was
            or self.was[c.key][0] != was.key
            or not same(self.was[c.key][1].text, c.text)
            for c in ours.clauses
        )

    def homes(self, kept: Collection[str]) -> dict[str, str]:
        """The article each kept clause lives in: where a side moved it, the proposal's word first."""
        return {key: next(self._homes(key)) for key in kept}

    def _homes(self, key: str) -> Iterator[str]:
        was, theirs, ours = (side.get(key, ("", None))[0] for side in (self.was, self.theirs, self.ours))
        wanted = [ours, theirs] if ours != was else [theirs, ours]
        candidates = [home for home in wanted if home]
        yield from (home for home in candidates if self.stands(home))
        yield from candidates

    def article_order(self) -> list[str]:
        """The articles as the head has them, with what the proposal added or moved in its place."""
        return three_way_order(*([a.key for a in v.articles] for v in (self.base, self.head, self.proposed)))

    def clause_order(self, article: str, homes: Mapping[str, str]) -> list[str]:
        """The clauses that live in an article, in the same way."""
        found = (v.article(article) for v in (self.base, self.head, self.proposed))
        order = three_way_order(*([c.key for c in a.clauses] if a else [] for a in found))
        return [key for key in order if homes.get(key) == article]


def three_way_order(base: Sequence[str], head: Sequence[str], proposed: Sequence[str]) -> list[str]:
    """The head's order, with the keys that the proposal added, moved or kept put where it has them."""
    lifted = {key for key in proposed if key not in head} | (moved(base, proposed) & {*head})
    return placed(head, proposed, frozenset(lifted))


def _places(version: Version) -> dict[str, Place]:
    return {clause.key: (article.key, clause) for article in version.articles for clause in article.clauses}
