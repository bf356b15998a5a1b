"""Force: which text binds the parties now, and how it came to be amended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from contract.lifecycle.state import Agreement, Asked, Contract
from contract.party import Seat


@dataclass(frozen=True, slots=True)
class Amended:
    """An amendment both agreed to: what was asked, the agreement before it and the one it made."""

    number: int
    asked: Asked
    before: Agreement
    after: Agreement


def in_force(contract: Contract) -> Agreement | None:
    """The agreement that binds: the last one signed; where none is, the one both gave. What is being amended binds meanwhile."""
    signed = [a for a in contract.agreements if _signed(contract, a)]
    if signed:
        return signed[-1]
    asked = amending(contract)
    if contract.agreed is None and asked is not None:
        return contract.agreements[asked.after - 1]
    return contract.agreed


def amending(contract: Contract) -> Asked | None:
    """The amendment that was asked for and is not concluded yet."""
    last = contract.asked[-1] if contract.asked else None
    return last if last is not None and not last.dropped and _concluded(contract, last) is None else None


def amended(contract: Contract) -> tuple[Amended, ...]:
    """The amendments concluded, oldest first, numbered from 1."""
    found = [(a, _concluded(contract, a)) for a in contract.asked if not a.dropped]
    made = [(asked, after) for asked, after in found if after is not None]
    given = contract.agreements
    return tuple(Amended(n, a, given[a.after - 1], after) for n, (a, after) in enumerate(made, start=1))


def _concluded(contract: Contract, asked: Asked) -> Agreement | None:
    """The agreement that made the amendment: signed, where the text it amends was signed."""
    before, later = contract.agreements[asked.after - 1], contract.agreements[asked.after :]
    if _signed(contract, before):
        later = tuple(a for a in later if _signed(contract, a))
    return next((a for a in later if a.ended_at is None), None)


def _signed(contract: Contract, agreement: Agreement) -> bool:
    return any(s.complete and s.version == agreement.version for s in contract.signings)


def original(contract: Contract) -> Agreement | None:
    """The agreement that made the contract, before any amendment."""
    made = amended(contract)
    return made[0].before if made else in_force(contract)


def _may_ask(contract: Contract, _seat: Seat) -> bool:
    return contract.agreed is not None and contract.signing is None and amending(contract) is None


def _may_drop(contract: Contract, seat: Seat) -> bool:
    asked = amending(contract)
    return asked is not None and asked.by is seat and contract.agreed == contract.agreements[asked.after - 1]


AMENDING: Mapping[str, Callable[[Contract, Seat], bool]] = MappingProxyType(
    {"ask_amendment": _may_ask, "drop_amendment": _may_drop}
)
