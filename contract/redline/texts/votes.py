"""Votes: which paragraphs of two texts share words found nowhere else, wherever they stand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_BITS = 21
"""Of one coded word: a character is below 2**21."""
_BETWEEN = "\0\0"
"""No run of three words passes from one paragraph into the next; no word has this code."""

_RUN = 3
_FEW = 800
"""Words: below, counting them one by one is faster than numpy's many steps."""
_SLOTS = 8
"""For each run, at the least, so that few share one by chance."""
_ODD = np.int64(0x1E3779B97F4A7C15)
"""Spreads the runs over the slots."""
_SEVERAL = -1
"""In place of a paragraph: more than one of its text has the run."""

Numbers = NDArray[np.int64]


def votes(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """Pairs of coded paragraphs and the runs of three words that only they have, most first: (i, j, runs).

    A paragraph of one or two words is one run. A run that two paragraphs of one text have says nothing.
    """
    if not any(old) or not any(new):
        return []
    words = sum(map(len, old)) + sum(map(len, new))
    return (one_by_one if words < _FEW else together)(old, new)


def one_by_one(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """The votes of a few words."""
    ours, theirs = _owners(old), _owners(new)
    counts: dict[tuple[int, int], int] = {}
    for run, j in theirs.items():
        i = ours.get(run, _SEVERAL)
        if i != _SEVERAL != j:
            counts[i, j] = counts.get((i, j), 0) + 1
    return [(i, j, -less) for less, i, j in sorted([(-runs, i, j) for (i, j), runs in counts.items()])]


def _owners(paragraphs: Sequence[str]) -> dict[str, int]:
    """Each run of three words, or paragraph of fewer, and the paragraph that has it."""
    owners: dict[str, int] = {}
    for n, words in enumerate(paragraphs):
        for at in range(max(1, len(words) - _RUN + 1) if words else 0):
            run = words[at : at + _RUN]
            if owners.setdefault(run, n) != n:
                owners[run] = _SEVERAL
    return owners


def together(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """The same votes, of many words."""
    left, right = _numbered_runs(old), _numbered_runs(new)
    (runs, ours), (other, theirs) = _lone(*_met(left, right)), _lone(*_met(right, left))
    _, i, j = np.intersect1d(runs, other, assume_unique=True, return_indices=True)
    pairs, counts = np.unique(ours[i] * len(new) + theirs[j], return_counts=True)
    most_first = np.argsort(-counts, kind="stable")
    return [
        (pair // len(new), pair % len(new), count)
        for pair, count in zip(pairs[most_first].tolist(), counts[most_first].tolist(), strict=True)
    ]


def _numbered_runs(paragraphs: Sequence[str]) -> tuple[Numbers, Numbers]:
    """Each run as a number, and the paragraph that has it."""
    coded = _BETWEEN + _BETWEEN.join(paragraphs) + _BETWEEN
    words = np.frombuffer(coded.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.int64)
    owner = np.repeat(np.arange(len(paragraphs)), [len(words) + len(_BETWEEN) for words in paragraphs])
    before, first, second, third = words[1:-2], words[2:-2], words[3:-1], words[4:]
    whole = (first > 0) & (third > 0) & (second > 0)
    short = (first > 0) & (before[:-1] == 0) & (third == 0)
    found = whole | short
    return ((first << 2 * _BITS) | (second << _BITS) | third)[found], owner[: len(first)][found]


def _met(mine: tuple[Numbers, Numbers], others: tuple[Numbers, Numbers]) -> tuple[Numbers, Numbers]:
    """What the other text may have too: a run that falls in a slot of its own need not be put in order."""
    bits = (_SLOTS * len(others[0])).bit_length()
    taken = np.zeros(1 << bits, dtype=np.bool_)
    taken[_slots(others[0], bits)] = True
    kept = taken[_slots(mine[0], bits)]
    return mine[0][kept], mine[1][kept]


def _slots(runs: Numbers, bits: int) -> Numbers:
    return (runs * _ODD >> (64 - bits)) + (1 << (bits - 1))


def _lone(runs: Numbers, owner: Numbers) -> tuple[Numbers, Numbers]:
    """The runs that one paragraph alone has, and which one; in the order of the numbers."""
    if not len(runs):
        return runs, owner
    order = np.argsort(runs)
    runs, owner = runs[order], owner[order]
    starts = np.flatnonzero(np.diff(runs, prepend=-1))
    lone = np.minimum.reduceat(owner, starts) == np.maximum.reduceat(owner, starts)
    return runs[starts][lone], owner[starts][lone]
