"""Retyped: terms that a hand typed over in the text, so that the answers and the text part."""

from __future__ import annotations

from collections.abc import Iterator

from contract.edits import plain, same
from contract.guard.values import Stated, stated
from contract.terms import Terms
from contract.version import Clause


def retyped(clause: Clause, terms: Terms) -> Iterator[tuple[str, str]]:
    """(what the answers say, what the text says instead) for each value drafted into the clause and gone.

    The second is "" where the text says nothing of the kind.
    """
    if not clause.terms or not clause.drafted or same(clause.text, clause.drafted):
        return
    there = stated(plain(clause.text))
    said = {v.measure for v in there}
    drafted = stated(plain(clause.drafted))
    free = [v for v in there if v.measure not in {d.measure for d in drafted}]
    for value in drafted:
        if value.measure not in said:
            yield value.words, _instead(value, free)
    for key in clause.terms:
        words = terms.get(key)
        if isinstance(words, str) and _stands(words, clause.drafted) and not _stands(words, clause.text):
            yield words, ""


def _instead(value: Stated, free: list[Stated]) -> str:
    for n, other in enumerate(free):
        if other.family == value.family:
            return free.pop(n).words
    return ""


def _stands(words: str, text: str) -> bool:
    return len(words) > 2 and plain(words) in plain(text)
