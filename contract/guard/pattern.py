"""Pattern: what a rule looks for, capitals and small letters alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

from contract.guard.letters import held, required

_MINDS_CAPITALS = "(?-i:"
_REST = re.compile(r"\w*")
_Row = TypeVar("_Row")


class Pattern:
    """An expression that takes capitals for small letters.

    It reads the text in small letters, remembered, which is three times as fast as asking `re` to ignore case
    and finds the same places. One that minds capitals somewhere, by "(?-i:", or whose words are told
    `as_written`, reads the text as it stands. A text that holds none of the words of which every match has
    one (`required`) is not searched at all.
    """

    __slots__ = ("_expression", "_small", "required")

    def __init__(self, source: str, *, as_written: bool = False) -> None:
        minds = _MINDS_CAPITALS in source
        self._small = not minds and not as_written
        self._expression = re.compile(source, 0 if self._small else re.IGNORECASE)
        self.required = frozenset() if minds else required(source)

    def likely(self, text: str) -> bool:
        """Whether the text holds one of the words that every match has; always where none is known."""
        return not self.required or not self.required.isdisjoint(held(small(text)))

    def search(self, text: str) -> re.Match[str] | None:
        """The first place, if there is one; its words are in small letters unless they are told as written."""
        low = small(text)
        if self.required and self.required.isdisjoint(held(low)):
            return None
        return self._expression.search(low if self._small else text)

    def match(self, text: str) -> re.Match[str] | None:
        """The text's beginning, if it is what is looked for."""
        return self._expression.match(small(text) if self._small else text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The whole text, if it is what is looked for."""
        return self._expression.fullmatch(small(text) if self._small else text)

    def findall(self, text: str) -> list[str]:
        """The words of every place."""
        return [match.group() for match in self.finditer(text)]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every place, in order."""
        low = small(text)
        if self.required and self.required.isdisjoint(held(low)):
            return iter(())
        return self._expression.finditer(low if self._small else text)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text, in small letters unless they are told as written, with other words at every place."""
        low = small(text)
        if self.required and self.required.isdisjoint(held(low)):
            return low if self._small else text
        return self._expression.sub(by, low if self._small else text)


class Table(Generic[_Row]):
    """Rows found by an expression each: of all of them a text asks only those that it may match."""

    __slots__ = ("_always", "_by_word", "_rows")

    def __init__(self, rows: Iterable[tuple[Pattern, _Row]]) -> None:
        self._rows: list[_Row] = []
        self._always: list[int] = []
        self._by_word: dict[str, list[int]] = {}
        for place, (pattern, row) in enumerate(rows):
            self._rows.append(row)
            if not pattern.required:
                self._always.append(place)
            for word in pattern.required:
                self._by_word.setdefault(word, []).append(place)

    def likely(self, text: str) -> Iterator[_Row]:
        """The rows whose expression the text may match, in their order."""
        found = set(self._always)
        for word in self._by_word.keys() & held(small(text)):
            found.update(self._by_word[word])
        return map(self._rows.__getitem__, sorted(found))


@lru_cache(maxsize=1 << 12)
def small(text: str) -> str:
    """The text in small letters, each in the place of its own."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower()[0] for c in text)


def whole_words(found: re.Match[str]) -> str:
    """The words found as a reader sees them: a pattern may know a word by its first letters alone."""
    rest = _REST.match(found.string, found.end()) if found.group()[-1:].isalpha() else None
    return (found.group() + (rest.group() if rest else "")).strip()
