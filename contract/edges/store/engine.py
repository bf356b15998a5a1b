"""Engine: how a database is opened so that what was acknowledged is never lost, and brought up to date.

The modes follow measurements recorded in docs/store.md: write-ahead logging only where SQLite's
WAL-reset fault is mended, immediate transactions always, synchronous writes always.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.pool import NullPool, StaticPool

_MIGRATIONS = Path(__file__).parent / "migrations"
_WAL_MENDED_SINCE = (3, 51, 3)
_WAL_BACKPORTS = {(3, 44): 6, (3, 50): 7}
_PRAGMAS = (
    "foreign_keys=ON",
    "recursive_triggers=ON",  # else INSERT OR REPLACE deletes without asking the triggers
    "trusted_schema=OFF",
    "secure_delete=ON",
    "cell_size_check=ON",
    "busy_timeout=10000",
    "mmap_size=0",
    "synchronous=FULL",
)
_ROW_ACTIONS = frozenset(
    {
        sqlite3.SQLITE_SELECT,
        sqlite3.SQLITE_READ,
        sqlite3.SQLITE_INSERT,
        sqlite3.SQLITE_UPDATE,  # the triggers say on which tables
        sqlite3.SQLITE_DELETE,
        sqlite3.SQLITE_FUNCTION,
        sqlite3.SQLITE_RECURSIVE,
        sqlite3.SQLITE_TRANSACTION,
        sqlite3.SQLITE_SAVEPOINT,
        sqlite3.SQLITE_PRAGMA,  # to ask, not to set
    }
)


def wal_is_safe(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> bool:
    """Whether this SQLite is free of the WAL-reset corruption fault."""
    least_patch = _WAL_BACKPORTS.get((version[0], version[1]))
    return version >= _WAL_MENDED_SINCE or (least_patch is not None and version[2] >= least_patch)


def opened(address: str) -> Engine:
    """An engine for this address, its tables brought up to date and closed to any other change of shape."""
    if not address.startswith("sqlite"):
        engine = create_engine(with_driver(address), pool_pre_ping=True)
        migrate(engine)
        return engine
    engine = _sqlite(address)
    migrate(engine)
    _rows_only(engine)
    return engine


def is_in_memory(address: str) -> bool:
    """Whether this database lives in this process alone, on one connection."""
    url = make_url(address)
    return url.get_backend_name() == "sqlite" and url.database in {None, "", ":memory:"}


def with_driver(address: str) -> str:
    """A PostgreSQL address as people write it, with the driver this project installs."""
    scheme, mark, rest = address.partition("://")
    return f"postgresql+psycopg{mark}{rest}" if scheme in {"postgres", "postgresql"} else address


def _sqlite(address: str) -> Engine:
    in_memory = is_in_memory(address)
    if not in_memory:
        path = make_url(address).database or ""
        # made before SQLite does, which would leave it readable to other users; journals inherit this
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    # a connection a call: none is shared by two threads, and a demonstration's file can be thrown away
    pool = StaticPool if in_memory else NullPool
    engine = create_engine(address, poolclass=pool, connect_args={"check_same_thread": False})

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # SQLAlchemy's BEGIN below, not the driver's
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if not in_memory:
            connection.execute(f"PRAGMA journal_mode={'WAL' if wal_is_safe() else 'TRUNCATE'}")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        reading = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _rows_only(engine: Engine) -> None:
    """From now on the app's own connections cannot drop a trigger, attach a file or loosen a pragma."""

    @event.listens_for(engine, "connect")
    def _guarded(connection: sqlite3.Connection, _record: object) -> None:
        connection.set_authorizer(_allowed)

    with closing(engine.raw_connection()) as pooled:  # the one connection of a database in memory
        assert isinstance(pooled.driver_connection, sqlite3.Connection)
        pooled.driver_connection.set_authorizer(_allowed)


def _allowed(action: int, _first: str | None, second: str | None, *_where: str | None) -> int:
    loosens = action == sqlite3.SQLITE_PRAGMA and second is not None
    return sqlite3.SQLITE_DENY if loosens or action not in _ROW_ACTIONS else sqlite3.SQLITE_OK


def migrate(engine: Engine) -> None:
    """Apply the numbered SQL files this database has not seen yet, each whole or not at all."""
    kind = "sqlite" if engine.dialect.name == "sqlite" else "postgresql"
    with engine.begin() as connection:
        if kind == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(20261124)"))
        connection.execute(text("CREATE TABLE IF NOT EXISTS migration (number INTEGER NOT NULL PRIMARY KEY)"))
        done = set(connection.execute(text("SELECT number FROM migration")).scalars())
        for file in sorted(_MIGRATIONS.glob(f"*.{kind}.sql")):
            number = int(file.name.split("_")[0])
            if number in done:
                continue
            for statement in statements(file.read_text("utf-8")):
                connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
            connection.execute(text("INSERT INTO migration (number) VALUES (:number)"), {"number": number})


def statements(script: str) -> list[str]:
    """The statements of a script; each ends with ";" at the end of a line, a trigger with its END."""
    found, part = [], ""
    for line in script.splitlines(keepends=True):
        part += line
        trigger = part.lstrip().startswith("CREATE TRIGGER") and "EXECUTE FUNCTION" not in part
        if line.rstrip().endswith("END;" if trigger else ";"):
            found.append(part.strip().removesuffix(";") if not trigger else part.strip())
            part = ""
    return found
