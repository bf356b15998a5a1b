"""Chain: each event sealed with the one before it and with the versions it put on record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

Columns = Mapping[str, object]

_EVENT = ("contract", "seq", "at", "author", "kind", "body", "request", "versions", "previous")
_VERSION = ("contract", "number", "at", "author", "body", "digest")


def event_digest(row: Columns) -> str:
    """SHA-256 over every column of an event, the digest of the event before it included."""
    return _digest(row, _EVENT)


def carried(versions: Iterable[Columns]) -> str:
    """How an event names the versions written with it: "2=<digest>,3=<digest>", every column covered."""
    return ",".join(_carried(row) for row in versions)


def first_broken(events: Sequence[Columns], versions: Sequence[Columns]) -> int | None:
    """The number of the first event that does not hold, by itself or by a version it carries.

    `events` in order of number. One past the last event when a version lies there that none carries.
    """
    kept = {_carried(row) for row in versions}
    named: set[str] = set()
    previous = ""
    for expected, row in enumerate(events, start=1):
        holds = row["seq"] == expected and row["previous"] == previous and row["digest"] == event_digest(row)
        carries = set(filter(None, str(row["versions"]).split(",")))
        if not holds or not carries <= kept:
            return expected
        named |= carries
        previous = str(row["digest"])
    return None if kept == named else len(events) + 1


def _carried(version: Columns) -> str:
    return f"{version['number']}={_digest(version, _VERSION)}"


def _digest(row: Columns, columns: tuple[str, ...]) -> str:
    """Each column framed by its length: nothing can move from one into the next."""
    state = hashlib.sha256()
    for column in columns:
        raw = str(row[column]).encode()
        state.update(f"{len(raw)}:".encode() + raw)
    return state.hexdigest()
