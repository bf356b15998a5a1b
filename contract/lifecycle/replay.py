"""Replay: fold a contract's events, oldest first, into what they say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import reduce, singledispatch
from types import MappingProxyType

from contract import events as fact
from contract.amendment.facts import AmendmentAsked, AmendmentDropped, AmendmentWithdrawn
from contract.ending.facts import EndingFact
from contract.ending.parting import after as parted
from contract.lifecycle.signing import after as signing_after
from contract.lifecycle.state import (
    Agreement,
    Asked,
    Comment,
    Confirmation,
    Contract,
    GivenUp,
    Link,
    Marking,
    Proposal,
    Trade,
)
from contract.lifecycle.turns import agreement_ended, pass_turn
from contract.party import Seat
from contract.signature.facts import SignatureFact


def replay(events: Iterable[fact.Event], start: Contract | None = None) -> Contract:
    """The contract after these events; `start` is what earlier ones had made of it."""
    return reduce(_after, events, start or Contract())


def _after(contract: Contract, event: fact.Event) -> Contract:
    told = replace(contract, seq=event.seq, changed_at=event.at)
    return _tell(event.fact, told, event)


@singledispatch
def _tell(what: object, _contract: Contract, _event: fact.Event) -> Contract:
    """Each fact has its own sentence below; a fact without one is a bug, and stops."""
    raise TypeError(what)


def _put_on_table(contract: Contract, event: fact.Event, version: int, turn: Seat) -> Contract:
    """A new text on the table: what was confirmed was another text, so confirmations fall."""
    told = replace(contract, heads=(*contract.heads, version), confirmations=MappingProxyType({}))
    return pass_turn(told, event, turn)


@_tell.register
def _(what: fact.Created, contract: Contract, event: fact.Event) -> Contract:
    begun = replace(
        contract, title=what.title, template=what.template, language=what.language, heads=(what.version,)
    )
    return pass_turn(begun, event, Seat.CONTRACTOR)


@_tell.register
def _(what: EndingFact, contract: Contract, event: fact.Event) -> Contract:
    return replace(contract, parting=parted(contract.parting, what, event.by, event.at))


@_tell.register
def _(what: SignatureFact, contract: Contract, event: fact.Event) -> Contract:
    return signing_after(contract, what, event)


@_tell.register
def _(what: AmendmentAsked, contract: Contract, event: fact.Event) -> Contract:
    agreed = contract.agreed
    after = contract.agreements.index(agreed) + 1 if agreed else len(contract.agreements)
    asked = Asked(event.by, event.at, what, after)
    return replace(contract, asked=(*contract.asked, asked))


@_tell.register
def _(what: AmendmentDropped, contract: Contract, event: fact.Event) -> Contract:
    return _back_in_force(_given_up(contract, what.amendment, GivenUp(event.by, event.at)), event)


@_tell.register
def _(what: AmendmentWithdrawn, contract: Contract, event: fact.Event) -> Contract:
    told = _given_up(contract, what.amendment, GivenUp(event.by, event.at, what.reason))
    told = replace(agreement_ended(told, event), heads=(*told.heads, what.version))
    return _back_in_force(told, event)


def _back_in_force(contract: Contract, event: fact.Event) -> Contract:
    """The text on the table stands under the agreement that made it so: nothing is owed by anybody."""
    force = contract.agreed
    if force is None:
        return contract
    given = {seat: Confirmation(force.version, force.digest, force.at) for seat in Seat}
    return pass_turn(replace(contract, confirmations=MappingProxyType(given)), event, None)


def _given_up(contract: Contract, amendment: str, given_up: GivenUp) -> Contract:
    asked = (replace(a, given_up=given_up) if a.fact.amendment == amendment else a for a in contract.asked)
    return replace(contract, asked=tuple(asked))


@_tell.register
def _(what: fact.Saved, contract: Contract, event: fact.Event) -> Contract:
    turn = Seat.CLIENT if contract.shared else Seat.CONTRACTOR
    return _put_on_table(contract, event, what.version, turn)


@_tell.register
def _(what: fact.Restored, contract: Contract, event: fact.Event) -> Contract:
    turn = Seat.CLIENT if contract.shared else Seat.CONTRACTOR
    return _put_on_table(contract, event, what.version, turn)


@_tell.register
def _(what: fact.Retitled, contract: Contract, _event: fact.Event) -> Contract:
    return replace(contract, title=what.title)


@_tell.register
def _(what: fact.LinkMade, contract: Contract, event: fact.Event) -> Contract:
    first = not contract.shared
    told = replace(contract, links=(*contract.links, Link(what.link, event.at, what.expires)))
    if first:
        return pass_turn(told, event, Seat.CLIENT)
    final = contract.signed is not None and contract.signed.version == contract.head
    if contract.parting.ended or final or Seat.CLIENT not in contract.confirmations:
        return told
    # what was approved through the former door is to be approved again by whoever comes through this one
    return pass_turn(_unconfirmed(agreement_ended(told, event), Seat.CLIENT), event, Seat.CLIENT)


def _unconfirmed(contract: Contract, by: Seat) -> Contract:
    left = {seat: given for seat, given in contract.confirmations.items() if seat is not by}
    return replace(contract, confirmations=MappingProxyType(left))


@_tell.register
def _(what: fact.LinkRevoked, contract: Contract, event: fact.Event) -> Contract:
    links = tuple(replace(k, revoked_at=event.at) if k.id == what.link else k for k in contract.links)
    return replace(contract, links=links)


@_tell.register
def _(_what: fact.LinkOpenedByOwner, contract: Contract, _event: fact.Event) -> Contract:
    return contract


@_tell.register
def _(_what: fact.Opened, contract: Contract, event: fact.Event) -> Contract:
    return contract if contract.opened_at else replace(contract, opened_at=event.at)


@_tell.register
def _(_what: fact.CodeChosen, contract: Contract, _event: fact.Event) -> Contract:
    return contract


@_tell.register
def _(what: fact.WindowSet, contract: Contract, _event: fact.Event) -> Contract:
    return replace(contract, window=what.until)


@_tell.register
def _(what: fact.Marked, contract: Contract, event: fact.Event) -> Contract:
    place = (event.by, what.article)
    marked = {**contract.marks, place: Marking(what.mark, what.version, event.at)}
    return replace(contract, marks=MappingProxyType(marked))


@_tell.register
def _(what: fact.Commented, contract: Contract, event: fact.Event) -> Contract:
    comment = Comment(
        what.comment, event.by, event.at, what.article, what.clause, what.text, what.private, what.answers
    )
    return replace(contract, comments=(*contract.comments, comment))


@_tell.register
def _(what: fact.Pinned, contract: Contract, _event: fact.Event) -> Contract:
    comments = (
        replace(c, proposal=what.proposal, change=what.change) if c.id == what.comment else c
        for c in contract.comments
    )
    return replace(contract, comments=tuple(comments))


@_tell.register
def _(what: fact.CommentClosed, contract: Contract, event: fact.Event) -> Contract:
    comments = (replace(c, closed_at=event.at) if c.id == what.comment else c for c in contract.comments)
    return replace(contract, comments=tuple(comments))


@_tell.register
def _(what: fact.CommentReopened, contract: Contract, _event: fact.Event) -> Contract:
    comments = (replace(c, closed_at=None) if c.id == what.comment else c for c in contract.comments)
    return replace(contract, comments=tuple(comments))


@_tell.register
def _(what: fact.Proposed, contract: Contract, event: fact.Event) -> Contract:
    sent = Proposal(
        what.proposal,
        event.by,
        event.at,
        what.base,
        what.version,
        what.note,
        what.answers,
        what.acknowledged,
    )
    told = replace(contract, proposals=(*contract.proposals, sent), confirmations=MappingProxyType({}))
    return pass_turn(told, event, event.by.other)


def _with_proposal(contract: Contract, key: str, **changes: object) -> Contract:
    proposals = tuple(
        replace(p, **changes) if p.id == key else p  # type: ignore[arg-type]
        for p in contract.proposals
    )
    return replace(contract, proposals=proposals)


@_tell.register
def _(what: fact.Traded, contract: Contract, _event: fact.Event) -> Contract:
    asked = contract.proposal(what.proposal)
    trades = (*asked.trades, Trade(what.changes, what.why)) if asked else ()
    return _with_proposal(contract, what.proposal, trades=trades)


@_tell.register
def _(what: fact.Declared, contract: Contract, _event: fact.Event) -> Contract:
    return _with_proposal(contract, what.proposal, undeclared=what.undeclared, traces=what.traces)


@_tell.register
def _(what: fact.Seen, contract: Contract, event: fact.Event) -> Contract:
    return _with_proposal(contract, what.proposal, seen_at=event.at)


@_tell.register
def _(what: fact.Withdrawn, contract: Contract, event: fact.Event) -> Contract:
    told = _with_proposal(contract, what.proposal, withdrawn_at=event.at)
    return pass_turn(told, event, event.by)


@_tell.register
def _(what: fact.Decided, contract: Contract, event: fact.Event) -> Contract:
    told = _with_proposal(
        contract, what.proposal, decided_at=event.at, decisions=what.decisions, settled=what.version
    )
    if what.version == what.base:
        return pass_turn(told, event, event.by.other)
    return _put_on_table(told, event, what.version, event.by.other)


@_tell.register
def _(what: fact.Confirmed, contract: Contract, event: fact.Event) -> Contract:
    given = Confirmation(what.version, what.digest, event.at, what.acknowledged)
    confirmed = {**contract.confirmations, event.by: given}
    told = replace(contract, confirmations=MappingProxyType(confirmed))
    other = confirmed.get(event.by.other)
    if other is None or other.version != what.version or other.digest != what.digest:
        return pass_turn(told, event, event.by.other)
    agreement = Agreement(what.version, what.digest, event.at)
    return pass_turn(replace(told, agreements=(*told.agreements, agreement)), event, None)


@_tell.register
def _(_what: fact.Unconfirmed, contract: Contract, event: fact.Event) -> Contract:
    return pass_turn(_unconfirmed(contract, event.by), event, event.by)
