"""Conflict: a place that two hands, or a hand and the template, changed each in its own way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conflict:
    """Both sides changed the same place; ours stands until somebody chooses, and nothing is lost.

    `clause` is "" for the title of `article`, or of the contract where that is "" too; for a term it is
    the term's key, in no article. `ours` and `theirs` are whole clauses, alike but for the sentences both
    changed; theirs is the template's, or the version's that came on the table meanwhile. "" says that a
    side removed the clause, or never had it.
    """

    article: str
    clause: str
    base: str
    ours: str
    theirs: str

    @property
    def place(self) -> tuple[str, str]:
        """Where it is: no two conflicts are at one place."""
        return self.article, self.clause


def together(known: Sequence[Conflict], met: Sequence[Conflict]) -> tuple[Conflict, ...]:
    """All conflicts, the one met last for each place."""
    return tuple({conflict.place: conflict for conflict in (*known, *met)}.values())
