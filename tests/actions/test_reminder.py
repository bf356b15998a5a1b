from __future__ import annotations

import pytest

from contract.actions import reminder, sharing, signing
from contract.errors import MissingError
from contract.lifecycle.state import Stage
from contract.party import Seat
from tests.actions.conftest import TwoSeats
from tests.actions.tables import Sides


def test_the_reminder_is_the_last_day_to_read_with_an_alarm_the_day_before(seats: TwoSeats) -> None:
    name, body = reminder.reading(seats.client_visit, seats.contract, "fr")
    day = seats.client.contract.window
    assert day
    assert name.endswith(".ics")
    rows = body.split(b"\r\n")
    assert all(len(row) <= 75 for row in rows)
    text = body.decode().replace("\r\n ", "")
    assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}" in text
    assert "TRIGGER:-P1D" in text
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
    assert (name, body) == reminder.reading(seats.client_visit, seats.contract, "fr")


def test_without_a_day_there_is_nothing_to_remember(seats: TwoSeats) -> None:
    sharing.set_window(seats.contractor, None)
    with pytest.raises(MissingError):
        reminder.reading(seats.client_visit, seats.contract, "fr")


def test_an_offer_to_sign_ends_in_the_calendar_too(table_for_two: Sides) -> None:
    table = table_for_two.to(Stage.SIGNING).seat(Seat.CLIENT)
    name, body = reminder.signing(table.visit, table.id, "fr")
    text = body.decode().replace("\r\n ", "")
    assert name.startswith("Dernier jour pour signer")
    assert f"DTSTART;VALUE=DATE:{table.contract.signing.until:%Y%m%d}" in text
    assert "TRIGGER:-P1D" in text
    signing.cancel_signing(table, "Plus tard")
    with pytest.raises(MissingError):
        reminder.signing(table.visit, table.id, "fr")
