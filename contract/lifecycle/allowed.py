"""What each seat may do now. One table of rules; the pages and the actions both ask it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from contract.errors import ForbiddenError
from contract.lifecycle.force import AMENDING
from contract.lifecycle.leaving import AFTER_THE_END, LEAVING
from contract.lifecycle.state import Contract
from contract.party import Seat

Rule = Callable[[Contract, Seat], bool]


def _contractor(_contract: Contract, seat: Seat) -> bool:
    return seat is Seat.CONTRACTOR


def _opened(contract: Contract, seat: Seat) -> bool:
    """Both sides are at the table: the client has come in, or the contractor has shared."""
    return contract.opened_at is not None if seat is Seat.CLIENT else contract.shared


def _may_propose(contract: Contract, seat: Seat) -> bool:
    return _opened(contract, seat) and contract.open_by(seat) is None


def _may_decide(contract: Contract, seat: Seat) -> bool:
    return contract.open_by(seat.other) is not None


def _may_withdraw(contract: Contract, seat: Seat) -> bool:
    mine = contract.open_by(seat)
    return mine is not None and mine.seen_at is None


def _may_confirm(contract: Contract, seat: Seat) -> bool:
    given = contract.confirmations.get(seat)
    return (
        contract.opened_at is not None
        and not contract.open_proposals
        and contract.agreed is None
        and (given is None or given.version != contract.head)
    )


def _may_unconfirm(contract: Contract, seat: Seat) -> bool:
    return contract.agreed is None and seat in contract.confirmations


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "save": _contractor,
        "restore": _contractor,
        "retitle": _contractor,
        "share": _contractor,
        "set_window": _contractor,
        "comment": lambda contract, seat: seat is Seat.CONTRACTOR or contract.opened_at is not None,
        "mark": _opened,
        "propose": _may_propose,
        "withdraw": _may_withdraw,
        "decide": _may_decide,
        "confirm": _may_confirm,
        "unconfirm": _may_unconfirm,
        **LEAVING,
        **AMENDING,
    }
)


def allowed(contract: Contract, seat: Seat) -> frozenset[str]:
    """The names of everything this seat may do now."""
    return frozenset(name for name in RULES if _holds(contract, seat, name))


def demand(contract: Contract, seat: Seat, name: str) -> None:
    """Raise ForbiddenError unless the seat may do this now; its code says what to do instead."""
    if not _holds(contract, seat, name):
        over = contract.parting.ended is not None and name not in AFTER_THE_END
        raise ForbiddenError("forbidden.ended" if over else f"forbidden.{name}")


def _holds(contract: Contract, seat: Seat, name: str) -> bool:
    open_still = contract.parting.ended is None or name in AFTER_THE_END
    return open_still and RULES[name](contract, seat)
