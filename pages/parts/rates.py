"""Rates: where the figure of a half-year is missing, the contractor may enter it with its source, and take it back."""

from __future__ import annotations

from datetime import date

import streamlit as st

from contract import notation
from contract.actions import rates
from contract.actions.table import Table, now
from contract.deadlines.interest import of_half_year
from contract.party import Seat
from pages.parts.frame import pressed, step
from pages.parts.seat import language, t
from pages.parts.session import session


def rates_entered(sat: Table, asked: tuple[tuple[str, date], ...]) -> None:
    """One form for the figures that are missing; those already entered can be taken back."""
    open_now = rates.open_to_entry(asked)
    if not open_now or sat.seat is not Seat.CONTRACTOR:
        return
    entered = sat.store.rates()
    missing = [one for one in open_now if of_half_year(entered, *one) is None]
    with st.expander(t("rates.title"), icon=":material/percent:", expanded=bool(missing)):
        if missing:
            _form(sat, missing)
        for key, since in open_now:
            found = of_half_year(entered, key, since)
            if found is not None:
                rate = notation.percent(found.value, language())
                st.text(t("rates.kept", what=_named((key, since)), rate=rate, source=found.source))
                step(
                    t("rates.drop"),
                    lambda key=key, since=since: rates.drop(sat, key, since),
                    key=f"rate-drop-{key}-{since}",
                    icon=":material/undo:",
                )


def _form(sat: Table, missing: list[tuple[str, date]]) -> None:
    st.text(t("rates.lead"))
    field = {name: f"rate-{name}-{sat.id}" for name in ("which", "value", "source", "read")}
    with st.form(f"rates-{sat.id}"):
        st.selectbox(t("rates.which"), missing, format_func=_named, key=field["which"])
        st.text_input(t("rates.value"), key=field["value"], placeholder=t("rates.value_hint"))
        st.text_input(t("rates.source"), key=field["source"], placeholder=t("rates.source_hint"))
        st.date_input(
            t("rates.read"),
            value=now().date(),
            max_value=now().date(),
            key=field["read"],
            format="DD/MM/YYYY",
        )

        def enter() -> None:
            key, since = session.get(field["which"]) or missing[0]
            read = session.get(field["read"])
            typed, source = (str(session.get(field[name]) or "") for name in ("value", "source"))
            rates.enter(sat, key, since, typed, source, read if isinstance(read, date) else None)

        st.form_submit_button(t("rates.enter"), on_click=pressed, args=(enter,), type="primary")


def _named(one: tuple[str, date]) -> str:
    key, since = one
    return t(f"rates.of.{key}", day=notation.day(since, language()))
