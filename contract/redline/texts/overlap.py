"""Overlap: how many characters the stretches of two texts share."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from contract.edits import Op

Span = tuple[int, int]
"""A stretch of a text, in characters: where it starts and where it stops."""


def in_common(old: Sequence[Span], new: Sequence[Span], ops: Sequence[Op]) -> Counter[tuple[int, int]]:
    """The characters that the equal `ops` give to old stretch i and new stretch j, by (i, j).

    The stretches of each text are in order and do not overlap.
    """
    old_starts, new_starts = [start for start, _ in old], [start for start, _ in new]
    shared: Counter[tuple[int, int]] = Counter()
    for op in ops:
        if op.tag != "equal":
            continue
        for j in range(max(0, bisect_right(new_starts, op.j1) - 1), bisect_right(new_starts, op.j2 - 1)):
            # the part of the new stretch that is equal, in characters of the old text
            low = max(new[j][0], op.j1) + op.i1 - op.j1
            high = min(new[j][1], op.j2) + op.i1 - op.j1
            for i in range(max(0, bisect_right(old_starts, low) - 1), bisect_right(old_starts, high - 1)):
                size = min(old[i][1], high) - max(old[i][0], low)
                if size > 0:
                    shared[i, j] += size
    return shared
