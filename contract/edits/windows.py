"""Windows: where two texts differ, so that the long runs of characters both share are not cut into words."""

from __future__ import annotations

import re

from rapidfuzz.distance import LCSseq, Postfix, Prefix

from contract.edits.ends import ends_alike
from contract.edits.sequence import Hunk

_SHORT = 120
"""Characters: a text as short is cut into words whole."""
_WORTH = 200
"""What differs is looked into for what is shared from so many characters on."""
_MANY = 60
"""Edits of characters: with more, the text was rewritten and holds no long run."""
_LARGEST = 9_000_000
"""Comparisons of character with character; beyond, none is made."""
_LONG = 80
"""Characters: a shorter run between two edits is cut into words with them."""
_LEAST = 24
"""Characters: what is left of a run once both its ends are given up must be as long to be worth leaving out."""
_SLIDE = 60
"""Characters: no edit is followed further."""
_REACH = 60
"""Characters in which a cut between two plain words must be found."""
_BETWEEN_WORDS = re.compile(r"(?<= )[a-zß-öø-ÿœ]{2,} (?=[a-zß-öø-ÿœ]{2})")
_LAST_BETWEEN_WORDS = re.compile(rf".*{_BETWEEN_WORDS.pattern}", re.DOTALL)


def windows(old: str, new: str) -> list[Hunk]:
    """Where two texts differ, in characters and in order, with the words around that an edit of words can touch.

    All the rest both share, and it need not be cut into words. A window begins and ends with a blank between
    two plain words, none of which can be part of a date or of an amount, or where the texts do.
    """
    if min(len(old), len(new)) < _SHORT:
        return [(0, len(old), 0, len(new))]
    found: list[Hunk] = []
    i = j = start = shift = 0
    for differs in _differing(old, new):
        end = _behind(differs, old, new)
        if end - start >= _LEAST and start >= 0:
            if start:
                found.append((i, start, j, start + shift))
            i, j = end, end + shift
        start, shift = _ahead(differs, old, new), differs[3] - differs[1]
    rest = start if start >= 0 and len(old) - start >= _LEAST else len(old)
    found.append((i, rest, j, rest + len(new) - len(old)))
    return found


def _behind(differs: Hunk, old: str, new: str) -> int:
    """Where what both share before a difference must end, in the old text; -1 when there is no place to cut."""
    i1, i2, j1, j2 = differs
    if i1 == i2 or j1 == j2:
        alone = old[i1:i2] or new[j1:j2]
        return _word_back(old, i1 - Postfix.similarity(alone, old[max(0, i1 - _SLIDE) : i1]))
    end = _word_back(old, i1 - 1)
    while end > i1 - _SLIDE and end >= 0:
        word = old[end + 1 : i1].partition(" ")[0]
        if word not in old[i1:i2] and word not in new[j1:j2]:
            break
        end = _word_back(old, end)
    return end


def _ahead(differs: Hunk, old: str, new: str) -> int:
    """Where what both share behind it can begin; -1 when there is no place to cut."""
    i1, i2, j1, j2 = differs
    if i1 == i2 or j1 == j2:
        alone = old[i1:i2] or new[j1:j2]
        return _word_ahead(old, i2 + Prefix.similarity(alone, old[i2 : i2 + _SLIDE]) + 1)
    start = _word_ahead(old, i2 + 1)
    while 0 <= start < i2 + _SLIDE:
        word = old[i2 : start - 1].rpartition(" ")[2]
        if word not in old[i1:i2] and word not in new[j1:j2]:
            break
        start = _word_ahead(old, start)
    return start


def _differing(old: str, new: str) -> list[Hunk]:
    """Where the texts differ, in order, with the few characters between that they share."""
    head, foot = ends_alike(old, new)
    i2, j2 = len(old) - foot, len(new) - foot
    if min(i2, j2) - head < _WORTH or (i2 - head) * (j2 - head) > _LARGEST:
        return [(head, i2, head, j2)]
    ops = LCSseq.opcodes(old[head:i2], new[head:j2])
    if len(ops) > _MANY:
        return [(head, i2, head, j2)]
    found: list[Hunk] = []
    i = j = head
    for was, now, length in ops.as_matching_blocks():
        if length >= _LONG:
            found.append((i, head + was, j, head + now))
            i, j = head + was + length, head + now + length
    found.append((i, i2, j, j2))
    return found


def _word_back(text: str, at: int) -> int:
    """Where a word ends that a plain one follows, at `at` or a little before; -1 when none is near."""
    found = _LAST_BETWEEN_WORDS.match(text, max(0, at - _REACH), at) if at > 0 else None
    return found.end() - 1 if found else -1


def _word_ahead(text: str, at: int) -> int:
    """Where a plain word begins that one precedes, a little behind `at`; -1 when none is near."""
    found = _BETWEEN_WORDS.search(text, at, at + _REACH)
    return found.end() if found else -1
