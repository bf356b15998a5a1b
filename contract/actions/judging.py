"""Judging: what the guard says of a text or of a change, remembered by the digests it was asked about."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from functools import lru_cache
from threading import Lock

from contract.edges import library
from contract.errors import ForbiddenError
from contract.guard.check import check
from contract.guard.finding import Finding
from contract.guard.judge import acknowledgements, judge
from contract.guard.ledger import Row, ledger
from contract.redline import compare
from contract.redline.change import Redline
from contract.version import Version

AT_ONCE = 100
"""Changes that are judged while a page waits (some 3 ms each); more are judged while it is read."""

_judges = ThreadPoolExecutor(max_workers=4, thread_name_prefix="judge")
_asking = Lock()


@lru_cache(maxsize=64)
def compared(old: Version, new: Version) -> Redline:
    """The comparison of two versions."""
    return compare(old, new)


@lru_cache(maxsize=64)
def findings_of(version: Version, today: date) -> tuple[Finding, ...]:
    """What is noticed in one text."""
    return check(version, library.template(version.template), today)


def findings_between(old: Version, new: Version, today: date) -> tuple[Finding, ...]:
    """What is noticed in a change, however long that takes."""
    return _asked(old, new, today).result()


def findings_by_now(old: Version, new: Version, today: date) -> tuple[Finding, ...] | None:
    """What is noticed in a change; None while it is still being judged, which this begins."""
    judgement = _asked(old, new, today)
    if judgement.done() or len(compared(old, new).changes) <= AT_ONCE:
        return judgement.result()
    return None


def standings_by_now(first: Version, now: Version, proposed: Version, today: date) -> tuple[Row, ...] | None:
    """How each protection stands: from now to what is proposed, and from the first version; None while that is judged."""
    last, since = findings_by_now(now, proposed, today), findings_by_now(first, proposed, today)
    return None if last is None or since is None else _standings(first, now, proposed, today)


@lru_cache(maxsize=64)
def _standings(first: Version, now: Version, proposed: Version, today: date) -> tuple[Row, ...]:
    return ledger(
        first,
        now,
        proposed,
        library.template(proposed.template),
        findings_between(now, proposed, today),
        findings_between(first, proposed, today),
    )


def _asked(old: Version, new: Version, today: date) -> Future[tuple[Finding, ...]]:
    with _asking:  # two who ask at the same moment get one judgement
        return _begun(old, new, today)


@lru_cache(maxsize=64)
def _begun(old: Version, new: Version, today: date) -> Future[tuple[Finding, ...]]:
    return _judges.submit(_judged, old, new, today)


def _judged(old: Version, new: Version, today: date) -> tuple[Finding, ...]:
    return judge(compared(old, new), library.template(new.template), today)


def demand_acknowledged(findings: Iterable[Finding], acknowledged: Iterable[str]) -> None:
    """Raise ForbiddenError unless every finding that asks for it was acknowledged."""
    left = set(acknowledgements(findings)) - set(acknowledged)
    if left:
        raise ForbiddenError("acknowledge.missing", n=len(left))
