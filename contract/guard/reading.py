"""Reading: a text as the rules read it, remembered, as most clauses stay from version to version."""

from __future__ import annotations

import re
from functools import lru_cache

from contract.edits import plain, sentences
from contract.guard.called import by_role
from contract.guard.disguise import folded
from contract.guard.numerals import in_figures

_UNSEEN = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")
"""What no reader sees: told by `disguise.py`, and left out of the words that the rules read."""
_BARE = re.compile(
    r"\bA(?= (?:défaut|compter|partir|moins|titre|tout|la|cet|cette|chaque|concurrence|condition|charge|"
    r"réception)\b|"
    r" l’)"
)
"""The capital that many French keyboards give no accent."""


@lru_cache(maxsize=1 << 13)
def plainly(text: str) -> str:
    """The text plainly written (`edits.plain`)."""
    return plain(text)


@lru_cache(maxsize=1 << 12)
def read(text: str) -> str:
    """The text as its reader takes it, numbers in figures."""
    return in_figures(seen(text))


@lru_cache(maxsize=1 << 12)
def seen(text: str) -> str:
    """The text as its reader takes it: plainly written, what nobody sees left out, imitated letters as the Latin ones.

    Each party is called by its role.
    """
    return by_role(_BARE.sub("À", plainly(folded(_UNSEEN.sub("", text)))))


@lru_cache(maxsize=1 << 12)
def cut(text: str) -> tuple[str, ...]:
    """The sentences of a text, as they stand."""
    return tuple(text[start:end] for start, end in sentences(text))
