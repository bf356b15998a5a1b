"""The demonstration: a room of its own, and a seat on either side of its table."""

from __future__ import annotations

from contract.actions.table import now
from contract.edges.house import Room, Visit, house
from contract.errors import MissingError
from contract.party import Seat


def open_demo() -> tuple[Room, str]:
    """Open a fresh demonstration: its room, and the contractor's session token."""
    room = house().new_demo()
    return room, room.access.open_session(Seat.CONTRACTOR, now())


def change_seat(visit: Visit) -> str:
    """Sit on the other side of the demonstration's table; gives the new session's token."""
    access, store = visit.room.access, visit.room.store
    if visit.session.seat is Seat.CLIENT:
        return access.open_session(Seat.CONTRACTOR, now())
    card = next(iter(store.cards()), None)
    if card is None:
        raise MissingError("contract.unknown")
    return access.open_session(Seat.CLIENT, now(), contract=card.contract)
