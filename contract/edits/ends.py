"""Ends: what two texts share at the head and at the foot, so that only the middle is looked into."""

from __future__ import annotations

import re

_FIRST_STEP = 64
_CONTEXT = 100
_REACH = 80
_BETWEEN_WORDS = re.compile(r"(?<= )[a-zß-öø-ÿœ]{2,} (?=[a-zß-öø-ÿœ]{2})")


def ends_alike(old: str, new: str) -> tuple[int, int]:
    """How many characters are the same at the head and, behind those, at the foot."""
    head = _alike(old, new)
    return head, _alike(old[:head:-1] + old[head : head + 1], new[:head:-1] + new[head : head + 1])


def _alike(left: str, right: str) -> int:
    """How many first characters are the same: by whole stretches, then by halves."""
    least = min(len(left), len(right))
    at, step = 0, _FIRST_STEP
    while at < least and left[at : at + step] == right[at : at + step]:
        at, step = min(least, at + step), 2 * step
    low, high = at, min(least, at + step)
    while low < high:
        middle = (low + high + 1) // 2
        if left[low:middle] == right[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def shared_words(old: str, new: str) -> tuple[int, int]:
    """Characters of whole words shared at the head and at the foot, some fifteen words short of what differs.

    A cut is made between two plain words only: none can be part of a date or of an amount there, and
    what is left is enough to see where a sentence that came or went begins.
    """
    if min(len(old), len(new)) < _CONTEXT + _REACH:
        return 0, 0
    head, foot = ends_alike(old, new)
    return _word_back(old, head - _CONTEXT), _word_ahead(old, len(old) - foot + _CONTEXT)


def _word_back(text: str, at: int) -> int:
    """The last cut between two words before `at`; 0 when none is near."""
    cuts = [m.end() for m in _BETWEEN_WORDS.finditer(text, max(0, at - _REACH), at)] if at > 0 else []
    return cuts[-1] if cuts else 0


def _word_ahead(text: str, at: int) -> int:
    """How many characters follow the first such cut behind `at`; 0 when none is near."""
    found = _BETWEEN_WORDS.search(text, at, at + _REACH)
    return len(text) - found.end() if found else 0
