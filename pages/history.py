"""History: every version, what it changed and why; any two compared; any one put back."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from contract import notation
from contract.actions import history
from contract.party import Seat
from contract.version import clause_label, numbered
from pages.parts.comparison import ask_for, compare_two
from pages.parts.course import course_so_far
from pages.parts.frame import step
from pages.parts.heading import heading
from pages.parts.seat import language, t, table
from pages.parts.session import session
from pages.parts.word_file import word_file


def restore(number: int) -> None:
    """Put a version back, for the reason that stands in its field at the press, and say so: it is far up the page."""
    history.restore(sat, number, session.pop(f"reason-{number}") or "")
    st.toast(t("history.restored", number=number), icon=":material/restore:")


sat = table()
heading(sat, "history")
entries = history.entries(sat)
since, numbers = st.query_params.pop("depuis", ""), [entry.number for entry in entries]
if since in map(str, numbers):
    ask_for(int(since), sat.contract.head)
course_so_far(sat, unfolded=True)
st.header(t("history.versions"))
for entry in reversed(entries):
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", key=f"version-{entry.number}"
    ):
        with st.container(gap="xxsmall"):
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
        word_file(sat, entry.number, key=f"word-{entry.number}")
        if not head:
            step(
                t("history.compare_with"),
                partial(ask_for, entry.number, sat.contract.head),
                key=f"compare-{entry.number}",
                icon=":material/compare_arrows:",
            )
        if sat.may("restore") and not head:
            # named by what is on the table: once that is another version, the panel is closed
            panel = f"restoring-{entry.number}-{sat.contract.head}"
            with st.popover(t("history.restore"), icon=":material/restore:", key=panel):
                st.text(t("history.restore_means"))
                st.text_input(t("history.restore_reason"), key=f"reason-{entry.number}")
                step(
                    t("history.restore_now", number=entry.number),
                    partial(restore, entry.number),
                    key=f"restore-{entry.number}",
                )

compare_two(sat, numbers, base=entries[-1].compared_to)

st.header(t("history.clauses"))
touches = {touch.clause: touch for touch in history.last_touched(sat)}
columns = [t(f"history.{column}") for column in ("clause", "article", "who", "when", "version")]
who, speech = {seat: t(f"seat.{seat}") for seat in Seat}, language()
rows = [
    (
        clause_label(number, n, article) or article.title,
        article.title,
        who[touch.author],
        notation.short_day(touch.at.date(), speech),
        touch.number,
    )
    for number, article in numbered(sat.version())
    for n, clause in enumerate(article.clauses)
    if (touch := touches.get(clause.key))
]
st.dataframe(pd.DataFrame(rows, columns=columns), hide_index=True, width="stretch")
