"""Whatever two seats do with a contract in force, in whatever order, some things always hold."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from contract.amendment.facts import AmendmentAsked, AmendmentDropped, AmendmentWithdrawn
from contract.ending import facts as ending
from contract.events import Confirmed, Created, Event, Fact, LinkMade, Opened, Saved
from contract.lifecycle.allowed import allowed
from contract.lifecycle.force import AMENDING, amended, amending, in_force, original
from contract.lifecycle.leaving import AFTER_THE_END, LEAVING
from contract.lifecycle.replay import replay
from contract.lifecycle.state import Contract, Stage
from contract.party import Seat

DAWN = datetime(2026, 11, 2, 9, tzinfo=UTC)
DAY = date(2027, 3, 1)
CM, CLIENT = Seat.CONTRACTOR, Seat.CLIENT
NAMES = (*LEAVING, *AMENDING, "save", "confirm")


@dataclass(frozen=True)
class Course:
    """A contract and how many steps were taken: each step an hour after the one before."""

    contract: Contract
    steps: int = 0

    def then(self, by: Seat, *facts: Fact) -> Course:
        told = self
        for fact in facts:
            n = told.steps + 1
            event = Event(n, DAWN + timedelta(hours=n), by, fact)
            told = replace(told, contract=replay((event,), told.contract), steps=n)
        return told


BEGUN = (
    Course(Contract())
    .then(CM, Created("Café", "community-management", "fr", 1), LinkMade("k", DAWN + timedelta(days=900)))
    .then(CLIENT, Opened("k"), Confirmed(1, "d1"))
    .then(CM, Confirmed(1, "d1"))
)


def facts(course: Course, name: str, seat: Seat, *, yes: bool) -> tuple[Fact, ...]:
    """What a seat that may do this writes."""
    contract, key = course.contract, f"x{course.steps}"
    parting, asked = contract.parting, amending(contract)
    offer = parting.open_offer.terms.offer if parting.open_offer else ""
    waiting = [n.id for n in parting.notices if n.stands and n.received_on is None]
    mine = [n.id for n in parting.notices if n.by is seat and n.stands]
    force = in_force(contract)
    answer = signed(offer) if yes else ending.EndDeclined(offer, "non")
    written: dict[str, Fact] = {
        "ask_amendment": AmendmentAsked(key, "TikTok aussi", DAY),
        "drop_amendment": AmendmentDropped(asked.fact.amendment if asked else ""),
        "withdraw_amendment": AmendmentWithdrawn(
            asked.fact.amendment if asked else "", force.version if force else 1, "non"
        ),
        "save": Saved(contract.head + 1, ""),
        "confirm": Confirmed(contract.head, f"d{contract.head}"),
        "offer_end": ending.EndOffered(key, DAY, Decimal(0), "a", "c", ""),
        "answer_end": answer,
        "take_back_end": ending.EndTakenBack(offer),
        "give_notice": ending.NoticeGiven(key, ending.Step.REFUSAL, DAY),
        "note_receipt": ending.NoticeReceived(waiting[0] if waiting else "", DAY),
        "lift_notice": ending.NoticeLifted(mine[0] if mine else "", ""),
        "tick_left": ending.LeftTicked("messages", done=yes),
        "end": ending.Ended(DAY, ending.Cause.AGREEMENT),
    }
    return (written[name], signed(key)) if name == "offer_end" else (written[name],)


def signed(offer: str) -> ending.EndSigned:
    return ending.EndSigned(offer, "d", "N", "Q", "J’ai lu.", ("demo",))


WALKS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(Seat), st.booleans()), max_size=40)


@settings(max_examples=300)
@given(WALKS)
def test_whatever_two_seats_do_the_binding_text_is_one_both_agreed_to(walk) -> None:
    course = BEGUN
    for name, seat, yes in walk:
        before = course.contract
        if name not in allowed(before, seat):
            continue
        course = course.then(seat, *facts(course, name, seat, yes=yes))
        now = course.contract
        force, begun = in_force(now), original(now)
        assert force is None or force in now.agreements
        if amending(before) is not None and amending(now) is not None:
            assert force == in_force(before)  # while an amendment is under way, the text in force stays
        assert now.agreements[: len(before.agreements)] == before.agreements
        if amended(now):
            assert begun == amended(now)[0].before
            assert [a.number for a in amended(now)] == list(range(1, len(amended(now)) + 1))
            for one, other in pairwise(amended(now)):
                assert other.before.at >= one.after.at
        assert sum(o.open for o in now.parting.offers) <= 1
        if now.parting.ended:
            assert now.stage is Stage.ENDED
            assert all(allowed(now, each) <= AFTER_THE_END for each in Seat)
