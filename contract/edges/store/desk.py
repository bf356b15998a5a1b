"""Desk: what may be written over. What a seat is typing, the list of contracts, the contractor's profile and rates."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, Row, delete, insert, select, update

from contract.edges import codec
from contract.edges.store.database import Database, alone_on, stamp
from contract.edges.store.rows import Card, WorkingCopy
from contract.edges.store.tables import CARD, PROFILE, RATE, WORKING_COPY
from contract.errors import StaleError
from contract.party import Seat
from contract.template import Figure
from contract.terms import Terms


class Desk(Database):
    """What lies open, and may be rewritten or thrown away."""

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
            alone_on(connection, contract)
            row = connection.execute(select(WORKING_COPY).where(*_place(contract, seat, kind))).first()
            if (row.revision if row else 0) != revision:
                raise StaleError("store.other_window", body=row.body if row else "")
            values = {"base": base, "body": body, "revision": revision + 1, "at": stamp(at)}
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

    def drop_working_copies(self, contract: str) -> None:
        """Forget what both seats were working on in a contract."""
        with self.transaction() as connection:
            connection.execute(delete(WORKING_COPY).where(WORKING_COPY.c.contract == contract))

    def cards(self) -> tuple[Card, ...]:
        """Every contract in the list, last changed first."""
        with self.reading() as connection:
            rows = connection.execute(select(CARD).order_by(CARD.c.changed_at.desc(), CARD.c.contract)).all()
        return tuple(
            Card(r.contract, r.title, r.stage, r.turn, datetime.fromisoformat(r.changed_at)) for r in rows
        )

    def profile(self) -> Terms:
        """The contractor's own identity, kept once."""
        with self.reading() as connection:
            body = connection.execute(select(PROFILE.c.body)).scalar()
        return codec.load(body, Terms) if body else Terms()

    def keep_profile(self, terms: Terms) -> None:
        """Keep the contractor's own identity."""
        with self.transaction() as connection:
            alone_on(connection, "")
            connection.execute(delete(PROFILE))
            connection.execute(insert(PROFILE).values(id=1, body=codec.dump(terms)))

    def rates(self) -> tuple[Figure, ...]:
        """The rates of half-years that the contractor looked up, oldest first."""
        with self.reading() as connection:
            rows = connection.execute(select(RATE).order_by(RATE.c.since, RATE.c.key)).all()
        return tuple(
            Figure(
                r.key,
                Decimal(r.value),
                date.fromisoformat(r.since),
                r.source,
                date.fromisoformat(r.read),
                entered=True,
            )
            for r in rows
        )

    def keep_rate(self, rate: Figure) -> None:
        """Keep a rate in place of the one there was for its half-year."""
        with self.transaction() as connection:
            alone_on(connection, "")
            connection.execute(delete(RATE).where(*_half_year(rate.key, rate.since)))
            told = {"value": str(rate.value), "source": rate.source, "read": rate.read.isoformat()}
            connection.execute(insert(RATE).values(key=rate.key, since=rate.since.isoformat(), **told))

    def drop_rate(self, key: str, since: date) -> None:
        """Forget a rate."""
        with self.transaction() as connection:
            connection.execute(delete(RATE).where(*_half_year(key, since)))


def _copied(row: Row[tuple[object, ...]]) -> WorkingCopy:
    return WorkingCopy(row.base, row.revision, row.body, datetime.fromisoformat(row.at))


def _half_year(key: str, since: date) -> tuple[ColumnElement[bool], ...]:
    return (RATE.c.key == key, RATE.c.since == since.isoformat())


def _place(contract: str, seat: Seat, kind: str) -> tuple[ColumnElement[bool], ...]:
    c = WORKING_COPY.c
    return (c.contract == contract, c.seat == seat.value, c.kind == kind)
