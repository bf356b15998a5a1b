from __future__ import annotations

import pytest

from contract.actions import together
from contract.actions.demo import CODE
from contract.actions.table import sit
from contract.edges.house import house
from contract.errors import ForbiddenError, MissingError
from contract.party import Seat
from tests.actions.conftest import TwoSeats


def test_the_pen_goes_to_whoever_types_their_own_code_and_opens_this_contract_alone(seats: TwoSeats) -> None:
    for table in (seats.contractor, seats.client):
        token = together.take_pen(table, CODE)
        visit = house().who(token)
        assert visit is not None
        assert visit.session.seat is table.seat.other
        assert visit.session.contract == seats.contract
        assert sit(visit, seats.contract).seat is table.seat.other
        with pytest.raises(MissingError):
            sit(visit, "another")


def test_a_wrong_code_gives_no_pen(seats: TwoSeats) -> None:
    with pytest.raises(ForbiddenError, match="code_wrong"):
        together.take_pen(seats.contractor, "devine")
    with pytest.raises(ForbiddenError, match="passphrase_wrong"):
        together.take_pen(seats.client, "devine encore")


def test_a_pen_laid_down_writes_no_more(seats: TwoSeats) -> None:
    token = together.take_pen(seats.contractor, CODE)
    together.lay_down_pen(token)
    assert house().who(token) is None


def test_nobody_vouches_with_a_guess(seats: TwoSeats) -> None:
    together.vouch(seats.client, CODE)
    with pytest.raises(ForbiddenError):
        together.vouch(seats.client, "")
    assert seats.client.seat is Seat.CLIENT
