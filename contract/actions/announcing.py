"""Announcing: a proposer may list what they changed; what is not on the list comes first for the reader."""

from __future__ import annotations

from collections.abc import Iterable

from contract.actions import trading
from contract.actions.table import Table, now
from contract.actions.workbench import Bench
from contract.edges import codec
from contract.terms import Terms

_KIND = "announced"


def listed(table: Table) -> frozenset[str] | None:
    """The changes that this seat lists as its own; None while it makes no list."""
    kept = table.store.working_copy(table.id, table.seat, _KIND)
    changes = codec.load(kept.body, Terms).get(_KIND) if kept else None
    return frozenset(str(change) for change in changes) if isinstance(changes, tuple) else None


def announce(work: Bench, changes: Iterable[str]) -> None:
    """List these changes, each with what it is tied to, in place of what was listed before."""
    table, redline, named = work.table, trading.offered(work), set(changes)
    groups = {c.group for c in redline.changes if c.id in named}
    body = codec.dump(Terms({_KIND: tuple(c.id for c in redline.changes if c.group in groups)}))
    kept = table.store.working_copy(table.id, table.seat, _KIND)
    revision = kept.revision if kept else 0
    table.store.keep_working_copy(table.id, table.seat, _KIND, table.contract.head, body, revision, now())


def forget(table: Table) -> None:
    """Make no list any more."""
    table.store.drop_working_copy(table.id, table.seat, _KIND)
