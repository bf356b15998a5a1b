"""Together: both sides at one table and one screen; each takes the pen, and approves, with a code of their own."""

from __future__ import annotations

from contract.actions.table import Table, now
from contract.edges.house import house
from contract.errors import MissingError
from contract.events import CodeChosen
from contract.party import Seat


def take_pen(table: Table, code: str) -> str:
    """Give the pen to the other seat, whose own code this is: a signed session token for this contract alone.

    Raises ForbiddenError for a wrong code, MissingError when the client has none yet.
    """
    other = table.seat.other
    link = _checked(table, other, code)
    room = table.visit.room
    return room.sign(room.access.open_session(other, now(), contract=table.id, link=link))


def lay_down_pen(token: str) -> None:
    """The pen is handed on: what it opened is closed."""
    found = house().room(token)
    if found is not None:
        room, secret = found
        room.access.close_session(secret)


def vouch(table: Table, code: str) -> None:
    """Raise ForbiddenError unless the code is that of the person whose seat this is."""
    _checked(table, table.seat, code)


def _checked(table: Table, seat: Seat, code: str) -> str:
    """The client's link whose code this is ("" for the contractor's passphrase)."""
    access = table.visit.room.access
    if seat is Seat.CONTRACTOR:
        access.check_owner(code, now())
        return ""
    coded = {event.fact.link for event in table.events if isinstance(event.fact, CodeChosen)}
    link = next(
        (
            k
            for k in reversed(table.contract.links)
            if k.id in coded and k.revoked_at is None and k.expires > now()
        ),
        None,
    )
    if link is None:
        raise MissingError("together.no_client")
    access.check_code(link.id, code, now())
    return link.id
