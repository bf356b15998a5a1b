"""Parting: ending a contract, by agreement, at its term or for another cause, and what is left to do."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from itertools import compress

from contract import editing
from contract.actions.lasting import case, effective
from contract.actions.letter_files import letter_as
from contract.actions.signer import Signer, checked, named
from contract.actions.table import Table, new_id, note, now, sit
from contract.edges import codec, library
from contract.edges.house import Visit
from contract.ending import facts as fact
from contract.ending.conditions import Condition, conditions, offer_conditions
from contract.ending.left import Due, Item, left, owed
from contract.ending.letters import agreement_letter, notice_letter
from contract.ending.parting import Notice, Offer
from contract.ending.ways import Case, brought, clause_for, settled
from contract.errors import ForbiddenError, MissingError
from contract.letter import Letter
from contract.lifecycle.force import succession


def offered(last_day: date, balance: Decimal, access: str, contents: str, survives: str) -> fact.EndOffered:
    """An offer as it is typed."""
    words = (editing.clean(text) for text in (access, contents, survives))
    return fact.EndOffered(new_id(), last_day, balance, *words)


def offer(table: Table, terms: fact.EndOffered, given: Signer) -> Table:
    """Offer to end by agreement, signed by whoever offers."""
    table.demand("offer_end")
    _met(offer_conditions(case(table), terms))
    return note(table, terms, _signed(table, terms, given))


def accept(table: Table, key: str, given: Signer) -> Table:
    """Sign an offer, the very one that was read: with its maker's signature it is an agreement."""
    table.demand("answer_end")
    waiting = _open(table, key)
    if not waiting.signed_by(waiting.by):
        raise ForbiddenError("ending.offer_unsigned")
    _met(offer_conditions(case(table), waiting.terms))
    return note(table, _signed(table, waiting.terms, given))


def decline(table: Table, key: str, reason: str) -> Table:
    """Refuse an offer, and say why."""
    table.demand("answer_end")
    return note(table, fact.EndDeclined(_open(table, key).terms.offer, editing.clean(reason)))


def take_back(table: Table, key: str) -> Table:
    """Take one's offer back."""
    table.demand("take_back_end")
    return note(table, fact.EndTakenBack(_open(table, key).terms.offer))


def drafted(
    table: Table,
    step: fact.Step,
    *,
    breached: str = "",
    story: str = "",
    since: date | None = None,
    follows: str = "",
) -> fact.NoticeGiven:
    """A notice as it is being prepared, dated today, with the clause it rests on quoted from the text in effect today."""
    version = effective(table, now().date())
    clause = clause_for(version, step)
    found = version.clause(clause)
    words = found[1].text if found else ""
    return fact.NoticeGiven(
        new_id(), step, now().date(), clause, words, breached, editing.clean(story), since, follows
    )


def give(table: Table, given: fact.NoticeGiven) -> Table:
    """Record that a notice is given; its letter can then be taken away and sent."""
    table.demand("give_notice")
    found = case(table)
    _met(conditions(found, given))
    same = replace(given, notice="")
    if any(
        replace(n.given, notice="") == same and n.by is table.seat for n in found.parting.standing(given.step)
    ):
        raise ForbiddenError("ending.given_already")
    return note(table, given)


def receive(table: Table, key: str, on: date) -> Table:
    """Note the day on which a notice arrived."""
    table.demand("note_receipt")
    found = _notice(table, key)
    if found.received_on is not None:
        raise ForbiddenError("forbidden.note_receipt")
    if not found.given.sent_on <= on <= now().date():
        raise ForbiddenError("ending.receipt_day")
    return note(table, fact.NoticeReceived(key, on))


def lift(table: Table, key: str, reason: str) -> Table:
    """Let go of a notice one gave."""
    table.demand("lift_notice")
    if _notice(table, key).by is not table.seat:
        raise ForbiddenError("forbidden.lift_notice")
    return note(table, fact.NoticeLifted(key, editing.clean(reason)))


def end(table: Table) -> Table:
    """Record that the contract ended, once its settled last day has come."""
    table.demand("end")
    found = settled(case(table))
    if found is None:
        raise ForbiddenError("ending.nothing_settled")
    if found[0] > now().date():
        raise ForbiddenError("ending.too_early")
    return note(table, fact.Ended(*found))


def tick(table: Table, item: str, *, done: bool) -> Table:
    """Note that something left to do is done, or is not after all."""
    table.demand("tick_left")
    return note(table, fact.LeftTicked(item, done))


def last_day(table: Table) -> date | None:
    """The contract's last day: recorded, or as the parties settled it."""
    ended = table.contract.parting.ended
    if ended:
        return ended.last_day
    found = brought(case(table))
    return found[0] if found else None


def account(table: Table, on: date, unpaid: Decimal) -> tuple[Due, ...]:
    """What would be owed if the contract ended that day."""
    found = case(table)
    return owed(found.texts, found.template, on, unpaid)


def checklist(table: Table, on: date) -> tuple[Item, ...]:
    """What there would be to do if the contract ended that day."""
    return left(effective(table, on), on)


def letter(table: Table, key: str) -> Letter:
    """The letter of a notice or of an offer, in the contract's language, from the text in effect when it was made."""
    parting = table.contract.parting
    notice = parting.notice(key)
    made = next((o for o in parting.offers if o.terms.offer == key), None)
    if notice is not None:
        found = replace(_then(table, notice.at), today=notice.given.sent_on)
        return notice_letter(found, notice, library.catalogue(found.version.language))
    if made is not None:
        found = _then(table, made.at)
        return agreement_letter(found, made, library.catalogue(found.version.language))
    raise MissingError("contract.unknown")


def _then(table: Table, at: datetime) -> Case:
    """The contract with the texts that bound at that moment."""
    found = case(table)
    bound = (each.bound_at <= at for each in succession(table.contract))
    return replace(found, texts=tuple(compress(found.texts, bound)))


def previewed(table: Table, given: fact.NoticeGiven) -> Letter:
    """The letter of a notice that is being prepared."""
    found = case(table)
    return notice_letter(found, Notice(table.seat, now(), given), library.catalogue(found.version.language))


def letter_file(visit: Visit, contract: str, key: str, kind: str) -> tuple[str, bytes]:
    """The letter as "pdf", "docx" or "txt", with the name it takes."""
    table = sit(visit, contract)
    written, version = letter(table, key), effective(table, now().date())
    when = next(
        (e.at for e in table.events if key in {getattr(e.fact, "notice", ""), getattr(e.fact, "offer", "")}),
        now(),
    )
    return letter_as(kind, written, version, when)


def _met(asked: Iterable[Condition]) -> None:
    """Raise ForbiddenError where something that cannot be done without is missing."""
    missing = [c for c in asked if c.needed and not c.met]
    if missing:
        raise ForbiddenError("ending.condition_unmet", n=len(missing))


def _open(table: Table, key: str) -> Offer:
    waiting = table.contract.parting.open_offer
    if waiting is None or waiting.terms.offer != key:
        raise MissingError("ending.offer_gone")
    return waiting


def _signed(table: Table, terms: fact.EndOffered, given: Signer) -> fact.EndSigned:
    """A signature under the offer as the chain records it: anybody can compute its digest again."""
    name, capacity = named(given)
    return fact.EndSigned(
        offer=terms.offer,
        digest=hashlib.sha256(codec.dump(terms).encode()).hexdigest(),
        name=name,
        capacity=capacity,
        consent=given.consent,
        checked=checked(table, given.secret),
        link=table.visit.session.link,
    )


def _notice(table: Table, key: str) -> Notice:
    found = table.contract.parting.notice(key)
    if found is None or not found.stands:
        raise MissingError("ending.notice_gone")
    return found
