"""Sameness: what is written otherwise and says the same. Never a change."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_BLANKS = "\t\u00a0\u202f\u2009\u2007"
_SEVERAL = re.compile(" {2,}")

_HYPHEN = "\u2011"
"""That at which no line breaks: Word writes one where somebody asks for it."""

_LEVELS = (
    ("'", "’"),
    (_HYPHEN, "-"),
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u2009", " "),
    ("\u2007", " "),
)


def plain(text: str) -> str:
    """The text with what means the same written the same: Unicode form, spaces, apostrophes, hyphens."""
    text = unicodedata.normalize("NFC", text.replace("\u00ad", "")).replace("'", "’").replace(_HYPHEN, "-")
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    if "  " in text:
        text = _SEVERAL.sub(" ", text)
    return "\n".join(map(str.strip, text.strip().splitlines()))


def levelled(text: str) -> str:
    """The text with its blanks, apostrophes and hyphens written the same, each character in its place; line breaks and tabs stay."""
    for odd, usual in _LEVELS:
        text = text.replace(odd, usual)
    return text


def is_composed(text: str) -> bool:
    """Whether a levelled text is written plainly as it is: no soft hyphen, no accent beside its letter."""
    return text.isascii() or ("\u00ad" not in text and unicodedata.is_normalized("NFC", text))


@lru_cache(maxsize=1 << 14)
def plain_word(word: str) -> str:
    """The same for one word, remembered: a contract says few different ones."""
    return word if word.isalpha() and unicodedata.is_normalized("NFC", word) else plain(word)


def same(old: str, new: str) -> bool:
    """Whether two texts differ at most in spaces, apostrophes, hyphens or Unicode form: no change."""
    return old == new or plain(old) == plain(new)
