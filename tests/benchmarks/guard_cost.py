"""What judging costs beside the redline: sixty changes of a contract of thirty articles, in processor time.

Three moments: the guard meets the contract and its changes for the first time (what it remembers is forgotten
before); other changes of a contract like those it has judged; the same changes and one more, as when somebody types.
"""

from __future__ import annotations

import gc
import random
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from statistics import median
from time import process_time

from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.guard.judge import judge
from contract.redline import compare
from contract.version import Article, Clause, Version

ARTICLES, CHANGES = 30, 60
_ROOMS = ("contract.guard", "contract.edits", "contract.redline")
_SHORTEST = 40
TODAY = date(2026, 11, 24)


def costs(rounds: int) -> dict[str, tuple[float, float]]:
    """By moment: milliseconds of the redline and of the judgement, medians of the rounds."""
    taken: dict[str, list[tuple[float, float]]] = {
        "first sight": [],
        "other changes": [],
        "one change more": [],
    }
    for n in range(rounds):
        old = _contract(n)
        new, more = _changed(old, n, CHANGES), _changed(old, n, CHANGES + 1)
        for cached in _remembered():
            cached.cache_clear()
        taken["first sight"].append(_timed(old, new))
        taken["one change more"].append(_timed(old, more))
        taken["other changes"].append(_timed(old, _changed(old, rounds + n, CHANGES)))
    return {name: (median(r for r, _ in rows), median(j for _, j in rows)) for name, rows in taken.items()}


def _timed(old: Version, new: Version) -> tuple[float, float]:
    gc.collect()
    begun = process_time()
    redline = compare(old, new)
    compared = process_time()
    judge(redline, library.template(), TODAY)
    return (compared - begun) * 1e3, (process_time() - compared) * 1e3


def _contract(n: int) -> Version:
    """A worked example, lengthened by articles of another one to thirty."""
    names = [name for name, _ in library.examples()]
    one, other = (draft(library.template(), example_terms(names[(n + k) % len(names)]), "fr") for k in (0, 3))
    more = [
        Article(f"more_{a.key}", a.title, tuple(Clause(f"more_{c.key}", c.text) for c in a.clauses))
        for a in other.articles
    ]
    return replace(one, articles=(*one.articles, *more)[:ARTICLES])


def _changed(old: Version, seed: int, changes: int) -> Version:
    """So many clauses changed by a word put in, taken out or put for another, or by a figure; more are the same and more."""
    order = [c.key for a in old.articles for c in a.clauses if len(c.text) > _SHORTEST]
    random.Random(seed).shuffle(order)
    chosen = frozenset(order[:changes])
    return replace(
        old,
        articles=tuple(
            replace(
                a,
                clauses=tuple(replace(c, text=_edited(c, seed)) if c.key in chosen else c for c in a.clauses),
            )
            for a in old.articles
        ),
    )


def _edited(clause: Clause, seed: int) -> str:
    draw = random.Random(f"{seed} {clause.key}")
    words = clause.text.split(" ")
    at = draw.randrange(1, len(words) - 1)
    ways: tuple[Callable[[], list[str]], ...] = (
        lambda: [*words[:at], "éventuellement", *words[at:]],
        lambda: [*words[:at], *words[at + 1 :]],
        lambda: [*words[:at], "autrement", *words[at + 1 :]],
        lambda: [re.sub(r"\d+", lambda m: str(int(m[0]) + 5), word) for word in words],
    )
    return " ".join(draw.choice(ways)())


def _remembered() -> Iterator[Callable[..., object]]:
    """Every function of the guard, the redline and the edits that remembers what it was asked."""
    for name, module in list(sys.modules.items()):
        if name.startswith(_ROOMS):
            yield from (
                each
                for each in vars(module).values()
                if hasattr(each, "cache_clear") and each.__module__.startswith(_ROOMS)
            )
