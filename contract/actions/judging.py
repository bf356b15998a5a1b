"""Judging: what the guard says of a text or of a change, remembered by the digests it was asked about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from contract.edges import library
from contract.errors import ForbiddenError
from contract.guard.check import check
from contract.guard.finding import Finding
from contract.guard.judge import acknowledgements, judge
from contract.guard.ledger import Row, ledger
from contract.redline import compare
from contract.redline.change import Redline
from contract.version import Version


@lru_cache(maxsize=64)
def compared(old: Version, new: Version) -> Redline:
    """The comparison of two versions."""
    return compare(old, new)


@lru_cache(maxsize=64)
def findings_of(version: Version, today: date) -> tuple[Finding, ...]:
    """What is noticed in one text."""
    return check(version, library.template(version.template), today)


@lru_cache(maxsize=64)
def findings_between(old: Version, new: Version, today: date) -> tuple[Finding, ...]:
    """What is noticed in a change."""
    return judge(compared(old, new), library.template(new.template), today)


@lru_cache(maxsize=64)
def standings(first: Version, now: Version, proposed: Version, today: date) -> tuple[Row, ...]:
    """How each protection stands: from now to what is proposed, and from the first version to it."""
    return ledger(
        first,
        now,
        proposed,
        library.template(proposed.template),
        findings_between(now, proposed, today),
        findings_between(first, proposed, today),
    )


def demand_acknowledged(findings: Iterable[Finding], acknowledged: Iterable[str]) -> None:
    """Raise ForbiddenError unless every finding that asks for it was acknowledged."""
    left = set(acknowledgements(findings)) - set(acknowledged)
    if left:
        raise ForbiddenError("acknowledge.missing", n=len(left))
