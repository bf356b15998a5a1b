"""Force: which text binds the parties, from which day each has effect, and how it came to be amended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
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


@dataclass(frozen=True, slots=True)
class Effective:
    """A text that binds since a moment, and the first day it has effect: `date.min` for the one that made the contract."""

    agreement: Agreement
    bound_at: datetime
    since: date


def in_force(contract: Contract) -> Agreement | None:
    """The last agreement that binds, in effect already or not: the last one signed; where none is, the one both gave.

    What is being amended binds meanwhile. `succession` says from which day each text has effect.
    """
    kept = [a for a in contract.agreements if signed(contract, a)]
    if kept:
        return kept[-1]
    asked = amending(contract)
    if contract.agreed is None and asked is not None:
        return contract.agreements[asked.after - 1]
    return contract.agreed


def amending(contract: Contract) -> Asked | None:
    """The amendment that was asked for and is not concluded yet."""
    last = contract.asked[-1] if contract.asked else None
    return last if last is not None and last.given_up is None and _concluded(contract, last) is None else None


def amended(contract: Contract) -> tuple[Amended, ...]:
    """The amendments concluded, oldest first, numbered from 1."""
    found = [(a, _concluded(contract, a)) for a in contract.asked if a.given_up is None]
    made = [(asked, after) for asked, after in found if after is not None]
    given = contract.agreements
    return tuple(Amended(n, a, given[a.after - 1], after) for n, (a, after) in enumerate(made, start=1))


def _concluded(contract: Contract, asked: Asked) -> Agreement | None:
    """The agreement that made the amendment: signed, where the text it amends was signed."""
    before, later = contract.agreements[asked.after - 1], contract.agreements[asked.after :]
    if signed(contract, before):
        later = tuple(a for a in later if signed(contract, a))
    return next((a for a in later if a.ended_at is None), None)


def signed(contract: Contract, agreement: Agreement) -> bool:
    """Whether every seat signed the text of this agreement."""
    return any(s.complete and s.version == agreement.version for s in contract.signings)


def original(contract: Contract) -> Agreement | None:
    """The agreement that made the contract, before any amendment."""
    made = amended(contract)
    return made[0].before if made else in_force(contract)


def succession(contract: Contract) -> tuple[Effective, ...]:
    """The texts that have effect one after the other, oldest first; none while no text binds.

    An amendment rewrites the text before it, so it never has effect earlier than that one.
    """
    force, made = in_force(contract), amended(contract)
    if force is None:
        return ()
    if not made or made[-1].after != force:  # a text agreed to anew, outside any amendment, stands alone
        return (Effective(force, bound_at(contract, force), date.min),)
    found = [Effective(made[0].before, bound_at(contract, made[0].before), date.min)]
    for each in made:
        since = max(found[-1].since, each.asked.fact.effective)
        found.append(Effective(each.after, bound_at(contract, each.after), since))
    return tuple(found)


def bound_at(contract: Contract, agreement: Agreement) -> datetime:
    """When an agreement came to bind: at its last signature where it was signed, else once both agreed."""
    return next(
        (
            max(event.at for event in s.signatures.values())
            for s in contract.signings
            if s.complete and s.version == agreement.version
        ),
        agreement.at,
    )


def _may_ask(contract: Contract, _seat: Seat) -> bool:
    return contract.agreed is not None and contract.signing is None and amending(contract) is None


def _may_drop(contract: Contract, seat: Seat) -> bool:
    asked = amending(contract)
    if asked is None or asked.by is not seat or contract.open_proposals:
        return False
    return contract.agreed == contract.agreements[asked.after - 1]


def _may_withdraw(contract: Contract, _seat: Seat) -> bool:
    """Either seat: nobody has to agree to an amendment. Not over the other's head, who waits for an answer or signs."""
    return (
        amending(contract) is not None
        and contract.signing is None
        and not contract.open_proposals
        and in_force(contract) is not None
        and contract.agreed != in_force(contract)
    )


AMENDING: Mapping[str, Callable[[Contract, Seat], bool]] = MappingProxyType(
    {"ask_amendment": _may_ask, "drop_amendment": _may_drop, "withdraw_amendment": _may_withdraw}
)
