"""Course: what happened, in sentences, for the digest, the timeline and the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from contract import notation
from contract.amendment.facts import AmendmentAsked, AmendmentWithdrawn
from contract.decision import Verdict
from contract.ending.facts import EndAccepted, Ended, EndOffered, EndSigned, NoticeGiven
from contract.events import (
    CommentClosed,
    Commented,
    CommentReopened,
    Confirmed,
    Created,
    Decided,
    Event,
    LinkMade,
    LinkRevoked,
    Marked,
    Opened,
    Proposed,
    Restored,
    Saved,
    Seen,
    Unconfirmed,
    WindowSet,
    Withdrawn,
)
from contract.party import Seat
from contract.signature.facts import Sealed, Signed, SigningCancelled, SigningOpened
from contract.wording import Catalogue, say


@dataclass(frozen=True, slots=True)
class Line:
    """One thing a seat did, or several of one kind in a row: when the last of them was, and the words."""

    at: datetime
    by: Seat
    words: str


def lines(events: Iterable[Event], catalogue: Catalogue, reader: Seat) -> tuple[Line, ...]:
    """The events as this reader may hear of them, oldest first; marks and comments in a row are counted."""
    told: list[Line] = []
    for run in _runs(e for e in events if _may_hear(e, reader)):
        words = _said(run, catalogue)
        if words:
            told.append(Line(run[-1].at, run[-1].by, words))
    return tuple(told)


def _may_hear(event: Event, reader: Seat) -> bool:
    return not (isinstance(event.fact, Commented) and event.fact.private and event.by is not reader)


def _runs(events: Iterable[Event]) -> Iterator[list[Event]]:
    """Neighbours of one seat and one kind that are told together."""
    run: list[Event] = []
    for event in events:
        same = run and run[-1].by is event.by and type(run[-1].fact) is type(event.fact)
        if same and isinstance(event.fact, Marked | Commented):
            run.append(event)
            continue
        if run:
            yield run
        run = [event]
    if run:
        yield run


def _said(run: list[Event], catalogue: Catalogue) -> str:  # noqa: PLR0911 - a sentence a fact
    last = run[-1]
    who = say(catalogue, f"the.{last.by}")
    match last.fact:
        case Marked():
            return say(catalogue, "course.marked", n=len({e.fact.article for e in run}), who=who)  # type: ignore[union-attr]
        case Commented():
            return say(catalogue, "course.commented", n=len(run), who=who)
        case Saved(version=number, reason=reason) | Restored(version=number, reason=reason):
            told = say(catalogue, "course.saved", who=who, number=number)
            return f"{told} {say(catalogue, 'course.reason', reason=reason)}" if reason else told
        case Decided(version=number, base=base, decisions=decisions):
            given = Counter(d.verdict for d in decisions)
            answers = ", ".join(say(catalogue, f"course.{v}", n=given[v]) for v in Verdict if given[v])
            told = say(catalogue, "course.decided", who=who, answers=answers)
            return told if number == base else f"{told} {say(catalogue, 'course.settled', number=number)}"
        case WindowSet(until=day):
            if day is None:
                return say(catalogue, "course.window_lifted", who=who)
            return say(catalogue, "course.window", who=who, day=notation.day(day, catalogue.language))
        case Confirmed(version=number) | Unconfirmed(version=number):
            return say(catalogue, f"course.{type(last.fact).__name__.lower()}", who=who, number=number)
        case fact if isinstance(fact, _PLAIN):
            return say(catalogue, f"course.{type(fact).__name__.lower()}", who=who)
        case _:
            return ""


_PLAIN = (
    Created,
    LinkMade,
    LinkRevoked,
    Opened,
    Proposed,
    Seen,
    Withdrawn,
    CommentClosed,
    CommentReopened,
    SigningOpened,
    SigningCancelled,
    Signed,
    Sealed,
    AmendmentAsked,
    AmendmentWithdrawn,
    EndOffered,
    EndSigned,
    EndAccepted,
    NoticeGiven,
    Ended,
)
