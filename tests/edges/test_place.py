"""Where things are kept, and who may look."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from contract.edges.place import data_folder, database_address


@pytest.fixture(autouse=True)
def nothing_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLAUSIER_DATABASE_URL", raising=False)
    monkeypatch.delenv("CLAUSIER_DATA", raising=False)


def test_a_named_folder_is_made_and_closed_to_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAUSIER_DATA", str(tmp_path / "mine"))
    assert data_folder() == tmp_path / "mine"
    assert stat.S_IMODE(data_folder().stat().st_mode) == 0o700
    assert database_address() == f"sqlite:///{tmp_path / 'mine' / 'clausier.sqlite'}"


def test_a_named_database_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAUSIER_DATA", str(tmp_path))
    monkeypatch.setenv("CLAUSIER_DATABASE_URL", "postgresql://someone@somewhere/base")
    assert database_address() == "postgresql://someone@somewhere/base"


def test_else_it_is_a_folder_of_this_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert data_folder().is_relative_to(tmp_path)
    assert data_folder().name == "clausier"
