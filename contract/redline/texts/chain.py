"""Chain: of the pairs that cross, those that stayed in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise


def heaviest(pairs: Sequence[tuple[int, int, int]]) -> set[int]:
    """The positions of the heaviest run of pairs (i, j, weight) in which j grows; `pairs` is sorted by i.

    Pairs that are neighbours on both sides stand or fall together. A Fenwick tree over their places in
    the new text holds the best run that ends at or below each: O(n log n).
    """
    if all(a[1] < b[1] for a, b in pairwise(pairs)):
        return set(range(len(pairs)))
    blocks = list(_blocks(pairs))
    weights, runs = [0] * (len(pairs) + 1), [-1] * (len(pairs) + 1)
    before: list[int] = []
    most, last = 0, -1
    for n, (_, _, rank, weight) in enumerate(blocks):
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
        while at <= len(pairs):
            if total > weights[at]:
                weights[at], runs[at] = total, n
            at += at & -at
    kept: set[int] = set()
    while last >= 0:
        kept.update(range(*blocks[last][:2]))
        last = before[last]
    return kept


def _blocks(pairs: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """Runs of pairs, first to last, whose places in the new text follow each other; their rank and weight."""
    rank = {j: n for n, j in enumerate(sorted(j for _, j, _ in pairs))}
    first, weight = 0, pairs[0][2]
    for n in range(1, len(pairs)):
        if rank[pairs[n][1]] != rank[pairs[n - 1][1]] + 1:
            yield first, n, rank[pairs[first][1]], weight
            first, weight = n, 0
        weight += pairs[n][2]
    yield first, len(pairs), rank[pairs[first][1]], weight
