"""Decision: what a seat answers to one change. Data, apart from its application."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """The three answers a change may get."""

    ACCEPT = "accept"
    REJECT = "reject"
    COUNTER = "counter"


@dataclass(frozen=True, slots=True)
class Decision:
    """One answer to one change, by its id; a counter carries its text, any may carry a reason."""

    change: str
    verdict: Verdict
    text: str = ""
    reason: str = ""
