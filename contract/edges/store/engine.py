"""Engine: how a database is opened so that what was acknowledged is never lost, and brought up to date.

The modes follow measurements recorded in docs/store.md: write-ahead logging only where SQLite's
WAL-reset fault is mended, immediate transactions always, synchronous writes always.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, text
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


def wal_is_safe(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> bool:
    """Whether this SQLite is free of the WAL-reset corruption fault."""
    least_patch = _WAL_BACKPORTS.get((version[0], version[1]))
    return version >= _WAL_MENDED_SINCE or (least_patch is not None and version[2] >= least_patch)


def opened(address: str) -> Engine:
    """An engine for this address, its tables brought up to date."""
    engine = _sqlite(address) if address.startswith("sqlite") else create_engine(address, pool_pre_ping=True)
    migrate(engine)
    return engine


def _sqlite(address: str) -> Engine:
    in_memory = address.removeprefix("sqlite://").strip("/") in {"", ":memory:"}
    pool = StaticPool if in_memory else NullPool
    engine = create_engine(address, poolclass=pool, connect_args={"check_same_thread": False})

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own
        connection.isolation_level = None  # SQLAlchemy's BEGIN below, not the driver's
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if not in_memory:
            connection.execute(f"PRAGMA journal_mode={'WAL' if wal_is_safe() else 'TRUNCATE'}")

    @event.listens_for(engine, "begin")
    def _begun(connection: Any) -> None:  # noqa: ANN401 - likewise
        reading = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


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
