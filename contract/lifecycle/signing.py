"""Signing: what each fact of it makes of a contract."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from contract.events import Event
from contract.lifecycle.state import Contract, Signing
from contract.lifecycle.turns import agreement_ended, pass_turn
from contract.party import Seat
from contract.signature.facts import MarkDrawn, Sealed, SignatureFact, Signed, SigningCancelled, SigningOpened


def after(contract: Contract, what: SignatureFact, event: Event) -> Contract:
    """The contract after a fact of signing."""
    if isinstance(what, SigningOpened):
        begun = Signing(what.version, what.digest, event.at, what.until, what.first, what.key)
        told = replace(contract, signings=(*contract.signings, begun))
        return pass_turn(told, event, Seat(what.first) if what.first else event.by.other)
    last = contract.signings[-1]
    match what:
        case Signed():
            signed = replace(last, signatures=MappingProxyType({**last.signatures, event.by: event}))
            told = _with(contract, signed)
            return pass_turn(told, event, None if signed.complete else event.by.other)
        case SigningCancelled():
            given_up = _with(contract, replace(last, ended_at=event.at))
            told = replace(agreement_ended(given_up, event), confirmations=MappingProxyType({}))
            return pass_turn(told, event, event.by)
        case Sealed():
            return _with(contract, replace(last, sealed=what))
        case MarkDrawn():
            drawn = MappingProxyType({**last.drawn, event.by: what.strokes})
            return _with(contract, replace(last, drawn=drawn))


def _with(contract: Contract, changed: Signing) -> Contract:
    """The same with another state of the last signing."""
    return replace(contract, signings=(*contract.signings[:-1], changed))
