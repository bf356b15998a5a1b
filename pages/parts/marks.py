"""Marks: how a reader stands to an article: read, a question, a proposal to come."""

from __future__ import annotations

import streamlit as st

from contract.actions import reading
from contract.actions.table import Table
from contract.events import Mark
from contract.version import Article
from pages.parts.frame import guarded
from pages.parts.seat import t

_CHOICES = (Mark.READ, Mark.QUESTION, Mark.PROPOSE)


def marks(sat: Table, article: Article) -> None:
    """Choose one's own mark, and see the other seat's."""
    field = f"mark-{article.key}"
    mine = sat.contract.marks.get((sat.seat, article.key))
    theirs = sat.contract.marks.get((sat.seat.other, article.key))
    if field not in st.session_state:
        st.session_state[field] = mine.mark if mine and mine.mark is not Mark.NONE else None

    def chosen() -> None:
        picked = st.session_state[field] or Mark.NONE
        guarded(lambda: reading.mark(sat, article.key, Mark(picked)))

    st.segmented_control(
        t("marks.label", title=article.title),
        _CHOICES,
        format_func=lambda mark: t(f"marks.{mark}"),
        key=field,
        on_change=chosen,
        label_visibility="collapsed",
    )
    if theirs and theirs.mark is not Mark.NONE:
        st.text(t("marks.theirs", who=t(f"seat.{sat.seat.other}"), mark=t(f"marks.{theirs.mark}")))
