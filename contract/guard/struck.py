"""Struck: words crossed out of a sentence that else stands, with nothing in their place.

What was crossed out is said no more, whatever the rest of the sentence resembles: an item of a list, a limit, a place.
"""

from __future__ import annotations

import re

from contract.guard.named import NETWORKS
from contract.guard.pattern import Pattern
from contract.guard.wording import Wording

_LINK = re.compile(r"[\s,.;:()–«»“”\"-]*(?:(?:et|ou|ni|and|or|nor)\b)?[\s,.;:()–«»“”\"-]*", re.IGNORECASE)
"""What may come where words go: the link and the signs that hold a list together."""
_CEREMONY = Pattern(
    r"(?:strict|absolu|formelle|expressé|absolute|expressl)\w*|pleine|entière|full|entire|vocable|"
    r"dénommée?s?|désignée?s?|rappel\w*|savoir|say|article|herein\w*|hereby|tenue?s?|écrite?s?|written|"
    r"tout|toute|tous|toutes|each|every"
)
"""Words that insist, announce or name, and take nothing with them; and "written", which `restrictions` reads with all that is still so."""


def struck(words: Wording) -> tuple[str, ...]:
    """The words that are said no more where nothing came in their place; none where a sentence is told otherwise."""
    if not words.before or not words.after or words.unshared[1]:
        return ()
    if not all(_LINK.fullmatch(came) for _, came, _ in words.hunks) or NETWORKS.search(words.before):
        return ()
    return tuple(word for word in words.unshared[0] if not _CEREMONY.fullmatch(word))
