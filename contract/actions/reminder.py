"""Reminder: the last day to read, as an entry for the reader's own calendar (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, timedelta

from contract.actions.table import sit
from contract.edges import library
from contract.edges.house import Visit
from contract.errors import MissingError
from contract.wording import say

_MOST = 75
"""Octets of a line; a longer one is folded (section 3.1)."""


def reminder(visit: Visit, contract: str, language: str) -> tuple[str, bytes]:
    """A whole-day entry with an alarm the day before. Raises MissingError when no day was given."""
    table, catalogue = sit(visit, contract), library.catalogue(language)
    day, changed = table.contract.window, table.contract.changed_at
    if day is None or changed is None:
        raise MissingError("contract.unknown")
    title = say(catalogue, "reminder.title", title=table.version().title)
    about = say(catalogue, "reminder.about")
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Clausier//FR",
        "BEGIN:VEVENT",
        f"UID:{contract}-{day:%Y%m%d}@clausier",
        f"DTSTAMP:{changed.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(title)}",
        f"DESCRIPTION:{_escaped(about)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escaped(title)}",
        "TRIGGER:-P1D",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return f"{title}.ics", "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _escaped(text: str) -> str:
    """A text value: what would end or part it is marked (section 3.3.11)."""
    marked = "".join(f"\\{c}" if c in "\\;," else c for c in text)
    return "\\n".join(marked.splitlines())


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, no letter cut in two."""
    rows, size = [""], 0
    for letter in line:
        weight = len(letter.encode())
        if size + weight > _MOST:
            rows.append(" ")
            size = 1
        rows[-1] += letter
        size += weight
    return "\r\n".join(rows)
