"""Sharing: the client's link, and the time they are given to read."""

from __future__ import annotations

from datetime import date, timedelta

from contract.actions.table import Table, insist, now, sit
from contract.errors import UnreadableError
from contract.events import LinkMade, LinkRevoked, WindowSet

LIFE = timedelta(days=30)


def make_link(table: Table) -> tuple[Table, str]:
    """Make the client's link; any earlier one stops at once. The secret is shown this one time only."""
    table = sit(table.visit, table.id)  # a link made a moment ago, by another press, is an earlier one too
    table.demand("share")
    at = now()
    for link in table.contract.links:
        if link.revoked_at is None:
            table = revoke_link(table, link.id)
    link_id, secret = table.visit.room.access.make_link(table.id, at + LIFE, at)
    return insist(table, "share", LinkMade(link_id, at + LIFE)), table.visit.room.sign(secret)


def revoke_link(table: Table, link: str) -> Table:
    """Stop a link: whoever came in by it is out at their next step."""
    table.demand("share")
    table.visit.room.access.revoke_link(link, now())
    return insist(table, "share", LinkRevoked(link))


def set_window(table: Table, until: date | None) -> Table:
    """Give the client time to read until this day, or lift the window."""
    table.demand("set_window")
    if until is not None and until < now().date():
        raise UnreadableError("sharing.window_past")
    return insist(table, "set_window", WindowSet(until))
