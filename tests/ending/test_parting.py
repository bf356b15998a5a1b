from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from contract.ending import facts as fact
from contract.ending.parting import Parting, after
from tests.ending.ended import AT, CLIENT, CM

OFFER = fact.EndOffered("o1", date(2027, 3, 31), Decimal("120.00"), "rendus", "publiés", "")
NOTICE = fact.NoticeGiven("n1", fact.Step.FORMAL_NOTICE, date(2027, 3, 1))


def told(*facts: fact.EndingFact) -> Parting:
    parting = Parting()
    for what in facts:
        parting = after(parting, what, CM, AT)
    return parting


def test_an_offer_waits_until_it_is_answered() -> None:
    assert told(OFFER).open_offer is not None
    for answer in (fact.EndAccepted("o1"), fact.EndDeclined("o1", "non"), fact.EndTakenBack("o1")):
        assert told(OFFER, answer).open_offer is None
    assert told(OFFER, fact.EndAccepted("o1")).accepted is not None
    assert told(OFFER, fact.EndDeclined("o1", "non")).accepted is None


def signed(offer: str) -> fact.EndSigned:
    return fact.EndSigned(offer, "d", "N", "Q", "J’ai lu.", ("demo",))


def test_an_offer_is_an_agreement_once_both_seats_signed_it() -> None:
    half = told(OFFER, signed("o1"), signed("o1"))
    assert half.open_offer is not None  # twice the same seat is one party
    whole = after(half, signed("o1"), CLIENT, AT)
    assert whole.accepted is not None
    assert whole.accepted.accepted_at == AT
    assert whole.open_offer is None


def test_a_declined_offer_leaves_room_for_another() -> None:
    parting = told(OFFER, fact.EndDeclined("o1", "trop tôt"), replace(OFFER, offer="o2"))
    assert [o.terms.offer for o in parting.offers] == ["o1", "o2"]
    assert parting.open_offer is not None
    assert parting.offers[0].reason == "trop tôt"


def test_a_notice_stands_until_it_is_let_go() -> None:
    parting = told(NOTICE, fact.NoticeReceived("n1", date(2027, 3, 3)))
    assert [n.received_on for n in parting.standing(fact.Step.FORMAL_NOTICE)] == [date(2027, 3, 3)]
    gone = told(NOTICE, fact.NoticeLifted("n1", "payé"))
    assert gone.standing(fact.Step.FORMAL_NOTICE) == ()
    assert gone.notices[0].lifted_because == "payé"


def test_what_is_ticked_can_be_unticked() -> None:
    assert told(fact.LeftTicked("messages", done=True)).done == {"messages"}
    assert (
        told(fact.LeftTicked("messages", done=True), fact.LeftTicked("messages", done=False)).done
        == frozenset()
    )


def test_an_end_is_final_and_says_why() -> None:
    ended = fact.Ended(date(2027, 3, 31), fact.Cause.AGREEMENT)
    assert told(OFFER, fact.EndAccepted("o1"), ended).ended == ended


def test_a_fact_touches_only_the_offer_or_notice_it_names() -> None:
    other = replace(OFFER, offer="o2")
    parting = after(told(OFFER, other), fact.EndAccepted("o2"), CLIENT, AT)
    assert [o.accepted_at is not None for o in parting.offers] == [False, True]
