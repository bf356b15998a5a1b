"""Hunks: the sentence-sized differences of one clause, each of which can be made without the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contract.edits import Hunk, parts, plain, same, sentences, sequence_edits


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence's place: what it says ends at `end`, the blank behind it at `next`."""

    text: str
    start: int
    end: int
    next: int


def text_hunks(old: str, new: str) -> tuple[Hunk, ...]:
    """Places (i1, i2, j1, j2) in characters: old[i1:i2] gives way to new[j1:j2].

    All of them together make `old` say what `new` says (`same`); any choice of them leaves whole
    sentences, kept apart by blanks. Sentences that were only rewritten are each their own hunk.
    """
    left, right = _cut(old), _cut(new)
    ours, theirs = [s.text for s in left], [s.text for s in right]
    found: list[Hunk] = []
    i = j = 0
    edits = sequence_edits([plain(t) for t in ours], [plain(t) for t in theirs])
    for i1, i2, j1, j2 in (*edits, (len(left), len(left), len(right), len(right))):
        at_end = i1 == len(left) or j1 == len(right)
        found += _blanks(old, new, left[i:i1], right[j : j + i1 - i], last=at_end)
        found += [_place(part, left, right, old, new) for part in parts((i1, i2, j1, j2), ours, theirs)]
        i, j = i2, j2
    return tuple(_touching_blanks_joined(found, old))


def _cut(text: str) -> list[_Sentence]:
    places = [(a, a + len(text[a:b].rstrip()), b) for a, b in sentences(text)]
    return [_Sentence(text[a:end], a, end, b) for a, end, b in places]


def _place(part: Hunk, left: Sequence[_Sentence], right: Sequence[_Sentence], old: str, new: str) -> Hunk:
    """Where a stretch of sentences stands, with the blanks that come and go with it."""
    i1, i2, j1, j2 = part
    if i1 == i2:
        a, c, d = _alone(i1, j1, j2, left, right, old, new)
        return a, a, c, d
    if j1 == j2:
        c, a, b = _alone(j1, i1, i2, right, left, new, old)
        return a, b, c, c
    was, now = left[i2 - 1], right[j2 - 1]
    inner = i2 < len(left) and j2 < len(right)
    if inner and not _blank_alike(old[was.end : was.next], new[now.end : now.next]):
        return left[i1].start, was.next, right[j1].start, now.next
    return left[i1].start, was.end, right[j1].start, now.end


def _alone(
    at: int,
    first: int,
    last: int,
    without: Sequence[_Sentence],
    having: Sequence[_Sentence],
    bare: str,
    full: str,
) -> tuple[int, int, int]:
    """The place in the text without the sentences first to last, and theirs in the text that has them."""
    if at < len(without):
        return without[at].start, having[first].start, having[last - 1].next
    if at == 0 or first == 0:
        return len(bare), 0, len(full)
    # at the very end it is the blank before that comes and goes with them
    return without[at - 1].end, having[first - 1].end, having[last - 1].end


def _blanks(
    old: str, new: str, left: Sequence[_Sentence], right: Sequence[_Sentence], *, last: bool
) -> Iterator[Hunk]:
    """Line breaks that came or went behind sentences that stayed; none behind a text's last one."""
    for n, (was, now) in enumerate(zip(left, right, strict=True)):
        closing = last and n == len(left) - 1
        if not closing and not _blank_alike(old[was.end : was.next], new[now.end : now.next]):
            yield was.end, was.next, now.end, now.next


def _blank_alike(old: str, new: str) -> bool:
    return old == new or same(f"x{old}x", f"x{new}x")


def _touching_blanks_joined(hunks: Sequence[Hunk], old: str) -> Iterator[Hunk]:
    """A line break that changed right before changed words is one hunk with them."""
    waiting: Hunk | None = None
    for hunk in hunks:
        if waiting is not None and waiting[1] == hunk[0] and waiting[3] == hunk[2]:
            yield waiting[0], hunk[1], waiting[2], hunk[3]
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = None
        if hunk[0] < hunk[1] and not old[hunk[0] : hunk[1]].strip():
            waiting = hunk
        else:
            yield hunk
    if waiting is not None:
        yield waiting
