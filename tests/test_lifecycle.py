"""What the events say, and what each seat may do then."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from contract.decision import Decision, Verdict
from contract.ending.facts import Cause, Ended, EndOffered, NoticeGiven, Step
from contract.errors import ForbiddenError
from contract.events import (
    CommentClosed,
    Commented,
    Confirmed,
    Created,
    Decided,
    Event,
    Fact,
    LinkMade,
    LinkRevoked,
    Mark,
    Marked,
    Opened,
    Proposed,
    Restored,
    Retitled,
    Saved,
    Seen,
    Unconfirmed,
    WindowSet,
    Withdrawn,
)
from contract.lifecycle.allowed import RULES, allowed, demand
from contract.lifecycle.leaving import AFTER_THE_END
from contract.lifecycle.replay import replay
from contract.lifecycle.state import Contract, Stage
from contract.party import Seat

DAWN = datetime(2026, 11, 2, 9, tzinfo=UTC)
CM, CLIENT = Seat.CONTRACTOR, Seat.CLIENT

BEGUN = (CM, Created("Café", "community-management", "fr", 1))
LINKED = (CM, LinkMade("k1", DAWN + timedelta(days=30)))
OPENED = (CLIENT, Opened("k1"))
ASKED = (CLIENT, Proposed("p1", 1, 2, "Bonjour"))


def told(*facts: tuple[Seat, Fact]) -> Contract:
    """A contract an hour an event after dawn."""
    return replay(
        Event(n, DAWN + timedelta(hours=n), seat, what) for n, (seat, what) in enumerate(facts, start=1)
    )


def test_a_contract_begins_as_the_contractors_draft() -> None:
    contract = told(BEGUN)
    assert (contract.stage, contract.turn, contract.head) == (Stage.DRAFT, CM, 1)


def test_the_first_link_hands_the_turn_to_the_client() -> None:
    assert told(BEGUN, LINKED).turn is CLIENT
    assert told(BEGUN, LINKED).stage is Stage.SHARED


def test_a_proposal_hands_the_turn_over_and_waits() -> None:
    contract = told(BEGUN, LINKED, OPENED, ASKED)
    assert (contract.turn, contract.stage) == (CM, Stage.NEGOTIATION)
    assert [p.id for p in contract.open_proposals] == ["p1"]


def test_a_proposal_can_be_taken_back_until_it_was_seen() -> None:
    assert "withdraw" in allowed(told(BEGUN, LINKED, OPENED, ASKED), CLIENT)
    assert "withdraw" not in allowed(told(BEGUN, LINKED, OPENED, ASKED, (CM, Seen("p1"))), CLIENT)
    back = told(BEGUN, LINKED, OPENED, ASKED, (CLIENT, Withdrawn("p1")))
    assert back.open_proposals == ()
    assert back.turn is CLIENT


def test_nobody_decides_their_own_proposal() -> None:
    contract = told(BEGUN, LINKED, OPENED, ASKED)
    assert "decide" in allowed(contract, CM)
    assert "decide" not in allowed(contract, CLIENT)


def test_deciding_puts_the_settled_text_on_the_table() -> None:
    verdicts = (Decision("c1", Verdict.ACCEPT),)
    contract = told(BEGUN, LINKED, OPENED, ASKED, (CM, Decided("p1", 1, 3, verdicts)))
    assert (contract.head, contract.turn) == (3, CLIENT)
    assert contract.proposals[0].decisions == verdicts


def test_refusing_everything_leaves_the_text_on_the_table() -> None:
    contract = told(BEGUN, LINKED, OPENED, ASKED, (CM, Decided("p1", 1, 1, ())))
    assert contract.heads == (1,)
    assert contract.turn is CLIENT


def test_a_counter_is_a_proposal_that_answers_one() -> None:
    counter = (CM, Proposed("p2", 3, 4, "", answers="p1"))
    contract = told(BEGUN, LINKED, OPENED, ASKED, (CM, Decided("p1", 1, 3, ())), counter)
    assert contract.open_by(CM) is not None
    assert contract.turn is CLIENT


def test_both_confirming_the_same_version_agree() -> None:
    contract = told(BEGUN, LINKED, OPENED, (CLIENT, Confirmed(1, "d")), (CM, Confirmed(1, "d")))
    assert (contract.stage, contract.turn) == (Stage.AGREED, None)


def test_confirming_two_texts_is_no_agreement() -> None:
    contract = told(BEGUN, LINKED, OPENED, (CLIENT, Confirmed(1, "d")), (CM, Confirmed(1, "e")))
    assert contract.agreed is None


def test_a_later_text_undoes_the_agreement_visibly() -> None:
    agreed = (BEGUN, LINKED, OPENED, (CLIENT, Confirmed(1, "d")), (CM, Confirmed(1, "d")))
    contract = told(*agreed, (CM, Saved(2, "prix")))
    assert contract.agreed is None
    assert contract.undone is not None
    assert contract.undone.version == 1
    assert contract.confirmations == {}


def test_a_restore_keeps_what_is_pending() -> None:
    contract = told(BEGUN, (CM, Saved(2, "")), LINKED, OPENED, ASKED, (CM, Restored(4, 1, "")))
    assert contract.head == 4
    assert [p.id for p in contract.open_proposals] == ["p1"]


def test_nobody_confirms_while_a_change_is_open() -> None:
    assert "confirm" not in allowed(told(BEGUN, LINKED, OPENED, ASKED), CM)


def test_a_confirmation_can_be_taken_back_until_the_other_gives_theirs() -> None:
    one = (BEGUN, LINKED, OPENED, (CLIENT, Confirmed(1, "d")))
    assert "unconfirm" in allowed(told(*one), CLIENT)
    assert told(*one, (CLIENT, Unconfirmed(1))).confirmations == {}
    assert "unconfirm" not in allowed(told(*one, (CM, Confirmed(1, "d"))), CLIENT)


def test_time_is_counted_on_each_side() -> None:
    contract = told(BEGUN, LINKED, OPENED, ASKED)  # turns since 1 h, 2 h and 4 h after dawn
    now = DAWN + timedelta(hours=10)
    assert contract.time_of(CM, now) == timedelta(hours=1 + 6)
    assert contract.time_of(CLIENT, now) == timedelta(hours=2)


def test_a_private_note_is_read_by_its_own_seat_alone() -> None:
    note = (CLIENT, Commented("n1", "duree", "", "Trop long ?", private=True))
    contract = told(BEGUN, LINKED, OPENED, note)
    assert [c.id for c in contract.threads(CLIENT)] == ["n1"]
    assert contract.threads(CM) == ()


def test_threads_close_and_answers_hang_below() -> None:
    first = (CLIENT, Commented("n1", "duree", "duree.term", "Pourquoi 12 mois ?"))
    answer = (CM, Commented("n2", "duree", "duree.term", "Pour lisser.", answers="n1"))
    contract = told(BEGUN, LINKED, OPENED, first, answer, (CM, CommentClosed("n1")))
    assert [c.id for c in contract.answers("n1")] == ["n2"]
    assert contract.threads(CM)[0].closed_at is not None


def test_marks_window_title_and_links_follow_their_events() -> None:
    contract = told(
        BEGUN,
        LINKED,
        OPENED,
        (CLIENT, Marked("duree", Mark.QUESTION, 1)),
        (CM, WindowSet(DAWN.date())),
        (CM, Retitled("Café, 2027")),
        (CM, LinkRevoked("k1")),
    )
    assert contract.marks[CLIENT, "duree"].mark is Mark.QUESTION
    assert (contract.window, contract.title) == (DAWN.date(), "Café, 2027")
    assert contract.links[0].revoked_at is not None


@pytest.mark.parametrize("name", sorted(RULES))
@pytest.mark.parametrize("seat", list(Seat))
def test_demand_and_allowed_say_the_same(name: str, seat: Seat) -> None:
    contract = told(BEGUN)
    if name in allowed(contract, seat):
        demand(contract, seat, name)
    else:
        with pytest.raises(ForbiddenError) as caught:
            demand(contract, seat, name)
        assert caught.value.code == f"forbidden.{name}"


AGREED = (BEGUN, LINKED, OPENED, (CLIENT, Confirmed(1, "d")), (CM, Confirmed(1, "d")))
OVER = (CM, Ended(DAWN.date(), Cause.EXPIRY))


def test_only_an_agreed_contract_can_be_ended() -> None:
    for seat in Seat:
        assert not {"offer_end", "give_notice", "end"} & allowed(told(BEGUN, LINKED, OPENED), seat)
        assert {"offer_end", "give_notice", "end"} <= allowed(told(*AGREED), seat)


def test_an_offer_to_end_is_answered_by_the_other_seat_alone() -> None:
    offered = told(*AGREED, (CM, EndOffered("o", DAWN.date(), Decimal(0), "a", "c", "")))
    assert {"take_back_end"} == {"take_back_end", "answer_end", "offer_end"} & allowed(offered, CM)
    assert {"answer_end"} == {"take_back_end", "answer_end", "offer_end"} & allowed(offered, CLIENT)


def test_a_notice_is_let_go_by_its_giver_alone() -> None:
    given = told(*AGREED, (CM, NoticeGiven("n", Step.REFUSAL, DAWN.date())))
    assert "lift_notice" in allowed(given, CM)
    assert "lift_notice" not in allowed(given, CLIENT)
    assert "note_receipt" in allowed(given, CLIENT)


@pytest.mark.parametrize("seat", list(Seat))
def test_a_contract_that_ended_is_read_and_talked_about_and_changes_no_more(seat: Seat) -> None:
    over = told(*AGREED, OVER)
    assert over.stage is Stage.ENDED
    assert allowed(over, seat) <= AFTER_THE_END
    for name in RULES.keys() - AFTER_THE_END:
        with pytest.raises(ForbiddenError) as caught:
            demand(over, seat, name)
        assert caught.value.code == "forbidden.ended"


def test_the_client_can_do_nothing_before_coming_in() -> None:
    assert allowed(told(BEGUN, LINKED), CLIENT) == frozenset()
