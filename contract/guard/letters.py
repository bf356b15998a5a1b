"""Letters: the three letters in a row that a text must have for an expression to be found in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from re import _parser  # type: ignore[attr-defined]  # the only reader of expressions that Python has
from typing import Any

_ROW = 3
_RARER = " esaitnrulodcmp’évqfbghjxàèyêzwk"
"""The letters of a French text, the most frequent first."""


@lru_cache(maxsize=1 << 11)
def threes(text: str) -> frozenset[str]:
    """Every three letters in a row of a text; remembered, as every expression asks for them."""
    return frozenset(map("".join, zip(text, text[1:], text[2:], strict=False)))


def required(source: str) -> frozenset[str]:
    """Three letters in a row of which every match has at least one; none when no such letters are known."""
    return _any_of(_parser.parse(source))


def _any_of(items: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """The smallest known set that one of the things said in a row brings."""
    found: list[frozenset[str]] = []
    run = ""
    for operation, value in items:
        name = str(operation)
        if name == "LITERAL":
            run += chr(value)
            continue
        found.append(_rarest(run))
        run = ""
        if name == "SUBPATTERN" or (name in {"MAX_REPEAT", "MIN_REPEAT"} and value[0] > 0):
            found.append(_any_of(value[-1]))
        elif name == "BRANCH":
            found.append(_each(value[1]))
    known = [each for each in (*found, _rarest(run)) if each]
    return min(known, key=len, default=frozenset())


def _each(branches: Sequence[Iterable[tuple[Any, Any]]]) -> frozenset[str]:
    """What all the ways together bring; nothing is known when one of them brings nothing."""
    ways = [_any_of(branch) for branch in branches]
    return frozenset().union(*ways) if all(ways) else frozenset()


def _rarest(run: str) -> frozenset[str]:
    """The three letters of a run that few texts have."""
    threes_of = [run[n : n + _ROW] for n in range(len(run) - _ROW + 1)]
    rarest = max(threes_of, key=lambda three: sum(map(_RARER.find, three)), default="")
    return frozenset({rarest} - {""})
