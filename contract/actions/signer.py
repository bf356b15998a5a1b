"""Signer: who signs, in their own words, and what is verified of them at that moment."""

from __future__ import annotations

from dataclasses import dataclass

from contract import editing
from contract.actions.table import Table, now
from contract.errors import ForbiddenError, UnreadableError
from contract.party import Seat
from contract.signature.facts import Signed


@dataclass(frozen=True, slots=True)
class Signer:
    """What a person gives when signing. `consent` is the sentence they ticked, "" when they did not."""

    name: str
    capacity: str
    consent: str
    secret: str


def named(signer: Signer) -> tuple[str, str]:
    """The name and the capacity as they will be printed; raises where one is missing or consent was not ticked."""
    name, capacity = editing.clean(signer.name), editing.clean(signer.capacity)
    if not name or not capacity:
        raise UnreadableError("signing.nameless")
    if not signer.consent:
        raise ForbiddenError("signing.no_consent")
    return name, capacity


def checked(table: Table, secret: str) -> tuple[str, ...]:
    """What was verified of the signer at this moment, and no more. Raises ForbiddenError when it does not hold."""
    room, session = table.visit.room, table.visit.session
    if room.is_demo:
        return ("demo",)
    if table.seat is Seat.CONTRACTOR:
        room.access.check_owner(secret, now())
        return ("passphrase",)
    room.access.check_code(session.link, secret, now())
    return ("link", "code", *_other_link(table))


def _other_link(table: Table) -> tuple[str, ...]:
    """Told of a client who signs through another link than the contract itself was signed by."""
    kept = next((s for s in table.contract.signings if s.complete), None)
    signed = kept.signatures[Seat.CLIENT].fact if kept else None
    through = signed.link if isinstance(signed, Signed) else ""
    return ("other_link",) if through not in {"", table.visit.session.link} else ()
