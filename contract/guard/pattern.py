"""Pattern: what a rule looks for, capitals and small letters alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from contract.guard.letters import required, threes

_MINDS_CAPITALS = "(?-i:"


class Pattern:
    """An expression that takes capitals for small letters.

    It reads the text in small letters, remembered, which is three times as fast as asking `re` to ignore case
    and finds the same places. One that minds capitals somewhere, by "(?-i:", reads the text as it stands.
    A text that has none of the letters every match must have is not searched at all.
    """

    __slots__ = ("_expression", "_required", "_small")

    def __init__(self, source: str) -> None:
        self._small = _MINDS_CAPITALS not in source
        self._expression = re.compile(source, 0 if self._small else re.IGNORECASE)
        self._required = required(source) if self._small else frozenset()

    def search(self, text: str) -> re.Match[str] | None:
        """The first place, if there is one; its words are in small letters."""
        if not self._small:
            return self._expression.search(text)
        text = small(text)
        if self._required and self._required.isdisjoint(threes(text)):
            return None
        return self._expression.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """The text's beginning, if it is what is looked for."""
        return self._expression.match(small(text) if self._small else text)

    def findall(self, text: str) -> list[str]:
        """The words of every place."""
        return [match.group() for match in self.finditer(text)]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every place, in order."""
        return self._expression.finditer(small(text) if self._small else text)

    def sub(self, by: str, text: str) -> str:
        """The text, in small letters, with other words at every place."""
        return self._expression.sub(by, small(text) if self._small else text)


@lru_cache(maxsize=1 << 12)
def small(text: str) -> str:
    """The text in small letters, each in the place of its own."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower()[0] for c in text)
