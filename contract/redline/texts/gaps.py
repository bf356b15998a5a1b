"""Gaps: between two pairs that stayed, the likeliest pairs of what is left, in order."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from contract.edits import ends_alike
from contract.edits.alignment import LARGEST, worthiest

_FEW = 9
_LEAST = 0.4
_WORTH = 0.38
_REWRITTEN = 0.42
_SAME_ENDS = 3
_NEARLY = 0.8
_LONG = 2_000
_CERTAIN = 300
_OPENING = 20


def alike_in_order(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Increasing pairs of coded paragraphs with the greatest worth; beyond 40 000 comparisons, none.

    A pair is worth its likeness over 0.38, times the root of its length: a long like pair counts more
    than two short ones. Where few are left, a common opening and closing is likeness enough.
    """
    comparisons = len(left) * len(right)
    if comparisons > LARGEST:
        return []
    few = comparisons <= _FEW
    return worthiest([[_worth(a, b, few=few) for b in right] for a in left])


def likest(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of nearly same texts, as many on each side, of which each is the other's likest; none where two are as like."""
    if all(map(half_alike, left, right)):
        return [(n, n) for n in range(len(left))]
    if len(left) == 1 == len(right):
        return [(0, 0)] if _nearly_same(left[0], right[0]) else []
    # in its own place first: then what is elsewhere counts only where it is at least as like
    here = [_nearly_same(a, b) for a, b in zip(left, right, strict=True)]
    likeness = [
        [here[n] if n == m else _nearly_same(a, b, min(here[n], here[m])) for m, b in enumerate(right)]
        for n, a in enumerate(left)
    ]
    best = [max(column) for column in zip(*likeness, strict=True)]
    pairs = []
    for n, row in enumerate(likeness):
        most = max(row)
        m = row.index(most)
        if most and most == best[m] and row.count(most) == 1 == [other[m] for other in likeness].count(most):
            pairs.append((n, m))
    return pairs


def opens_alike(left: str, right: str) -> bool:
    """Whether what two texts share at their ends is some words long, and makes a third of the shorter."""
    return sum(ends_alike(left, right)) >= max(_OPENING, min(len(left), len(right)) / 3)


def half_alike(left: str, right: str) -> bool:
    """Whether what two long texts share at their ends makes half of them."""
    both = len(left) + len(right)
    return both > _CERTAIN and 2 * sum(ends_alike(left, right)) >= both / 2


def _nearly_same(left: str, right: str, least: float = 0.0) -> float:
    """How like two texts are, letter by letter; 0.0 when less than `least` or not nearly the same, or when long."""
    shorter, both = min(len(left), len(right)), len(left) + len(right)
    if both - shorter > _LONG or 2 * shorter < _NEARLY * both:
        return 0.0
    return Indel.normalized_similarity(left, right, score_cutoff=max(least, _NEARLY))


def _worth(left: str, right: str, *, few: bool) -> float:
    shorter, both = min(len(left), len(right)), len(left) + len(right)
    if not few and 2 * shorter < _LEAST * both:
        return 0.0
    likeness = Indel.normalized_similarity(left, right, score_cutoff=_LEAST)
    if not likeness and few and _ends_alike(left, right):
        likeness = _REWRITTEN
    return (likeness - _WORTH) * shorter**0.5 if likeness else 0.0


def _ends_alike(left: str, right: str) -> bool:
    first, last = ends_alike(left, right)
    return first + last >= _SAME_ENDS or (first > 0 and first + last == _SAME_ENDS - 1)
