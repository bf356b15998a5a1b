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
    """The agreement that binds; one being amended binds until the new text is agreed. A signed one joins here."""
    if contract.agreed is None and amending(contract) is not None:
        return contract.agreements[-1]
    return contract.agreed


def amending(contract: Contract) -> Asked | None:
    """The amendment that was asked for and is not agreed yet."""
    last = contract.asked[-1] if contract.asked else None
    open_still = last is not None and not last.dropped and len(contract.agreements) == last.after
    return last if open_still else None


def amended(contract: Contract) -> tuple[Amended, ...]:
    """The amendments agreed to, oldest first, numbered from 1."""
    done = [a for a in contract.asked if not a.dropped and len(contract.agreements) > a.after]
    given = contract.agreements
    return tuple(Amended(n, a, given[a.after - 1], given[a.after]) for n, a in enumerate(done, start=1))


def original(contract: Contract) -> Agreement | None:
    """The agreement that made the contract, before any amendment."""
    made = amended(contract)
    return made[0].before if made else in_force(contract)


def _may_ask(contract: Contract, _seat: Seat) -> bool:
    return contract.agreed is not None and amending(contract) is None


def _may_drop(contract: Contract, seat: Seat) -> bool:
    asked = amending(contract)
    return asked is not None and asked.by is seat and contract.agreed is not None


AMENDING: Mapping[str, Callable[[Contract, Seat], bool]] = MappingProxyType(
    {"ask_amendment": _may_ask, "drop_amendment": _may_drop}
)
