"""Reminder: the last day to read, or to sign, as an entry for the reader's own calendar."""

from __future__ import annotations

from datetime import date

from contract import ics
from contract.actions.table import Table, sit
from contract.edges import library
from contract.edges.house import Visit
from contract.errors import MissingError
from contract.wording import say


def reading(visit: Visit, contract: str, language: str) -> tuple[str, bytes]:
    """The last day to read, with an alarm the day before. Raises MissingError when no day was given."""
    table = sit(visit, contract)
    return _entry(table, table.contract.window, "reminder", language)


def signing(visit: Visit, contract: str, language: str) -> tuple[str, bytes]:
    """The last day of the offer to sign, with an alarm the day before. Raises MissingError when nothing is offered."""
    table = sit(visit, contract)
    offered = table.contract.signing
    return _entry(table, offered.until if offered else None, "reminder.signing", language)


def _entry(table: Table, day: date | None, about: str, language: str) -> tuple[str, bytes]:
    changed = table.contract.changed_at
    if day is None or changed is None:
        raise MissingError("contract.unknown")
    catalogue = library.catalogue(language)
    title = say(catalogue, f"{about}.title", title=table.version().title)
    uid = f"{about}-{table.id}-{day:%Y%m%d}@clausier"
    entry = ics.Entry(uid, day, title, say(catalogue, f"{about}.about"), remind_days=1)
    return f"{title}.ics", ics.calendar([entry], title, changed).encode()
