"""Ics: days as a calendar file that any diary takes in (RFC 5545)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_WIDTH = 75
"""Octets a line may hold, its end not counted: RFC 5545 §3.1."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A whole day in a diary. `uid` is the same each time, so that a diary replaces rather than doubles.

    `remind_days` before it, the diary says so; 0 for never.
    """

    uid: str
    day: date
    summary: str
    description: str = ""
    remind_days: int = 0


def calendar(entries: Iterable[Entry], name: str, stamp: datetime) -> str:
    """The file. `stamp` (aware) is the moment it was made; the same arguments give the same text."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Clausier//Clausier//FR",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
    ]
    for entry in entries:
        lines += _event(entry, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def escaped(text: str) -> str:
    """A text as a value: backslash, semicolon, comma and line ends written out (RFC 5545 §3.3.11)."""
    plain = "".join(
        c
        for c in text.replace("\r\n", "\n").replace("\r", "\n")
        if c in "\n\t" or unicodedata.category(c) != "Cc"
    )
    for sign, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        plain = plain.replace(sign, written)
    return plain


def _event(entry: Entry, stamp: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(entry.uid)}"
    yield f"DTSTAMP:{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{entry.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(entry.summary)}"
    if entry.description:
        yield f"DESCRIPTION:{escaped(entry.description)}"
    yield "TRANSP:TRANSPARENT"
    if entry.remind_days:
        yield from (
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{escaped(entry.summary)}",
            f"TRIGGER:-P{entry.remind_days}D",
            "END:VALARM",
        )
    yield "END:VEVENT"


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, each after the first led by a space; no character is cut."""
    piece, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _WIDTH:
            yield piece
            piece, size = " ", 1
        piece += character
        size += octets
    yield piece
