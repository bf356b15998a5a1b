"""Meaning: the words of a sentence that tell it from another, without those that only link them."""

from __future__ import annotations

from functools import lru_cache

from contract.edits.sameness import plain_word
from contract.edits.tokens import tokens

_LINK_WORDS = (
    "de du des la le les l’ d’ un une et ou à au aux en dans par pour sur que qu’ ce cette ces se s’ son sa ses "
    "est sont il elle ne n’ pas y c’ the of and or to in a an by for on with that this is are be as at it"
)
_LINKS = frozenset(_LINK_WORDS.split())


@lru_cache(maxsize=1 << 14)
def telling(word: str) -> bool:
    """Whether a word says something by itself: neither a sign nor a link word."""
    return word[0].isalnum() and plain_word(word).lower() not in _LINKS


def telling_words(text: str) -> tuple[str, ...]:
    """The telling words of a text, in order, plainly written."""
    return tuple(plain_word(t.text).lower() for t in tokens(text) if telling(t.text))
