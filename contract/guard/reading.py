"""Reading: a text as the rules read it, remembered, as most clauses stay from version to version."""

from __future__ import annotations

from functools import lru_cache

from contract.edits import plain, sentences
from contract.guard.called import by_role
from contract.guard.disguise import folded
from contract.guard.numerals import in_figures

_UNSEEN = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
"""What no reader sees: told by `disguise.py`, and left out of the words that the rules read."""


@lru_cache(maxsize=1 << 13)
def plainly(text: str) -> str:
    """The text plainly written (`edits.plain`)."""
    return plain(text)


@lru_cache(maxsize=1 << 12)
def read(text: str) -> str:
    """The text plainly written, imitated letters as the Latin ones, numbers in figures."""
    return in_figures(by_role(plainly(folded(text.translate(_UNSEEN)))))


@lru_cache(maxsize=1 << 12)
def cut(text: str) -> tuple[str, ...]:
    """The sentences of a text, as they stand."""
    return tuple(text[start:end] for start, end in sentences(text))
