from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.deadlines.succession import Text
from contract.edges import library
from contract.ending.conditions import OBLIGATIONS, conditions, offer_conditions, open_steps
from contract.ending.facts import Cause, EndOffered, Step
from contract.ending.parting import Parting, after
from contract.ending.ways import CLAUSES, Case, brought, cure_by, last_day, settled
from tests.ending.ended import AGREED, AT, CLIENT, CM, case, notice, version

D = date
FACTS = "Facture du 31 janvier, impayée depuis le 2 mars."
WARNED = notice(Step.FORMAL_NOTICE, received=D(2027, 3, 4), breached="obl.payment", story=FACTS)
EVENT = notice(Step.FORCE_NOTICE, received=D(2027, 3, 4), story="Incendie.", since=D(2027, 3, 1))
OPEN = {"term_model": "open"}
CONSUMER = {"client_kind": "consumer", "client_form": "person"}

CASES = [
    # what is asked for, and the needed conditions it lacks
    (case(D(2027, 11, 4)), notice(Step.REFUSAL), set()),
    (case(D(2027, 11, 5)), notice(Step.REFUSAL), set()),  # too late for this term, not for the next
    (case(D(2027, 11, 4), renewal="none"), notice(Step.REFUSAL), set()),
    (case(D(2027, 11, 4), **OPEN), notice(Step.REFUSAL), {"fixed_term"}),
    (case(D(2027, 3, 1)), WARNED, set()),
    (case(D(2027, 3, 1)), notice(Step.FORMAL_NOTICE, story=FACTS), {"breach_named"}),
    (case(D(2027, 3, 1)), notice(Step.FORMAL_NOTICE, breached="obl.payment", story=" "), {"breach_told"}),
    (case(D(2027, 3, 1)), notice(Step.FORMAL_NOTICE, breached="pi.tools", story=FACTS), {"breach_named"}),
    (case(D(2027, 3, 1), cure_days=None), WARNED, {"cure_given"}),
    (case(D(2027, 3, 20), CM, WARNED), notice(Step.BREACH_EXIT, follows=WARNED.id), set()),
    (case(D(2027, 3, 19), CM, WARNED), notice(Step.BREACH_EXIT, follows=WARNED.id), {"cure_over"}),
    (case(D(2027, 3, 20), CLIENT, WARNED), notice(Step.BREACH_EXIT, CLIENT, follows=WARNED.id),
     {"warned_first", "warning_arrived", "cure_over"}),
    (case(D(2027, 9, 1)), notice(Step.BREACH_EXIT), {"warned_first", "warning_arrived", "cure_over"}),
    (case(D(2027, 3, 1)), notice(Step.FORCE_NOTICE, story="Incendie.", since=D(2027, 3, 1)), set()),
    (case(D(2027, 3, 1)), notice(Step.FORCE_NOTICE), {"event_told", "event_dated"}),
    (case(D(2027, 4, 1), CM, EVENT), notice(Step.FORCE_EXIT, follows=EVENT.id), set()),
    (case(D(2027, 4, 1), CLIENT, EVENT), notice(Step.FORCE_EXIT, CLIENT, follows=EVENT.id), set()),
    (case(D(2027, 3, 31), CM, EVENT), notice(Step.FORCE_EXIT, follows=EVENT.id), {"event_lasts"}),  # 30 days
    (case(D(2027, 3, 1), **OPEN), notice(Step.CONVENIENCE), set()),
    (case(D(2027, 3, 1)), notice(Step.CONVENIENCE), {"open_ended"}),
    (case(D(2027, 3, 1), **OPEN, notice_days=None), notice(Step.CONVENIENCE), {"notice_said"}),
    (case(D(2027, 2, 3), trial_days=30), notice(Step.TRIAL), set()),
    (case(D(2027, 2, 4), trial_days=30), notice(Step.TRIAL), {"trial_runs"}),
    (case(D(2027, 2, 3)), notice(Step.TRIAL), {"clause", "trial_runs"}),
    (case(D(2026, 12, 15), CLIENT, **CONSUMER), notice(Step.WITHDRAWAL, CLIENT), set()),
    (case(D(2026, 12, 16), CLIENT, **CONSUMER), notice(Step.WITHDRAWAL, CLIENT), {"withdrawal_in_time"}),
    (case(D(2026, 12, 10), CM, **CONSUMER), notice(Step.WITHDRAWAL), {"client_only"}),
    (case(D(2026, 12, 10), CLIENT), notice(Step.WITHDRAWAL, CLIENT), {"clause", "withdrawal_in_time"}),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "sent", "lacking"), CASES)
def test_what_a_notice_lacks_today(asked: Case, sent, lacking: set[str]) -> None:
    assert {c.code for c in conditions(asked, sent.given) if c.needed and not c.met} == lacking


def test_a_refusal_that_comes_late_says_which_term_it_ends() -> None:
    late = next(
        c for c in conditions(case(D(2027, 11, 5)), notice(Step.REFUSAL).given) if c.code == "this_term"
    )
    assert not late.met
    assert dict(late.values) == {"by": D(2027, 11, 4), "end": D(2029, 1, 3)}


def test_a_refusal_is_told_needless_where_the_contract_ends_before_its_term() -> None:
    fact = notice(Step.REFUSAL).given
    over = notice(Step.BREACH_EXIT, received=D(2027, 4, 2), follows=WARNED.id)
    told = [
        c for c in conditions(case(D(2027, 3, 30), CM, WARNED, over), fact) if c.code == "not_over_before"
    ]
    assert [(c.met, c.needed, dict(c.values)) for c in told] == [(False, False, {"day": D(2027, 4, 2)})]
    assert "not_over_before" not in {c.code for c in conditions(case(D(2027, 3, 30), CM, WARNED), fact)}


ENDS = [
    (Step.REFUSAL, {}, D(2027, 11, 4), D(2028, 1, 3)),
    (Step.REFUSAL, {}, D(2027, 11, 5), D(2029, 1, 3)),
    (Step.REFUSAL, {"renewal": "none"}, D(2027, 12, 30), D(2028, 1, 3)),
    (Step.CONVENIENCE, OPEN, D(2027, 3, 1), D(2027, 4, 30)),
    (Step.CONVENIENCE, {**OPEN, "notice_days": 30}, D(2028, 1, 30), D(2028, 2, 29)),
    (Step.BREACH_EXIT, {}, D(2027, 3, 20), D(2027, 3, 20)),
    (Step.FORCE_EXIT, {}, D(2027, 4, 2), D(2027, 4, 2)),
    (Step.TRIAL, {"trial_days": 30}, D(2027, 1, 10), D(2027, 1, 10)),
    (Step.FORMAL_NOTICE, {}, D(2027, 3, 4), None),
    (Step.FORCE_NOTICE, {}, D(2027, 3, 4), None),
]


@pytest.mark.parametrize(("step", "answers", "received", "end"), ENDS)
def test_the_last_day_a_notice_brings_about(step, answers, received, end) -> None:
    assert last_day(case(received, **answers), step, received) == end


@given(st.dates(D(2027, 1, 4), D(2032, 1, 1)), st.integers(1, 120), st.sampled_from([1, 6, 12]))
def test_a_refusal_always_leaves_the_whole_notice(received: date, notice_days: int, again: int) -> None:
    terms = version().terms.having("notice_days", notice_days).having("renewal_months", again)
    asked = replace(case(received), texts=(Text(replace(version(), terms=terms)),))
    end = last_day(asked, Step.REFUSAL, received)
    assert end is not None
    assert end - received >= timedelta(days=notice_days)


def test_the_days_to_put_right_are_counted_from_receipt() -> None:
    assert cure_by(case(D(2027, 3, 1)), D(2027, 3, 4)) == D(2027, 3, 19)


def test_each_contract_shows_the_steps_that_make_sense_in_it() -> None:
    fixed = {Step.REFUSAL, Step.FORMAL_NOTICE, Step.FORCE_NOTICE}
    assert set(open_steps(case(D(2027, 3, 1)))) == fixed
    assert set(open_steps(case(D(2027, 3, 1), **OPEN))) == fixed - {Step.REFUSAL} | {Step.CONVENIENCE}
    assert Step.BREACH_EXIT in open_steps(case(D(2027, 3, 5), CM, WARNED))
    assert Step.BREACH_EXIT not in open_steps(case(D(2027, 3, 5), CLIENT, WARNED))
    assert Step.FORCE_EXIT in open_steps(case(D(2027, 3, 5), CLIENT, EVENT))
    assert Step.TRIAL in open_steps(case(D(2027, 1, 10), trial_days=30))
    assert Step.WITHDRAWAL in open_steps(case(D(2026, 12, 10), CLIENT, **CONSUMER))
    assert Step.WITHDRAWAL not in open_steps(case(D(2026, 12, 10), CM, **CONSUMER))


def test_every_step_rests_on_a_clause_of_the_template_and_every_breach_too() -> None:
    known = {c.key for texts in library.template().texts.values() for a in texts for c in a.clauses}
    assert set(CLAUSES.values()) <= known
    assert {clause for clauses in OBLIGATIONS.values() for clause in clauses} <= known


def test_nothing_is_settled_by_a_notice_that_has_not_arrived() -> None:
    asked = case(D(2027, 3, 5), CM, notice(Step.CONVENIENCE), **OPEN)
    assert settled(asked) is None
    arrived = case(D(2027, 3, 5), CM, notice(Step.CONVENIENCE, received=D(2027, 3, 1)), **OPEN)
    assert settled(arrived) == (D(2027, 4, 30), Cause.CONVENIENCE)


def test_a_term_that_nothing_renews_settles_the_end_without_anybody() -> None:
    asked = case(D(2027, 3, 5), renewal="express")
    assert settled(asked) == (D(2028, 1, 3), Cause.EXPIRY)
    assert brought(asked) is None
    assert settled(case(D(2027, 3, 5))) is None


def test_the_earliest_end_stands() -> None:
    terms = EndOffered("o", D(2027, 3, 31), Decimal(0), "a", "c", "")
    parting = Parting(notices=(notice(Step.CONVENIENCE, received=D(2027, 3, 1)),))
    parting = after(parting, terms, CM, AT)
    found = Case((Text(version(**OPEN)),), library.template(), AGREED, D(2027, 3, 5), CM, parting)
    assert brought(found) == (D(2027, 4, 30), Cause.CONVENIENCE)


def test_an_offer_says_its_day_its_balance_and_what_becomes_of_things() -> None:
    whole = EndOffered("o", D(2027, 3, 5), Decimal(120), "rendus le 7", "publiés", "")
    empty = EndOffered("o", D(2027, 3, 4), Decimal(-1), " ", "", "")
    asked = case(D(2027, 3, 5))
    assert all(c.met for c in offer_conditions(asked, whole) if c.needed)
    assert not any(c.met for c in offer_conditions(asked, empty))
