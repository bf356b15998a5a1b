"""Store: the record of truth. Events and versions are only ever added."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from types import MappingProxyType

from sqlalchemy import ColumnElement, Connection, Engine, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from contract.edges import codec
from contract.edges.store.chain import carried, event_digest, first_broken
from contract.edges.store.engine import is_in_memory, opened
from contract.edges.store.rows import Card, NewVersion, VersionRow, WorkingCopy
from contract.edges.store.tables import CARD, EVENT, PROFILE, VERSION, WORKING_COPY
from contract.errors import ForbiddenError, MissingError, StaleError, UnreadableError
from contract.events import Event, Fact
from contract.lifecycle.replay import replay
from contract.party import Seat
from contract.terms import Terms
from contract.version import Version

Listener = Callable[[str, int], None]
_LOOKS: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "sqlite": {"reading": True},
        "postgresql": {"isolation_level": "REPEATABLE READ"},  # else each statement sees another moment
    }
)
_log = logging.getLogger(__name__)


class Store:
    """One database. Safe to call from any thread."""

    def __init__(self, address: str) -> None:
        self.engine: Engine = opened(address)
        self._alone = RLock() if is_in_memory(address) else nullcontext()
        self._look = _LOOKS[self.engine.dialect.name]
        self._listeners: list[Listener] = []

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One writing transaction, whole or not at all."""
        with self._alone, self.engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent look, which keeps nobody from writing."""
        with self._alone, self.engine.connect() as connection:
            yield connection.execution_options(**self._look)

    def on_change(self, listener: Listener) -> None:
        """Call `listener(contract, seq)` after each committed append in this process."""
        self._listeners.append(listener)

    def create(
        self,
        contract: str,
        facts: Sequence[Fact],
        by: Seat,
        at: datetime,
        versions: Sequence[NewVersion],
        request: str,
    ) -> tuple[Event, ...]:
        """Begin a contract with its first facts."""
        return self.append(contract, facts, by, at, after=0, versions=versions, request=request)

    def append(
        self,
        contract: str,
        facts: Sequence[Fact],
        by: Seat,
        at: datetime,
        after: int,
        versions: Sequence[NewVersion] = (),
        request: str = "",
    ) -> tuple[Event, ...]:
        """Add facts after event number `after`, with the versions they speak of, in one transaction.

        The same `request` again writes nothing and gives back what it wrote the first time. Time never
        runs backwards: an earlier `at` is kept as the last event's. Raises StaleError when somebody wrote
        in between.
        """
        if not facts:
            raise ValueError(facts)
        try:
            with self.transaction() as connection:
                _alone_on(connection, contract)
                again = self._requested(connection, contract, request)
                if again:
                    return again
                last = connection.execute(
                    select(EVENT).where(EVENT.c.contract == contract).order_by(EVENT.c.seq.desc()).limit(1)
                ).first()
                if (last.seq if last else 0) != after:
                    raise StaleError("store.stale", seq=last.seq if last else 0)
                moment = max(at, datetime.fromisoformat(last.at)) if last else at
                carries = self._keep_versions(connection, contract, versions, moment)
                written = self._written(connection, contract, facts, by, moment, last, request, carries)
                self._project(connection, contract)
        except IntegrityError as race:
            raise StaleError("store.stale", seq=after) from race
        self._tell(contract, written[-1].seq)
        return written

    def events(self, contract: str, after: int = 0) -> tuple[Event, ...]:
        """The events with a number above `after`, oldest first."""
        with self.reading() as connection:
            return self._events(connection, contract, after)

    def seq(self, contract: str) -> int:
        """The number of the last event; 0 when there is none."""
        with self.reading() as connection:
            last = select(func.max(EVENT.c.seq)).where(EVENT.c.contract == contract)
            return connection.execute(last).scalar() or 0

    def version(self, contract: str, number: int) -> Version:
        """A kept version; raises MissingError when there is none, UnreadableError when it was altered."""
        with self.reading() as connection:
            row = connection.execute(
                select(VERSION.c.body, VERSION.c.digest).where(
                    VERSION.c.contract == contract, VERSION.c.number == number
                )
            ).first()
        if row is None:
            raise MissingError("contract.unknown")
        version = codec.load(row.body, Version)
        if version.digest != row.digest:
            raise UnreadableError("codec.unreadable", kind="Version")
        return version

    def versions(self, contract: str) -> tuple[VersionRow, ...]:
        """What is known of every kept version, by number."""
        columns = (VERSION.c.number, VERSION.c.author, VERSION.c.at, VERSION.c.digest)
        with self.reading() as connection:
            rows = connection.execute(
                select(*columns).where(VERSION.c.contract == contract).order_by(VERSION.c.number)
            ).all()
        return tuple(
            VersionRow(r.number, Seat(r.author), datetime.fromisoformat(r.at), r.digest) for r in rows
        )

    def next_version_number(self, contract: str) -> int:
        """One more than the highest number kept."""
        with self.reading() as connection:
            highest = select(func.max(VERSION.c.number)).where(VERSION.c.contract == contract)
            return (connection.execute(highest).scalar() or 0) + 1

    def working_copy(self, contract: str, seat: Seat, kind: str) -> WorkingCopy | None:
        """What a seat is working on, if anything."""
        with self.reading() as connection:
            row = connection.execute(select(WORKING_COPY).where(*_place(contract, seat, kind))).first()
        return _copied(row) if row else None

    def keep_working_copy(
        self, contract: str, seat: Seat, kind: str, base: int, body: str, revision: int, at: datetime
    ) -> int:
        """Keep what is being typed; `revision` is the one it was read at (0: nothing was there).

        Gives the new revision. Raises StaleError with the other text when another window kept one first.
        """
        with self.transaction() as connection:
            _alone_on(connection, contract)
            row = connection.execute(select(WORKING_COPY).where(*_place(contract, seat, kind))).first()
            if (row.revision if row else 0) != revision:
                raise StaleError("store.other_window", body=row.body if row else "")
            values = {"base": base, "body": body, "revision": revision + 1, "at": _stamp(at)}
            if row:
                connection.execute(update(WORKING_COPY).where(*_place(contract, seat, kind)).values(values))
            else:
                place = {"contract": contract, "seat": seat.value, "kind": kind}
                connection.execute(insert(WORKING_COPY).values(place | values))
        return revision + 1

    def drop_working_copy(self, contract: str, seat: Seat, kind: str) -> None:
        """Forget what a seat was working on."""
        with self.transaction() as connection:
            connection.execute(delete(WORKING_COPY).where(*_place(contract, seat, kind)))

    def cards(self) -> tuple[Card, ...]:
        """Every contract in the list, last changed first."""
        with self.reading() as connection:
            rows = connection.execute(select(CARD).order_by(CARD.c.changed_at.desc(), CARD.c.contract)).all()
        return tuple(
            Card(r.contract, r.title, r.stage, r.turn, datetime.fromisoformat(r.changed_at)) for r in rows
        )

    def rebuild_cards(self) -> None:
        """Write the list anew from the events."""
        with self.transaction() as connection:
            known = select(EVENT.c.contract).distinct()
            connection.execute(delete(CARD).where(CARD.c.contract.not_in(known)))
            for contract in connection.execute(known.order_by(EVENT.c.contract)).scalars().all():
                _alone_on(connection, contract)
                self._project(connection, contract)

    def profile(self) -> Terms:
        """The contractor's own identity, kept once."""
        with self.reading() as connection:
            body = connection.execute(select(PROFILE.c.body)).scalar()
        return codec.load(body, Terms) if body else Terms()

    def keep_profile(self, terms: Terms) -> None:
        """Keep the contractor's own identity."""
        with self.transaction() as connection:
            _alone_on(connection, "")
            connection.execute(delete(PROFILE))
            connection.execute(insert(PROFILE).values(id=1, body=codec.dump(terms)))

    def verify(self, contract: str) -> int | None:
        """The number of the first event that does not hold, with the versions it carries; None when all do."""
        with self.reading() as connection:
            events = select(EVENT).where(EVENT.c.contract == contract).order_by(EVENT.c.seq)
            versions = select(VERSION).where(VERSION.c.contract == contract)
            return first_broken(
                [{**row} for row in connection.execute(events).mappings()],
                [{**row} for row in connection.execute(versions).mappings()],
            )

    def backup(self, path: Path) -> None:
        """A whole copy of an SQLite database, taken while it is in use, closed to other users.

        Raises ForbiddenError on PostgreSQL, which has its own.
        """
        if self.engine.dialect.name != "sqlite":
            raise ForbiddenError("store.backup_elsewhere")
        path.touch(mode=0o600)
        with (
            self._alone,  # in memory there is one connection, and giving it back undoes what is under way
            closing(self.engine.raw_connection()) as source,
            closing(sqlite3.connect(path)) as target,
        ):
            assert isinstance(source.driver_connection, sqlite3.Connection)
            source.driver_connection.backup(target)

    def _requested(self, connection: Connection, contract: str, request: str) -> tuple[Event, ...]:
        if not request:
            return ()
        rows = connection.execute(
            select(EVENT)
            .where(EVENT.c.contract == contract, EVENT.c.request == request)
            .order_by(EVENT.c.seq)
        ).all()
        return tuple(_event(row) for row in rows)

    def _written(
        self,
        connection: Connection,
        contract: str,
        facts: Sequence[Fact],
        by: Seat,
        at: datetime,
        last: Row[tuple[object, ...]] | None,
        request: str,
        carries: str,
    ) -> tuple[Event, ...]:
        seq, previous = (last.seq, last.digest) if last else (0, "")
        events: list[Event] = []
        for fact in facts:
            seq += 1
            row: dict[str, object] = {
                "contract": contract,
                "seq": seq,
                "at": _stamp(at),
                "author": by.value,
                "kind": type(fact).__name__,
                "body": codec.dump(fact),
                "request": request,
                "versions": carries if not events else "",  # the first of a batch carries them all
                "previous": previous,
            }
            row["digest"] = previous = event_digest(row)
            connection.execute(insert(EVENT).values(row))
            events.append(Event(seq, at, by, fact))
        return tuple(events)

    def _keep_versions(
        self, connection: Connection, contract: str, versions: Sequence[NewVersion], at: datetime
    ) -> str:
        rows: list[dict[str, object]] = [
            {
                "contract": contract,
                "number": new.number,
                "at": _stamp(at),
                "author": new.author.value,
                "body": codec.dump(new.version),
                "digest": new.version.digest,
            }
            for new in versions
        ]
        for row in rows:
            connection.execute(insert(VERSION).values(row))
        return carried(rows)

    def _tell(self, contract: str, seq: int) -> None:
        """The write is committed: a listener that fails must not make it look refused."""
        for listener in tuple(self._listeners):
            try:
                listener(contract, seq)
            except Exception:  # noqa: BLE001 - whatever failed, what was written stays written
                _log.exception("a listener failed after event %d", seq)

    def _project(self, connection: Connection, contract: str) -> None:
        state = replay(self._events(connection, contract))
        connection.execute(delete(CARD).where(CARD.c.contract == contract))
        connection.execute(
            insert(CARD).values(
                contract=contract,
                title=state.title,
                stage=state.stage.value,
                turn=state.turn.value if state.turn else "",
                changed_at=_stamp(state.changed_at) if state.changed_at else "",
            )
        )

    def _events(self, connection: Connection, contract: str, after: int = 0) -> tuple[Event, ...]:
        rows = connection.execute(
            select(EVENT).where(EVENT.c.contract == contract, EVENT.c.seq > after).order_by(EVENT.c.seq)
        ).all()
        return tuple(_event(row) for row in rows)


def _alone_on(connection: Connection, contract: str) -> None:
    """Until this transaction ends, nobody else writes here. SQLite's BEGIN IMMEDIATE has seen to it already."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(contract, 0))))


def _event(row: Row[tuple[object, ...]]) -> Event:
    fact = codec.load_fact(row.kind, row.body)
    return Event(row.seq, datetime.fromisoformat(row.at), Seat(row.author), fact)


def _copied(row: Row[tuple[object, ...]]) -> WorkingCopy:
    return WorkingCopy(row.base, row.revision, row.body, datetime.fromisoformat(row.at))


def _place(contract: str, seat: Seat, kind: str) -> tuple[ColumnElement[bool], ...]:
    c = WORKING_COPY.c
    return (c.contract == contract, c.seat == seat.value, c.kind == kind)


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")
