"""The two sides of a contract."""

from __future__ import annotations

from enum import StrEnum


class Seat(StrEnum):
    """One of the two sides; the same rooms serve both."""

    CONTRACTOR = "contractor"
    CLIENT = "client"

    @property
    def other(self) -> Seat:
        """The seat across the table."""
        return Seat.CLIENT if self is Seat.CONTRACTOR else Seat.CONTRACTOR
