"""What each seat may do now. One table of rules; the pages and the actions both ask it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from contract.errors import ForbiddenError
from contract.lifecycle.force import AMENDING, amending
from contract.lifecycle.leaving import AFTER_THE_END, LEAVING
from contract.lifecycle.state import Contract
from contract.party import Seat

Rule = Callable[[Contract, Seat], bool]

OF_REVIEW = frozenset(
    {"save", "restore", "set_window", "propose", "withdraw", "decide", "confirm", "unconfirm", "open_signing"}
)
"""What touches the text or the agreement on it: nobody may while it is being signed, or once it is."""


def in_review(contract: Contract) -> bool:
    """The text may still change: it is not being signed, nor signed unless an amendment was asked for."""
    return contract.signing is None and (contract.signed is None or amending(contract) is not None)


def _contractor(_contract: Contract, seat: Seat) -> bool:
    return seat is Seat.CONTRACTOR


def _may_share(contract: Contract, seat: Seat) -> bool:
    """Never while something waits to be signed: the client signs through the door they came in by."""
    waits = contract.signing is not None or contract.parting.open_offer is not None
    return seat is Seat.CONTRACTOR and not waits


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


def _may_open_signing(contract: Contract, _seat: Seat) -> bool:
    """A text is signed once, and the one before it is sealed first: a file never holds a later text's signatures."""
    signed = contract.signed
    fresh = signed is None or (signed.sealed is not None and signed.version != contract.head)
    return contract.agreed is not None and not contract.open_proposals and fresh


def _may_sign(contract: Contract, seat: Seat) -> bool:
    signing = contract.signing
    if signing is None or seat in signing.signatures:
        return False
    return signing.first in {"", seat.value} or bool(signing.signatures)


def _may_cancel_signing(contract: Contract, seat: Seat) -> bool:
    """Who has signed can no longer reject."""
    signing = contract.signing
    return signing is not None and seat not in signing.signatures


def _may_seal(contract: Contract, _seat: Seat) -> bool:
    return contract.signed is not None and contract.signed.sealed is None


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "save": _contractor,
        "restore": _contractor,
        "retitle": _contractor,
        "share": _may_share,
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
        "open_signing": _may_open_signing,
        "sign": _may_sign,
        "cancel_signing": _may_cancel_signing,
        "lapse_signing": lambda contract, _seat: contract.signing is not None,
        "seal": _may_seal,
    }
)


def allowed(contract: Contract, seat: Seat) -> frozenset[str]:
    """The names of everything this seat may do now."""
    return frozenset(name for name in RULES if _holds(contract, seat, name))


def demand(contract: Contract, seat: Seat, name: str) -> None:
    """Raise ForbiddenError unless the seat may do this now; its code says what to do instead."""
    if _holds(contract, seat, name):
        return
    if contract.parting.ended is not None and name not in AFTER_THE_END:
        raise ForbiddenError("forbidden.ended")
    if name == "share" and seat is Seat.CONTRACTOR:
        raise ForbiddenError("forbidden.link_frozen")
    if name in OF_REVIEW and contract.signing is not None:
        raise ForbiddenError("forbidden.frozen")
    if name in OF_REVIEW and not in_review(contract):
        raise ForbiddenError("forbidden.signed")
    raise ForbiddenError(f"forbidden.{name}")


def _holds(contract: Contract, seat: Seat, name: str) -> bool:
    open_still = contract.parting.ended is None or name in AFTER_THE_END
    return open_still and RULES[name](contract, seat) and (name not in OF_REVIEW or in_review(contract))
