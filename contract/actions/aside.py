"""Aside: what a seat keeps for itself beside a contract, one text of a kind; the last one kept counts."""

from __future__ import annotations

from contract.actions.table import Table, now
from contract.edges.house import Visit

NOWHERE = ""
"""Stands for the contract while there is none yet."""


def kept(table: Table, kind: str) -> str | None:
    """What this seat keeps of a kind, if anything."""
    return kept_at(table.visit, table.id, kind)


def keep(table: Table, kind: str, body: str) -> None:
    """Keep a text in place of what was kept. Raises StaleError when another window kept one at that very moment."""
    keep_at(table.visit, table.id, kind, body, base=table.contract.head)


def drop(table: Table, kind: str) -> None:
    """Keep nothing of a kind any more."""
    drop_at(table.visit, table.id, kind)


def kept_at(visit: Visit, contract: str, kind: str) -> str | None:
    """The same for whoever does not sit at the contract."""
    found = visit.room.store.working_copy(contract, visit.session.seat, kind)
    return found.body if found else None


def keep_at(visit: Visit, contract: str, kind: str, body: str, *, base: int = 0) -> None:
    """Likewise; `base` is the version on the table. Raises StaleError as `keep` does."""
    store, seat = visit.room.store, visit.session.seat
    found = store.working_copy(contract, seat, kind)
    store.keep_working_copy(contract, seat, kind, base, body, found.revision if found else 0, now())


def drop_at(visit: Visit, contract: str, kind: str) -> None:
    """Likewise."""
    visit.room.store.drop_working_copy(contract, visit.session.seat, kind)
