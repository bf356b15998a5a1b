"""Ledger: the eight protections, each kept, weakened, emptied or gone; strengthened where words were added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from contract.guard.carried import carries, duties, grave
from contract.guard.finding import Finding, Severity
from contract.guard.whose import EIGHT
from contract.template import Template
from contract.version import Version


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


_EMPTYING = frozenset({"discretion_added", "indicative_only", "put_off"})


def ledger(
    first: Version, now: Version, proposed: Version, template: Template, findings: Sequence[Finding]
) -> tuple[Row, ...]:
    """The eight rows: from `now` to `proposed` (with what was noticed on the way), and from `first`.

    A protection is gone when none of its essential elements is carried any more, emptied when half of
    them are lost or one is left to a party's will, weakened when one is lost or a warning touches it.
    """
    bent = {p: _bent(p, findings) for p in EIGHT}
    return tuple(
        Row(
            p,
            max(_lost(p, now, proposed, template), bent[p]),
            max(_lost(p, first, proposed, template), bent[p]),
        )
        for p in EIGHT
    )


def _lost(protection: str, before: Version, after: Version, template: Template) -> Standing:
    """How much of what carried a protection is not carried any more."""
    due = [d for d in duties(before, template) if protection in d.element.protections and grave(d)]
    carried = [d for d in due if carries(before, d.element.id)]
    lost = sum(not carries(after, d.element.id) for d in carried)
    if not lost:
        return Standing.KEPT
    if lost == len(carried):
        return Standing.GONE
    return Standing.EMPTIED if lost * 2 >= len(carried) else Standing.WEAKENED


def _bent(protection: str, findings: Sequence[Finding]) -> Standing:
    touching = [f for f in findings if protection in f.protections and f.severity is not Severity.NOTICE]
    if any(f.code in _EMPTYING and f.severity is Severity.ALARM for f in touching):
        return Standing.EMPTIED
    return Standing.WEAKENED if touching else Standing.KEPT
