from __future__ import annotations

import pytest

from contract.actions import demo, signing
from contract.actions.left import left
from contract.actions.table import Table, sit
from contract.edges import house as houses
from contract.edges import library
from contract.edges.house import Visit
from contract.lifecycle.state import Stage
from contract.party import Seat
from tests.actions.conftest import TwoSeats


@pytest.fixture(params=library.languages())
def signed(request: pytest.FixtureRequest, seats: TwoSeats) -> Table:  # noqa: ARG001 - its house is this test's own
    """The contract of a demonstration that both sides signed, from the contractor's seat."""
    room, token = demo.open_demo(request.param)
    owner = houses.house().who(room.sign(token))
    assert owner
    tables = [sit(owner, card.contract) for card in room.store.cards()]
    return next(table for table in tables if table.contract.stage is Stage.SIGNED)


def test_the_signed_contract_can_be_sealed_and_its_text_is_what_was_agreed(signed: Table) -> None:
    assert signing.proven(signed) is None
    assert [task.code for task in left(signed)] == ["seal"]
    assert signing.seal(signed).contract.signed.sealed  # type: ignore[union-attr]


def test_the_other_side_sits_at_the_contract_that_was_looked_at(signed: Table) -> None:
    for asked, found in ((signed.id, signed.id), ("", signed.store.cards()[0].contract)):
        client = _who(signed.visit, demo.change_seat(signed.visit, asked))
        assert (client.session.seat, client.session.contract) == (Seat.CLIENT, found)


def _who(visit: Visit, token: str) -> Visit:
    found = houses.house().who(visit.room.sign(token))
    assert found
    return found
