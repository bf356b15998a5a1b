"""Merge: exact, three-way, by sentence. Both sides in one sentence is a conflict, never a guess."""

from __future__ import annotations

from dataclasses import dataclass

from contract.edits import plain, same, sentences, sequence_edits


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


Hunk = tuple[int, int, int, int]


def merge(base: str, ours: str, theirs: str) -> Merged:
    """Bring both sides' changes of `base` together; what only one side changed is taken exactly."""
    if ours == theirs or same(base, theirs):
        return Merged(ours)
    if same(base, ours):
        return Merged(theirs)
    old, left, right = (_cut(text) for text in (base, ours, theirs))
    mine, yours = _hunks(old, left), _hunks(old, right)
    kept = _kept(old, left, right, mine, yours)
    text, conflicts, at = "", [], 0
    for first, last, us_hunks, them_hunks in _regions(mine, yours):
        text += "".join(kept[n] for n in range(at, first))
        us = _side(kept, left, us_hunks, first, last)
        them = _side(kept, right, them_hunks, first, last)
        if not us_hunks:
            text += them
        else:
            text += us
            if them_hunks and not same(us, them):
                conflicts.append(Conflict(sum(map(len, old[:first])), "".join(old[first:last]), us, them))
        at = last
    return Merged(text + "".join(kept[n] for n in range(at, len(old))), tuple(conflicts))


def _hunks(old: list[str], new: list[str]) -> list[Hunk]:
    """Which sentences differ; the blank after a sentence is not part of what it says."""
    return sequence_edits([plain(s) for s in old], [plain(s) for s in new])


def _kept(
    old: list[str], left: list[str], right: list[str], mine: list[Hunk], yours: list[Hunk]
) -> dict[int, str]:
    """Each sentence that nobody changed, with the blanks of the side that changed them (ours first)."""
    here, there = _stands(len(old), mine), _stands(len(old), yours)
    kept = {}
    for n, was in enumerate(old):
        us = left[here[n]] if n in here else was
        them = right[there[n]] if n in there else was
        kept[n] = us if us != was else them
    return kept


def _stands(count: int, hunks: list[Hunk]) -> dict[int, int]:
    """Where each unchanged item of the base stands in the other sequence."""
    places, i, j = {}, 0, 0
    for i1, i2, _, j2 in (*hunks, (count, count, -1, -1)):
        places.update({i + k: j + k for k in range(i1 - i)})
        i, j = i2, j2
    return places


def _cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def _regions(left: list[Hunk], right: list[Hunk]) -> list[tuple[int, int, list[Hunk], list[Hunk]]]:
    """Stretches of the base, in order, that one side or both changed; touching ones are one."""
    marked = sorted([(h, 0) for h in left] + [(h, 1) for h in right], key=lambda m: (m[0][0], m[0][1], m[1]))
    regions: list[tuple[int, int, list[Hunk], list[Hunk]]] = []
    for hunk, side in marked:
        touching = regions and (hunk[0] < regions[-1][1] or _meet(hunk, side, regions[-1]))
        if touching:
            first, last, mine, yours = regions.pop()
        else:
            first, last, mine, yours = hunk[0], hunk[1], [], []
        (yours if side else mine).append(hunk)
        regions.append((first, max(last, hunk[1]), mine, yours))
    return regions


def _meet(hunk: Hunk, side: int, region: tuple[int, int, list[Hunk], list[Hunk]]) -> bool:
    """Whether both sides put something new at the very same place."""
    others = region[2] if side else region[3]
    return hunk[0] == hunk[1] and any(other[0] == other[1] == hunk[0] for other in others)


def _side(kept: dict[int, str], new: list[str], hunks: list[Hunk], first: int, last: int) -> str:
    """What one side made of the base's sentences first to last."""
    text, at = "", first
    for i1, i2, j1, j2 in hunks:
        text += "".join(kept[n] for n in range(at, i1)) + _spaced("".join(new[j1:j2]), kept, i1, i2)
        at = i2
    return text + "".join(kept[n] for n in range(at, last))


def _spaced(written: str, kept: dict[int, str], first: int, last: int) -> str:
    """New words in the place of old sentences, with the blank that the last of these has before the next."""
    if first == last or not written or written[-1].isspace():
        return written
    was = kept[last - 1]
    return written + was[len(was.rstrip()) :]
