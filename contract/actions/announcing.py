"""Announcing: a proposer may list what they changed; what is not on the list comes first for the reader."""

from __future__ import annotations

from collections.abc import Iterable

from contract.actions import aside, trading
from contract.actions.table import Table
from contract.actions.workbench import Bench
from contract.edges import codec
from contract.terms import Terms

_KIND = "announced"


def listed(table: Table) -> frozenset[str] | None:
    """The changes that this seat lists as its own; None while it makes no list."""
    body = aside.kept(table, _KIND)
    changes = codec.load(body, Terms).get(_KIND) if body else None
    return frozenset(str(change) for change in changes) if isinstance(changes, tuple) else None


def announce(work: Bench, changes: Iterable[str]) -> None:
    """List these changes, each with what it is tied to, in place of what was listed before."""
    redline, named = trading.offered(work), set(changes)
    groups = {c.group for c in redline.changes if c.id in named}
    body = codec.dump(Terms({_KIND: tuple(c.id for c in redline.changes if c.group in groups)}))
    aside.keep(work.table, _KIND, body)


def forget(table: Table) -> None:
    """Make no list any more."""
    aside.drop(table, _KIND)
