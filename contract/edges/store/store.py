"""Store: the record of truth. Events and versions are only ever added."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Row, delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from contract.edges import codec
from contract.edges.store.chain import carried, event_digest, first_broken
from contract.edges.store.database import alone_on, stamp
from contract.edges.store.desk import Desk
from contract.edges.store.rows import NewVersion, Record, VersionRow
from contract.edges.store.tables import CARD, EVENT, SEALED, VERSION
from contract.errors import MissingError, StaleError, UnreadableError
from contract.events import Event, Fact
from contract.lifecycle.replay import replay
from contract.party import Seat
from contract.version import Version


class Store(Desk):
    """The record and the desk. Safe to call from any thread."""

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
        papers: Sequence[bytes] = (),
    ) -> tuple[Event, ...]:
        """Add facts after event number `after`, with the versions and sealed papers they speak of, in one transaction.

        The same `request` again writes nothing and gives back what it wrote the first time. Time never
        runs backwards: an earlier `at` is kept as the last event's. Raises StaleError when somebody wrote
        in between.
        """
        if not facts:
            raise ValueError(facts)
        try:
            with self.transaction() as connection:
                alone_on(connection, contract)
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
                for paper in papers:
                    digest = hashlib.sha256(paper).hexdigest()
                    connection.execute(insert(SEALED).values(contract=contract, digest=digest, body=paper))
                self._project(connection, contract)
        except IntegrityError as race:
            raise StaleError("store.stale", seq=after) from race
        self.tell(contract, written[-1].seq)
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

    def seqs(self) -> dict[str, int]:
        """The number of each contract's last event."""
        last = select(EVENT.c.contract, func.max(EVENT.c.seq)).group_by(EVENT.c.contract)
        with self.reading() as connection:
            return {row[0]: row[1] for row in connection.execute(last).all()}

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

    def rebuild_cards(self) -> None:
        """Write the list anew from the events."""
        with self.transaction() as connection:
            known = select(EVENT.c.contract).distinct()
            connection.execute(delete(CARD).where(CARD.c.contract.not_in(known)))
            for contract in connection.execute(known.order_by(EVENT.c.contract)).scalars().all():
                alone_on(connection, contract)
                self._project(connection, contract)

    def sealed(self, contract: str, digest: str) -> bytes:
        """A sealed paper, by its SHA-256; MissingError when there is none, UnreadableError when it was altered."""
        asked = select(SEALED.c.body).where(SEALED.c.contract == contract, SEALED.c.digest == digest)
        with self.reading() as connection:
            body = connection.execute(asked).scalar()
        if body is None:
            raise MissingError("contract.unknown")
        if hashlib.sha256(body).hexdigest() != digest:
            raise UnreadableError("codec.unreadable", kind="PDF")
        return bytes(body)

    def record(self, contract: str) -> Record:
        """Every row of a contract, as it is kept."""
        events = select(EVENT).where(EVENT.c.contract == contract).order_by(EVENT.c.seq)
        versions = select(VERSION).where(VERSION.c.contract == contract).order_by(VERSION.c.number)
        with self.reading() as connection:
            return Record(
                tuple({**row} for row in connection.execute(events).mappings()),
                tuple({**row} for row in connection.execute(versions).mappings()),
            )

    def verify(self, contract: str) -> int | None:
        """The number of the first event that does not hold, with the versions it carries; None when all do."""
        kept = self.record(contract)
        return first_broken(kept.events, kept.versions)

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
                "at": stamp(at),
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
                "at": stamp(at),
                "author": new.author.value,
                "body": codec.dump(new.version),
                "digest": new.version.digest,
            }
            for new in versions
        ]
        for row in rows:
            connection.execute(insert(VERSION).values(row))
        return carried(rows)

    def _project(self, connection: Connection, contract: str) -> None:
        state = replay(self._events(connection, contract))
        connection.execute(delete(CARD).where(CARD.c.contract == contract))
        connection.execute(
            insert(CARD).values(
                contract=contract,
                title=state.title,
                stage=state.stage.value,
                turn=state.turn.value if state.turn else "",
                changed_at=stamp(state.changed_at) if state.changed_at else "",
            )
        )

    def _events(self, connection: Connection, contract: str, after: int = 0) -> tuple[Event, ...]:
        rows = connection.execute(
            select(EVENT).where(EVENT.c.contract == contract, EVENT.c.seq > after).order_by(EVENT.c.seq)
        ).all()
        return tuple(_event(row) for row in rows)


def _event(row: Row[tuple[object, ...]]) -> Event:
    fact = codec.load_fact(row.kind, row.body)
    return Event(row.seq, datetime.fromisoformat(row.at), Seat(row.author), fact)
