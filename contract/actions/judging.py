"""Judging: what the guard says of a text or of a change, remembered by the digests it was asked about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from contract.edges import library
from contract.errors import ForbiddenError
from contract.guard.check import check
from contract.guard.finding import Finding, Severity
from contract.guard.judge import judge
from contract.redline.change import Redline
from contract.redline.compare import compare
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


def to_acknowledge(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The findings that nobody may pass over in silence."""
    return tuple(f.id for f in findings if f.severity is not Severity.NOTICE)


def demand_acknowledged(findings: Iterable[Finding], acknowledged: Iterable[str]) -> None:
    """Raise ForbiddenError unless every finding that asks for it was acknowledged."""
    left = set(to_acknowledge(findings)) - set(acknowledged)
    if left:
        raise ForbiddenError("acknowledge.missing", n=len(left))
