"""Order: which of the common keys moved, as few as possible."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar


class Keyed(Protocol):
    """What bears a key: an article, a clause, the place one of them left."""

    @property
    def key(self) -> str: ...  # noqa: D102 - a shape, described by its class


Former = TypeVar("Former", bound=Keyed)
Latter = TypeVar("Latter", bound=Keyed)


def moved(old: Sequence[str], new: Sequence[str]) -> frozenset[str]:
    """The common keys outside one longest increasing run: those that changed place among the others."""
    place = {key: n for n, key in enumerate(old)}
    common = [key for key in new if key in place]
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for n, key in enumerate(common):
        at = bisect_left(tails, place[key])
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(place[key])
            ends.append(n)
        else:
            tails[at], ends[at] = place[key], n
    kept, n = set(), ends[-1] if ends else -1
    while n >= 0:
        kept.add(common[n])
        n = before[n]
    return frozenset(common) - kept


def placed(base: Sequence[str], wanted: Sequence[str], lifted: frozenset[str]) -> list[str]:
    """The base order with the `lifted` keys put where `wanted` has them.

    Each is put right behind its nearest predecessor in `wanted` that stands, or where none does right
    before its nearest successor; so with every key that moved or is new lifted, and every key that left
    taken out of `base`, the result is `wanted` itself.
    """
    result = [key for key in base if key not in lifted]
    for n, key in enumerate(wanted):
        if key in lifted:
            behind = next((k for k in reversed(wanted[:n]) if k in result), None)
            ahead = next((k for k in wanted[n + 1 :] if k in result), None)
            if behind is not None:
                result.insert(result.index(behind) + 1, key)
            else:
                result.insert(0 if ahead is None else result.index(ahead), key)
    return result


def woven(old: Sequence[Former], new: Sequence[Latter]) -> Iterator[Former | Latter]:
    """The new ones in their order, each followed by the old ones that stood after it and are gone."""
    kept = {item.key for item in new}
    after: dict[str, list[Former]] = defaultdict(list)
    last = ""
    for item in old:
        if item.key in kept:
            last = item.key
        else:
            after[last].append(item)
    yield from after[""]
    for standing in new:
        yield standing
        yield from after[standing.key]
