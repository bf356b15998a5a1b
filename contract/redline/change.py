"""Change: one sentence-sized difference at a place, with word spans to show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from contract.version import Version


class ChangeKind(StrEnum):
    """What happened at the place."""

    TERM = "term"
    TEXT = "text"
    CLAUSE_ADDED = "clause_added"
    CLAUSE_REMOVED = "clause_removed"
    CLAUSE_MOVED = "clause_moved"
    ARTICLE_ADDED = "article_added"
    ARTICLE_REMOVED = "article_removed"
    ARTICLE_MOVED = "article_moved"
    ARTICLE_RENAMED = "article_renamed"
    TITLE = "title"


MOVED = frozenset({ChangeKind.ARTICLE_MOVED, ChangeKind.CLAUSE_MOVED})
"""Places that changed; the words there did not, or are told beside."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words: `tag` is "equal", "delete" or "insert"."""

    tag: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One decidable difference.

    For TEXT, `old`/`new` are the hunk's exact characters: old clause text[i1:i2], new clause text[j1:j2].
    For TERM, `term` is the key and `old`/`new` are empty (the values stand in the versions' terms).
    `group` ties changes that stand or fall together (a term and the text drafted from it); each
    change has a group, its own id when it is alone.
    """

    id: str
    kind: ChangeKind
    article: str = ""
    clause: str = ""
    term: str = ""
    old: str = ""
    new: str = ""
    i1: int = 0
    i2: int = 0
    j1: int = 0
    j2: int = 0
    spans: tuple[Span, ...] = ()
    group: str = ""

    @property
    def drafted(self) -> bool:
        """Whether the template wrote it because a term changed: no hand chose these words."""
        return self.kind is not ChangeKind.TERM and self.group.startswith(f"{ChangeKind.TERM}:")


@dataclass(frozen=True)
class Redline:
    """The changes from `old` to `new`, in reading order of the new version (removed ones where they stood)."""

    old: Version
    new: Version
    changes: tuple[Change, ...]

    @cached_property
    def sizes(self) -> Mapping[str, int]:
        """How many changes each group holds."""
        return Counter(change.group for change in self.changes)


def counterable(change: Change, redline: Redline) -> bool:
    """Whether a change can be answered with other words, or with another figure.

    Wording that stands alone can; so can a figure or a date among the terms, and the text drafted from it
    follows. A table, a choice, a whole article or a move is answered with a proposal.
    """
    if change.kind is ChangeKind.TERM:
        value = redline.new.terms.get(change.term)
        # a trade has a group of another name, and stands or falls whole
        terms = [c for c in redline.changes if c.kind is ChangeKind.TERM and c.group == change.group]
        alone = terms == [change] and change.group.startswith(f"{ChangeKind.TERM}:")
        return alone and isinstance(value, int | Decimal | date) and not isinstance(value, bool)
    return redline.sizes[change.group] == 1 and change.kind in {
        ChangeKind.TEXT,
        ChangeKind.CLAUSE_ADDED,
        ChangeKind.CLAUSE_REMOVED,
        ChangeKind.ARTICLE_RENAMED,
    }
