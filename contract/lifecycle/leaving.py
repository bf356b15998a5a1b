"""Leaving: what each seat may do towards the contract's end, and after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from contract.ending.parting import Notice
from contract.lifecycle.force import in_force
from contract.lifecycle.state import Contract
from contract.party import Seat


def _bound(contract: Contract, _seat: Seat) -> bool:
    """Nothing ends while a text is frozen to be signed: the signing is cancelled first."""
    return in_force(contract) is not None and contract.signing is None


def _may_offer(contract: Contract, seat: Seat) -> bool:
    parting = contract.parting
    return _bound(contract, seat) and parting.open_offer is None and parting.accepted is None


def _may_answer(contract: Contract, seat: Seat) -> bool:
    offer = contract.parting.open_offer
    return _bound(contract, seat) and offer is not None and offer.by is seat.other


def _may_take_back(contract: Contract, seat: Seat) -> bool:
    offer = contract.parting.open_offer
    return _bound(contract, seat) and offer is not None and offer.by is seat


def _unreceived(contract: Contract) -> tuple[Notice, ...]:
    return tuple(n for n in contract.parting.notices if n.stands and n.received_on is None)


LEAVING: Mapping[str, Callable[[Contract, Seat], bool]] = MappingProxyType(
    {
        "offer_end": _may_offer,
        "answer_end": _may_answer,
        "take_back_end": _may_take_back,
        "give_notice": _bound,
        "note_receipt": lambda contract, seat: _bound(contract, seat) and bool(_unreceived(contract)),
        "lift_notice": lambda contract, seat: any(
            n.by is seat and n.stands for n in contract.parting.notices
        ),
        "end": _bound,
        "tick_left": _bound,
    }
)

AFTER_THE_END = frozenset({"retitle", "comment", "share", "tick_left", "seal"})
"""What goes on: naming the file, talking, giving the other side its way in, the exit list."""
