"""Turns: whose move it is, and how an agreement falls: what several facts do to a contract."""

from __future__ import annotations

from dataclasses import replace

from contract.events import Event
from contract.lifecycle.state import Contract, Turn
from contract.party import Seat


def pass_turn(contract: Contract, event: Event, seat: Seat | None) -> Contract:
    """It is this seat's move from now on, or nobody's; nothing where it was already."""
    if contract.turns and contract.turns[-1].seat is seat:
        return contract
    return replace(contract, turns=(*contract.turns, Turn(seat, event.at)))


def agreement_ended(contract: Contract, event: Event) -> Contract:
    """What both had agreed to, if anything, holds no longer."""
    ended = (replace(a, ended_at=event.at) if a == contract.agreed else a for a in contract.agreements)
    return replace(contract, agreements=tuple(ended))
