"""Payment: when an invoice falls due, and the latest day the law lets parties agree on."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from contract.deadlines.days import end_of_month
from contract.figures import PERIODIC, legal_figure
from contract.template import Figure
from contract.terms import Terms


class Counting(StrEnum):
    """How the days of a payment term are counted."""

    FROM_INVOICE = "from_invoice"
    MONTH_END_THEN_DAYS = "month_end_then_days"
    """First to the end of the invoice's month, then the days."""
    DAYS_THEN_MONTH_END = "days_then_month_end"
    """First the days, then on to the end of the month they end in: what our own clause says."""


BOTH_WAYS = (Counting.MONTH_END_THEN_DAYS, Counting.DAYS_THEN_MONTH_END)
"""The two ways of counting « fin de mois »: practice accepts both, a contract must choose."""


def due(invoice: date, days: int, counting: Counting) -> date:
    """The last day to pay an invoice of this date."""
    if counting is Counting.MONTH_END_THEN_DAYS:
        return end_of_month(invoice) + timedelta(days=days)
    last = invoice + timedelta(days=days)
    return end_of_month(last) if counting is Counting.DAYS_THEN_MONTH_END else last


def counting(terms: Terms) -> Counting:
    """The way these terms count."""
    end = terms.get("payment_basis") == "end_of_month"
    return Counting.DAYS_THEN_MONTH_END if end else Counting.FROM_INVOICE


def due_under(terms: Terms, invoice: date) -> date | None:
    """The last day to pay under these terms; None where they do not say."""
    days = terms.get("payment_days")
    return due(invoice, days, counting(terms)) if isinstance(days, int) else None


def periodic(terms: Terms) -> bool:
    """Whether an invoice under these terms is a periodic one."""
    return terms.get("price_model") in PERIODIC


def latest(
    invoice: date, way: Counting, figures: tuple[Figure, ...], *, periodic: bool = False
) -> date | None:
    """The last day that two professionals may agree on: C. com. L441-10 I. None where no figure is known."""
    key = "payment_days_end_of_month" if way in BOTH_WAYS else "payment_days"
    if way is Counting.FROM_INVOICE and periodic:
        key = "payment_days_periodic"
    figure = legal_figure(figures, key, invoice)
    return None if figure is None else due(invoice, int(figure.value), way)
