"""Ends: what two texts share at the head and at the foot, so that only the middle is looked into."""

from __future__ import annotations

import re

from rapidfuzz.distance import Postfix, Prefix

_CONTEXT = 60
_REACH = 60
_BETWEEN_WORDS = re.compile(r"(?<= )[a-zß-öø-ÿœ]{2,} (?=[a-zß-öø-ÿœ]{2})")


def ends_alike(old: str, new: str) -> tuple[int, int]:
    """How many characters are the same at the head and, behind those, at the foot."""
    head = Prefix.similarity(old, new)
    return head, min(Postfix.similarity(old, new), len(old) - head, len(new) - head)


def shared_words(old: str, new: str) -> tuple[int, int]:
    """Characters of whole words shared at the head and at the foot, some ten words short of what differs.

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
