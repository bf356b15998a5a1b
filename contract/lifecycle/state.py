"""Contract: what its events say, at this moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from contract.amendment.facts import AmendmentAsked
from contract.decision import Decision
from contract.ending.parting import Parting
from contract.events import Event, Mark, Trace
from contract.party import Seat
from contract.signature.facts import Sealed
from contract.signature.mark import Strokes


class Stage(StrEnum):
    """Where the contract stands on its way."""

    DRAFT = "draft"
    SHARED = "shared"
    NEGOTIATION = "negotiation"
    AGREED = "agreed"
    SIGNING = "signing"
    SIGNED = "signed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Trade:
    """Changes that stand or fall as one, and why."""

    changes: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A version one seat sent to the other, and what became of it."""

    id: str
    by: Seat
    at: datetime
    base: int
    version: int
    note: str
    answers: str = ""
    acknowledged: tuple[str, ...] = ()
    seen_at: datetime | None = None
    withdrawn_at: datetime | None = None
    decided_at: datetime | None = None
    decisions: tuple[Decision, ...] = ()
    settled: int = 0
    trades: tuple[Trade, ...] = ()
    undeclared: tuple[str, ...] = ()
    traces: tuple[Trace, ...] = ()

    @property
    def open(self) -> bool:
        """Still waiting for the other seat's answer."""
        return self.withdrawn_at is None and self.decided_at is None


@dataclass(frozen=True, slots=True)
class Comment:
    """A sentence hung on a place, and maybe on one change of a proposal; a private one is seen by its own seat only."""

    id: str
    by: Seat
    at: datetime
    article: str
    clause: str
    text: str
    private: bool
    answers: str
    closed_at: datetime | None = None
    proposal: str = ""
    change: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A client link, known by its public id."""

    id: str
    made_at: datetime
    expires: datetime
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Marking:
    """How a seat marked an article, on which version, when."""

    mark: Mark
    version: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Agreement:
    """Both seats confirmed this version; ended when signing was given up or the client's door was replaced."""

    version: int
    digest: str
    at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One seat's agreement to one version."""

    version: int
    digest: str
    at: datetime
    acknowledged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GivenUp:
    """Who gave an amendment up and when; a reason where its text had changed."""

    by: Seat
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """An amendment that was asked for; `after` counts the agreements up to the one it amends."""

    by: Seat
    at: datetime
    fact: AmendmentAsked
    after: int
    given_up: GivenUp | None = None


@dataclass(frozen=True, slots=True)
class Signing:
    """A version offered for signature, who signed it, and what became of it."""

    version: int
    digest: str
    at: datetime
    until: date
    first: str
    key: str
    signatures: Mapping[Seat, Event] = field(default_factory=lambda: MappingProxyType({}))
    drawn: Mapping[Seat, Strokes] = field(default_factory=lambda: MappingProxyType({}))
    ended_at: datetime | None = None
    sealed: Sealed | None = None

    @property
    def complete(self) -> bool:
        """Every seat signed."""
        return len(self.signatures) == len(Seat)

    @property
    def open(self) -> bool:
        """Waiting for a signature."""
        return self.ended_at is None and not self.complete


@dataclass(frozen=True, slots=True)
class Turn:
    """From when it was whose turn; `seat` is None once nothing is owed by anybody."""

    seat: Seat | None
    since: datetime


@dataclass(frozen=True)
class Contract:
    """One agreement's file. Every field is derived from events; nothing here is stored."""

    title: str = ""
    template: str = ""
    language: str = ""
    seq: int = 0
    changed_at: datetime | None = None
    heads: tuple[int, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    confirmations: Mapping[Seat, Confirmation] = field(default_factory=lambda: MappingProxyType({}))
    agreements: tuple[Agreement, ...] = ()
    signings: tuple[Signing, ...] = ()
    links: tuple[Link, ...] = ()
    opened_at: datetime | None = None
    window: date | None = None
    marks: Mapping[tuple[Seat, str], Marking] = field(default_factory=lambda: MappingProxyType({}))
    comments: tuple[Comment, ...] = ()
    turns: tuple[Turn, ...] = ()
    parting: Parting = field(default_factory=Parting)
    asked: tuple[Asked, ...] = ()

    @property
    def head(self) -> int:
        """The number of the version on the table."""
        return self.heads[-1]

    @property
    def shared(self) -> bool:
        """A link was made once: the client may know the text."""
        return bool(self.links)

    @property
    def open_proposals(self) -> tuple[Proposal, ...]:
        """Proposals that wait for an answer, oldest first."""
        return tuple(p for p in self.proposals if p.open)

    def proposal(self, key: str) -> Proposal | None:
        """The proposal with this id."""
        return next((p for p in self.proposals if p.id == key), None)

    def open_by(self, seat: Seat) -> Proposal | None:
        """The proposal this seat sent and that waits for the other's answer."""
        return next((p for p in self.open_proposals if p.by is seat), None)

    @property
    def agreed(self) -> Agreement | None:
        """The agreement in force: both confirmed the version that is on the table now."""
        standing = (a for a in reversed(self.agreements) if a.version == self.head and a.ended_at is None)
        return next(standing, None)

    @property
    def undone(self) -> Agreement | None:
        """An earlier agreement that something since undid."""
        return self.agreements[-1] if self.agreements and not self.agreed else None

    @property
    def signing(self) -> Signing | None:
        """The signing that waits for a signature."""
        return next((s for s in self.signings[-1:] if s.open), None)

    @property
    def signed(self) -> Signing | None:
        """The last version that every seat signed."""
        return next((s for s in reversed(self.signings) if s.complete), None)

    @property
    def sealed(self) -> tuple[Signing, ...]:
        """Every signing whose file is sealed, oldest first: the contract, then each amendment."""
        return tuple(s for s in self.signings if s.sealed is not None)

    @property
    def stage(self) -> Stage:
        """Where the contract stands, from its events."""
        if self.parting.ended:
            return Stage.ENDED
        if self.signing:
            return Stage.SIGNING
        if self.signed:
            return Stage.SIGNED
        if self.agreed:
            return Stage.AGREED
        if any(p.withdrawn_at is None for p in self.proposals):
            return Stage.NEGOTIATION
        return Stage.SHARED if self.shared else Stage.DRAFT

    @property
    def turn(self) -> Seat | None:
        """Whose turn it is; None when both agreed."""
        return self.turns[-1].seat if self.turns else Seat.CONTRACTOR

    def time_of(self, seat: Seat, now: datetime) -> timedelta:
        """How long it has been this seat's turn, all turns added up, until `now`."""
        ends = (*(t.since for t in self.turns[1:]), now)
        spent = (end - turn.since for turn, end in zip(self.turns, ends, strict=True) if turn.seat is seat)
        return sum(spent, timedelta())

    def threads(self, seat: Seat) -> tuple[Comment, ...]:
        """The first comments this seat may read, oldest first."""
        return tuple(c for c in self.comments if not c.answers and (not c.private or c.by is seat))

    def answers(self, comment: str) -> tuple[Comment, ...]:
        """What was answered to a first comment, oldest first."""
        return tuple(c for c in self.comments if c.answers == comment)
