"""Letters: what a text must hold for an expression to be found in it, known without searching."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import product
from re import _parser  # type: ignore[attr-defined]  # the only reader of expressions that Python has
from typing import Any

_ROW = 3
_RARER = " esaitnrulodcmp’évqfbghjxàèyêzwk"
"""The letters of a French text, the most frequent first."""
_MOST = 64
"""More ways than these to write a stretch of an expression are not told apart."""

_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT"})

_Items = Iterable[tuple[Any, Any]]
_Ways = frozenset[str]
_NONE: _Ways = frozenset()
_NOTHING: _Ways = frozenset({""})
_ASKED: dict[str, dict[str, str]] = {}
"""All required words, each with the longest of them, under the rarest three letters of that one."""


def required(source: str) -> frozenset[str]:
    """Words of which every match of an expression holds at least one; none where none are known.

    `held` looks for them from now on.
    """
    words = frozenset(word.strip() for word in _one_of(_parser.parse(source)))
    if "" in words:
        return _NONE
    for word in words:
        longest = max(word.split(), key=len)
        _ASKED.setdefault(_rarest(longest), {})[word] = longest
    _held_by.cache_clear()
    held.cache_clear()
    return words


@lru_cache(maxsize=1 << 12)
def held(text: str) -> frozenset[str]:
    """The required words that a text in small letters holds; remembered, as every expression asks for them."""
    found: set[str] = set()
    for word in set(text.split()):
        alone, several = _held_by(word)
        found |= alone
        if several:
            found.update(words for words in several if words in text)
    return frozenset(found)


@lru_cache(maxsize=1 << 14)
def _held_by(word: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The required words that one word of a text holds, and those of several words whose longest it holds."""
    rows = {word[n : n + length] for length in range(1, _ROW + 1) for n in range(len(word))}
    asked = {w: long for row in _ASKED.keys() & rows for w, long in _ASKED[row].items() if long in word}
    several = tuple(words for words, longest in asked.items() if words != longest)
    return frozenset(asked).difference(several), several


def _one_of(items: _Items) -> _Ways:
    """Words of which everything said in this row holds one: of all that are known, the most telling."""
    known: list[_Ways] = []
    run = _NOTHING
    for operation, value in items:
        ways = _written(str(operation), value)
        longer = frozenset(map("".join, product(run, ways))) if ways else _NONE
        if longer and len(longer) <= _MOST:
            run = longer
        else:
            known += (run, ways or _inside(str(operation), value))
            run = _NOTHING
    return max(map(_shortest, (*known, run)), key=_telling, default=_NONE)


def _written(operation: str, value: Any) -> _Ways:  # noqa: ANN401  # as the reader of expressions gives it
    """All the ways in which one part of an expression can be written; none where they are too many to know."""
    ways = _NONE
    if operation == "LITERAL":
        ways = frozenset({chr(value)})
    elif operation in {"AT", "ASSERT", "ASSERT_NOT"}:
        ways = _NOTHING
    elif operation == "IN" and all(str(name) == "LITERAL" for name, _ in value):
        ways = frozenset(chr(letter) for _, letter in value)
    elif operation == "SUBPATTERN":
        ways = _in_a_row(value[-1])
    elif operation == "BRANCH":
        ways = _each([_in_a_row(branch) for branch in value[1]])
    elif operation in _REPEATS and value[:2] == (0, 1):
        ways = _in_a_row(value[2])
        ways = ways and ways | _NOTHING
    return ways


def _in_a_row(items: _Items) -> _Ways:
    ways = _NOTHING
    for operation, value in items:
        ways = frozenset(map("".join, product(ways, _written(str(operation), value))))
        if not 0 < len(ways) <= _MOST:
            return _NONE
    return ways


def _inside(operation: str, value: Any) -> _Ways:  # noqa: ANN401
    """Words that a part of an expression holds one of, where it can be written in too many ways."""
    if operation == "SUBPATTERN" or (operation in _REPEATS and value[0] > 0):
        return _one_of(value[-1])
    return _each([_one_of(branch) for branch in value[1]]) if operation == "BRANCH" else _NONE


def _each(branches: Sequence[_Ways]) -> _Ways:
    """What all the ways together bring; nothing is known when one of them brings nothing."""
    return frozenset().union(*branches) if all(branches) else _NONE


def _shortest(words: _Ways) -> _Ways:
    """The words less those that hold another one; none where one is empty."""
    return frozenset(w for w in words if not any(other in w for other in words - {w})) - _NOTHING


def _telling(words: _Ways) -> tuple[int, int]:
    """How few texts hold one of these words: they are long, and not many."""
    return min(map(len, words), default=0), -len(words)


def _rarest(word: str) -> str:
    """The three letters of a word that few texts have; the whole word where it has no more."""
    rows = [word[n : n + _ROW] for n in range(max(1, len(word) - _ROW + 1))]
    return max(rows, key=lambda three: sum(map(_RARER.find, three)))
