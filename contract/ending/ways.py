"""Ways: what each notice asks for in this contract, today, and the day the contract would end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from contract.deadlines.course import Kind, Standing, deadlines, standing
from contract.deadlines.days import ONE
from contract.deadlines.periods import periods
from contract.ending.facts import Cause, EndOffered, NoticeGiven, Step
from contract.ending.parting import Notice, Parting
from contract.party import Seat
from contract.template import Template
from contract.terms import Value
from contract.version import Version

FORCE_DAYS = 30
"""What the template's clause fm.exit says: an event longer than this lets each party go."""

CLAUSES: Mapping[Step, str] = MappingProxyType(
    {
        Step.REFUSAL: "duree.notice",
        Step.FORMAL_NOTICE: "end.breach",
        Step.BREACH_EXIT: "end.breach",
        Step.FORCE_NOTICE: "fm.event",
        Step.FORCE_EXIT: "fm.exit",
        Step.CONVENIENCE: "duree.notice",
        Step.TRIAL: "duree.trial",
        Step.WITHDRAWAL: "conso.withdrawal",
    }
)
"""The clause each step rests on."""

CAUSES: Mapping[Step, Cause] = MappingProxyType(
    {
        Step.REFUSAL: Cause.EXPIRY,
        Step.BREACH_EXIT: Cause.BREACH,
        Step.FORCE_EXIT: Cause.FORCE_MAJEURE,
        Step.CONVENIENCE: Cause.CONVENIENCE,
        Step.TRIAL: Cause.TRIAL,
        Step.WITHDRAWAL: Cause.WITHDRAWAL,
    }
)
"""The steps that end a contract, and why it then ends."""

BEFORE: Mapping[Step, Step] = MappingProxyType(
    {Step.BREACH_EXIT: Step.FORMAL_NOTICE, Step.FORCE_EXIT: Step.FORCE_NOTICE}
)
"""The notice that must have gone before."""

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


@dataclass(frozen=True, slots=True)
class Case:
    """A contract in force on a day, looked at from one seat."""

    version: Version
    template: Template
    agreed_on: date
    today: date
    seat: Seat
    parting: Parting = field(default_factory=Parting)


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
        Step.TRIAL: "trial_days" in terms and _trial_end(case) >= case.today,
        Step.WITHDRAWAL: case.seat is Seat.CLIENT and case.version.clause("conso.withdrawal") is not None,
        Step.BREACH_EXIT: bool(before(case, Step.BREACH_EXIT)),
        Step.FORCE_EXIT: bool(before(case, Step.FORCE_EXIT)),
    }
    return tuple(step for step in Step if shown.get(step, True))


def last_day(case: Case, step: Step, received_on: date) -> date | None:
    """The contract's last day when a notice of this kind arrives that day; None where it ends nothing."""
    if step not in CAUSES:
        return None
    notice = case.version.terms.get("notice_days")
    if step is Step.CONVENIENCE:
        return received_on + timedelta(days=notice) if isinstance(notice, int) else None
    if step is Step.REFUSAL:
        found = periods(case.version.terms, received_on + timedelta(days=_LIFETIME))
        return next((p.end for p in found if p.notice_by >= received_on), found[-1].end if found else None)
    return received_on


def cure_by(case: Case, received_on: date) -> date | None:
    """The last day to put a breach right."""
    days = case.version.terms.get("cure_days")
    return received_on + timedelta(days=days) if isinstance(days, int) else None


def brought(case: Case) -> tuple[date, Cause] | None:
    """The last day that the parties brought about, and why: an agreement, or a notice that arrived; the earliest."""
    found: list[tuple[date, Cause]] = []
    accepted = case.parting.accepted
    if accepted:
        found.append((accepted.terms.last_day, Cause.AGREEMENT))
    for notice in case.parting.standing(*CAUSES):
        day = notice_ends(case, notice)
        if day is not None:
            found.append((day, CAUSES[notice.given.step]))
    return min(found, default=None)


def settled(case: Case) -> tuple[date, Cause] | None:
    """The last day as it stands: brought about, or that of a term which nothing renews."""
    terms = case.version.terms
    found = [brought(case)]
    if terms.get("term_model") == "fixed" and terms.get("renewal") != "tacit":
        found += [(period.end, Cause.EXPIRY) for period in periods(terms, case.today)]
    return min((end for end in found if end), default=None)


def offer_conditions(case: Case, offered: EndOffered) -> tuple[Condition, ...]:
    """What an end by agreement asks for: clause end.agreement wants the day, the balance and what becomes of contents."""
    return (
        Condition("day_ahead", offered.last_day >= case.today, values=(("day", offered.last_day),)),
        Condition("balance_said", offered.balance >= 0),
        Condition("contents_said", bool(offered.contents.strip())),
        Condition("access_said", bool(offered.access.strip())),
        Condition("other_agrees", met=False, needed=False, source="C. civ. 1193"),
    )


def notice_ends(case: Case, notice: Notice) -> date | None:
    """The last day that a notice brings about, once it has arrived (a withdrawal counts from its sending)."""
    arrived = notice.given.sent_on if notice.given.step is Step.WITHDRAWAL else notice.received_on
    return last_day(case, notice.given.step, arrived) if arrived else None


_LIFETIME = 3700
"""Days ahead in which a term that can still be refused is looked for: longer than the longest notice and term."""


def clause_for(version: Version, step: Step) -> str:
    """The clause a step rests on in this text."""
    clause = CLAUSES[step]
    fixed = f"{clause}.fixed"
    return fixed if step is Step.REFUSAL and version.clause(fixed) else clause


def _has(case: Case, clause: str) -> bool:
    return standing(case.version, clause) is not Standing.GONE


def before(case: Case, step: Step) -> tuple[Notice, ...]:
    """The notices this step may build on: one's own of a breach, anybody's of an event."""
    if step not in BEFORE:
        return ()
    own = step is Step.BREACH_EXIT
    return tuple(n for n in case.parting.standing(BEFORE[step]) if n.by is case.seat or not own)


def _refusal(case: Case, _given: NoticeGiven) -> Iterator[Condition]:
    terms = case.version.terms
    yield Condition("fixed_term", terms.get("term_model") == "fixed")
    found = [p for p in periods(terms, case.today) if p.end >= case.today]
    if found and terms.get("renewal") == "tacit":
        end = last_day(case, Step.REFUSAL, case.today)
        values: tuple[tuple[str, Value], ...] = (("by", found[-1].notice_by), ("end", end or found[-1].end))
        yield Condition("this_term", case.today <= found[-1].notice_by, needed=False, values=values)


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
    end = _trial_end(case)
    yield Condition("trial_runs", case.today <= end, values=(("day", end),))


def _withdrawal(case: Case, _given: NoticeGiven) -> Iterator[Condition]:
    yield Condition("client_only", case.seat is Seat.CLIENT)
    days = deadlines(case.version, case.template, case.agreed_on, case.today)
    end = next((d.day for d in days if d.kind is Kind.WITHDRAWAL), None)
    # Code conso L221-20: twelve months more where the client was not told. Nobody here can know that.
    yield Condition(
        "withdrawal_in_time", end is not None and case.today <= end, values=(("day", end or case.today),)
    )


def _trial_end(case: Case) -> date:
    start, days = case.version.terms.get("start_date"), case.version.terms.get("trial_days")
    if isinstance(start, date) and isinstance(days, int):
        return start + timedelta(days=days)
    return case.today - ONE


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
