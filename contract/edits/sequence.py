"""Sequence: the fewest insertions and deletions between two lists of words, lines or sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import LCSseq

from contract.edits.ends import ends_alike

Hunk: TypeAlias = tuple[int, int, int, int]
"""Items old[i1:i2] give way to new[j1:j2]."""

_SURROGATES = 0xD800
_PRIVATE = 0x100
_SMALL = 400
_LARGEST = 400_000_000


def sequence_edits(old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """The smallest set of hunks (i1, i2, j1, j2) between two sequences, in order, none touching.

    Beyond 20 000 by 20 000 items that differ, one hunk: its memory would not be bounded.
    """
    codes = Codes()
    return code_edits(codes.of(old), codes.of(new))


def code_edits(old: str, new: str) -> list[Hunk]:
    """The same for items that are coded already."""
    first, last = ends_alike(old, new)
    left, right = old[first : len(old) - last], new[first : len(new) - last]
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


class Codes:
    """Each different item as one character of its own, so that engines for strings compare items.

    Items of one meaning (`meaning(item)`) have one code. Surrogates are skipped: they cannot be encoded.
    """

    def __init__(self, meaning: Callable[[str], str] = str) -> None:
        """No item is known yet."""
        self._known = _Known(meaning)

    def of(self, items: Iterable[str]) -> str:
        """The items as a string of as many characters."""
        return "".join(map(self._known.__getitem__, items))


class _Known(dict[str, str]):
    """Items and their codes; a new one is given the next."""

    def __init__(self, meaning: Callable[[str], str]) -> None:
        self._meaning = meaning
        self._used = 0

    def __missing__(self, item: str) -> str:
        meaning = self._meaning(item)
        if meaning != item:
            code = self[meaning]
        else:
            number = _PRIVATE + self._used
            code = chr(number if number < _SURROGATES else number + 0x800)
            self._used += 1
        self[item] = code
        return code
