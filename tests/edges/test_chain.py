"""Whoever holds the database can rewrite it, but not without being seen."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, text

from contract.edges import codec
from contract.edges.store import NewVersion, Store
from contract.edges.store.chain import event_digest
from contract.errors import UnreadableError
from contract.events import Created, Retitled, Saved
from contract.party import Seat
from contract.terms import Terms
from contract.version import Article, Clause, Version

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
TEXT = Version("t", "fr", "Contrat", Terms({"n": 1}), (Article("a", "Objet", (Clause("a.1", "L’objet."),)),))
Insider = Callable[[], AbstractContextManager[Connection]]
NUMBERS = {"seq", "number"}


@pytest.fixture
def told(store: Store) -> Store:
    """Three events of contract "c", versions 1 and 2; and another contract beside it."""
    for contract in ("c", "other"):
        first = (NewVersion(1, Seat.CONTRACTOR, TEXT),)
        store.create(contract, (Created("Café", "t", "fr", 1),), Seat.CONTRACTOR, AT, first, "r0")
    second = (NewVersion(2, Seat.CONTRACTOR, TEXT),)
    store.append("c", (Saved(2, "Prix"), Retitled("A")), Seat.CONTRACTOR, AT, 1, second, "r1")
    assert store.verify("c") is None
    return store


def altered(column: str) -> str:
    return f"{column} + 90" if column in NUMBERS else f"{column} || 'x'"


@pytest.mark.parametrize(
    "column",
    ["contract", "seq", "at", "author", "kind", "body", "request", "versions", "previous", "digest"],
)
def test_an_event_altered_in_any_column_is_found(told: Store, insider: Insider, column: str) -> None:
    with insider() as connection:
        connection.execute(
            text(f"UPDATE event SET {column} = {altered(column)} WHERE contract = 'c' AND seq = 2")
        )
    assert told.verify("c") == 2
    assert told.verify("other") is None


@pytest.mark.parametrize("column", ["contract", "number", "at", "author", "body", "digest"])
def test_a_version_altered_in_any_column_is_found_at_its_event(
    told: Store, insider: Insider, column: str
) -> None:
    with insider() as connection:
        connection.execute(
            text(f"UPDATE version SET {column} = {altered(column)} WHERE contract = 'c' AND number = 2")
        )
    assert told.verify("c") == 2


def test_a_version_whose_text_was_changed_is_never_shown(told: Store, insider: Insider) -> None:
    with insider() as connection:
        connection.execute(text("UPDATE version SET body = replace(body, 'objet', 'abjet')"))
    with pytest.raises(UnreadableError):
        told.version("c", 1)


def test_a_version_changed_with_its_own_digest_is_found_all_the_same(told: Store, insider: Insider) -> None:
    other = Version("t", "fr", "Contrat", Terms({"n": 2}), TEXT.articles)
    with insider() as connection:
        connection.execute(
            text("UPDATE version SET body = :body, digest = :digest WHERE contract = 'c' AND number = 2"),
            {"body": codec.dump(other), "digest": other.digest},
        )
    assert told.version("c", 2) == other
    assert told.verify("c") == 2


@pytest.mark.parametrize(("seq", "found"), [(1, 1), (2, 2)])
def test_an_event_taken_out_is_found(told: Store, insider: Insider, seq: int, found: int) -> None:
    with insider() as connection:
        connection.execute(text("DELETE FROM event WHERE contract = 'c' AND seq = :seq"), {"seq": seq})
    assert told.verify("c") == found


def test_a_tail_cut_off_is_found_by_the_version_it_leaves_behind(told: Store, insider: Insider) -> None:
    with insider() as connection:
        connection.execute(text("DELETE FROM event WHERE contract = 'c' AND seq > 1"))
    assert told.verify("c") == 2


def test_a_last_event_without_a_version_can_be_cut_off_unseen_as_the_page_on_evidence_says(
    told: Store, insider: Insider
) -> None:
    with insider() as connection:
        connection.execute(text("DELETE FROM event WHERE contract = 'c' AND seq = 3"))
    assert told.verify("c") is None


def test_a_version_slipped_in_is_found(told: Store, insider: Insider) -> None:
    slipped = "INSERT INTO version SELECT contract, 9, at, author, body, digest FROM version"
    with insider() as connection:
        connection.execute(text(f"{slipped} WHERE contract = 'c' AND number = 2"))
    assert told.verify("c") == 4


def test_a_version_taken_out_is_found(told: Store, insider: Insider) -> None:
    with insider() as connection:
        connection.execute(text("DELETE FROM version WHERE contract = 'c' AND number = 2"))
    assert told.verify("c") == 2


def test_nothing_moves_from_one_column_into_the_next() -> None:
    row = dict.fromkeys(("at", "author", "kind", "body", "versions", "previous"), "") | {"seq": 1}
    assert event_digest({**row, "contract": "c", "request": "ab"}) != event_digest(
        {**row, "contract": "ca", "request": "b"}
    )
