"""Table: a seat in front of one contract, read afresh from the store at each call."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from contract.edges.house import Visit
from contract.edges.store import NewVersion, Store
from contract.errors import ForbiddenError, MissingError, StaleError
from contract.events import Event, Fact
from contract.lifecycle.allowed import allowed, demand
from contract.lifecycle.replay import replay
from contract.lifecycle.state import Contract
from contract.party import Seat
from contract.version import Version


@dataclass(frozen=True, slots=True)
class Table:
    """Who sits where: one visit, one contract, and what its events say now."""

    visit: Visit
    id: str
    contract: Contract
    events: tuple[Event, ...]

    @property
    def seat(self) -> Seat:
        """The side this visit sits on."""
        return self.visit.session.seat

    @property
    def store(self) -> Store:
        """The store of the room this visit is in."""
        return self.visit.room.store

    def version(self, number: int = 0) -> Version:
        """Read the version with this number; without one, the version on the table."""
        return _kept(self.store, self.id, number or self.contract.head)

    def may(self, name: str) -> bool:
        """Whether this seat may do this now."""
        return name in allowed(self.contract, self.seat)

    def demand(self, name: str) -> None:
        """Raise ForbiddenError unless this seat may do this now."""
        demand(self.contract, self.seat, name)


@lru_cache(maxsize=256)
def _kept(store: Store, contract: str, number: int) -> Version:
    """A version, read once: it never changes. Whether this seat may read it is asked elsewhere, each time."""
    return store.version(contract, number)


class _Told:
    """What a contract's events said when they were read last; from there on only newer ones are read."""

    def __init__(self, store: Store, contract: str) -> None:
        self._store, self._contract = store, contract
        self._known: tuple[Contract, tuple[Event, ...]] | None = None

    def now(self) -> tuple[Contract, tuple[Event, ...]] | None:
        """What they say now; None where there are none."""
        known = self._known
        if known is not None:
            state, events = known
            # The last one is read again: where it is another, or gone, the store was filled anew.
            last, *later = self._store.events(self._contract, after=state.seq - 1) or (None,)
            known = (replay(later, state), (*events, *later)) if last == events[-1] else None
        if known is None:
            events = self._store.events(self._contract)
            known = (replay(events), events) if events else None
        self._known = known
        return known


@lru_cache(maxsize=256)
def _told(store: Store, contract: str) -> _Told:
    return _Told(store, contract)


def sit(visit: Visit, contract: str) -> Table:
    """Take the visit's seat at a contract.

    Raises MissingError, the same for a contract of somebody else and for one that never was.
    """
    session = visit.session
    if session.contract is not None and session.contract != contract:
        raise MissingError("contract.unknown")
    known = _told(visit.room.store, contract).now()
    if known is None:
        raise MissingError("contract.unknown")
    return Table(visit, contract, *known)


def contractor_only(visit: Visit) -> None:
    """Raise ForbiddenError unless it is the contractor who asks."""
    if visit.session.seat is not Seat.CONTRACTOR:
        raise ForbiddenError("forbidden.contractor_only")


def note(
    table: Table, *facts: Fact, versions: Sequence[tuple[int, Version]] = (), request: str = ""
) -> Table:
    """Append facts after what this table has read; raises StaleError when somebody wrote in between."""
    news = tuple(NewVersion(number, table.seat, version) for number, version in versions)
    table.store.append(
        table.id,
        facts,
        table.seat,
        now(),
        after=table.contract.seq,
        versions=news,
        request=request or new_id(),
    )
    return sit(table.visit, table.id)


def insist(table: Table, name: str, *facts: Fact) -> Table:
    """Append facts that stay true whatever the other side wrote in between, as long as `name` is allowed.

    A mark, a comment or an approval does not depend on the other's: when somebody wrote first, it is
    noted after theirs. It does depend on the version on the table: when that changed, StaleError says so.
    """
    head = table.contract.head
    for _ in range(_TRIES):
        table.demand(name)
        try:
            return note(table, *facts)
        except StaleError:
            table = sit(table.visit, table.id)
            if table.contract.head != head:
                raise
    raise StaleError("store.stale", seq=table.contract.seq)


_TRIES = 5


def now() -> datetime:
    """The moment, aware, in UTC."""
    return datetime.now(UTC)


def new_id() -> str:
    """A fresh name for something a person made; it opens nothing."""
    return secrets.token_hex(8)
