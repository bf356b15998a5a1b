"""Merge: exact, three-way, by sentence. Both sides in one sentence is a conflict, never a guess.

What it promises, and how it is cut, is in docs/merge.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from contract.edits import Hunk, parts, plain, same, sentences, sequence_edits


@dataclass(frozen=True, slots=True)
class Conflict:
    """Both sides changed the same sentences of `base` differently; `start` is the place in `base`."""

    start: int
    base: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged text, in which a conflict keeps our side, and the conflicts."""

    text: str
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence and the blank behind it: what it says is merged, the blank only keeps words apart."""

    said: str
    blank: str


@dataclass(frozen=True, slots=True)
class Region:
    """Sentences first to last of the base, which one side changed, or both."""

    first: int
    last: int
    ours: tuple[Hunk, ...] = ()
    theirs: tuple[Hunk, ...] = ()


def merge(base: str, ours: str, theirs: str) -> Merged:
    """Bring both sides' changes of `base` together; what only one side changed is taken exactly."""
    if theirs in (base, ours):
        return Merged(ours)
    if ours == base:
        return Merged(theirs)
    old, left, right = (_cut(text) for text in (base, ours, theirs))
    mine, yours = _hunks(old, left), _hunks(old, right)
    kept = _kept(old, left, right, mine, yours)
    pieces: list[Piece] = []
    conflicts: list[Conflict] = []
    at = 0
    for region in _regions(mine, yours):
        pieces += kept[at : region.first]
        us = _side(kept, left, region.ours, region.first, region.last)
        them = _side(kept, right, region.theirs, region.first, region.last)
        pieces += us if region.ours else them
        if region.ours and region.theirs and not same(_text(us), _text(them)):
            start = len(_text(old[: region.first]))
            conflicts.append(Conflict(start, _text(old[region.first : region.last]), _text(us), _text(them)))
        at = region.last
    return Merged(_joined([*pieces, *kept[at:]], ends=(left, right)), tuple(conflicts))


def _cut(text: str) -> list[Piece]:
    places = (text[start:end] for start, end in sentences(text))
    return [Piece(s.rstrip(), s[len(s.rstrip()) :]) for s in places]


def _text(pieces: Sequence[Piece]) -> str:
    return "".join(p.said + p.blank for p in pieces)


def _hunks(old: Sequence[Piece], new: Sequence[Piece]) -> list[Hunk]:
    was, now = [p.said for p in old], [p.said for p in new]
    whole = sequence_edits([plain(s) for s in was], [plain(s) for s in now])
    return [part for hunk in whole for part in parts(hunk, was, now)]


def _kept(
    old: Sequence[Piece], left: Sequence[Piece], right: Sequence[Piece], mine: list[Hunk], yours: list[Hunk]
) -> list[Piece]:
    """Each sentence of the base in the spaces and apostrophes of the side that touched them, ours first."""
    here, there = _stands(len(old), mine), _stands(len(old), yours)
    kept = []
    for n, was in enumerate(old):
        us = left[here[n]] if n in here else was
        them = right[there[n]] if n in there else was
        said = us.said if us.said != was.said else them.said
        kept.append(Piece(said, us.blank if us.blank != was.blank and us.blank else them.blank or was.blank))
    return kept


def _stands(count: int, hunks: Sequence[Hunk]) -> dict[int, int]:
    """Where each unchanged item of the base stands in the other sequence."""
    places, i, j = {}, 0, 0
    for i1, i2, _, j2 in (*hunks, (count, count, -1, -1)):
        places.update({i + k: j + k for k in range(i1 - i)})
        i, j = i2, j2
    return places


def _regions(ours: Sequence[Hunk], theirs: Sequence[Hunk]) -> Iterator[Region]:
    """Stretches of the base, in order; hunks of the two sides that meet are in one."""
    marked = sorted([(h, False) for h in ours] + [(h, True) for h in theirs])
    region: Region | None = None
    for hunk, yours in marked:
        if region is None or not _meets(hunk, region):
            if region is not None:
                yield region
            region = Region(hunk[0], hunk[1])
        region = replace(region, last=max(region.last, hunk[1]))
        if yours:
            region = replace(region, theirs=(*region.theirs, hunk))
        else:
            region = replace(region, ours=(*region.ours, hunk))
    if region is not None:
        yield region


def _meets(hunk: Hunk, region: Region) -> bool:
    """Whether a hunk touches the same sentences, or both sides put words at the same place.

    Where one side adds beside a sentence that the other only rewrote, the order is plain: no meeting.
    """
    if hunk[0] < region.last:
        return True
    touching = [h for h in (*region.ours, *region.theirs) if h[1] == hunk[0]]
    return any((_adds(h) and _grows(hunk)) or (_grows(h) and _adds(hunk)) for h in touching)


def _adds(hunk: Hunk) -> bool:
    return hunk[0] == hunk[1]


def _grows(hunk: Hunk) -> bool:
    return hunk[3] - hunk[2] > hunk[1] - hunk[0]


def _side(
    kept: Sequence[Piece], new: Sequence[Piece], hunks: Sequence[Hunk], first: int, last: int
) -> list[Piece]:
    """What one side made of the base's sentences first to last."""
    pieces: list[Piece] = []
    at = first
    for i1, i2, j1, j2 in hunks:
        pieces += [*kept[at:i1], *new[j1:j2]]
        at = i2
    return pieces + list(kept[at:last])


def _joined(pieces: Sequence[Piece], ends: Sequence[Sequence[Piece]]) -> str:
    """The text; a sentence that was a side's last has no blank of its own and is given one."""
    text = "".join(p.said + _apart(p, following.said) for p, following in pairwise(pieces))
    last = [side[-1].blank for side in ends if side]
    return text + (pieces[-1].said + min(last, key=len, default="") if pieces else "")


def _apart(piece: Piece, following: str) -> str:
    """The blank between two pieces; a list item stands on a line of its own whatever its neighbours."""
    listed = piece.said.startswith("– ") or following.startswith("– ")
    return "\n" if listed and "\n" not in piece.blank else piece.blank or " "
