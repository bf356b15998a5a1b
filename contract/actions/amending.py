"""Amending: a change of the contract in force is asked for, negotiated as any other, and read as an amendment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from contract import editing
from contract.actions.judging import compared
from contract.actions.letter_files import letter_as
from contract.actions.table import Table, new_id, note, now, sit
from contract.amendment.compose import Amendment, amendment
from contract.amendment.deed import deed
from contract.amendment.facts import AmendmentAsked, AmendmentDropped, AmendmentWithdrawn
from contract.edges import library
from contract.edges.house import Visit
from contract.errors import ForbiddenError, MissingError
from contract.letter import Letter
from contract.lifecycle.force import amended, amending, bound_at, in_force, original, signed, succession


@dataclass(frozen=True)
class Deed:
    """An amendment with its number; `bound_at` is None while the other side has not agreed to it, or signed it."""

    number: int
    made: Amendment
    base: int
    version: int
    bound_at: datetime | None = None
    signed: bool = False


def ask(table: Table, wish: str, effective: date) -> Table:
    """Ask for an amendment from a day on. The text in force stays so until both agree to another."""
    table.demand("ask_amendment")
    words = editing.clean(wish)
    if not words:
        raise ForbiddenError("amendment.no_wish")
    if effective < now().date():
        raise ForbiddenError("amendment.past")
    since = succession(table.contract)[-1].since
    if effective < since:
        raise ForbiddenError("amendment.before_last", day=since)
    return note(table, AmendmentAsked(new_id(), words, effective))


def drop(table: Table) -> Table:
    """Let go of what one asked for, while the text has not changed."""
    table.demand("drop_amendment")
    asked = amending(table.contract)
    if asked is None:
        raise MissingError("amendment.unknown")
    return note(table, AmendmentDropped(asked.fact.amendment))


def withdraw(table: Table, reason: str) -> Table:
    """Give up an amendment whose text has changed: the text in force is on the table again."""
    table.demand("withdraw_amendment")
    words = editing.clean(reason)
    if not words:
        raise ForbiddenError("amendment.no_reason")
    asked, force = amending(table.contract), in_force(table.contract)
    if asked is None or force is None:
        raise MissingError("amendment.unknown")
    return note(table, AmendmentWithdrawn(asked.fact.amendment, force.version, words))


def deeds(table: Table) -> tuple[Deed, ...]:
    """Every amendment agreed to, oldest first."""
    return tuple(
        replace(
            _deed(table, a.number, a.asked.fact, a.before.version, a.after.version),
            bound_at=bound_at(table.contract, a.after),
            signed=signed(table.contract, a.after),
        )
        for a in amended(table.contract)
    )


def under_way(table: Table) -> Deed | None:
    """The amendment as the table now has it, or as a proposal would make it; None while the text is the same."""
    contract = table.contract
    asked, force = amending(contract), in_force(contract)
    if asked is None or force is None:
        return None
    version = next((p.version for p in reversed(contract.open_proposals)), contract.head)
    if version == force.version:
        return None
    return _deed(table, len(amended(contract)) + 1, asked.fact, force.version, version)


def text(table: Table, found: Deed) -> Letter:
    """An amendment's text, in the contract's language."""
    begun = original(table.contract)
    if begun is None:
        raise ForbiddenError("forbidden.not_in_force")
    catalogue = library.catalogue(found.made.old.language)
    dated = (found.bound_at or now()).date()
    return deed(found.made, found.number, begun.at.date(), catalogue, dated)


def deed_file(visit: Visit, contract: str, number: int, kind: str) -> tuple[str, bytes]:
    """An agreed amendment as "pdf", "docx" or "txt", with the name it takes."""
    table = sit(visit, contract)
    found = next((d for d in deeds(table) if d.number == number), None)
    if found is None or found.bound_at is None:
        raise MissingError("contract.unknown")
    return letter_as(kind, text(table, found), found.made.new, found.bound_at)


def _deed(table: Table, number: int, asked: AmendmentAsked, base: int, version: int) -> Deed:
    old, new = table.version(base), table.version(version)
    made = amendment(compared(old, new), library.template(old.template), asked.effective, asked.wish)
    return Deed(number, made, base, version)
