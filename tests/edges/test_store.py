"""What was acknowledged is kept; what is kept is never rewritten."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from contract.edges.store import NewVersion, Store
from contract.edges.store.engine import wal_is_safe
from contract.errors import MissingError, StaleError
from contract.events import Commented, Created, Retitled, Saved
from contract.party import Seat
from contract.terms import Terms
from contract.version import Article, Clause, Version

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
TEXT = Version("t", "fr", "Contrat", Terms({"n": 1}), (Article("a", "Objet", (Clause("a.1", "L’objet."),)),))


def begun(store: Store, contract: str = "c") -> None:
    first = (NewVersion(1, Seat.CONTRACTOR, TEXT),)
    store.create(contract, (Created("Café", "t", "fr", 1),), Seat.CONTRACTOR, AT, first, "r0")


def test_what_was_written_is_read_back(store: Store) -> None:
    begun(store)
    assert store.version("c", 1) == TEXT
    assert store.version("c", 1).digest == TEXT.digest
    assert [e.fact for e in store.events("c")] == [Created("Café", "t", "fr", 1)]
    assert [v.number for v in store.versions("c")] == [1]
    assert store.next_version_number("c") == 2


def test_a_write_after_somebody_elses_is_refused(store: Store) -> None:
    begun(store)
    store.append("c", (Retitled("A"),), Seat.CONTRACTOR, AT, after=1, request="r1")
    with pytest.raises(StaleError) as caught:
        store.append("c", (Retitled("B"),), Seat.CONTRACTOR, AT, after=1, request="r2")
    assert caught.value.values["seq"] == 2
    assert store.cards()[0].title == "A"


def test_the_same_request_again_writes_nothing(store: Store) -> None:
    begun(store)
    once = store.append("c", (Retitled("A"),), Seat.CONTRACTOR, AT, after=1, request="r1")
    again = store.append("c", (Retitled("A"),), Seat.CONTRACTOR, AT, after=1, request="r1")
    assert again == once
    assert store.seq("c") == 2


def test_time_never_runs_backwards(store: Store) -> None:
    begun(store)
    (event,) = store.append("c", (Retitled("A"),), Seat.CLIENT, AT - timedelta(days=1), after=1)
    assert event.at == AT


def test_a_refused_write_leaves_no_half(store: Store) -> None:
    begun(store)
    taken = (NewVersion(1, Seat.CONTRACTOR, TEXT),)
    with pytest.raises((StaleError, DatabaseError)):
        store.append("c", (Saved(1, ""),), Seat.CONTRACTOR, AT, after=1, versions=taken)
    assert store.seq("c") == 1


def test_many_writers_at_once_lose_nothing(store: Store) -> None:
    begun(store)

    def write(number: int) -> None:
        fact = Commented(f"m{number}", "a", "", "Bonjour")
        while True:
            try:
                store.append("c", (fact,), Seat.CLIENT, AT, after=store.seq("c"), request=f"w{number}")
            except StaleError:
                continue
            return

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(24)))
    events = store.events("c")
    assert [e.seq for e in events] == list(range(1, 26))
    assert len({e.fact.comment for e in events if isinstance(e.fact, Commented)}) == 24
    assert store.verify("c") is None


@pytest.mark.parametrize("table", ["event", "version"])
@pytest.mark.parametrize(
    "statement", ["UPDATE {t} SET author = 'client'", "DELETE FROM {t}"], ids=["update", "delete"]
)
def test_nothing_kept_is_rewritten(store: Store, table: str, statement: str) -> None:
    begun(store)
    with pytest.raises(DatabaseError), store.transaction() as connection:
        connection.execute(text(statement.format(t=table)))
    assert store.verify("c") is None


def test_replace_does_not_walk_round_the_triggers(store: Store) -> None:
    begun(store)
    if store.engine.dialect.name != "sqlite":
        pytest.skip("REPLACE is SQLite's own statement")
    with pytest.raises(DatabaseError), store.transaction() as connection:
        connection.execute(text("INSERT OR REPLACE INTO event SELECT * FROM event"))


@pytest.mark.parametrize("column", ["at", "author", "kind", "body", "request", "previous"])
def test_a_tampered_column_is_found(store: Store, column: str) -> None:
    begun(store)
    store.append("c", (Retitled("A"),), Seat.CONTRACTOR, AT, after=1, request="r1")
    if store.engine.dialect.name != "sqlite":
        pytest.skip("the insider of this test drops SQLite's triggers")
    with store.transaction() as connection:
        connection.execute(text("DROP TRIGGER event_no_update"))
        connection.execute(text(f"UPDATE event SET {column} = {column} || 'x' WHERE seq = 1"))
    assert store.verify("c") == 1


def test_a_version_that_is_not_there_is_missing(store: Store) -> None:
    begun(store)
    with pytest.raises(MissingError):
        store.version("c", 9)


def test_what_is_typed_is_kept_and_two_windows_do_not_overwrite(store: Store) -> None:
    begun(store)
    assert store.keep_working_copy("c", Seat.CLIENT, "draft", 1, "un", 0, AT) == 1
    assert store.keep_working_copy("c", Seat.CLIENT, "draft", 1, "deux", 1, AT) == 2
    with pytest.raises(StaleError) as caught:
        store.keep_working_copy("c", Seat.CLIENT, "draft", 1, "trois", 1, AT)
    assert caught.value.values["body"] == "deux"
    store.drop_working_copy("c", Seat.CLIENT, "draft")
    assert store.working_copy("c", Seat.CLIENT, "draft") is None


def test_listeners_hear_after_the_commit(store: Store) -> None:
    heard = []
    store.on_change(lambda contract, seq: heard.append((contract, seq, store.seq(contract))))
    begun(store)
    assert heard == [("c", 1, 1)]


def test_the_list_can_be_built_again(store: Store) -> None:
    begun(store)
    before = store.cards()
    store.rebuild_cards()
    assert store.cards() == before


def test_a_backup_is_whole(tmp_path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'c.sqlite'}")
    begun(store)
    store.backup(tmp_path / "copy.sqlite")
    copy = Store(f"sqlite:///{tmp_path / 'copy.sqlite'}")
    assert copy.events("c") == store.events("c")
    assert copy.verify("c") is None


def test_the_profile_is_kept_once(store: Store) -> None:
    store.keep_profile(Terms({"cm_name": "Léa"}))
    store.keep_profile(Terms({"cm_name": "Léa Roy"}))
    assert store.profile() == Terms({"cm_name": "Léa Roy"})


@pytest.mark.parametrize(
    ("version", "safe"),
    [((3, 40, 1), False), ((3, 44, 6), True), ((3, 50, 6), False), ((3, 50, 7), True), ((3, 51, 3), True)],
)
def test_write_ahead_logging_only_where_it_is_mended(version: tuple[int, ...], safe: bool) -> None:
    assert wal_is_safe(version) is safe
