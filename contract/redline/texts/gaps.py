"""Gaps: between two pairs that stayed, the likeliest pairs of what is left, in order."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

_LARGEST = 40_000
_FEW = 9
_LEAST = 0.4
_WORTH = 0.38
_REWRITTEN = 0.42
_SAME_ENDS = 3


def alike_in_order(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Increasing pairs of coded paragraphs with the greatest worth; beyond 40 000 comparisons, none.

    A pair is worth its likeness over 0.38, times the root of its length: a long like pair counts more
    than two short ones. Where few are left, a common opening and closing is likeness enough.
    """
    rows, columns = len(left), len(right)
    if rows * columns > _LARGEST:
        return []
    few = rows * columns <= _FEW
    worth = [[_worth(a, b, few=few) for b in right] for a in left]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            here = worth[i][j] + best[i + 1][j + 1] if worth[i][j] else 0.0
            best[i][j] = max(here, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < rows and j < columns:
        if worth[i][j] and best[i][j] == worth[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _worth(left: str, right: str, *, few: bool) -> float:
    shorter, both = min(len(left), len(right)), len(left) + len(right)
    if not few and 2 * shorter < _LEAST * both:
        return 0.0
    likeness = Indel.normalized_similarity(left, right, score_cutoff=_LEAST)
    if not likeness and few and _ends_alike(left, right):
        likeness = _REWRITTEN
    return (likeness - _WORTH) * shorter**0.5 if likeness else 0.0


def _ends_alike(left: str, right: str) -> bool:
    shorter = min(len(left), len(right))
    first = next((n for n in range(shorter) if left[n] != right[n]), shorter)
    last = next((n for n in range(shorter - first) if left[-1 - n] != right[-1 - n]), shorter - first)
    return first + last >= _SAME_ENDS or (first > 0 and first + last == _SAME_ENDS - 1)
