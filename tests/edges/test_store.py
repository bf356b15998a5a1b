"""What was acknowledged is kept; what is kept is never rewritten."""

from __future__ import annotations

import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from contract.edges.store import NewVersion, Store
from contract.errors import ForbiddenError, MissingError, StaleError
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


def test_inside_one_held_connection_each_look_sees_what_was_written_since(
    store: Store, address: str, tmp_path: Path
) -> None:
    """By this very thread, and by another process; a look inside a look is one of its own."""
    begun(store)
    elsewhere = Store(address) if address.endswith(str(tmp_path / "c.sqlite")) else store
    with store.held(), store.held():
        assert store.seq("c") == 1
        elsewhere.append("c", (Retitled("A"),), Seat.CONTRACTOR, AT, after=1, request="r1")
        assert (store.seq("c"), store.cards()[0].title) == (2, "A")
        with store.reading():
            assert store.seq("c") == 2
        store.append("c", (Retitled("B"),), Seat.CONTRACTOR, AT, after=2, request="r2")
        assert (store.seq("c"), store.cards()[0].title) == (3, "B")
    assert store.seq("c") == 3


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
    assert store.seq("c") == store.seqs()["c"] == 2


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


def at_once(write: Callable[[int], object]) -> list[object]:
    """What 32 threads that start together get: an answer, or the StaleError they were told."""
    start = Barrier(32)

    def run(number: int) -> object:
        start.wait()
        try:
            return write(number)
        except StaleError as stale:
            return stale

    with ThreadPoolExecutor(32) as pool:
        return list(pool.map(run, range(32)))


def test_of_writers_who_read_the_same_exactly_one_wins_and_the_others_are_told(store: Store) -> None:
    begun(store)

    def write(number: int) -> object:
        version = replace(TEXT, title=f"Contrat {number}")
        return store.append(
            "c",
            (Saved(2, f"{number}"),),
            Seat.CONTRACTOR,
            AT,
            after=1,
            versions=(NewVersion(2, Seat.CONTRACTOR, version),),
            request=f"w{number}",
        )

    told = at_once(write)
    stale = [answer for answer in told if isinstance(answer, StaleError)]
    assert len(stale) == 31
    assert {answer.values["seq"] for answer in stale} == {2}
    (won,) = [number for number, answer in enumerate(told) if not isinstance(answer, StaleError)]
    assert store.events("c", after=1)[0].fact == Saved(2, f"{won}")
    assert store.version("c", 2).title == f"Contrat {won}"


def test_one_request_sent_by_many_threads_is_written_once_and_answered_to_all(store: Store) -> None:
    begun(store)
    told = at_once(lambda _: store.append("c", (Retitled("A"),), Seat.CONTRACTOR, AT, after=1, request="r"))
    assert told == [store.events("c", after=1)] * 32


def test_windows_that_type_at_once_keep_one_text_and_hand_it_to_the_others(store: Store) -> None:
    begun(store)
    told = at_once(lambda n: store.keep_working_copy("c", Seat.CLIENT, "draft", 1, f"texte {n}", 0, AT))
    kept = store.working_copy("c", Seat.CLIENT, "draft")
    assert told.count(1) == 1
    assert kept.body == f"texte {told.index(1)}"
    assert {answer.values["body"] for answer in told if isinstance(answer, StaleError)} == {kept.body}


def test_a_listener_that_fails_does_not_undo_what_was_written(store: Store) -> None:
    heard = []
    store.on_change(lambda _contract, _seq: 1 / 0)
    store.on_change(lambda _contract, seq: heard.append(seq))
    begun(store)
    assert store.seq("c") == 1
    assert heard == [1]


@pytest.mark.parametrize("table", ["event", "version"])
@pytest.mark.parametrize(
    "statement", ["UPDATE {t} SET author = 'client'", "DELETE FROM {t}"], ids=["update", "delete"]
)
def test_nothing_kept_is_rewritten(store: Store, table: str, statement: str) -> None:
    begun(store)
    with pytest.raises(DatabaseError, match="insert-only"), store.transaction() as connection:
        connection.execute(text(statement.format(t=table)))
    assert store.verify("c") is None


@pytest.mark.parametrize("table", ["event", "version"])
def test_a_shortcut_of_the_database_is_refused_too(store: Store, table: str) -> None:
    begun(store)
    sqlite = store.engine.dialect.name == "sqlite"
    shortcut = "INSERT OR REPLACE INTO {t} SELECT * FROM {t}" if sqlite else "TRUNCATE {t}"
    with pytest.raises(DatabaseError, match="insert-only"), store.transaction() as connection:
        connection.execute(text(shortcut.format(t=table)))


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


def test_a_backup_is_whole_and_closed_to_other_users(store: Store, tmp_path: Path) -> None:
    begun(store)
    path = tmp_path / "copy.sqlite"
    if store.engine.dialect.name == "postgresql":
        with pytest.raises(ForbiddenError, match="backup_elsewhere"):
            store.backup(path)
        return
    store.backup(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    copy = Store(f"sqlite:///{path}")
    assert copy.events("c") == store.events("c")
    assert copy.version("c", 1) == TEXT
    assert copy.verify("c") is None


def test_a_backup_taken_while_others_write_is_usable(store: Store, tmp_path: Path) -> None:
    begun(store)
    if store.engine.dialect.name == "postgresql":
        pytest.skip("PostgreSQL has its own backup")
    with ThreadPoolExecutor(2) as pool:
        writing = pool.submit(lambda: [retitled(store, number) for number in range(1, 21)])
        for number in range(5):
            store.backup(tmp_path / f"{number}.sqlite")
        writing.result()
    for number in range(5):
        copy = Store(f"sqlite:///{tmp_path / f'{number}.sqlite'}")
        assert copy.verify("c") is None
        assert copy.seq("c") >= 1


def retitled(store: Store, number: int) -> None:
    store.append("c", (Retitled(f"{number}"),), Seat.CONTRACTOR, AT, after=number)


def test_an_append_without_a_fact_is_a_fault_of_ours(store: Store) -> None:
    begun(store)
    with pytest.raises(ValueError):
        store.append("c", (), Seat.CONTRACTOR, AT, after=1, versions=(NewVersion(2, Seat.CONTRACTOR, TEXT),))
    assert store.next_version_number("c") == 2


def test_the_profile_is_kept_once(store: Store) -> None:
    store.keep_profile(Terms({"cm_name": "Léa"}))
    store.keep_profile(Terms({"cm_name": "Léa Roy"}))
    assert store.profile() == Terms({"cm_name": "Léa Roy"})
