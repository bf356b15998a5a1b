"""Passages: paired paragraphs, with the neighbour that one of them was split from or merged with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from contract.redline.texts.pairing import Pairing

_REACH = 3
_LEAST = 6
_FEWEST = 3
_SHARE = 0.6


class Passage(NamedTuple):
    """Old paragraphs i1 to i2 are new paragraphs j1 to j2; `moved`: they stand elsewhere."""

    i1: int
    i2: int
    j1: int
    j2: int
    moved: bool


def passages(pairing: Pairing) -> list[Passage]:
    """Every pair, grown over the unpaired neighbours that complete its text; in the order of the old text.

    Paragraphs that are the same and follow each other on both sides are one passage.
    """
    taken_old = {i for i, _ in pairing.pairs()}
    taken_new = {j for _, j in pairing.pairs()}
    found: list[Passage] = []
    same = False
    for i, j in pairing.pairs():
        passage = Passage(i, i + 1, j, j + 1, i in pairing.moved)
        was_same, same = same, pairing.old[i] == pairing.new[j]
        if not same:
            passage = _grown(passage, pairing, taken_old, taken_new)
            taken_old.update(range(passage.i1, passage.i2))
            taken_new.update(range(passage.j1, passage.j2))
        elif was_same and (found[-1].i2, found[-1].j2, found[-1].moved) == (i, j, passage.moved):
            first = found.pop()
            passage = Passage(first.i1, i + 1, first.j1, j + 1, first.moved)
        found.append(passage)
    return found


def _grown(passage: Passage, pairing: Pairing, taken_old: set[int], taken_new: set[int]) -> Passage:
    while True:
        old, new = _words(passage, pairing)
        if min(len(old), len(new)) < _LEAST:
            return passage
        shared = LCSseq.similarity(old, new)
        best = (0, passage)
        for wider, added in _wider(passage, pairing, taken_old, taken_new):
            gain = LCSseq.similarity(*_words(wider, pairing)) - shared
            if gain > best[0] and gain >= (_SHARE * added if added >= _LEAST else added):
                best = (gain, wider)
        if not best[0]:
            return passage
        passage = best[1]


def _words(passage: Passage, pairing: Pairing) -> tuple[str, str]:
    i1, i2, j1, j2, _ = passage
    return "".join(map(pairing.words, pairing.old[i1:i2])), "".join(map(pairing.words, pairing.new[j1:j2]))


def _at_an_end(words: str, old: str, new: str) -> bool:
    """Whether a few words open or close one of the texts, as a short sentence parted from it would."""
    return any(text.startswith(words) or text.endswith(words) for text in (old, new))


def _wider(
    passage: Passage, pairing: Pairing, taken_old: set[int], taken_new: set[int]
) -> Iterator[tuple[Passage, int]]:
    """The passage with up to three free neighbours on one side, and how many words the last one adds."""
    i1, i2, j1, j2, moved = passage
    sides: tuple[tuple[Callable[[int], Passage], Sequence[str], set[int], range], ...] = (
        (lambda n: Passage(i1, i2, j1, n + 1, moved), pairing.new, taken_new, range(j2, j2 + _REACH)),
        (lambda n: Passage(i1, i2, n, j2, moved), pairing.new, taken_new, range(j1 - 1, j1 - 1 - _REACH, -1)),
        (lambda n: Passage(i1, n + 1, j1, j2, moved), pairing.old, taken_old, range(i2, i2 + _REACH)),
        (lambda n: Passage(n, i2, j1, j2, moved), pairing.old, taken_old, range(i1 - 1, i1 - 1 - _REACH, -1)),
    )
    whole = _words(passage, pairing)
    for wider, texts, taken, places in sides:
        for n in places:
            if not 0 <= n < len(texts) or n in taken:
                break
            words = pairing.words(texts[n])
            if len(words) >= _LEAST or (len(words) >= _FEWEST and _at_an_end(words, *whole)):
                yield wider(n), len(words)
