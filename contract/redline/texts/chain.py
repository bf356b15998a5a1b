"""Chain: of the pairs that cross, those that stayed in place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise


def heaviest(pairs: Sequence[tuple[int, int, int]]) -> set[int]:
    """The positions of the heaviest run of pairs (i, j, weight) in which j grows; `pairs` is sorted by i.

    A Fenwick tree over the ranks of j holds the best run that ends at or below each: O(n log n).
    """
    if all(a[1] < b[1] for a, b in pairwise(pairs)):
        return set(range(len(pairs)))
    ranks = sorted({j for _, j, _ in pairs})
    weights, runs = [0] * (len(ranks) + 1), [-1] * (len(ranks) + 1)
    before: list[int] = []
    most, last = 0, -1
    for n, (_, j, weight) in enumerate(pairs):
        rank = bisect_left(ranks, j)
        total, run, at = 0, -1, rank
        while at > 0:
            if weights[at] > total:
                total, run = weights[at], runs[at]
            at -= at & -at
        before.append(run)
        total += weight
        if total > most:
            most, last = total, n
        at = rank + 1
        while at <= len(ranks):
            if total > weights[at]:
                weights[at], runs[at] = total, n
            at += at & -at
    kept = set()
    while last >= 0:
        kept.add(last)
        last = before[last]
    return kept
