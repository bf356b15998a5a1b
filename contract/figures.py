"""Figures: every number that follows from the terms and the law, computed once, in Decimal.

A figure is absent while one of its inputs is. `INPUTS` tells which terms each depends on.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from contract.template import Figure, Template
from contract.terms import Terms, Value

CENT = Decimal("0.01")
WEEKS_A_MONTH = Decimal(52) / 12
VAT_RATES = {"normal": Decimal(20)}
MERCHANTS_BY_FORM = frozenset({"eurl", "sasu", "sarl", "sas", "sa", "snc", "sca"})
"""Companies that are merchants by their form: C. com. L210-1."""
PERIODIC = frozenset({"daily", "per_post"})
"""Prices whose invoice gathers a month's several services, so that it is a periodic one: CGI 289 I 3."""
CIBS_SINCE = date(2026, 9, 1)
"""VAT stands in the CIBS since then: ordonnance 2025-1247 of 17 December 2025."""

_FACTORS: Mapping[str, tuple[str, ...]] = {
    "monthly": (),
    "daily": ("days_per_month",),
    "per_post": ("posts_per_month",),
}
"""What the agreed amount is multiplied by to give a month's price."""

_PRICE = ("price_model", "price_amount", "days_per_month", "networks")

INPUTS: Mapping[str, tuple[str, ...]] = {
    "posts_per_month": ("networks",),
    "monthly_price": _PRICE,
    "annual_price": _PRICE,
    "price_per_post": _PRICE,
    "total_price": (*_PRICE, "term_model", "months"),
    "vat_exempt": ("vat_regime",),
    "vat_mention": ("vat_regime", "signing_date"),
    "vat_rate": ("vat_regime",),
    "vat_amount": (*_PRICE, "vat_regime"),
    "gross_monthly_price": (*_PRICE, "vat_regime"),
    "deposit_amount": (*_PRICE, "deposit_percent"),
    "cap_value": (*_PRICE, "cap_model", "cap_amount"),
    "end_date": ("start_date", "term_model", "months"),
    "services_excluded": ("services",),
    "late_floor": ("signing_date",),
    "both_merchants": ("contractor_status", "client_form"),
    "small_client": ("client_kind", "client_headcount"),
    "client_is_consumer": ("client_kind",),
}
"""The terms each figure is computed from."""


def compute(terms: Terms, template: Template) -> Terms:
    """Every figure these terms give."""
    known: dict[str, Value] = dict(terms)
    found: dict[str, Value] = {}
    for name, rule in _RULES:
        value = rule(known, template)
        if value is not None:
            known[name] = found[name] = value
    return Terms(found)


def legal_figure(figures: tuple[Figure, ...], key: str, at: date) -> Figure | None:
    """The figure in force that day: the latest one that began by then."""
    begun = [figure for figure in figures if figure.key == key and figure.since <= at]
    return max(begun, key=lambda figure: figure.since, default=None)


def _number(known: Mapping[str, Value], key: str) -> Decimal | None:
    value = known.get(key)
    return Decimal(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def _cents(value: Decimal) -> Decimal:
    return value.quantize(CENT, ROUND_HALF_UP)


def _product(known: Mapping[str, Value], *keys: str) -> Decimal | None:
    result = Decimal(1)
    for key in keys:
        factor = _number(known, key)
        if factor is None:
            return None
        result *= factor
    return _cents(result)


def _posts_per_month(known: Mapping[str, Value], _template: Template) -> Decimal | None:
    """Contents a month; a week counts for 52/12 of one. Rounded to a tenth, as it is shown and priced."""
    rows = known.get("networks")
    if not isinstance(rows, tuple) or not rows:
        return None
    total = Decimal(0)
    for row in rows:
        quantity = _number(row, "quantity") if isinstance(row, Terms) else None
        if isinstance(row, Terms) and quantity is not None:
            total += quantity * (WEEKS_A_MONTH if row.get("per") == "week" else 1)
    return total.quantize(Decimal("0.1"), ROUND_HALF_UP) if total else None


def _monthly_price(known: Mapping[str, Value], _template: Template) -> Decimal | None:
    factor = _FACTORS.get(str(known.get("price_model")))
    return None if factor is None else _product(known, "price_amount", *factor)


def _annual_price(known: Mapping[str, Value], _template: Template) -> Decimal | None:
    monthly = _number(known, "monthly_price")
    return None if monthly is None else _cents(monthly * 12)


def _total_price(known: Mapping[str, Value], _template: Template) -> Decimal | None:
    return _product(known, "monthly_price", "months") if known.get("term_model") == "fixed" else None


def _price_per_post(known: Mapping[str, Value], _template: Template) -> Decimal | None:
    monthly, posts = _number(known, "monthly_price"), _number(known, "posts_per_month")
    return _cents(monthly / posts) if monthly is not None and posts else None


def _vat_exempt(known: Mapping[str, Value], _template: Template) -> bool | None:
    regime = known.get("vat_regime")
    return None if regime is None else regime == "exempt"


def _vat_mention(known: Mapping[str, Value], _template: Template) -> str | None:
    """Which text the exemption is read in at signing: CGI 293 B, or the CIBS since 1 September 2026."""
    signing = known.get("signing_date")
    if known.get("vat_exempt") is not True or not isinstance(signing, date):
        return None
    return "cgi_293b" if signing < CIBS_SINCE else "cibs_l223"


def _vat_rate(known: Mapping[str, Value], _template: Template) -> Decimal | None:
    return VAT_RATES.get(str(known.get("vat_regime")))


def _vat_amount(known: Mapping[str, Value], _template: Template) -> Decimal | None:
    rate, monthly = _number(known, "vat_rate"), _number(known, "monthly_price")
    return None if rate is None or monthly is None else _cents(monthly * rate / 100)


def _gross_monthly_price(known: Mapping[str, Value], _template: Template) -> Decimal | None:
    """What the client pays a month; without VAT on the invoice, the price itself."""
    monthly = _number(known, "monthly_price")
    if monthly is None or "vat_regime" not in known:
        return None
    return monthly + (_number(known, "vat_amount") or 0)


def _deposit_amount(known: Mapping[str, Value], _template: Template) -> Decimal | None:
    rate, monthly = _number(known, "deposit_percent"), _number(known, "monthly_price")
    return None if rate is None or monthly is None else _cents(monthly * rate / 100)


def _cap_value(known: Mapping[str, Value], _template: Template) -> Decimal | None:
    return _number(known, "cap_amount" if known.get("cap_model") == "amount" else "annual_price")


def _end_date(known: Mapping[str, Value], _template: Template) -> date | None:
    """The last day: the day before the one that begins `months` later."""
    start, months = known.get("start_date"), known.get("months")
    if known.get("term_model") != "fixed" or not isinstance(start, date) or not isinstance(months, int):
        return None
    return months_later(start, months) - timedelta(days=1)


def months_later(start: date, months: int) -> date:
    """The same day so many months on, or the first after the end of a month too short to have it."""
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(start.day, last)) + timedelta(days=int(start.day > last))


def _services_excluded(known: Mapping[str, Value], template: Template) -> tuple[str, ...] | None:
    """The services that are not ticked, in the template's order."""
    ticked = known.get("services")
    spec = next((spec for spec in template.terms if spec.key == "services"), None)
    if spec is None or not isinstance(ticked, tuple):
        return None
    return tuple(choice for choice in spec.choices if choice not in ticked)


def _late_floor(known: Mapping[str, Value], template: Template) -> Decimal | None:
    """Three times the legal interest rate at signing: C. com. L441-10 II."""
    signing = known.get("signing_date")
    rate = legal_figure(template.figures, "legal_rate", signing) if isinstance(signing, date) else None
    return None if rate is None else rate.value * 3


def _both_merchants(known: Mapping[str, Value], _template: Template) -> bool | None:
    forms = (known.get("contractor_status"), known.get("client_form"))
    return None if None in forms else all(form in MERCHANTS_BY_FORM for form in forms)


def _small_client(known: Mapping[str, Value], _template: Template) -> bool | None:
    """A professional with five employees or fewer: Code conso L221-3."""
    kind, headcount = known.get("client_kind"), _number(known, "client_headcount")
    if kind is None or (kind == "professional" and headcount is None):
        return None
    return kind == "professional" and headcount is not None and headcount <= 5


def _client_is_consumer(known: Mapping[str, Value], _template: Template) -> bool | None:
    kind = known.get("client_kind")
    return None if kind is None else kind == "consumer"


_Rule = Callable[[Mapping[str, Value], Template], "Value | None"]

# In an order in which each rule finds the figures it builds on.
_RULES: tuple[tuple[str, _Rule], ...] = (
    ("posts_per_month", _posts_per_month),
    ("monthly_price", _monthly_price),
    ("annual_price", _annual_price),
    ("total_price", _total_price),
    ("price_per_post", _price_per_post),
    ("vat_exempt", _vat_exempt),
    ("vat_mention", _vat_mention),
    ("vat_rate", _vat_rate),
    ("vat_amount", _vat_amount),
    ("gross_monthly_price", _gross_monthly_price),
    ("deposit_amount", _deposit_amount),
    ("cap_value", _cap_value),
    ("end_date", _end_date),
    ("services_excluded", _services_excluded),
    ("late_floor", _late_floor),
    ("both_merchants", _both_merchants),
    ("small_client", _small_client),
    ("client_is_consumer", _client_is_consumer),
)
