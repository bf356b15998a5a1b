"""History: every version, what it changed and why; any two compared; any one put back."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from contract import notation
from contract.actions import history
from contract.version import clause_label, numbered
from pages.parts.comparison import compare_two
from pages.parts.frame import step
from pages.parts.heading import heading
from pages.parts.seat import language, t, table

sat = table()
heading(sat)
entries = history.entries(sat)
st.subheader(t("history.versions"))
for entry in reversed(entries):
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", key=f"version-{entry.number}"
    ):
        with st.container():
            head = sat.contract.head == entry.number
            name = t("history.name", number=entry.number)
            st.markdown(f"**{name}**" + (f" :blue-badge[{t('history.on_table')}]" if head else ""))
            when = f"{notation.short_day(entry.at.date(), language())} {entry.at.astimezone():%H:%M}"
            st.text(t(f"history.origin.{entry.origin}", who=t(f"seat.{entry.author}"), when=when))
            if entry.reason:
                st.text(t("history.reason", reason=entry.reason))
            if entry.compared_to:
                st.text(t("history.size", n=entry.changes, base=entry.compared_to))
        st.link_button(
            t("history.pdf"), f"/pdf/{sat.id}/{entry.number}.pdf", icon=":material/picture_as_pdf:"
        )
        if sat.may("restore") and not head:
            with st.popover(t("history.restore"), icon=":material/restore:"):
                st.text(t("history.restore_means"))
                reason = st.text_input(t("history.restore_reason"), key=f"reason-{entry.number}")
                step(
                    t("history.restore_now", number=entry.number),
                    partial(history.restore, sat, entry.number, reason),
                    key=f"restore-{entry.number}",
                )

compare_two(sat, [e.number for e in entries])

st.subheader(t("history.clauses"))
touches = {touch.clause: touch for touch in history.last_touched(sat)}
rows = [
    {
        t("history.clause"): clause_label(number, n, article) or article.title,
        t("history.article"): article.title,
        t("history.who"): t(f"seat.{touches[clause.key].author}"),
        t("history.when"): notation.short_day(touches[clause.key].at.date(), language()),
        t("history.version"): touches[clause.key].number,
    }
    for number, article in numbered(sat.version())
    for n, clause in enumerate(article.clauses)
    if clause.key in touches
]
st.dataframe(pd.DataFrame(rows), hide_index=True, width="stretch")
