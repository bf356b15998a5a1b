"""Access: read from the store at each call, never remembered in a session."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, Connection, Row, Table, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from contract.edges.access import secret
from contract.edges.store.database import Database, stamp
from contract.edges.store.tables import LINK, OWNER, SESSION
from contract.errors import ForbiddenError, MissingError, UnreadableError
from contract.party import Seat

LEAST_PASSPHRASE = 12
LEAST_CODE = 6
SESSION_LIFE = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Link:
    """A client link that opens its contract now."""

    id: str
    contract: str
    has_code: bool


@dataclass(frozen=True, slots=True)
class Session:
    """Who a browser is. The contractor's is bound to no contract, the client's to one."""

    seat: Seat
    contract: str | None
    link: str


class Ended(StrEnum):
    """Why a client who was in is so no longer."""

    STOPPED = "stopped"
    """Their link was stopped or replaced."""
    EXPIRED = "expired"
    """Their link is past its day."""
    OVER = "over"
    """Their session grew too old; the link still opens."""


class Access:
    """The doors of one store."""

    def __init__(self, store: Database) -> None:
        self._store = store

    def owner_exists(self) -> bool:
        """Whether a passphrase was chosen."""
        with self._store.reading() as connection:
            return connection.execute(select(OWNER.c.id)).first() is not None

    def make_owner(self, passphrase: str, at: datetime) -> None:
        """Choose the passphrase, once. Raises ForbiddenError when there is one already."""
        _long_enough(passphrase, LEAST_PASSPHRASE, "access.passphrase_short")
        kept = secret.hashed(passphrase)
        try:
            with self._store.transaction() as connection:
                if connection.execute(select(OWNER.c.id)).first():
                    raise ForbiddenError("access.owner_exists")
                connection.execute(insert(OWNER).values(id=1, hash=kept, failures=0, failed_at=stamp(at)))
        except IntegrityError as race:
            raise ForbiddenError("access.owner_exists") from race

    def check_owner(self, passphrase: str, at: datetime) -> None:
        """Raise ForbiddenError unless this is the passphrase; the wait after wrong ones grows."""
        kept = self._tried(OWNER, OWNER.c.id == 1, at)
        if not secret.matches(kept.hash if kept else "", passphrase):
            raise ForbiddenError("access.passphrase_wrong")
        self._forgiven(OWNER, OWNER.c.id == 1)

    def change_passphrase(self, old: str, new: str, at: datetime) -> None:
        """Choose another passphrase; every session of the owner ends."""
        self.check_owner(old, at)
        _long_enough(new, LEAST_PASSPHRASE, "access.passphrase_short")
        kept = secret.hashed(new)
        with self._store.transaction() as connection:
            connection.execute(update(OWNER).values(hash=kept))
            connection.execute(delete(SESSION).where(SESSION.c.seat == Seat.CONTRACTOR.value))

    def make_link(self, contract: str, expires: datetime, at: datetime) -> tuple[str, str]:
        """Make a client link: its public id, and the secret that is known this one time only."""
        del at
        link, key = secrets.token_hex(8), secret.fresh()
        with self._store.transaction() as connection:
            connection.execute(
                insert(LINK).values(
                    id=link,
                    contract=contract,
                    secret=secret.digest(key),
                    expires=stamp(expires),
                    revoked="",
                    code="",
                    failures=0,
                    failed_at="",
                )
            )
        return link, key

    def link_of(self, key: str, at: datetime) -> Link:
        """The link this secret opens; raises MissingError when it is unknown, stopped or too old."""
        with self._store.reading() as connection:
            row = connection.execute(select(LINK).where(LINK.c.secret == secret.digest(key))).first()
        if row is None or row.revoked:
            raise MissingError("access.link_unknown")
        if datetime.fromisoformat(row.expires) <= at:
            raise MissingError("access.link_expired")
        return Link(row.id, row.contract, bool(row.code))

    def revoke_link(self, link: str, at: datetime) -> None:
        """Stop a link and every session that came in by it, at once; a browser that still comes by one is told why."""
        with self._store.transaction() as connection:
            connection.execute(update(LINK).where(LINK.c.id == link).values(revoked=stamp(at)))

    def choose_code(self, link: str, code: str, at: datetime) -> None:
        """Choose the client's own code, at the first opening. Raises ForbiddenError when there is one."""
        _long_enough(code, LEAST_CODE, "access.code_short")
        kept = secret.hashed(code)
        with self._store.transaction() as connection:
            if _dead(connection, link, at):
                raise MissingError("access.link_unknown")
            free = update(LINK).where(LINK.c.id == link, LINK.c.code == "")
            if connection.execute(free.values(code=kept)).rowcount != 1:
                raise ForbiddenError("access.code_exists")

    def check_code(self, link: str, code: str, at: datetime) -> None:
        """Raise ForbiddenError unless this is the client's code; the wait after wrong ones grows."""
        kept = self._tried(LINK, LINK.c.id == link, at)
        if not secret.matches(kept.code if kept else "", code):
            raise ForbiddenError("access.code_wrong")
        self._forgiven(LINK, LINK.c.id == link)

    def open_session(self, seat: Seat, at: datetime, contract: str | None = None, link: str = "") -> str:
        """Open a session; gives the token, of which only a digest is kept."""
        token = secret.fresh()
        with self._store.transaction() as connection:
            connection.execute(delete(SESSION).where(SESSION.c.expires <= stamp(at)))
            connection.execute(
                insert(SESSION).values(
                    token=secret.digest(token),
                    seat=seat.value,
                    contract=contract or "",
                    link=link,
                    expires=stamp(at + SESSION_LIFE),
                )
            )
        return token

    def session(self, token: str, at: datetime) -> Session | None:
        """Who this token is, now; None when it ended, grew too old or lost its link."""
        with self._store.reading() as connection:
            row = connection.execute(select(SESSION).where(SESSION.c.token == secret.digest(token))).first()
            if row is None or datetime.fromisoformat(row.expires) <= at or _dead(connection, row.link, at):
                return None
        return Session(Seat(row.seat), row.contract or None, row.link)

    def ended(self, token: str, at: datetime) -> Ended | None:
        """Why a client's token opens nothing now; None for one that does, or that was never a client's."""
        with self._store.reading() as connection:
            row = connection.execute(select(SESSION).where(SESSION.c.token == secret.digest(token))).first()
            link = connection.execute(select(LINK).where(LINK.c.id == row.link)).first() if row else None
        if row is None or link is None:
            return None
        if link.revoked:
            return Ended.STOPPED
        if datetime.fromisoformat(link.expires) <= at:
            return Ended.EXPIRED
        return Ended.OVER if datetime.fromisoformat(row.expires) <= at else None

    def close_session(self, token: str) -> None:
        """End a session."""
        with self._store.transaction() as connection:
            connection.execute(delete(SESSION).where(SESSION.c.token == secret.digest(token)))

    def forget(self, contract: str) -> None:
        """Take away every client link of a contract, its code with it, and the sessions that came by one."""
        with self._store.transaction() as connection:
            connection.execute(delete(SESSION).where(SESSION.c.contract == contract))
            connection.execute(delete(LINK).where(LINK.c.contract == contract))

    def _tried(
        self, table: Table, which: ColumnElement[bool], at: datetime
    ) -> Row[tuple[object, ...]] | None:
        """What is kept there, once this try is counted: many at the same instant are no way round the wait."""
        with self._store.transaction() as connection:
            row = connection.execute(select(table).where(which).with_for_update()).first()
            if row is not None:
                _patient(secret.wait(row.failures, row.failed_at, at))
                counted = {"failures": row.failures + 1, "failed_at": stamp(at)}
                connection.execute(update(table).where(which).values(counted))
        return row

    def _forgiven(self, table: Table, which: ColumnElement[bool]) -> None:
        with self._store.transaction() as connection:
            connection.execute(update(table).where(which).values(failures=0))


def _dead(connection: Connection, link: str, at: datetime) -> bool:
    if not link:
        return False
    row = connection.execute(select(LINK).where(LINK.c.id == link)).first()
    return row is None or row.revoked != "" or datetime.fromisoformat(row.expires) <= at


def _patient(seconds: int) -> None:
    if seconds:
        raise ForbiddenError("access.wait", n=seconds, seconds=seconds)


def _long_enough(chosen: str, least: int, code: str) -> None:
    if len(chosen.strip()) < least:
        raise UnreadableError(code, least=least)
