"""What the store gives back, and what is handed to it: small values, no SQL."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from contract.party import Seat
from contract.version import Version


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A snapshot to be kept under the next number."""

    number: int
    author: Seat
    version: Version


@dataclass(frozen=True, slots=True)
class Record:
    """A contract's events and versions, every column of every row, in order of number."""

    events: tuple[dict[str, object], ...]
    versions: tuple[dict[str, object], ...]


@dataclass(frozen=True, slots=True)
class VersionRow:
    """What is known of a kept version without reading its text."""

    number: int
    author: Seat
    at: datetime
    digest: str


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """What a seat is still working on. `revision` grows by one each time it is kept."""

    base: int
    revision: int
    body: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Card:
    """A contract in the list. Derived from its events, rewritten with each of them."""

    contract: str
    title: str
    stage: str
    turn: str
    changed_at: datetime
