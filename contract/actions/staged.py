"""Staged: a demonstration's contract as it is written, one dated step after the other."""

from __future__ import annotations

from datetime import datetime, timedelta

from contract.actions.table import new_id
from contract.edges.house import Room
from contract.edges.store import NewVersion
from contract.events import Fact
from contract.party import Seat
from contract.version import Version


class Course:
    """What happened so far, and when the last of it did."""

    def __init__(self, room: Room, at: datetime) -> None:
        self.room, self.id, self.at, self.seq = room, new_id(), at, 0
        self.versions: list[Version] = []

    def step(self, by: Seat, *facts: Fact, hours: int = 6, versions: tuple[Version, ...] = ()) -> None:
        """Let some hours pass, then note what a seat did."""
        self.at += timedelta(hours=hours)
        first = len(self.versions) + 1
        kept = tuple(NewVersion(first + n, by, v) for n, v in enumerate(versions))
        self.versions += versions
        written = self.room.store.append(
            self.id, facts, by, self.at, after=self.seq, versions=kept, request=new_id()
        )
        self.seq = written[-1].seq

    @property
    def last(self) -> int:
        """The number of the newest version."""
        return len(self.versions)
