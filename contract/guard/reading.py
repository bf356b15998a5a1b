"""Reading: a text as the rules read it, remembered, as most clauses stay from version to version."""

from __future__ import annotations

import re
from functools import lru_cache

from contract.edits import plain, sentences
from contract.guard.disguise import folded
from contract.guard.numerals import in_figures

_UNSEEN = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")
"""What no reader sees: told by `disguise.py`, and left out of the words that the rules read."""


@lru_cache(maxsize=1 << 13)
def plainly(text: str) -> str:
    """The text plainly written (`edits.plain`)."""
    return plain(text)


@lru_cache(maxsize=1 << 12)
def read(text: str) -> str:
    """The text plainly written, imitated letters as the Latin ones, numbers in figures."""
    return in_figures(plainly(folded(_UNSEEN.sub("", text))))


@lru_cache(maxsize=1 << 12)
def cut(text: str) -> tuple[str, ...]:
    """The sentences of a text, as they stand."""
    return tuple(text[start:end] for start, end in sentences(text))
