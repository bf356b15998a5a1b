"""Where it hurts: the articles on which the other side has a question, wants a change, or waits for a reply."""

from __future__ import annotations

import streamlit as st

from contract.actions import threads
from contract.actions.reading import marks
from contract.actions.table import Table
from contract.version import numbered
from pages.parts import paper
from pages.parts.seat import t


def where_it_hurts(sat: Table) -> None:
    """Name them, in the order of the text; nothing when there are none."""
    marked, waiting = marks(sat), threads.open_threads(sat)
    lines = []
    for number, article in numbered(sat.version()):
        how = marked.get(article.key, {}).get("theirs", "")
        open_ = sum(waiting.get(article.key, {}).values())
        told = [t(f"hurts.{how}")] if how in {"question", "propose"} else []
        if open_:
            told.append(t("hurts.threads", n=open_))
        if told:
            lines.append(t("hurts.line", title=paper.title_of(article, number), told=", ".join(told)))
    if not lines:
        return
    who = t(f"hurts.who.{sat.seat.other}")
    with st.expander(t("hurts.title", who=who, n=len(lines)), icon=":material/forum:"):
        for line in lines:
            st.text(line)
