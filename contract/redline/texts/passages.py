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
    pairs = pairing.pairs()
    old, new, moved_old = pairing.old, pairing.new, pairing.moved
    some_free = len(pairs) < max(len(old), len(new))
    taken_old, taken_new = map(set, zip(*pairs, strict=True)) if some_free and pairs else (set(), set())
    found: list[Passage] = []
    # the run of the same paragraphs so far: where it would go on, and whether it moved
    length, i_next, j_next, together = 0, -1, -1, False
    for i, j in pairs:
        moved = i in moved_old
        if old[i] == new[j]:
            if i != i_next or j != j_next or moved != together:
                if length:
                    found.append(Passage(i_next - length, i_next, j_next - length, j_next, together))
                length, together = 0, moved
            length, i_next, j_next = length + 1, i + 1, j + 1
            continue
        if length:
            found.append(Passage(i_next - length, i_next, j_next - length, j_next, together))
            length, i_next = 0, -1
        passage = Passage(i, i + 1, j, j + 1, moved)
        if some_free:
            passage = _grown(passage, pairing, taken_old, taken_new)
            taken_old.update(range(passage.i1, passage.i2))
            taken_new.update(range(passage.j1, passage.j2))
        found.append(passage)
    if length:
        found.append(Passage(i_next - length, i_next, j_next - length, j_next, together))
    return found


def _grown(passage: Passage, pairing: Pairing, taken_old: set[int], taken_new: set[int]) -> Passage:
    while _has_room(passage, pairing, taken_old, taken_new):
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
            break
        passage = best[1]
    return passage


def _has_room(passage: Passage, pairing: Pairing, taken_old: set[int], taken_new: set[int]) -> bool:
    """Whether a free neighbour stands at one of the passage's sides."""
    i1, i2, j1, j2, _ = passage
    return not (
        (i1 == 0 or i1 - 1 in taken_old)
        and (j1 == 0 or j1 - 1 in taken_new)
        and (i2 == len(pairing.old) or i2 in taken_old)
        and (j2 == len(pairing.new) or j2 in taken_new)
    )


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
