"""Stretches: long runs of characters that two texts share, so that only what lies between is cut into words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq, Postfix, Prefix

from contract.edits.ends import ends_alike
from contract.edits.sequence import STAND_IN

_SHORT = 120
"""Characters: a text as short is cut into words whole."""
_WORTH = 200
"""What differs is looked into for stretches from so many characters on."""
_MANY = 60
"""Edits of characters: with more, the text was rewritten and holds no long stretch."""
_LARGEST = 9_000_000
"""Comparisons of character with character; beyond, none is made."""
_LONG = 80
"""Characters: a shorter run between two edits is cut into words with them."""
_LEAST = 24
"""Characters: what is left of a run once both its ends are given up must be as long to be worth leaving out."""
_CONTEXT = 20
_SLIDE = 60
"""Characters: no edit is followed further."""
_REACH = 60
"""Characters in which a cut between two plain words must be found."""
_PLAIN = r"(?<= )[a-zß-öø-ÿœ]{2,} (?=[a-zß-öø-ÿœ]{2})"
_BETWEEN_WORDS = re.compile(_PLAIN)
_LAST_BETWEEN_WORDS = re.compile(f"(?s:.*){_PLAIN}")


class Stretch(NamedTuple):
    """old[i:i + length] is new[j:j + length]."""

    i: int
    j: int
    length: int


class _Differs(NamedTuple):
    """old[i1:i2] is not new[j1:j2]."""

    i1: int
    i2: int
    j1: int
    j2: int

    def behind(self, old: str, new: str) -> int:
        """Where the stretch before it must end, in the old text; -1 when there is no place to cut."""
        i1, i2, j1, j2 = self
        if i1 == i2 or j1 == j2:
            alone = old[i1:i2] or new[j1:j2]
            return _word_back(old, i1 - Postfix.similarity(alone, old[max(0, i1 - _SLIDE) : i1]))
        end = _word_back(old, i1 - 1)
        word = old[end + 1 : old.find(" ", end + 1, i1)]
        if end < 0 or not (word in old[i1:i2] or word in new[j1:j2]):
            return end
        return _word_back(old, i1 - _CONTEXT - min(_SLIDE, abs(i2 - i1 - j2 + j1)))

    def ahead(self, old: str, new: str) -> int:
        """Where the stretch behind it can begin; -1 when there is no place to cut."""
        i1, i2, j1, j2 = self
        if i1 == i2 or j1 == j2:
            alone = old[i1:i2] or new[j1:j2]
            return _word_ahead(old, i2 + Prefix.similarity(alone, old[i2 : i2 + _SLIDE]) + 1)
        start = _word_ahead(old, i2 + 1)
        word = old[old.rfind(" ", i2, start - 1) + 1 : start - 1]
        if start < 0 or not (word in old[i1:i2] or word in new[j1:j2]):
            return start
        return _word_ahead(old, i2 + _CONTEXT + min(_SLIDE, abs(i2 - i1 - j2 + j1)) + 1)


def stretches(old: str, new: str) -> list[Stretch]:
    """What both texts share and no edit of words touches, in order; some words short of what differs.

    A cut is made between two plain words only: none can be part of a date or of an amount there. A blank
    stands before each stretch and behind it, and belongs to neither. A text that holds the stand-in has none.
    """
    if min(len(old), len(new)) < _SHORT or STAND_IN in old or STAND_IN in new:
        return []
    found: list[Stretch] = []
    start = shift = 0
    for differs in _differing(old, new):
        end = differs.behind(old, new)
        if end - start >= _LEAST and start >= 0:
            found.append(Stretch(start, start + shift, end - start))
        start, shift = differs.ahead(old, new), differs.j2 - differs.i2
    if start >= 0 and len(old) - start >= _LEAST:
        found.append(Stretch(start, start + shift, len(old) - start))
    return found


def _differing(old: str, new: str) -> Sequence[_Differs]:
    """Where the texts differ, in order, with the few characters between that they share."""
    head, foot = ends_alike(old, new)
    whole = _Differs(head, len(old) - foot, head, len(new) - foot)
    left, right = whole.i2 - head, whole.j2 - head
    if min(left, right) < _WORTH or left * right > _LARGEST:
        return [whole]
    ops = LCSseq.opcodes(old[head : whole.i2], new[head : whole.j2])
    if len(ops) > _MANY:
        return [whole]
    found: list[_Differs] = []
    first = (head, head)
    for i, j, length in ops.as_matching_blocks():
        if length >= _LONG:
            found.append(_Differs(first[0], head + i, first[1], head + j))
            first = head + i + length, head + j + length
    found.append(_Differs(first[0], whole.i2, first[1], whole.j2))
    return found


def _word_back(text: str, at: int) -> int:
    """Where a word ends that a plain one follows, at `at` or a little before; -1 when none is near."""
    found = _LAST_BETWEEN_WORDS.match(text, max(0, at - _REACH), at) if at > 0 else None
    return found.end() - 1 if found else -1


def _word_ahead(text: str, at: int) -> int:
    """Where a plain word begins that one precedes, a little behind `at`; -1 when none is near."""
    found = _BETWEEN_WORDS.search(text, at, at + _REACH)
    return found.end() if found else -1
