"""Ledger: the eight protections, each strengthened, kept, weakened, emptied or gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from contract.guard.carried import carried, clauses, duties, grave
from contract.guard.finding import Finding, Harmed, Severity
from contract.guard.whose import EIGHT, other
from contract.template import Template
from contract.version import Version


class Standing(IntEnum):
    """How a protection stands after a change; a higher one is graver."""

    STRENGTHENED = -1
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

    @property
    def party(self) -> Harmed:
        """Whose protection it is."""
        return _party(self.protection)


_EMPTYING = frozenset(
    {
        "discretion_added",
        "indicative_only",
        "put_off",
        "vague_words",
        "element_optional",
        "article_to_absent_annex",
    }
)


def ledger(
    first: Version,
    now: Version,
    proposed: Version,
    template: Template,
    findings: Sequence[Finding],
    since: Sequence[Finding] | None = None,
) -> tuple[Row, ...]:
    """The eight rows: from `now` to `proposed` (with what was noticed on the way), and from `first`.

    `since` are the findings from the first version to the proposed one, so that small cuts of several
    rounds add up; without them those of the last round stand in. A protection is gone when none of its
    essential elements is carried any more, emptied when half of them are lost or one is left to a party's
    will, weakened when one is lost or a warning touches it, strengthened when it only gained.
    """
    whole = findings if since is None else since
    return tuple(
        Row(
            p, _standing(p, now, proposed, template, findings), _standing(p, first, proposed, template, whole)
        )
        for p in EIGHT
    )


def _standing(
    protection: str, before: Version, after: Version, template: Template, findings: Sequence[Finding]
) -> Standing:
    hurt = max(_lost(protection, before, after, template), _bent(protection, findings))
    if hurt is Standing.KEPT and _gained(protection, before, after, template, findings):
        return Standing.STRENGTHENED
    return hurt


def _lost(protection: str, before: Version, after: Version, template: Template) -> Standing:
    """How much of what carried a protection is not carried any more."""
    had, has = carried(before), carried(after)
    due = [d for d in duties(before, template) if protection in d.element.protections and grave(d)]
    held = [d for d in due if d.element.id in had]
    lost = sum(d.element.id not in has for d in held)
    if not lost:
        return Standing.KEPT
    if lost == len(held):
        return Standing.GONE
    return Standing.EMPTIED if lost * 2 >= len(held) else Standing.WEAKENED


def _bent(protection: str, findings: Sequence[Finding]) -> Standing:
    touching = [f for f in findings if protection in f.protections and f.severity is not Severity.NOTICE]
    if any(f.code in _EMPTYING and f.severity is Severity.ALARM for f in touching):
        return Standing.EMPTIED
    return Standing.WEAKENED if touching else Standing.KEPT


def _gained(
    protection: str, before: Version, after: Version, template: Template, findings: Sequence[Finding]
) -> bool:
    """Whether an element came that was not carried, or a value moved against the other party."""
    protects = {e.id for e in template.elements if protection in e.protections}
    if protects & (carried(after) - carried(before)):
        return True
    places = {c.key for v in (before, after) for c in clauses(v) if protects & set(c.elements)}
    against = other(_party(protection))
    moved = (f for f in findings if f.severity is Severity.NOTICE and not f.doubted)
    return any(f.harmed is against and f.clause in places for f in moved)


def _party(protection: str) -> Harmed:
    return Harmed.CONTRACTOR if protection.startswith("cm_") else Harmed.CLIENT
