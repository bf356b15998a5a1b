"""Backups, restores and moves: nothing lost, nothing half done, the same bytes at the other end."""

from __future__ import annotations

import io
import stat
import threading
import zipfile
from pathlib import Path

import pytest

from contract.actions import signing
from contract.actions.threads import comment
from contract.edges import library
from contract.edges.moving import DATABASE, back_up, exported, imported, restore
from contract.edges.place import key_file
from contract.edges.seal import verifier
from contract.edges.seal.key import key_in
from contract.edges.store import Store
from contract.errors import UnreadableError
from contract.lifecycle.state import Stage
from contract.party import Seat
from contract.wording import say
from tests.actions.tables import Sides, sides


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> tuple[Sides, Path]:
    folder = tmp_path_factory.mktemp("house")
    both = sides(folder, f"sqlite:///{folder / DATABASE}").to(Stage.SIGNED)
    signing.seal(both.seat(Seat.CLIENT))
    return both, folder


def test_a_backup_taken_while_somebody_writes_comes_back_whole(lived_in, tmp_path: Path) -> None:
    both, folder = lived_in
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            comment(both.seat(Seat.CLIENT), "duree", "", "Encore un mot")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for n in range(3):
            back_up(both.room.store, folder, tmp_path / f"copy{n}")
    finally:
        stop.set()
        writer.join()
    for n in range(3):
        (tmp_path / f"back{n}").mkdir()
        assert restore(tmp_path / f"copy{n}", tmp_path / f"back{n}") == 1
    restored = Store(f"sqlite:///{tmp_path / 'back2' / DATABASE}")
    assert restored.verify(both.contract) is None
    kept, now = restored.record(both.contract).events, both.room.store.record(both.contract).events
    assert kept == now[: len(kept)]
    assert key_in(key_file(tmp_path / "back2")).fingerprint == both.room.key.fingerprint


def test_a_backup_is_closed_to_other_users(lived_in, tmp_path: Path) -> None:
    both, folder = lived_in
    back_up(both.room.store, folder, tmp_path / "copy")
    modes = [stat.S_IMODE(p.stat().st_mode) for p in (tmp_path / "copy", *(tmp_path / "copy").iterdir())]
    assert modes == [0o700, 0o600, 0o600]


def test_nothing_is_overwritten(lived_in, tmp_path: Path) -> None:
    both, folder = lived_in
    back_up(both.room.store, folder, tmp_path / "copy")
    with pytest.raises(UnreadableError) as again:
        back_up(both.room.store, folder, tmp_path / "copy")
    assert again.value.code == "keeping.exists"
    with pytest.raises(UnreadableError) as full:
        restore(tmp_path / "copy", folder)
    assert full.value.code == "keeping.not_empty"


@pytest.mark.parametrize("damage", ["absent", "cut", "noise"])
def test_a_damaged_backup_changes_nothing(lived_in, tmp_path: Path, damage: str) -> None:
    both, folder = lived_in
    back_up(both.room.store, folder, tmp_path / "copy")
    file = tmp_path / "copy" / DATABASE
    body = file.read_bytes()
    if damage == "absent":
        file.unlink()
    else:
        file.write_bytes(body[: len(body) // 2] if damage == "cut" else b"noise")
    (tmp_path / "data").mkdir()
    with pytest.raises(UnreadableError):
        restore(tmp_path / "copy", tmp_path / "data")
    assert list((tmp_path / "data").iterdir()) == []


def test_an_export_reads_back_byte_for_byte_on_another_machine(lived_in, tmp_path: Path) -> None:
    both, _ = lived_in
    body = exported(both.room.store)
    there = Store(f"sqlite:///{tmp_path / 'c.sqlite'}")
    assert imported(there, body) == 1
    assert exported(there) == body
    assert there.record(both.contract) == both.room.store.record(both.contract)
    assert there.cards() == both.room.store.cards()
    seal = both.seat(Seat.CLIENT).contract.signed.sealed
    assert len(verifier.check(there.sealed(both.contract, seal.file), seal.key)) > 1


def test_an_import_into_a_lived_in_house_or_of_a_broken_file_writes_nothing(lived_in, tmp_path: Path) -> None:
    both, _ = lived_in
    body = exported(both.room.store)
    with pytest.raises(UnreadableError):
        imported(both.room.store, body)
    there = Store(f"sqlite:///{tmp_path / 'c.sqlite'}")
    for bad in (b"", body[:-30], b"PK nothing"):
        with pytest.raises(UnreadableError):
            imported(there, bad)
    with pytest.raises(UnreadableError) as broken:
        imported(there, rewritten(body))
    assert (broken.value.code, broken.value.values["seq"]) == ("keeping.broken", 1)
    assert "Rien n’a été changé" in say(
        library.catalogue("fr"), f"error.{broken.value.code}", **broken.value.values
    )
    assert there.cards() == ()
    assert exported(there) == exported(Store("sqlite://"))


@pytest.mark.parametrize("lines", [lambda rows: rows.replace(b"255044462d", b"255044462e"), lambda _: b""])
def test_a_sealed_file_that_is_not_the_one_the_chain_names_is_refused(
    lived_in, tmp_path: Path, lines
) -> None:
    """Another first byte, or no file at all: the chain is whole either way."""
    both, _ = lived_in
    there = Store(f"sqlite:///{tmp_path / 'c.sqlite'}")
    with pytest.raises(UnreadableError) as found:
        imported(there, rewritten(exported(both.room.store), "sealed", lines))
    assert found.value.code == "keeping.sealed_differs"
    for language in library.languages():
        assert say(library.catalogue(language), f"error.{found.value.code}", **found.value.values)
    assert exported(there) == exported(Store("sqlite://"))


def rewritten(body: bytes, table: str = "event", lines=lambda rows: rows.replace(b"Caf", b"Bar", 1)) -> bytes:
    """The same export with other rows of a table; by default the first event says another title."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(body)) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            rows = source.read(name)
            target.writestr(name, lines(rows) if name.startswith(table) else rows)
    return changed.getvalue()
