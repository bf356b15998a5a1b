"""Deadlines: a contract's days on a line, in a table, for a diary; and what becomes of an invoice."""

from __future__ import annotations

import streamlit as st

from contract import notation
from contract.actions import lasting
from contract.actions.table import now
from contract.lifecycle.force import in_force
from pages.parts import paper
from pages.parts.heading import heading
from pages.parts.invoice import invoice
from pages.parts.menu import onward
from pages.parts.seat import language, t, table
from pages.parts.timeline import timeline_html

sat = table()
heading(sat, "deadlines")
if in_force(sat.contract) is None:
    st.info(t("deadlines.not_yet"), icon=":material/event:")
    onward("negotiate", t("sign.to_negotiate"))
    st.stop()

today, speech = now().date(), language()
days = lasting.course(sat)
own, billing = lasting.split(days)


def away(said: lasting.Told) -> str:
    """How far a day is from today."""
    n = (said.deadline.day - today).days
    if n == 0:
        return t("deadlines.today")
    return t("deadlines.in_days", n=n) if n > 0 else t("deadlines.past_days", n=-n)


def row(number: int, said: lasting.Told) -> list[tuple[str, str]]:
    """A line of the table."""
    day = notation.day(said.deadline.day, speech)
    return [(str(number), ""), (day, away(said)), (said.title, said.advice), (said.clause, "")]


HEADS = [t(f"deadlines.{column}") for column in ("number", "day", "what", "source")]

coming = lasting.coming(days, today)
said = lasting.told(own, speech)
if coming is not None:
    following = next(s for s in said if s.deadline is coming)
    st.html(
        paper.facts_html(
            {
                t("deadlines.next"): following.title,
                t("deadlines.day"): notation.day(coming.day, speech),
                t("deadlines.when"): away(following),
            }
        )
    )
else:
    st.info(t("deadlines.next_none"), icon=":material/event_available:")
st.text(t("deadlines.lead"))
st.html(
    timeline_html(
        said,
        today,
        name=t("deadlines.picture"),
        now=t("deadlines.today"),
        dates=[notation.short_day(s.deadline.day, speech) for s in said],
    )
)
st.html(paper.table_html(t("deadlines.table"), HEADS, [row(n, s) for n, s in enumerate(said, start=1)]))
if lasting.effective(sat, today).terms.get("term_model") == "open":
    st.text(t("deadlines.open_ended"))
st.text(t("deadlines.no_revision"))
st.link_button(
    t("deadlines.diary"), f"/echeances/{sat.id}.ics", icon=":material/calendar_add_on:", type="primary"
)
with st.expander(t("deadlines.invoices"), icon=":material/receipt_long:"):
    st.text(t("deadlines.invoices_lead"))
    told = lasting.told(billing, speech)
    st.html(
        paper.table_html(t("deadlines.invoices"), HEADS, [row(n, s) for n, s in enumerate(told, start=1)])
    )
invoice(sat)
