"""Database: transactions over one address, its backup, and who hears of a change."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock, local
from types import MappingProxyType

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.pool import NullPool

from contract.edges.store.engine import is_in_memory, opened
from contract.errors import ForbiddenError

Listener = Callable[[str, int], None]
_LOOKS: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "sqlite": {"reading": True},
        "postgresql": {"isolation_level": "REPEATABLE READ"},  # else each statement sees another moment
    }
)
_log = logging.getLogger(__name__)


class Database:
    """One database. Safe to call from any thread."""

    def __init__(self, address: str) -> None:
        self.engine: Engine = opened(address)
        self._alone = RLock() if is_in_memory(address) else nullcontext()
        self._look = _LOOKS[self.engine.dialect.name]
        self._here = local()
        self._listeners: list[Listener] = []

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One writing transaction, whole or not at all."""
        with self._alone, self.engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent look, which keeps nobody from writing."""
        held: Connection | None = getattr(self._here, "connection", None)
        if held is not None and not held.in_transaction():
            with held.begin():
                yield held
            return
        with self._alone, self.engine.connect() as connection:
            yield connection.execution_options(**self._look)

    @contextmanager
    def held(self) -> Iterator[None]:
        """What this thread reads inside goes over one connection; each look is of its own moment, as outside.

        Opening a file costs more than looking something up in it. Where connections are kept anyhow, nothing changes.
        """
        if not isinstance(self.engine.pool, NullPool) or hasattr(self._here, "connection"):
            yield
            return
        with self.engine.connect() as connection:
            self._here.connection = connection.execution_options(**self._look)
            try:
                yield
            finally:
                del self._here.connection

    def on_change(self, listener: Listener) -> None:
        """Call `listener(contract, seq)` after each committed append in this process."""
        self._listeners.append(listener)

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

    def tell(self, contract: str, seq: int) -> None:
        """The write is committed: a listener that fails must not make it look refused."""
        for listener in tuple(self._listeners):
            try:
                listener(contract, seq)
            except Exception:  # noqa: BLE001 - whatever failed, what was written stays written
                _log.exception("a listener failed after event %d", seq)


def alone_on(connection: Connection, contract: str) -> None:
    """Until this transaction ends, nobody else writes here. SQLite's BEGIN IMMEDIATE has seen to it already."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(contract, 0))))


def stamp(at: datetime) -> str:
    """A moment as it is kept: in UTC and of one width, so that texts sort as times do."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
