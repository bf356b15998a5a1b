"""Formulas: a text with its set phrases (`phrases.py`) said by their one word, or left out where they carry nothing.

A phrase is looked for in small letters, from a word's beginning to a word's end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from contract.guard.pattern import Pattern
from contract.guard.phrases import EMPTY, SHORT


def _table() -> dict[str, str]:
    said: dict[str, str] = {}
    for line in SHORT.strip().splitlines():
        phrase, _, word = line.partition(" = ")
        said[phrase] = word
    return said | dict.fromkeys(EMPTY.strip().splitlines(), "")


_SAYS = _table()


def _any_of(phrases: Iterable[str]) -> str:
    """An expression for any of these phrases, the longest first, each tried only where its first letter stands."""
    by_letter: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        by_letter.setdefault(phrase[0], []).append(re.escape(phrase[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())


_ANY = Pattern(rf"\b(?:{_any_of(_SAYS)})(?!\w)")


@lru_cache(maxsize=1 << 12)
def in_short(text: str) -> str:
    """The text with each formula said by its one word, or left out where it carries nothing; remembered."""
    said, at = "", 0
    for phrase in _ANY.finditer(text):
        said += text[at : phrase.start()] + _SAYS[phrase.group()]
        at = phrase.end()
    return said + text[at:]
