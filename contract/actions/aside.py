"""Aside: what a seat keeps for itself beside a contract, one text of a kind; the last one kept counts."""

from __future__ import annotations

from contract.actions.table import Table, now


def kept(table: Table, kind: str) -> str | None:
    """What this seat keeps of a kind, if anything."""
    found = table.store.working_copy(table.id, table.seat, kind)
    return found.body if found else None


def keep(table: Table, kind: str, body: str) -> None:
    """Keep a text in place of what was kept. Raises StaleError when another window kept one at that very moment."""
    found = table.store.working_copy(table.id, table.seat, kind)
    revision = found.revision if found else 0
    table.store.keep_working_copy(table.id, table.seat, kind, table.contract.head, body, revision, now())


def drop(table: Table, kind: str) -> None:
    """Keep nothing of a kind any more."""
    table.store.drop_working_copy(table.id, table.seat, kind)
