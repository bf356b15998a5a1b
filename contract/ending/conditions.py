"""Conditions: what each step to a contract's end asks for, in this contract, today."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from contract.deadlines.course import Kind, Standing, standing
from contract.deadlines.days import ONE
from contract.deadlines.periods import periods
from contract.deadlines.succession import course
from contract.ending.facts import EndOffered, NoticeGiven, Step
from contract.ending.ways import FORCE_DAYS, Case, before, brought, clause_for, cure_by, last_day, trial_end
from contract.party import Seat
from contract.terms import Value

OBLIGATIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "payment": ("obl.payment", "fin.due.invoice", "fin.due.end_of_month"),
        "delivery": ("obl.deliverables", "cadre.volume", "cadre.calendar"),
        "validation": ("obl.validation", "validation.approval"),
        "access": ("acces.roles", "acces.return"),
        "confidentiality": ("conf.scope",),
    }
)
"""The breaches that clause end.breach lists, and the clauses that carry each: C. civ. 1225 asks to name them."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Something a step asks for. `needed`: without it the step cannot be taken at all.

    Its sentences are `condition.<code>.says` and, where it is not met, `condition.<code>.otherwise`.
    """

    code: str
    met: bool
    needed: bool = True
    values: tuple[tuple[str, Value], ...] = ()
    source: str = ""


def conditions(case: Case, given: NoticeGiven) -> tuple[Condition, ...]:
    """What this notice asks for, in this contract, today."""
    clause = Condition(
        "clause", _has(case, clause_for(case.version, given.step)), needed=given.step is not Step.FORCE_NOTICE
    )
    return (clause, *_RULES[given.step](case, given))


def open_steps(case: Case) -> tuple[Step, ...]:
    """The steps that make sense in this contract for this seat: whether their time has come is told apart."""
    terms = case.version.terms
    open_ended = terms.get("term_model") == "open"
    shown = {
        Step.REFUSAL: not open_ended,
        Step.CONVENIENCE: open_ended,
        Step.TRIAL: "trial_days" in terms and trial_end(case) >= case.today,
        Step.WITHDRAWAL: case.seat is Seat.CLIENT and case.version.clause("conso.withdrawal") is not None,
        Step.BREACH_EXIT: bool(before(case, Step.BREACH_EXIT)),
        Step.FORCE_EXIT: bool(before(case, Step.FORCE_EXIT)),
    }
    return tuple(step for step in Step if shown.get(step, True))


def offer_conditions(case: Case, offered: EndOffered) -> tuple[Condition, ...]:
    """What an end by agreement asks for: clause end.agreement wants the day, the balance and what becomes of contents."""
    return (
        Condition("day_ahead", offered.last_day >= case.today, values=(("day", offered.last_day),)),
        Condition("balance_said", offered.balance >= 0),
        Condition("contents_said", bool(offered.contents.strip())),
        Condition("access_said", bool(offered.access.strip())),
        Condition("other_agrees", met=False, needed=False, source="C. civ. 1193"),
    )


def _has(case: Case, clause: str) -> bool:
    return standing(case.version, clause) is not Standing.GONE


def _refusal(case: Case, _given: NoticeGiven) -> Iterator[Condition]:
    terms = case.version.terms
    yield Condition("fixed_term", terms.get("term_model") == "fixed")
    found = [p for p in periods(terms, case.today) if p.end >= case.today]
    if found and terms.get("renewal") == "tacit":
        end = last_day(case, Step.REFUSAL, case.today)
        values: tuple[tuple[str, Value], ...] = (("by", found[-1].notice_by), ("end", end or found[-1].end))
        yield Condition("this_term", case.today <= found[-1].notice_by, needed=False, values=values)
    sooner = brought(case)
    if sooner is not None and found and sooner[0] < found[-1].end:
        yield Condition("not_over_before", met=False, needed=False, values=(("day", sooner[0]),))


def _formal_notice(case: Case, given: NoticeGiven) -> Iterator[Condition]:
    listed = {clause for clauses in OBLIGATIONS.values() for clause in clauses}
    yield Condition(
        "breach_named", given.breached in listed and _has(case, given.breached), source="C. civ. 1225"
    )
    yield Condition("breach_told", bool(given.story.strip()))
    days = case.version.terms.get("cure_days")
    values: tuple[tuple[str, Value], ...] = (("days", days),) if days is not None else ()
    yield Condition("cure_given", isinstance(days, int), values=values or (("days", 0),))


def _breach_exit(case: Case, given: NoticeGiven) -> Iterator[Condition]:
    warning = next((n for n in before(case, given.step) if n.id == given.follows), None)
    yield Condition("warned_first", warning is not None)
    arrived = warning.received_on if warning else None
    yield Condition("warning_arrived", arrived is not None)
    over = cure_by(case, arrived) if arrived else None
    yield Condition(
        "cure_over", over is not None and case.today > over, values=(("day", over or case.today),)
    )


def _force_notice(_case: Case, given: NoticeGiven) -> Iterator[Condition]:
    yield Condition("event_told", bool(given.story.strip()), source="C. civ. 1218")
    yield Condition("event_dated", given.since is not None)


def _force_exit(case: Case, given: NoticeGiven) -> Iterator[Condition]:
    event = next((n for n in before(case, given.step) if n.id == given.follows), None)
    yield Condition("event_noticed", event is not None)
    since = event.given.since if event else None
    last = since + timedelta(days=FORCE_DAYS) if since else None
    yield Condition(
        "event_lasts", last is not None and case.today > last, values=(("day", (last or case.today) + ONE),)
    )


def _convenience(case: Case, _given: NoticeGiven) -> Iterator[Condition]:
    yield Condition("open_ended", case.version.terms.get("term_model") == "open", source="C. civ. 1211")
    days = case.version.terms.get("notice_days")
    yield Condition("notice_said", isinstance(days, int), values=(("days", days or 0),))


def _trial(case: Case, _given: NoticeGiven) -> Iterator[Condition]:
    end = trial_end(case)
    yield Condition("trial_runs", case.today <= end, values=(("day", end),))


def _withdrawal(case: Case, _given: NoticeGiven) -> Iterator[Condition]:
    yield Condition("client_only", case.seat is Seat.CLIENT)
    days = course(case.texts, case.template, case.agreed_on, case.today)
    end = next((d.day for d in days if d.kind is Kind.WITHDRAWAL), None)
    # Code conso L221-20: twelve months more where the client was not told. Nobody here can know that.
    yield Condition(
        "withdrawal_in_time", end is not None and case.today <= end, values=(("day", end or case.today),)
    )


_RULES: Mapping[Step, Callable[[Case, NoticeGiven], Iterator[Condition]]] = MappingProxyType(
    {
        Step.REFUSAL: _refusal,
        Step.FORMAL_NOTICE: _formal_notice,
        Step.BREACH_EXIT: _breach_exit,
        Step.FORCE_NOTICE: _force_notice,
        Step.FORCE_EXIT: _force_exit,
        Step.CONVENIENCE: _convenience,
        Step.TRIAL: _trial,
        Step.WITHDRAWAL: _withdrawal,
    }
)
