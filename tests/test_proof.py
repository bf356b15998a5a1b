"""The text on the table, recomputed: any other difference is found, and shown where it can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from contract.decision import Decision, Verdict
from contract.events import Confirmed, Created, Decided, Event, Fact, Proposed, Restored, Saved
from contract.lifecycle.proof import deviation
from contract.party import Seat
from contract.proposal.settle import settle
from contract.redline import compare
from contract.version import Version
from tests.drawn import contract, versions

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
CM, CLIENT = Seat.CONTRACTOR, Seat.CLIENT


def history(*facts: tuple[Seat, Fact]) -> list[Event]:
    return [Event(n, AT, seat, what) for n, (seat, what) in enumerate(facts, start=1)]


def confirmed(number: int, version: Version) -> list[tuple[Seat, Fact]]:
    return [(seat, Confirmed(number, version.digest)) for seat in Seat]


@st.composite
def rounds(draw) -> tuple[list[Event], dict[int, Version]]:
    """A negotiation of one to three answered proposals, each answered by group, then both approvals."""
    kept = {1: draw(versions())}
    facts: list[tuple[Seat, Fact]] = [(CM, Created("C", "t", "fr", 1))]
    head = 1
    for n in range(draw(st.integers(1, 3))):
        asked = max(kept) + 1
        kept[asked] = draw(versions())
        by = draw(st.sampled_from(Seat))
        facts.append((by, Proposed(f"p{n}", head, asked, "")))
        redline = compare(kept[head], kept[asked])
        said = {c.group: draw(st.sampled_from((Verdict.ACCEPT, Verdict.REJECT))) for c in redline.changes}
        decisions = tuple(Decision(c.id, said[c.group]) for c in redline.changes)
        settled, number = settle(redline, decisions), asked + 1
        if settled.digest == kept[head].digest:
            number = head
        kept[number] = settled
        facts.append((by.other, Decided(f"p{n}", head, number, decisions)))
        head = number
    return history(*facts, *confirmed(head, kept[head])), kept


@given(rounds())
def test_the_base_with_the_accepted_changes_is_proven(told) -> None:
    assert deviation(*told) is None


@given(rounds(), versions())
def test_any_other_text_on_the_table_is_found(told, other: Version) -> None:
    events, kept = told
    head = next(e.fact.version for e in reversed(events) if isinstance(e.fact, Confirmed))
    if head == 1 or other.digest == kept[head].digest:
        return
    slipped = [
        Event(e.seq, e.at, e.by, replace(e.fact, digest=other.digest)) if isinstance(e.fact, Confirmed) else e
        for e in events
    ]
    found = deviation(slipped, {**kept, head: other})
    assert found is not None
    assert found.code == "settled"


@given(rounds())
def test_an_answer_that_was_never_given_is_found(told) -> None:
    events, kept = told
    at = next(n for n, e in enumerate(events) if isinstance(e.fact, Decided))
    given_then = events[at].fact
    if not given_then.decisions:
        return
    fewer = replace(given_then, decisions=given_then.decisions[1:])
    told_otherwise = [*events[:at], Event(at + 1, AT, events[at].by, fewer), *events[at + 1 :]]
    assert deviation(told_otherwise, kept) is not None


TEXT = contract(("a", "Objet", ("Le prix est de 450,00 € par mois.",)))
OTHER = contract(("a", "Objet", ("Le prix est de 500,00 € par mois.",)))


def test_a_version_the_contractor_saved_is_a_base_of_its_own() -> None:
    told = history((CM, Created("C", "t", "fr", 1)), (CM, Saved(2, "prix")), *confirmed(2, OTHER))
    assert deviation(told, {1: TEXT, 2: OTHER}) is None


def test_a_restored_version_is_the_one_it_names() -> None:
    told = history(
        (CM, Created("C", "t", "fr", 1)), (CM, Saved(2, "")), (CM, Restored(3, 1, "")), *confirmed(3, TEXT)
    )
    assert deviation(told, {1: TEXT, 2: OTHER, 3: TEXT}) is None
    assert deviation(told, {1: TEXT, 2: OTHER, 3: OTHER}).code == "restored"


def test_a_text_one_side_did_not_approve_is_no_agreement() -> None:
    told = history((CM, Created("C", "t", "fr", 1)), (CM, Confirmed(1, TEXT.digest)))
    assert deviation(told, {1: TEXT}).code == "confirmed"
