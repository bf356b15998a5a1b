"""Limits: answers that hold one by one but not together, or not before the law.

A rule is a few lines and a row in `RULES`. A legal limit comes from the template's dated figures and
carries its source; a fault without source is advice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from contract import figures
from contract.interview.fault import Fault
from contract.interview.gaps import asked
from contract.template import Figure, Template
from contract.terms import Scalar, Terms, Value

DERISORY = Decimal("0.5")
"""Below this share of a year's price a cap is worth a warning: our own measure, no text gives one."""


@dataclass(frozen=True)
class Case:
    """The answers, the figures they give, and the law of the day they are signed."""

    answers: dict[str, Value]
    law: tuple[Figure, ...]
    signing: date

    def get(self, key: str) -> Value | None:
        """An answer or a figure."""
        return self.answers.get(key)

    def number(self, key: str) -> Decimal | None:
        """An answer or a figure that is a number."""
        value = self.answers.get(key)
        return Decimal(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else None

    def day(self, key: str) -> date | None:
        """An answer or a figure that is a date."""
        value = self.answers.get(key)
        return value if isinstance(value, date) else None

    def figure(self, key: str) -> Figure | None:
        """The legal figure in force when the contract is signed."""
        return figures.legal_figure(self.law, key, self.signing)

    @property
    def protected(self) -> bool:
        """Signed off-premises with a consumer or a small professional: Code conso L221-3."""
        small = self.get("client_is_consumer") is True or self.get("small_client") is True
        return small and self.get("signing_mode") == "off_premises"


Rule = Callable[[Case], Fault | None]


def faults(template: Template, terms: Terms, today: date) -> tuple[Fault, ...]:
    """Everything that does not hold together. Without a signing date, the law is today's."""
    signing = terms.get("signing_date")
    day = signing if isinstance(signing, date) else today
    open_keys = {spec.key for spec in asked(template, terms)}
    answered = Terms({key: value for key, value in terms.items() if key in open_keys})
    computed = figures.compute(answered.having("signing_date", day), template)
    case = Case({**answered, **computed}, template.figures, day)
    return tuple(fault for rule in RULES if (fault := rule(case)))


def _legal(code: str, key: str, figure: Figure, **values: Scalar) -> Fault:
    return Fault(code, key, tuple({**values, "since": figure.since}.items()), sources=(figure.source,))


def _payment_days(case: Case) -> Fault | None:
    """C. com. L441-10 I: 60 days from the invoice, 45 end of month, 45 for a periodic invoice."""
    if case.get("client_is_consumer") is True:
        return None
    given = case.number("payment_days")
    which = "payment_days"
    if case.get("payment_basis") == "end_of_month":
        which = "payment_days_end_of_month"
    elif case.get("price_model") in figures.PERIODIC:
        which = "payment_days_periodic"
    limit = case.figure(which)
    if given is None or limit is None or given <= limit.value:
        return None
    return _legal(f"limit.{which}", "payment_days", limit, days=given, limit=limit.value)


def _late_rate(case: Case) -> Fault | None:
    """C. com. L441-10 II: at least three times the legal rate, between professionals."""
    if case.get("client_is_consumer") is True:
        return None
    rate, floor, legal = case.number("late_rate"), case.number("late_floor"), case.figure("legal_rate")
    if rate is None or floor is None or legal is None or rate >= floor:
        return None
    return _legal("limit.late_rate", "late_rate", legal, rate=rate, floor=floor)


def _start(case: Case) -> Fault | None:
    start = case.day("start_date")
    if start is None or start >= case.signing or "signing_date" not in case.answers:
        return None
    return Fault("limit.start", "start_date", (("start", start), ("signing", case.signing)))


def _notice(case: Case) -> Fault | None:
    notice, start, end = case.number("notice_days"), case.day("start_date"), case.day("end_date")
    if notice is None or start is None or end is None or notice < (end - start).days:
        return None
    return Fault("limit.notice", "notice_days", (("days", notice), ("end", end)))


def _renewal(case: Case) -> Fault | None:
    """C. civ. 1214 and 1215: a renewed fixed term becomes indefinite unless its length is written."""
    if case.get("renewal") != "tacit" or case.get("renewal_months") is not None:
        return None
    return Fault("limit.renewal", "renewal_months", sources=("C. civ. 1214, 1215",))


def _deposit(case: Case) -> Fault | None:
    """Code conso L221-10: nothing is paid before the eighth day."""
    if not case.protected or not case.number("deposit_percent"):
        return None
    return Fault("limit.deposit", "deposit_percent", sources=("C. conso. L221-3, L221-10",))


def _early_start(case: Case) -> Fault | None:
    """Code conso L221-18, L221-25: fourteen days to withdraw, unless the client asks to begin earlier."""
    start, limit = case.day("start_date"), case.figure("withdrawal_days")
    if not case.protected or start is None or limit is None:
        return None
    end = case.signing + timedelta(days=int(limit.value))
    return (
        _legal("limit.withdrawal", "start_date", limit, end=end, days=limit.value) if start <= end else None
    )


def _court(case: Case) -> Fault | None:
    """CPC 48: a chosen court binds merchants alone."""
    if case.get("court") != "merchants" or case.get("both_merchants") is not False:
        return None
    return Fault("limit.court", "court", sources=("CPC 48",))


def _cap(case: Case) -> Fault | None:
    """C. civ. 1170: a cap so low that nothing is left of the obligation."""
    cap, annual = case.number("cap_value"), case.number("annual_price")
    if cap is None or not annual or cap >= annual * DERISORY:
        return None
    values = (("amount", cap), ("ceiling", annual))
    return Fault("limit.cap", "cap_amount", values, sources=("C. civ. 1170",))


def _exemption(case: Case) -> Fault | None:
    """CIBS L223-1 s.: lost at once above the ceiling, the next year above the threshold."""
    annual = case.number("annual_price")
    if case.get("vat_exempt") is not True or annual is None:
        return None
    for which in ("vat_ceiling", "vat_threshold"):
        limit = case.figure(which)
        if limit is not None and annual > limit.value:
            return _legal(f"limit.{which}", "vat_regime", limit, amount=annual, ceiling=limit.value)
    return None


def _micro(case: Case) -> Fault | None:
    annual, ceiling = case.number("annual_price"), case.figure("micro_ceiling")
    micro = case.get("contractor_status") == "micro"
    if not micro or annual is None or ceiling is None or annual <= ceiling.value:
        return None
    return _legal("limit.micro_ceiling", "contractor_status", ceiling, amount=annual, ceiling=ceiling.value)


def _own_number(case: Case) -> Fault | None:
    """A French VAT number ends with the SIREN that begins the SIRET."""
    vat, siret = case.get("contractor_vat"), case.get("contractor_siret")
    if not isinstance(vat, str) or not isinstance(siret, str) or not vat.startswith("FR"):
        return None
    return None if vat[4:] == siret[:9] else Fault("limit.vat_siren", "contractor_vat")


def _prior_mediation(case: Case) -> Fault | None:
    """Code conso L612-4: a consumer is never held to a mediation before the judge."""
    if case.get("mediation") != "prior" or case.get("client_is_consumer") is not True:
        return None
    return Fault("limit.mediation", "mediation", sources=("C. conso. L612-4",))


def _same_party(case: Case) -> Fault | None:
    mine, theirs = case.get("contractor_siret"), case.get("client_siret")
    return Fault("limit.same_party", "client_siret") if mine is not None and mine == theirs else None


RULES: tuple[Rule, ...] = (
    _same_party,
    _own_number,
    _exemption,
    _micro,
    _start,
    _early_start,
    _notice,
    _renewal,
    _payment_days,
    _late_rate,
    _deposit,
    _cap,
    _prior_mediation,
    _court,
)
