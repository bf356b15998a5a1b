"""Proof: that the text on the table is the base with the accepted changes, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contract.amendment.facts import AmendmentWithdrawn
from contract.errors import ForbiddenError
from contract.events import Created, Decided, Event, Proposed, Restored, Saved
from contract.lifecycle.replay import replay
from contract.party import Seat
from contract.proposal.rebase import rebase
from contract.proposal.settle import settle
from contract.redline import compare
from contract.redline.change import Redline
from contract.version import Version


@dataclass(frozen=True, slots=True)
class Deviation:
    """Where the recomputation leaves the record: the version that is kept, and what it should read.

    `expected` is None where nothing can be recomputed (a decision names a change that is not there). `code`
    says which step: "restored", "settled", "confirmed".
    """

    code: str
    number: int
    kept: Version | None
    expected: Version | None = None


def deviation(events: Sequence[Event], versions: Mapping[int, Version]) -> Deviation | None:
    """Recompute the text on the table from its record; None when it holds at every step.

    The base is what the contractor last put on the table; each answered proposal is compared and settled again
    from its decisions; both seats confirmed the digest that comes out. A version that one side keeps to itself
    may be absent: what stood on the table while both were there may not.
    """
    head = 0
    proposed: dict[str, Proposed] = {}
    for event in events:
        what = event.fact
        match what:
            case Created(version=number) | Saved(version=number) | AmendmentWithdrawn(version=number):
                head = number
            case Restored(version=number, source=source):
                if versions.get(number) != versions.get(source, versions.get(number)):
                    return Deviation("restored", number, versions.get(number), versions.get(source))
                head = number
            case Proposed():
                proposed[what.proposal] = what
            case Decided():
                found = _decided(what, proposed.get(what.proposal), head, versions)
                if found is not None:
                    return found
                head = what.version
            case _:
                pass
    text = versions.get(head)
    given = replay(events).confirmations
    if (
        text is None
        or set(given) != set(Seat)
        or {(c.version, c.digest) for c in given.values()} != {(head, text.digest)}
    ):
        return Deviation("confirmed", head, text)
    return None


def answered(what: Decided, asked: Proposed, versions: Mapping[int, Version]) -> Redline:
    """The comparison a seat decided on: the proposal, carried over where the table had moved on since.

    Raises KeyError where one of its versions is not there.
    """
    base, wanted = versions[what.base], versions[asked.version]
    if asked.base != what.base:
        wanted = rebase(versions[asked.base], base, wanted).version
    return compare(base, wanted)


def _decided(
    what: Decided, asked: Proposed | None, head: int, versions: Mapping[int, Version]
) -> Deviation | None:
    kept = versions.get(what.version)
    broken = Deviation("settled", what.version, kept)
    if asked is None or kept is None or what.base != head:
        return broken
    try:
        expected = settle(answered(what, asked, versions), what.decisions)
    except (KeyError, ForbiddenError):
        return broken
    return None if expected.digest == kept.digest else Deviation("settled", what.version, kept, expected)
