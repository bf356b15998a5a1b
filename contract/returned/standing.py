"""Standing: how each change of a comparison reads in a text that came back: as before, as proposed, or otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from contract.edits import same
from contract.proposal.counter import worded
from contract.redline import compare
from contract.redline.change import MOVED, Change, ChangeKind, Redline, counterable
from contract.redline.hunks import text_hunks
from contract.version import Version


class Reads(StrEnum):
    """What stands at the place of a change."""

    OLD = "old"
    NEW = "new"
    OTHERWISE = "otherwise"
    UNCLEAR = "unclear"


Standing = tuple[Reads, str]
"""And the words that stand there, where they are neither."""


@dataclass(frozen=True)
class Standings:
    """How each change of a redline reads in one view of the file."""

    redline: Redline
    seen: Version

    @cached_property
    def of(self) -> Mapping[str, Standing]:
        """By change."""
        return {change.id: self._stands(change) for change in self.redline.changes}

    @cached_property
    def version(self) -> Version:
        """The old version with nothing but the changes as this view has them."""
        accepted = {name for name, (reads, _) in self.of.items() if reads is Reads.NEW}
        words = {name: said for name, (reads, said) in self.of.items() if reads is Reads.OTHERWISE}
        return worded(self.redline, accepted, words)

    def _stands(self, change: Change) -> Standing:
        old, new = self.redline.old, self.redline.new
        match change.kind:
            case ChangeKind.TERM:
                standing = (Reads.UNCLEAR, "")
            case ChangeKind.TITLE:
                standing = _between(self.seen.title, old.title, new.title)
            case ChangeKind.TEXT:
                standing = self._text(change)
            case ChangeKind.CLAUSE_ADDED | ChangeKind.CLAUSE_REMOVED:
                standing = _between(*(_text(version, change.clause) for version in (self.seen, old, new)))
            case ChangeKind.ARTICLE_ADDED | ChangeKind.ARTICLE_REMOVED:
                there = (bool(version.article(change.article)) for version in (self.seen, new))
                standing = (Reads.NEW if len(set(there)) == 1 else Reads.OLD, "")
            case ChangeKind.ARTICLE_RENAMED:
                standing = _between(*(_title(version, change.article) for version in (self.seen, old, new)))
            case _:
                standing = self._moved(change)
        if standing[0] is Reads.OTHERWISE and not counterable(change, self.redline):
            return Reads.UNCLEAR, standing[1]
        return standing

    def _text(self, change: Change) -> Standing:
        """A hunk whose words are one of both, letter by letter; else as the words that differ at its place say."""
        was, now = _text(self.redline.old, change.clause), _text(self.seen, change.clause)
        if now is None or was is None:
            return Reads.UNCLEAR, ""
        hunks = self._hunks[change.clause]
        spelled = _spelled(was, now, hunks)
        return (spelled[hunks.index(change)], "") if spelled else _placed(change, was, now)

    @cached_property
    def _hunks(self) -> Mapping[str, Sequence[Change]]:
        """The hunks of each clause, in the order of its text."""
        found: dict[str, list[Change]] = defaultdict(list)
        for change in sorted(self.redline.changes, key=lambda c: (c.i1, c.j1)):
            if change.kind is ChangeKind.TEXT:
                found[change.clause].append(change)
        return found

    def _moved(self, change: Change) -> Standing:
        name = change.clause or change.article
        if name not in self._moves[0]:
            return Reads.OLD, ""
        return (Reads.UNCLEAR if name in self._moves[1] else Reads.NEW), ""

    @cached_property
    def _moves(self) -> tuple[frozenset[str], frozenset[str]]:
        """What moved between the old version and this view, and between this view and the new version."""
        return _moves(self.redline.old, self.seen), _moves(self.seen, self.redline.new)


def _spelled(was: str, now: str, hunks: Sequence[Change]) -> tuple[Reads, ...]:
    """Whether each hunk is as before or as proposed, where the whole text is made of nothing else; else nothing.

    Hunk by hunk, each place of the text that can be reached; a place reached twice keeps the way that proposes first.
    """
    ways: dict[int, tuple[Reads, ...]] = {0: ()}
    last = 0
    for hunk in hunks:
        lead = was[last : hunk.i1]
        further: dict[int, tuple[Reads, ...]] = {}
        for at, way in ways.items():
            for reads, words in ((Reads.NEW, hunk.new), (Reads.OLD, hunk.old)):
                if now.startswith(lead + words, at):
                    further.setdefault(at + len(lead + words), (*way, reads))
        ways, last = further, hunk.i2
    return next((way for at, way in ways.items() if now[at:] == was[last:]), ())


def _placed(change: Change, was: str, now: str) -> Standing:
    """What stands at the place of a hunk, among all that differs; a whole sentence more is no part of it."""
    start, end = change.i1, change.i2
    hunks = text_hunks(was, now)
    exact = next((hunk for hunk in hunks if hunk[:2] == (start, end)), None)
    if exact:
        return _between(now[exact[2] : exact[3]], change.old, change.new)
    inside = [hunk for hunk in hunks if hunk[0] < end and start < hunk[1]]
    if any(hunk[0] < start or end < hunk[1] for hunk in inside):
        return Reads.UNCLEAR, ""
    said, last = "", start
    for i1, i2, j1, j2 in inside:
        said += was[last:i1] + now[j1:j2]
        last = i2
    return _between(said + was[last:end], change.old, change.new)


def _moves(old: Version, new: Version) -> frozenset[str]:
    return frozenset(c.clause or c.article for c in compare(old, new).changes if c.kind in MOVED)


def _between(seen: str | None, old: str | None, new: str | None) -> Standing:
    """Which of two texts a third one says; where one is missing, what is missing too says the same."""
    for reads, text in ((Reads.NEW, new), (Reads.OLD, old)):
        if seen == text or (seen is not None and text is not None and same(seen, text)):
            return reads, ""
    return (Reads.UNCLEAR, "") if seen is None else (Reads.OTHERWISE, seen.strip())


def _text(version: Version, key: str) -> str | None:
    found = version.clause(key)
    return found[1].text if found else None


def _title(version: Version, key: str) -> str | None:
    found = version.article(key)
    return found.title if found else None
