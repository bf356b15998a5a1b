"""Alignment: which pieces of two texts are the same piece, written otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from contract.edits.meaning import telling_words
from contract.edits.sequence import Hunk

LARGEST = 40_000
"""Comparisons of piece with piece; beyond, none is made."""


def aligned(left: Sequence[str], right: Sequence[str], least: float = 0.5) -> list[tuple[int, int]]:
    """Pairs of like pieces, in order on both sides, with the greatest likeness in all.

    Likeness is the share of telling words that both have in the same order; below `least` no pair.
    Beyond 40 000 comparisons no pairs are sought.
    """
    if not left or not right or len(left) * len(right) > LARGEST:
        return []
    ours, theirs = [telling_words(text) for text in left], [telling_words(text) for text in right]
    return worthiest([[_likeness(a, b, least) for b in theirs] for a in ours])


def worthiest(worth: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column) that grow on both sides, with the greatest worth in all; one worth 0 is no pair."""
    rows, columns = len(worth), len(worth[0])
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for k in reversed(range(rows)):
        for m in reversed(range(columns)):
            here = worth[k][m] + best[k + 1][m + 1] if worth[k][m] else 0.0
            best[k][m] = max(here, best[k + 1][m], best[k][m + 1])
    pairs, k, m = [], 0, 0
    while k < rows and m < columns:
        if worth[k][m] and best[k][m] == worth[k][m] + best[k + 1][m + 1]:
            pairs.append((k, m))
            k, m = k + 1, m + 1
        elif best[k][m] == best[k + 1][m]:
            k += 1
        else:
            m += 1
    return pairs


def parts(hunk: Hunk, old: Sequence[str], new: Sequence[str]) -> Iterator[Hunk]:
    """A hunk of sentences cut at each one that was only rewritten; what has no counterpart stays in one.

    A list item is never the counterpart of a sentence: its line break is part of it.
    """
    i1, i2, j1, j2 = hunk
    single = i2 - i1 == 1 == j2 - j1
    i, j = i1, j1
    for k, m in () if single else aligned(old[i1:i2], new[j1:j2]):
        was, now = i1 + k, j1 + m
        if _listed(old[was]) != _listed(new[now]):
            continue
        if i < was or j < now:
            yield i, was, j, now
        yield was, was + 1, now, now + 1
        i, j = was + 1, now + 1
    if i < i2 or j < j2:
        yield i, i2, j, j2


def _listed(sentence: str) -> bool:
    return sentence.startswith("– ")


def _likeness(left: Sequence[str], right: Sequence[str], least: float) -> float:
    if not left or not right:
        return 0.0
    return Indel.normalized_similarity(left, right, score_cutoff=least)
