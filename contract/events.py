"""Events: what happened to a contract, past tense, never rewritten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from contract.amendment.facts import AmendmentFact
from contract.decision import Decision
from contract.ending.facts import EndingFact
from contract.party import Seat
from contract.signature.facts import SignatureFact


class Mark(StrEnum):
    """How a reader stands to an article."""

    NONE = "none"
    READ = "read"
    QUESTION = "question"
    PROPOSE = "propose"


@dataclass(frozen=True, slots=True)
class Created:
    """A contract was begun; the contractor's first snapshot is version 1."""

    title: str
    template: str
    language: str
    version: int


@dataclass(frozen=True, slots=True)
class Saved:
    """The contractor put a new version on the table, with a reason."""

    version: int
    reason: str


@dataclass(frozen=True, slots=True)
class Restored:
    """An earlier version (`source`) was put on the table again, as a new one."""

    version: int
    source: int
    reason: str


@dataclass(frozen=True, slots=True)
class Retitled:
    """The file got another name in the list. The contract's text is untouched."""

    title: str


@dataclass(frozen=True, slots=True)
class LinkMade:
    """A client link was made; only its public id is known here, never its secret."""

    link: str
    expires: datetime


@dataclass(frozen=True, slots=True)
class LinkRevoked:
    """A client link no longer opens anything."""

    link: str


@dataclass(frozen=True, slots=True)
class LinkOpenedByOwner:
    """The contractor's own browser followed the client's link: it does not count as the client."""

    link: str


@dataclass(frozen=True, slots=True)
class Opened:
    """The client opened the contract by a deliberate click."""

    link: str


@dataclass(frozen=True, slots=True)
class CodeChosen:
    """The client chose the personal code that only they know."""

    link: str


@dataclass(frozen=True, slots=True)
class WindowSet:
    """Time to read was given until this day (inclusive), or lifted."""

    until: date | None


@dataclass(frozen=True, slots=True)
class Marked:
    """A reader marked an article of a version."""

    article: str
    mark: Mark
    version: int


@dataclass(frozen=True, slots=True)
class Commented:
    """A comment hangs on a clause ("" for the whole article), or answers another comment."""

    comment: str
    article: str
    clause: str
    text: str
    private: bool = False
    answers: str = ""


@dataclass(frozen=True, slots=True)
class Pinned:
    """A thread, named by its first comment, is about one change of a proposal, beside the place where it hangs."""

    comment: str
    proposal: str
    change: str


@dataclass(frozen=True, slots=True)
class CommentClosed:
    """A thread was settled, named by its first comment."""

    comment: str


@dataclass(frozen=True, slots=True)
class CommentReopened:
    """A settled thread was opened again."""

    comment: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """A seat sent a version derived from `base`; `answers` names the proposal it counters."""

    proposal: str
    base: int
    version: int
    note: str
    acknowledged: tuple[str, ...] = ()
    answers: str = ""


@dataclass(frozen=True, slots=True)
class Traded:
    """The proposer tied changes of a proposal together: they are accepted or refused as one."""

    proposal: str
    changes: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Trace:
    """What a Word file says of one change, unproven: who made it and when, or what a comment says of it.

    `change` is the change's id, `made` the date as the file writes it, `comment` "" for who made the change itself.
    """

    change: str
    author: str
    made: str
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Declared:
    """The proposer told of a proposal what is `undeclared` (ids of changes) and what the file behind it says.

    Undeclared is what nobody announced: typed in Word without tracking, or left out of the proposer's own list.
    """

    proposal: str
    undeclared: tuple[str, ...]
    traces: tuple[Trace, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """The other seat opened the proposal: from now on it cannot be taken back."""

    proposal: str


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The proposer took the proposal back before the other side had opened it."""

    proposal: str


@dataclass(frozen=True, slots=True)
class Decided:
    """Every change of a proposal was answered. `version` is the text settled on top of `base`.

    `base` is the version that was on the table at that moment (the proposal may be older).
    """

    proposal: str
    base: int
    version: int
    decisions: tuple[Decision, ...]
    acknowledged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A seat agrees to this very version, known by its digest."""

    version: int
    digest: str
    acknowledged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """A seat takes its agreement back, as long as the other has not given theirs."""

    version: int


Fact: TypeAlias = (
    AmendmentFact
    | EndingFact
    | SignatureFact
    | Created
    | Saved
    | Restored
    | Retitled
    | LinkMade
    | LinkRevoked
    | LinkOpenedByOwner
    | Opened
    | CodeChosen
    | WindowSet
    | Marked
    | Commented
    | CommentClosed
    | CommentReopened
    | Proposed
    | Pinned
    | Traded
    | Declared
    | Seen
    | Withdrawn
    | Decided
    | Confirmed
    | Unconfirmed
)


@dataclass(frozen=True, slots=True)
class Event:
    """A fact with its place in the contract's history: who, when (aware, UTC), which number."""

    seq: int
    at: datetime
    by: Seat
    fact: Fact
