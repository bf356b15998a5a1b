"""The last account and the exit list: what is owed, what is left to do, ticked by whoever did it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial

import streamlit as st

from contract import notation
from contract.actions import parting
from contract.actions.table import Table
from contract.ending.left import Due, Item
from pages.parts.amount import amount
from pages.parts.frame import pressed
from pages.parts.paper import notes_html, table_html
from pages.parts.seat import language, t, template
from pages.parts.session import session


def account(sat: Table, on: date) -> None:
    """What would be owed if the contract ended that day, or is since it did."""
    speech, ended = language(), sat.contract.parting.ended is not None
    title = t("ending.account_ended" if ended else "ending.account", day=notation.day(on, speech))
    st.header(title, anchor=False)
    agreed = sat.contract.parting.accepted
    if agreed is not None:
        balance = notation.money(agreed.terms.balance, speech)
        st.info(t("ending.balance_agreed", balance=balance), icon=":material/handshake:")
    unpaid = amount(t("ending.unpaid"), f"end-unpaid-{sat.id}")
    if unpaid is None:
        return
    lines = parting.account(sat, on, unpaid)
    known = sum((line.amount for line in lines if line.amount is not None), Decimal())
    rows = [[(_line(line), ""), (_money(line), "")] for line in lines]
    rows.append([(t("ending.account_total"), ""), (notation.money(known, speech), "")])
    st.html(table_html(title, (t("ending.line"), t("ending.amount")), rows))
    st.html(notes_html((t("ending.account_note"), t("ending.late_note"), t("page.not_advice"))))


def _line(line: Due) -> str:
    values = {
        name: notation.day(value, language()) if isinstance(value, date) else value
        for name, value in line.values
    }
    return t(f"owed.{line.code}", **values)


def _money(line: Due) -> str:
    return "—" if line.amount is None else notation.money(line.amount, language())


def checklist(sat: Table, on: date) -> None:
    """What there is to do; once an end is settled, each thing can be ticked by either side."""
    st.header(t("ending.checklist"), anchor=False)
    items, done = parting.checklist(sat, on), sat.contract.parting.done
    if parting.last_day(sat) is None:  # nothing to tick yet: a list to read
        st.html(notes_html([_said(sat, item) for item in items]))
        return
    for item in items:
        key = f"left-{sat.id}-{item.id}"
        session[key] = item.id in done
        st.checkbox(_said(sat, item), key=key, on_change=partial(_ticked, sat, item.id, key))


def _ticked(sat: Table, item: str, key: str) -> None:
    pressed(lambda: parting.tick(sat, item, done=bool(session.get(key))))


def _said(sat: Table, item: Item) -> str:
    words = t(f"left.{item.code}", about=_account(sat, item.about))
    code = "ending.until_day" if item.code == "confidentiality" else "ending.by_day"
    by = f" ({t(code, day=notation.day(item.by, language()))})" if item.by else ""
    return f"{words}{by} – {t(f'whose.{item.whose}')}"


def _account(sat: Table, about: str) -> str:
    """An account as the template names its network: "Instagram @cafe"."""
    network, _, handle = about.partition(" ")
    names = template(sat).names[language()]
    return f"{names.get(f'term.networks.network.{network}', network)} {handle}".strip()
