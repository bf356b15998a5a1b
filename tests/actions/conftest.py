from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from contract.actions import demo
from contract.actions.table import Table, sit
from contract.edges import house as houses
from contract.edges.house import Visit
from tests.actions.tables import Sides, sides


@dataclass
class TwoSeats:
    """One contract seen from both sides, each in a session of its own."""

    contractor_visit: Visit
    client_visit: Visit
    contract: str

    @property
    def contractor(self) -> Table:
        return sit(self.contractor_visit, self.contract)

    @property
    def client(self) -> Table:
        return sit(self.client_visit, self.contract)


@pytest.fixture
def seats(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TwoSeats]:
    """The demonstration after three rounds: the client's proposal waits for the contractor."""
    monkeypatch.setenv("CLAUSIER_DATA", str(tmp_path))
    monkeypatch.delenv("CLAUSIER_DATABASE_URL", raising=False)
    houses.house.cache_clear()
    room, token = demo.open_demo()
    owner = houses.house().who(room.sign(token))
    assert owner
    guest = houses.house().who(room.sign(demo.change_seat(owner)))
    assert guest
    yield TwoSeats(owner, guest, room.store.cards()[0].contract)
    houses.house.cache_clear()


@pytest.fixture
def table_for_two(tmp_path: Path) -> Sides:
    return sides(tmp_path)
