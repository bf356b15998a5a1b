"""Facts: what is done towards a contract's end, past tense, never rewritten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias


class Cause(StrEnum):
    """Why a contract ended."""

    EXPIRY = "expiry"
    AGREEMENT = "agreement"
    BREACH = "breach"
    FORCE_MAJEURE = "force_majeure"
    CONVENIENCE = "convenience"
    TRIAL = "trial"
    WITHDRAWAL = "withdrawal"


class Step(StrEnum):
    """What a written notice does."""

    REFUSAL = "refusal"
    """The renewal is refused."""
    FORMAL_NOTICE = "formal_notice"
    """A breach is named, and time given to put it right."""
    BREACH_EXIT = "breach_exit"
    """The contract is ended because it was not put right."""
    FORCE_NOTICE = "force_notice"
    """An event of force majeure suspends what is owed."""
    FORCE_EXIT = "force_exit"
    """The contract is ended because the event lasts."""
    CONVENIENCE = "convenience"
    """An open-ended contract is ended, with notice and without a reason."""
    TRIAL = "trial"
    WITHDRAWAL = "withdrawal"


@dataclass(frozen=True, slots=True)
class EndOffered:
    """A seat offers to end the contract by agreement, on these terms. `balance`: what the client then owes."""

    offer: str
    last_day: date
    balance: Decimal
    access: str
    contents: str
    survives: str


@dataclass(frozen=True, slots=True)
class EndSigned:
    """A seat signed an offer to end by its own second secret: whoever offers signs with it, the other in answer.

    `digest` is the SHA-256 of the offer as it is recorded; `consent`, `checked` and `link` are told as in `Signed`.
    """

    offer: str
    digest: str
    name: str
    capacity: str
    consent: str
    checked: tuple[str, ...]
    link: str = ""


@dataclass(frozen=True, slots=True)
class EndAccepted:
    """The other seat agreed in its session alone: how it was done before both signed an end."""

    offer: str


@dataclass(frozen=True, slots=True)
class EndDeclined:
    """The other seat refused, with a reason to go on from."""

    offer: str
    reason: str


@dataclass(frozen=True, slots=True)
class EndTakenBack:
    """The offer was taken back before it was answered."""

    offer: str


@dataclass(frozen=True, slots=True)
class NoticeGiven:
    """A seat gave written notice. `clause` is the clause it rests on, `words` that clause's text then.

    `breached` names the obligation (a clause's key) and `story` says what happened; `since` is the day
    an event began; `follows` names the earlier notice it builds on.
    """

    notice: str
    step: Step
    sent_on: date
    clause: str = ""
    words: str = ""
    breached: str = ""
    story: str = ""
    since: date | None = None
    follows: str = ""


@dataclass(frozen=True, slots=True)
class NoticeReceived:
    """The day a notice reached the other side, as one of them notes it."""

    notice: str
    on: date


@dataclass(frozen=True, slots=True)
class NoticeLifted:
    """The giver lets go of a notice: the breach was put right, the event is over."""

    notice: str
    reason: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The contract ended. Its last day in force, and why."""

    last_day: date
    cause: Cause


@dataclass(frozen=True, slots=True)
class LeftTicked:
    """Something left to do at the end was done, or is not done after all."""

    item: str
    done: bool


EndingFact: TypeAlias = (
    EndOffered
    | EndSigned
    | EndAccepted
    | EndDeclined
    | EndTakenBack
    | NoticeGiven
    | NoticeReceived
    | NoticeLifted
    | Ended
    | LeftTicked
)
