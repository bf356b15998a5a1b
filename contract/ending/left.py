"""Left: what is owed and what there is left to do when a contract ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from contract.deadlines.days import ONE
from contract.deadlines.succession import Text, month_price, text_on
from contract.figures import compute, months_later
from contract.template import Template
from contract.terms import Terms, Value
from contract.version import Version


@dataclass(frozen=True, slots=True)
class Due:
    """A line of the last account. `amount` is None where it depends on what was done; negative when deducted.

    Its sentence is `owed.<code>`.
    """

    code: str
    amount: Decimal | None
    values: tuple[tuple[str, Value], ...] = ()


class Whose(StrEnum):
    """Who does it."""

    CONTRACTOR = "contractor"
    CLIENT = "client"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Item:
    """Something to do at the end, by a day where the text sets one. Its sentence is `left.<code>`."""

    code: str
    whose: Whose
    by: date | None = None
    clause: str = ""
    about: str = ""
    """What exactly, where there are several: an account."""

    @property
    def id(self) -> str:
        """Its name, the same each time."""
        return f"{self.code}:{self.about}" if self.about else self.code


def owed(
    texts: tuple[Text, ...], template: Template, last_day: date, unpaid: Decimal = Decimal()
) -> tuple[Due, ...]:
    """The last account, net of VAT unless the contract adds it, beside what the parties say is unpaid.

    The contract does not say how a broken month is shared: it is counted by calendar days of that month, each
    at the price of the text that had effect on it.
    """
    version = text_on(texts, last_day)
    known = Terms({**version.terms, **compute(version.terms, template)})
    lines = [Due("unpaid", unpaid)] if unpaid else []
    return (*lines, *_last_month(known, texts, template, last_day), *_deposit(known, last_day))


def _last_month(known: Terms, texts: tuple[Text, ...], template: Template, last_day: date) -> Iterator[Due]:
    start = known.get("start_date")
    if not isinstance(start, date) or last_day < start:
        return
    begins, ends = _month(start, last_day)
    days = (last_day - begins).days + 1
    if known.get("price_model") != "monthly":
        yield Due("last_month_done", None, (("n", days), ("first", begins), ("last", last_day)))
        return
    whole = (ends - begins).days + 1
    amount = month_price(texts, template, begins, last_day, whole)
    if amount is None:
        return
    values: tuple[tuple[str, Value], ...] = (
        ("n", days),
        ("whole", whole),
        ("first", begins),
        ("last", last_day),
    )
    yield Due("last_month", amount, values)


def _month(start: date, day: date) -> tuple[date, date]:
    """The month of the contract that a day falls in."""
    n = (day.year - start.year) * 12 + day.month - start.month
    if months_later(start, n) > day:
        n -= 1
    return months_later(start, n), months_later(start, n + 1) - ONE


def _deposit(known: Terms, last_day: date) -> Iterator[Due]:
    """A deposit is deducted from the first invoice: it counts where the contract ends in its first month."""
    start, deposit = known.get("start_date"), known.get("deposit_amount")
    if (
        isinstance(start, date)
        and isinstance(deposit, Decimal)
        and deposit
        and last_day < months_later(start, 1)
    ):
        yield Due("deposit", -deposit)


def left(version: Version, last_day: date) -> tuple[Item, ...]:
    """The exit list, in the order in which it is best done."""
    terms = version.terms
    hours = terms.get("return_hours")
    back = last_day + timedelta(days=-(-hours // 24)) if isinstance(hours, int) else None
    years = terms.get("conf_years")
    me, client, both = Whose.CONTRACTOR, Whose.CLIENT, Whose.BOTH
    items = [
        Item("scheduled_posts", me, last_day, "cadre.calendar"),
        Item("messages", me, back, "acces.return"),
        *(Item("admin_rights", me, back, "acces.return", account) for account in _accounts(terms)),
        Item("inventory", both, back, "inventaire.accounts"),
        Item("passwords", client, back, "acces.security"),
        Item("source_files" if terms.get("source_files") else "source_files_kept", me, None, _sources(terms)),
        Item("last_invoice", me, None, "end.tasks"),
        Item("unpaid_contents", client, None, "pi.effective"),
        Item("secrets", both, None, "conf.return"),
    ]
    if terms.get("ads"):
        items.insert(1, Item("ads", both, last_day, "ads.payer"))
    if terms.get("gdpr"):
        items.append(Item("personal_data", me, None, "conf.roles"))
    if terms.get("portfolio"):
        items.append(Item("portfolio", client, None, "pi.portfolio"))
    if isinstance(years, int):
        items.append(
            Item("confidentiality", both, months_later(last_day + ONE, 12 * years) - ONE, "conf.duration")
        )
    return tuple(items)


def _sources(terms: Terms) -> str:
    return "pi.sources.given" if terms.get("source_files") else "pi.sources.kept"


def _accounts(terms: Terms) -> tuple[str, ...]:
    rows = terms.get("networks")
    found = [r for r in rows if isinstance(r, Terms)] if isinstance(rows, tuple) else []
    return tuple(dict.fromkeys(f"{r.get('network', '')} {r.get('handle', '')}".strip() for r in found))
