"""Sequence: the fewest insertions and deletions between two lists of words, lines or sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import LCSseq

Hunk: TypeAlias = tuple[int, int, int, int]
"""Items old[i1:i2] give way to new[j1:j2]."""

_SURROGATES = 0xD800
_PRIVATE = 0x100
_SMALL = 4_000
_LARGEST = 400_000_000


def sequence_edits(old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """The smallest set of hunks (i1, i2, j1, j2) between two sequences, in order, none touching.

    Beyond 20 000 by 20 000 items that differ, one hunk: its memory would not be bounded.
    """
    first, last = ends_alike(old, new)
    codes = Codes()
    left = codes.of(old[first : len(old) - last])
    right = codes.of(new[first : len(new) - last])
    if not left and not right:
        return []
    cells = len(left) * len(right)
    if cells == 0 or cells > _LARGEST:
        hunks = [(0, len(left), 0, len(right))]
    else:
        hunks = _exact(left, right) if cells <= _SMALL else _exact_of_many(left, right)
    return [(i1 + first, i2 + first, j1 + first, j2 + first) for i1, i2, j1, j2 in hunks]


def _exact(left: str, right: str) -> list[Hunk]:
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    hunks: list[Hunk] = []
    i = j = 0
    for operation, run in engine.diff_main(left, right, False):  # noqa: FBT003 - `checklines`, positional there
        gone, come = (0 if operation > 0 else len(run)), (0 if operation < 0 else len(run))
        if operation:
            _add(hunks, i, i + gone, j, j + come)
        i, j = i + gone, j + come
    return hunks


def _exact_of_many(left: str, right: str) -> list[Hunk]:
    """As exact, with bounded time on long texts that have little in common."""
    hunks: list[Hunk] = []
    for op in LCSseq.opcodes(left, right):
        if op.tag != "equal":
            _add(hunks, op.src_start, op.src_end, op.dest_start, op.dest_end)
    return hunks


def _add(hunks: list[Hunk], i1: int, i2: int, j1: int, j2: int) -> None:
    if hunks and hunks[-1][1] == i1 and hunks[-1][3] == j1:
        i1, _, j1, _ = hunks.pop()
    hunks.append((i1, i2, j1, j2))


def ends_alike(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many items are the same at the head and, behind those, at the foot."""
    shorter = min(len(old), len(new))
    first = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    rest = shorter - first
    return first, next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)


class Codes:
    """Each different item as one character of its own, so that engines for strings compare items.

    Surrogates are skipped: they cannot be encoded.
    """

    def __init__(self) -> None:
        """No item is known yet."""
        self._known: dict[str, str] = {}

    def of(self, items: Sequence[str]) -> str:
        """The items as a string of as many characters."""
        known = self._known
        for item in items:
            if item not in known:
                code = _PRIVATE + len(known)
                known[item] = chr(code if code < _SURROGATES else code + 0x800)
        return "".join([known[item] for item in items])
