"""Parting: what the facts of a contract's end say, at this moment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from contract.ending import facts as fact
from contract.party import Seat


@dataclass(frozen=True, slots=True)
class EndSignature:
    """A seat's signature under an offer to end."""

    by: Seat
    at: datetime
    given: fact.EndSigned


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer to end by agreement, and what became of it."""

    by: Seat
    at: datetime
    terms: fact.EndOffered
    signatures: tuple[EndSignature, ...] = ()
    accepted_at: datetime | None = None
    declined_at: datetime | None = None
    reason: str = ""
    taken_back_at: datetime | None = None

    def signed_by(self, seat: Seat) -> bool:
        """Whether this seat signed it."""
        return any(signature.by is seat for signature in self.signatures)

    @property
    def open(self) -> bool:
        """Still waiting for the other seat's answer."""
        return not (self.accepted_at or self.declined_at or self.taken_back_at)


@dataclass(frozen=True, slots=True)
class Notice:
    """A written notice, the day it arrived if that is known, and whether it was let go."""

    by: Seat
    at: datetime
    given: fact.NoticeGiven
    received_on: date | None = None
    lifted_at: datetime | None = None
    lifted_because: str = ""

    @property
    def id(self) -> str:
        """Its name."""
        return self.given.notice

    @property
    def stands(self) -> bool:
        """Whether it was not let go."""
        return self.lifted_at is None


@dataclass(frozen=True, slots=True)
class Parting:
    """Everything done so far towards a contract's end."""

    offers: tuple[Offer, ...] = ()
    notices: tuple[Notice, ...] = ()
    ended: fact.Ended | None = None
    done: frozenset[str] = frozenset()

    @property
    def open_offer(self) -> Offer | None:
        """The offer that waits for an answer."""
        return next((o for o in self.offers if o.open), None)

    @property
    def accepted(self) -> Offer | None:
        """The offer both agreed to."""
        return next((o for o in self.offers if o.accepted_at), None)

    def notice(self, key: str) -> Notice | None:
        """The notice with this name."""
        return next((n for n in self.notices if n.id == key), None)

    def standing(self, *steps: fact.Step) -> tuple[Notice, ...]:
        """The notices of these kinds that were not let go, oldest first."""
        return tuple(n for n in self.notices if n.stands and n.given.step in steps)


def after(parting: Parting, what: fact.EndingFact, by: Seat, at: datetime) -> Parting:  # noqa: C901, PLR0911 - a line a fact
    """The parting once this was done."""
    match what:
        case fact.EndOffered():
            return replace(parting, offers=(*parting.offers, Offer(by, at, what)))
        case fact.EndSigned():
            return _signed(parting, EndSignature(by, at, what))
        case fact.EndAccepted():
            return _with_offer(parting, what.offer, accepted_at=at)
        case fact.EndDeclined():
            return _with_offer(parting, what.offer, declined_at=at, reason=what.reason)
        case fact.EndTakenBack():
            return _with_offer(parting, what.offer, taken_back_at=at)
        case fact.NoticeGiven():
            return replace(parting, notices=(*parting.notices, Notice(by, at, what)))
        case fact.NoticeReceived():
            return _with_notice(parting, what.notice, received_on=what.on)
        case fact.NoticeLifted():
            return _with_notice(parting, what.notice, lifted_at=at, lifted_because=what.reason)
        case fact.Ended():
            return replace(parting, ended=what)
        case fact.LeftTicked():
            done = parting.done | {what.item} if what.done else parting.done - {what.item}
            return replace(parting, done=done)


def _signed(parting: Parting, given: EndSignature) -> Parting:
    """The offer with one signature more; both seats' signatures make it an agreement."""
    key = given.given.offer
    under = next((o.signatures for o in parting.offers if o.terms.offer == key), ())
    complete = {s.by for s in (*under, given)} == set(Seat)
    return _with_offer(
        parting, key, signatures=(*under, given), **({"accepted_at": given.at} if complete else {})
    )


def _with_offer(parting: Parting, key: str, **changes: object) -> Parting:
    offers = tuple(
        replace(o, **changes) if o.terms.offer == key else o  # type: ignore[arg-type]
        for o in parting.offers
    )
    return replace(parting, offers=offers)


def _with_notice(parting: Parting, key: str, **changes: object) -> Parting:
    notices = tuple(
        replace(n, **changes) if n.id == key else n  # type: ignore[arg-type]
        for n in parting.notices
    )
    return replace(parting, notices=notices)
