"""Sequence: the fewest insertions and deletions between two lists of words, lines or sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import count
from typing import TypeAlias

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import LCSseq

Hunk: TypeAlias = tuple[int, int, int, int]
"""Items old[i1:i2] give way to new[j1:j2]."""

_SMALL = 4
_LARGEST = 400_000_000


def sequence_edits(old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """The smallest set of hunks (i1, i2, j1, j2) between two sequences, in order, none touching.

    Beyond 20 000 by 20 000 items that differ, one hunk: its memory would not be bounded.
    """
    shorter = min(len(old), len(new))
    first = last = 0
    while first < shorter and old[first] == new[first]:
        first += 1
    while last < shorter - first and old[-1 - last] == new[-1 - last]:
        last += 1
    left, right = old[first : len(old) - last], new[first : len(new) - last]
    if not left and not right:
        return []
    cells = len(left) * len(right)
    if cells > _LARGEST or (cells <= _SMALL and set(left).isdisjoint(right)):
        return [(first, len(old) - last, first, len(new) - last)]
    return (_exact if cells <= _SMALL else _exact_of_many)(left, right, first)


def _exact(left: Sequence[str], right: Sequence[str], at: int) -> list[Hunk]:
    codes = Codes()
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    hunks: list[Hunk] = []
    i = j = at
    for operation, run in engine.diff_main(codes.of(left), codes.of(right), False):  # noqa: FBT003 - `checklines`, positional there
        gone, come = (0 if operation > 0 else len(run)), (0 if operation < 0 else len(run))
        if operation and hunks and hunks[-1][1::2] == (i, j):
            before, _, behind, _ = hunks.pop()
            hunks.append((before, i + gone, behind, j + come))
        elif operation:
            hunks.append((i, i + gone, j, j + come))
        i, j = i + gone, j + come
    return hunks


def _exact_of_many(left: Sequence[str], right: Sequence[str], at: int) -> list[Hunk]:
    """As exact, with bounded time on long texts that have little in common.

    Items are compared by their hashes of 64 bits: of 20 000 by 20 000, two that differ have the same once in 10¹¹ runs.
    """
    hunks: list[Hunk] = []
    i = j = 0
    for block in LCSseq.opcodes(left, right).as_matching_blocks():
        i2, j2 = block.a, block.b
        if i < i2 or j < j2:
            hunks.append((i + at, i2 + at, j + at, j2 + at))
        i, j = i2 + block.size, j2 + block.size
    return hunks


class Codes:
    """Each different item as one character of its own, so that engines for strings compare items.

    Surrogates are among them; none is a zero. An item too many is a ValueError: no character is left for it.
    """

    def __init__(self) -> None:
        """No item is known yet."""
        self._known: defaultdict[str, str] = defaultdict(map(chr, count(1)).__next__)

    def of(self, items: Iterable[str]) -> str:
        """The items as a string of as many characters."""
        return "".join(map(self._known.__getitem__, items))
