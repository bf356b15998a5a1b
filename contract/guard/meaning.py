"""Meaning: what two wordings do not both say, synonyms and order set aside."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz.distance import DamerauLevenshtein

from contract.edits.meaning import telling
from contract.edits.tokens import cut
from contract.guard.formulas import in_short
from contract.guard.synonyms import LIGHT, THINGS, TIMES, WORDS

_SHORTEST = 3
_LONG = 7
_ENDS = frozenset(".!?:;–\n")
_TITLES = frozenset(("m", "mm", "mme", "mmes", "mlle", "mr", "mrs", "ms", "dr", "monsieur", "madame"))
_PARTIES = re.compile(r"(?:client|prestataire|contractor|provider|partie|part(?:y|ies))s?$")
_ENDINGS = re.compile(
    r"(?:issements?|ements?|ations?|itions?|tions?|ments?|ances?|ences?|ités?|eurs?|euses?|ives?|ifs?|"
    r"iques?|aires?|ables?|ibles?|aient|eront|iront|antes?|ants?|ées?|és?|era|ira|ons|ent|ez|er|ir|re|es|s|"
    r"e|x|ing|ed|ly)$"
)


def unshared(before: str, after: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that only the first text says, and those that only the second says, in order.

    Figures, units of time, names, the parties and words that carry nothing by themselves are not compared.
    """
    was, now = said(before), said(after)
    lost = tuple(was[c] for c in was if c not in now)
    gained = tuple(now[c] for c in now if c not in was)
    return _spelt_right(lost, after), _spelt_right(gained, before)


def closeness(one: str, other: str) -> float:
    """How much of what the shorter text says the other says too: 1 when it says all of it, 0 where one says nothing."""
    was, now = said(one).keys(), said(other).keys()
    return len(was & now) / min(len(was), len(now)) if was and now else 0.0


def _spelt_right(words: tuple[str, ...], other: str) -> tuple[str, ...]:
    """The words less the long ones that the other text has but for one letter: somebody's slip."""
    theirs = _long_words(other) if any(len(word) >= _LONG for word in words) else ()
    return tuple(
        word
        for word in words
        if len(word) < _LONG
        or not any(DamerauLevenshtein.distance(word, known, score_cutoff=1) <= 1 for known in theirs)
    )


@lru_cache(maxsize=1 << 11)
def _long_words(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in cut(text)[1::2] if len(word) >= _LONG)


@lru_cache(maxsize=1 << 12)
def said(text: str) -> Mapping[str, str]:
    """Each thing that a text says and the first word it says it by; remembered, as every rule asks again."""
    found: dict[str, str] = {}
    begins, titled = True, False
    for written in cut(in_short(text))[1::2]:
        word = written.lower()
        name = written.istitle() and not begins and len(word) > 1
        begins = written in _ENDS and not (written == "." and titled)
        titled = word in _TITLES
        meant = _meant(word)
        if meant and not (name and meant not in THINGS):
            found.setdefault(meant, word)
    return MappingProxyType(found)


@lru_cache(maxsize=1 << 14)
def _meant(word: str) -> str:
    """What a word says; "" where it carries nothing by itself."""
    idle = not word[0].isalpha() or "@" in word or not telling(word) or word in LIGHT or word in _TITLES
    meant = "" if idle or _PARTIES.match(word) else thing(word)
    return "" if meant in TIMES else meant


@lru_cache(maxsize=1 << 14)
def thing(word: str) -> str:
    """What a word stands for: the row of its synonyms, or its own stem."""
    whole = WORDS.get(f"{word}=")
    if whole:
        return whole
    for length in range(len(word), _SHORTEST - 1, -1):
        found = WORDS.get(word[:length])
        if found:
            return found
    stem = _ENDINGS.sub("", word)
    return stem if len(stem) >= _SHORTEST else word
