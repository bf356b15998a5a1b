"""How a database is opened, brought up to date and closed to whoever would loosen it."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DatabaseError

from contract.edges.store import Store
from contract.edges.store import engine as opening


@pytest.mark.parametrize(
    ("version", "safe"),
    [((3, 40, 1), False), ((3, 44, 6), True), ((3, 50, 6), False), ((3, 50, 7), True), ((3, 51, 3), True)],
)
def test_write_ahead_logging_only_where_it_is_mended(version: tuple[int, ...], safe: bool) -> None:
    assert opening.wal_is_safe(version) is safe


def test_every_connection_is_opened_the_careful_way(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'c.sqlite'}")
    wanted = {"foreign_keys": 1, "recursive_triggers": 1, "trusted_schema": 0, "secure_delete": 1}
    wanted |= {"synchronous": 2, "busy_timeout": 10000, "mmap_size": 0, "cell_size_check": 1}
    with store.reading() as connection:
        told = {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in wanted}
        mode = connection.execute(text("PRAGMA journal_mode")).scalar()
    assert told == wanted
    assert mode == ("wal" if opening.wal_is_safe() else "truncate")


def test_the_file_is_closed_to_other_users(tmp_path: Path) -> None:
    Store(f"sqlite:///{tmp_path / 'c.sqlite'}")
    assert stat.S_IMODE((tmp_path / "c.sqlite").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER event_no_update",
        "DROP TABLE event",
        "ALTER TABLE event RENAME TO gone",
        "CREATE TABLE more (n INTEGER)",
        "PRAGMA recursive_triggers=OFF",
        "PRAGMA writable_schema=ON",
        "ATTACH ':memory:' AS other",
    ],
)
@pytest.mark.parametrize("address", ["memory", "file"], indirect=True)
def test_the_app_itself_cannot_loosen_its_database(store: Store, statement: str) -> None:
    with pytest.raises(DatabaseError, match="not authorized"), store.transaction() as connection:
        connection.execute(text(statement))


def test_a_database_is_brought_up_to_date_once(address: str) -> None:
    first = Store(address)
    second = Store(address)
    for store in (first, second):
        with store.reading() as connection:
            done = connection.execute(text("SELECT number FROM migration ORDER BY number")).scalars().all()
        assert done == [1, 2, 3, 4]
        store.engine.dispose()


def test_a_migration_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "0001_half.sqlite.sql").write_text(
        "CREATE TABLE a (n INTEGER);\nCREATE TABLE a (n INTEGER);\n"
    )
    monkeypatch.setattr(opening, "_MIGRATIONS", tmp_path)
    with pytest.raises(DatabaseError):
        Store(f"sqlite:///{tmp_path / 'c.sqlite'}")
    with closing(sqlite3.connect(tmp_path / "c.sqlite")) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == []


def test_both_databases_get_the_same_migrations_and_every_trigger_arrives() -> None:
    folder = Path(opening.__file__).parent / "migrations"
    names = {
        kind: {f.name.split(".")[0] for f in folder.glob(f"*.{kind}.sql")}
        for kind in ("sqlite", "postgresql")
    }
    assert names["sqlite"] == names["postgresql"]
    for file in folder.glob("*.sql"):
        script = file.read_text("utf-8")
        parts = opening.statements(script)
        assert sum(part.startswith("CREATE TRIGGER") for part in parts) == script.count("CREATE TRIGGER")
        assert "".join("".join(parts).split()).replace(";", "") == "".join(script.split()).replace(";", "")


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_a_postgresql_address_as_people_write_it_finds_its_driver(scheme: str) -> None:
    engine = create_engine(opening.with_driver(f"{scheme}://someone@somewhere/base"))
    assert engine.dialect.driver == "psycopg"


def test_a_database_of_the_first_day_is_brought_up_to_date_with_its_guards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, first_day = f"sqlite:///{tmp_path / 'c.sqlite'}", tmp_path / "first"
    first_day.mkdir()
    ground = Path(opening.__file__).parent / "migrations" / "0001_ground.sqlite.sql"
    (first_day / ground.name).write_text(ground.read_text("utf-8"), "utf-8")
    with monkeypatch.context() as then:
        then.setattr(opening, "_MIGRATIONS", first_day)
        Store(address)
    with closing(sqlite3.connect(tmp_path / "c.sqlite")) as old, old:
        old.execute("INSERT INTO event VALUES ('c', 1, '', '', '', '', '', '', '')")
    store = Store(address)
    with store.reading() as connection:
        assert connection.execute(text("SELECT versions FROM event")).scalars().all() == [""]
    with pytest.raises(DatabaseError, match="insert-only"), store.transaction() as connection:
        connection.execute(text("DELETE FROM event"))
