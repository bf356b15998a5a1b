"""Mechanisms: rows of words by which a clause is emptied or bent, and how they are noticed.

A mechanism is noticed where its pattern is in the new words of a change and not in the old ones, and, where
the row says what it is `about`, where the change is about that. Codes follow the taxonomy of docs/guard.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from contract.guard.already import NOTHING_NEW
from contract.guard.finding import Harmed, Severity
from contract.guard.pattern import Pattern, Table, whole_words
from contract.guard.weight import is_owed
from contract.guard.whose import agent, is_freedom, left_by, other
from contract.guard.wording import Noticed, Wording

_UNDECIDED = frozenset({"put_off", "vague_words"})
"""What puts nothing in the place of a rule empties its article, even of what only tempers it."""


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A pattern with what it is called, how grave it is, whom it harms and the article it is judged by.

    `empties`: the duties that it leaves nothing of, even where it is a warning for others.
    `always`: as grave as said even where no essential element hangs on the words.
    """

    code: str
    pattern: Pattern
    severity: Severity
    sources: tuple[str, ...]
    harms: Callable[[str], Harmed] | None = None
    about: Pattern | None = None
    empties: Pattern | None = None
    always: bool = False


def row(
    code: str,
    pattern: str,
    severity: Severity,
    *sources: str,
    harms: Callable[[str], Harmed] | None = None,
    about: str = "",
    empties: str = "",
    always: bool = False,
) -> Mechanism:
    """One row of a table of mechanisms."""
    subject, whole = (Pattern(words) if words else None for words in (about, empties))
    return Mechanism(code, Pattern(pattern), severity, sources, harms, subject, whole, always)


def table(*rows: Mechanism) -> Table[Mechanism]:
    """A table of mechanisms, each looked for only in words that may hold it."""
    return Table((mechanism.pattern, mechanism) for mechanism in rows)


def noticed(rows: Table[Mechanism], words: Wording) -> Iterator[Noticed]:
    """What the new words bring that the old ones did not have."""
    told: set[str] = set()
    for mechanism in rows.likely(words.after):
        new = mechanism.pattern.search(words.after)
        if new is None or mechanism.code in told or mechanism.pattern.search(words.before):
            continue
        nothing_new = NOTHING_NEW.get(mechanism.code)
        if nothing_new and nothing_new(new, words):
            continue
        if mechanism.about and not mechanism.about.search(f"{words.before} {words.after}"):
            continue
        severity = mechanism.severity
        grave = words.required if mechanism.code in _UNDECIDED else words.essential
        grave = grave or (mechanism.code == "discretion_added" and (words.revocable or _own_will(words, new)))
        if severity is Severity.ALARM and not (mechanism.always or (grave and words.before)):
            severity = Severity.WARNING
        if mechanism.empties and mechanism.empties.search(words.before):
            severity = Severity.ALARM
        side = mechanism.harms(words.after) if mechanism.harms else left_by(words.after, new.end())
        told.add(mechanism.code)
        yield Noticed(mechanism.code, severity, (("word", whole_words(new)),), mechanism.sources, side)


def _own_will(words: Wording, new: re.Match[str]) -> bool:
    """Whether the one party that owed it now decides on it alone: nothing holds it any more."""
    owing = agent(words.before)
    binds = owing is not Harmed.NONE and not is_freedom(words.before)
    return binds and any(map(is_owed, words.elements)) and left_by(words.after, new.end()) is other(owing)


def contractor(_text: str) -> Harmed:
    """It harms the contractor, whatever the words."""
    return Harmed.CONTRACTOR


def both(_text: str) -> Harmed:
    """It harms both, whatever the words."""
    return Harmed.BOTH
