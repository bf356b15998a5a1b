"""Sentences: what is decided. In doubt no cut, so that a merge never takes one sentence for two."""

from __future__ import annotations

import re
from itertools import pairwise

# A blank where a sentence can end: behind a stop or a closing sign, or at a line's end.
_BLANK = re.compile(r"(?:(?<=[.!?…»”\")\]])|(?=[^\S\n]*\n))\s+")
_FULL_STOP = re.compile(r"[.!?…](?:[ \u00a0\u202f\u2009]?[»”\")\]])*\Z")
_GOES_ON = frozenset("»”)],;:.!?…%€/")
_ABBREVIATED = re.compile(
    r"(?:^|\W)(?:M|MM|Mme|Mlle|Me|Dr|Mr|Mrs|Ms|[Aa]rt|[Aa]l|pp?|ex|cf|n|no|No|etc|[Tt]él|[^\W\d_])\.\Z"
)
_LIST_NUMBER = re.compile(r"\s*\d+(?:\.\d+)*\.\Z")
_TAIL = 12


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences' places, each with the blank behind it; together they are the whole text.

    A line never belongs to two sentences: each list item is one.
    """
    cuts = [0]
    for blank in _BLANK.finditer(text):
        if blank.start() > 0 and blank.end() < len(text) and _ends(text, cuts[-1], blank):
            cuts.append(blank.end())
    return tuple(pairwise((*cuts, len(text)))) if text else ()


def _ends(text: str, start: int, blank: re.Match[str]) -> bool:
    if "\n" in blank.group():
        return True
    follows = text[blank.end()]
    if follows.islower() or follows in _GOES_ON:
        return False
    before = text[max(start, blank.start() - _TAIL) : blank.start()]
    if not _FULL_STOP.search(before) or _ABBREVIATED.search(before):
        return False
    return not _LIST_NUMBER.fullmatch(text, start, blank.start())
