"""Articles: what became of each article, told from the words that two texts share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from contract.edits import same
from contract.redline.order import moved

_LEAST_PAIR = 0.3
_MOST_OF_IT = 0.5


class ArticleKind(StrEnum):
    """What happened to an article; several can be said of one."""

    UNCHANGED = "unchanged"
    EDITED = "edited"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RENAMED = "renamed"
    RENUMBERED = "renumbered"
    SPLIT = "split"
    MERGED = "merged"


class Heading(NamedTuple):
    """How an article is called: "4" and "Prix"; both empty for what stands before the first."""

    number: str
    title: str


class ArticleRow(NamedTuple):
    """One line of the report; `old` and `new` have several headings where an article was merged or split."""

    kinds: tuple[ArticleKind, ...]
    old: tuple[Heading, ...]
    new: tuple[Heading, ...]


@dataclass(frozen=True)
class Outline:
    """The articles of one text: headings, sizes in characters, and which hold words the other text has not."""

    headings: Sequence[Heading]
    sizes: Sequence[int]
    changed: frozenset[int]


@dataclass
class _Matches:
    to_new: dict[int, int] = field(default_factory=dict)
    to_old: dict[int, int] = field(default_factory=dict)
    split: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    merged: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def pair(self, i: int, j: int) -> None:
        if i not in self.to_new and j not in self.to_old:
            self.to_new[i], self.to_old[j] = j, i


def report(
    old: Outline, new: Outline, shared: Mapping[tuple[int, int], int], known: Iterable[tuple[int, int]] = ()
) -> tuple[ArticleRow, ...]:
    """What became of each article, in the order of the new text; removed ones where they stood.

    `shared` counts the characters that old article i and new article j have in common, `known` are pairs
    that need no proof. An article is split when the greater part of another new one comes from it,
    merged when the greater part of another old one went into it.
    """
    found = _Matches()
    for i, j in known:
        found.pair(i, j)
    heaviest = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
    for (i, j), size in heaviest:
        if size >= _LEAST_PAIR * min(old.sizes[i], new.sizes[j]):
            found.pair(i, j)
    titles = {heading.title: j for j, heading in enumerate(new.headings) if heading.title}
    for i, heading in enumerate(old.headings):
        if heading.title in titles:
            found.pair(i, titles[heading.title])
    given, absorbed = set(found.to_old), set(found.to_new)
    for (i, j), size in heaviest:
        if i in found.to_new and j not in given and size >= _MOST_OF_IT * new.sizes[j]:
            found.split[i].append(j)
            given.add(j)
        elif j in found.to_old and i not in absorbed and size >= _MOST_OF_IT * old.sizes[i]:
            found.merged[j].append(i)
            absorbed.add(i)
    return tuple(_rows(old, new, shared, found))


def _rows(
    old: Outline, new: Outline, shared: Mapping[tuple[int, int], int], found: _Matches
) -> Iterable[ArticleRow]:
    away = _exchanged(shared, found)
    pairs = sorted(found.to_new.items())
    shifted = moved([str(i) for i, _ in pairs], [str(i) for _, i in sorted((j, i) for i, j in pairs)])
    absorbed = {i for group in found.merged.values() for i in group}
    given = {j for group in found.split.values() for j in group}
    gone: dict[int, list[int]] = defaultdict(list)
    standing = -1
    for i in range(len(old.headings)):
        if i in found.to_new and str(i) not in shifted:
            standing = found.to_new[i]
        elif i not in found.to_new and i not in absorbed:
            gone[standing].append(i)
    for j in range(-1, len(new.headings)):
        i = found.to_old.get(j, -1)
        if i >= 0:
            ours, theirs = [i, *sorted(found.merged[j])], [j, *sorted(found.split[i])]
            kinds = _kinds(old, new, ours, theirs, moved=str(i) in shifted)
            if not away.isdisjoint({*((0, i) for i in ours), *((1, j) for j in theirs)}):
                kinds.add(ArticleKind.EDITED)
            yield _row(old, new, kinds, ours, theirs)
        elif j >= 0 and j not in given:
            yield _row(old, new, {ArticleKind.ADDED}, (), (j,))
        for n in gone[j]:
            yield _row(old, new, {ArticleKind.REMOVED}, (n,), ())


def _kinds(
    old: Outline, new: Outline, ours: Sequence[int], theirs: Sequence[int], *, moved: bool
) -> set[ArticleKind]:
    was, now = old.headings[ours[0]], new.headings[theirs[0]]
    told = {
        ArticleKind.MERGED: len(ours) > 1,
        ArticleKind.SPLIT: len(theirs) > 1,
        ArticleKind.MOVED: moved,
        ArticleKind.RENAMED: not same(was.title, now.title),
        ArticleKind.RENUMBERED: was.number != now.number,
        ArticleKind.EDITED: not (old.changed.isdisjoint(ours) and new.changed.isdisjoint(theirs)),
    }
    return {kind for kind, holds in told.items() if holds}


def _exchanged(shared: Mapping[tuple[int, int], int], found: _Matches) -> set[tuple[int, int]]:
    """Articles, (0, old) or (1, new), that gave words to an article of another row or took some from it."""
    row = {(0, i): j for i, j in found.to_new.items()} | {(1, j): j for j in found.to_old}
    row |= {(1, j): found.to_new[i] for i, group in found.split.items() for j in group}
    row |= {(0, i): j for j, group in found.merged.items() for i in group}
    return {side for i, j in shared for side in ((0, i), (1, j)) if row.get((0, i)) != row.get((1, j))}


def _row(
    old: Outline, new: Outline, kinds: set[ArticleKind], ours: Sequence[int], theirs: Sequence[int]
) -> ArticleRow:
    return ArticleRow(
        tuple(kind for kind in ArticleKind if kind in (kinds or {ArticleKind.UNCHANGED})),
        tuple(old.headings[i] for i in ours),
        tuple(new.headings[j] for j in theirs),
    )
