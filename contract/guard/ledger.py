"""Ledger: the eight protections, each kept, weakened, emptied or gone; strengthened where words were added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from contract.guard.finding import Finding, Severity
from contract.guard.whose import EIGHT


class Standing(IntEnum):
    """How a protection stands after a change; a higher one is graver."""

    KEPT = 0
    WEAKENED = 1
    EMPTIED = 2
    GONE = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One protection: how the change leaves it, and how it stands since the first version."""

    protection: str
    proposed: Standing
    since_first: Standing


_GRAVE = {"article_removed": Standing.GONE, "article_missing": Standing.GONE}
_EMPTY = {
    "article_emptied",
    "article_empty",
    "element_lost",
    "discretion_added",
    "indicative_only",
    "put_off",
}


def ledger(change: Sequence[Finding], since_first: Sequence[Finding]) -> tuple[Row, ...]:
    """The eight rows, from the findings of the change and of all changes since the first version."""
    return tuple(Row(p, _standing(p, change), _standing(p, since_first)) for p in EIGHT)


def _standing(protection: str, findings: Sequence[Finding]) -> Standing:
    return max((_effect(f) for f in findings if protection in f.protections), default=Standing.KEPT)


def _effect(finding: Finding) -> Standing:
    if finding.code in _GRAVE:
        return _GRAVE[finding.code]
    if finding.code in _EMPTY and finding.severity is Severity.ALARM:
        return Standing.EMPTIED
    return Standing.KEPT if finding.severity is Severity.NOTICE else Standing.WEAKENED
