"""Ways: the steps to a contract's end, the clause each rests on, and the day it brings about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from contract.deadlines.days import ONE
from contract.deadlines.periods import periods
from contract.deadlines.succession import Text, text_on
from contract.ending.facts import Cause, Step
from contract.ending.parting import Notice, Parting
from contract.party import Seat
from contract.template import Template
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


@dataclass(frozen=True, slots=True)
class Case:
    """A contract in force on a day, looked at from one seat, with every text that had, has or will have effect."""

    texts: tuple[Text, ...]
    template: Template
    agreed_on: date
    today: date
    seat: Seat
    parting: Parting = field(default_factory=Parting)

    @property
    def version(self) -> Version:
        """The text that has effect today."""
        return text_on(self.texts, self.today)


def clause_for(version: Version, step: Step) -> str:
    """The clause a step rests on in this text."""
    clause = CLAUSES[step]
    fixed = f"{clause}.fixed"
    return fixed if step is Step.REFUSAL and version.clause(fixed) else clause


def before(case: Case, step: Step) -> tuple[Notice, ...]:
    """The notices this step may build on: one's own of a breach, anybody's of an event."""
    if step not in BEFORE:
        return ()
    own = step is Step.BREACH_EXIT
    return tuple(n for n in case.parting.standing(BEFORE[step]) if n.by is case.seat or not own)


def trial_end(case: Case) -> date:
    """The trial's last day; yesterday where there is none."""
    start, days = case.version.terms.get("start_date"), case.version.terms.get("trial_days")
    if isinstance(start, date) and isinstance(days, int):
        return start + timedelta(days=days)
    return case.today - ONE


def last_day(case: Case, step: Step, received_on: date) -> date | None:
    """The contract's last day when a notice of this kind arrives that day, under the text of that day.

    None where it ends nothing.
    """
    if step not in CAUSES:
        return None
    terms = text_on(case.texts, received_on).terms
    notice = terms.get("notice_days")
    if step is Step.CONVENIENCE:
        return received_on + timedelta(days=notice) if isinstance(notice, int) else None
    if step is Step.REFUSAL:
        found = periods(terms, received_on + timedelta(days=_LIFETIME))
        return next((p.end for p in found if p.notice_by >= received_on), found[-1].end if found else None)
    return received_on


def cure_by(case: Case, received_on: date) -> date | None:
    """The last day to put a breach right, under the text of the day the formal notice arrived."""
    days = text_on(case.texts, received_on).terms.get("cure_days")
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
    found = [brought(case)]
    for text in case.texts:
        terms = text.version.terms
        if terms.get("term_model") == "fixed" and terms.get("renewal") != "tacit":
            ends = (period.end for period in periods(terms, case.today))
            found += [(end, Cause.EXPIRY) for end in ends if text_on(case.texts, end) is text.version]
    return min((end for end in found if end), default=None)


def notice_ends(case: Case, notice: Notice) -> date | None:
    """The last day that a notice brings about, once it has arrived (a withdrawal counts from its sending)."""
    arrived = notice.given.sent_on if notice.given.step is Step.WITHDRAWAL else notice.received_on
    return last_day(case, notice.given.step, arrived) if arrived else None


_LIFETIME = 3700
"""Days ahead in which a term that can still be refused is looked for: longer than the longest notice and term."""
