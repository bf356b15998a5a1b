"""Facts: an amendment is asked for, let go, or withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class AmendmentAsked:
    """A seat asks to change the contract in force: in its words, from a day. The text in force stays so meanwhile."""

    amendment: str
    wish: str
    effective: date


@dataclass(frozen=True, slots=True)
class AmendmentDropped:
    """The one who asked lets go, while no change of text was accepted yet."""

    amendment: str


@dataclass(frozen=True, slots=True)
class AmendmentWithdrawn:
    """A seat gives up an amendment whose text had changed: `version`, the text in force, is on the table again."""

    amendment: str
    version: int
    reason: str


AmendmentFact: TypeAlias = AmendmentAsked | AmendmentDropped | AmendmentWithdrawn
