"""Building: the contractor's text goes from the bench to the table."""

from __future__ import annotations

from contract import editing
from contract.actions.table import Table, note
from contract.actions.workbench import Bench, clear, follow, keep
from contract.errors import ForbiddenError, StaleError
from contract.events import Saved


def save(work: Bench, reason: str, request: str = "") -> Table:
    """Save the bench as a new version, with its reason; the bench is clear afterwards.

    Raises StaleError when the version on the table moved on meanwhile (the work was carried over and
    kept), ForbiddenError when an answer cannot be read, a conflict waits, or nothing differs.
    """
    table = work.table
    table.demand("save")
    if work.base != table.contract.head:
        keep(follow(work))
        raise StaleError("building.base_moved")
    if work.raw:
        raise ForbiddenError("building.unread_answer", n=len(work.raw))
    if work.conflicts:
        raise ForbiddenError("building.conflicts_wait", n=len(work.conflicts))
    if work.version.digest == table.version().digest:
        raise ForbiddenError("building.nothing_new")
    number = table.store.next_version_number(table.id)
    after = note(
        table,
        Saved(number, editing.clean(reason)),
        versions=((number, work.version),),
        request=request,
    )
    clear(work)
    return after
