from __future__ import annotations

import pytest

from contract.actions import sharing
from contract.actions.reminder import reminder
from contract.errors import MissingError
from tests.actions.conftest import TwoSeats


def test_the_reminder_is_the_last_day_to_read_with_an_alarm_the_day_before(seats: TwoSeats) -> None:
    name, body = reminder(seats.client_visit, seats.contract, "fr")
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
    assert (name, body) == reminder(seats.client_visit, seats.contract, "fr")


def test_without_a_day_there_is_nothing_to_remember(seats: TwoSeats) -> None:
    sharing.set_window(seats.contractor, None)
    with pytest.raises(MissingError):
        reminder(seats.client_visit, seats.contract, "fr")
