from __future__ import annotations

from pathlib import Path

import pytest

from contract.actions.table import now, sit
from contract.edges.access import Access, Session
from contract.edges.house import Room, Visit
from contract.edges.place import key_file
from contract.edges.store import NewVersion, Store
from contract.errors import MissingError
from contract.events import Created, Retitled
from contract.party import Seat
from contract.terms import Terms
from contract.version import Version

TEXT = Version("t", "fr", "Contrat", Terms({}), ())


def test_what_another_process_wrote_is_seen_at_the_next_call(tmp_path: Path) -> None:
    """The events are remembered, and only those that came since are read."""
    visit, elsewhere = visiting(tmp_path / "c.sqlite"), Store(f"sqlite:///{tmp_path / 'c.sqlite'}")
    write(elsewhere, "Avant")
    before = sit(visit, "c")
    assert sit(visit, "c").events[0] is before.events[0]
    retitle(elsewhere, "Après", after=1)
    assert [sit(visit, "c").contract.title for _ in range(2)] == ["Après", "Après"]
    assert (len(sit(visit, "c").events), before.contract.title) == (2, "Avant")


@pytest.mark.parametrize("later", [(), ("Autre",), ("Autre", "encore", "encore")])
def test_a_store_filled_anew_under_a_running_server_is_read_anew(
    tmp_path: Path, later: tuple[str, ...]
) -> None:
    """As `restore` does it: what was remembered of the contract is of another record."""
    file, other = tmp_path / "c.sqlite", tmp_path / "other.sqlite"
    visit = visiting(file)
    write(visit.room.store, "Avant")
    retitle(visit.room.store, "Après", after=1)
    assert sit(visit, "c").contract.title == "Après"
    restored = Store(f"sqlite:///{other}")
    if later:
        write(restored, later[0])
    for n, title in enumerate(later[1:], 1):
        retitle(restored, title, after=n)
    for old in tmp_path.glob("c.sqlite*"):
        old.unlink()
    other.rename(file)
    if later:
        assert (sit(visit, "c").contract.title, len(sit(visit, "c").events)) == (later[-1], len(later))
    else:
        with pytest.raises(MissingError):
            sit(visit, "c")


def visiting(file: Path) -> Visit:
    """The contractor at a store of its own."""
    store = Store(f"sqlite:///{file}")
    return Visit(Room("", store, Access(store), key_file(file.parent)), Session(Seat.CONTRACTOR, None, ""))


def write(store: Store, title: str) -> None:
    """Begin a contract."""
    new = (NewVersion(1, Seat.CONTRACTOR, TEXT),)
    store.create("c", (Created(title, "t", "fr", 1),), Seat.CONTRACTOR, now(), new, "begin")


def retitle(store: Store, title: str, *, after: int) -> None:
    """Give it another name."""
    store.append("c", (Retitled(title),), Seat.CONTRACTOR, now(), after=after, request=f"{title}{after}")
