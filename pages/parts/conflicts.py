"""Conflicts: where a hand edit and the template, or two versions, met in one sentence."""

from __future__ import annotations

import streamlit as st

from contract.actions import workbench
from contract.actions.workbench import Bench
from contract.drafting.redraft import Conflict
from contract.version import clause_label, numbered
from pages.parts import paper
from pages.parts.frame import step
from pages.parts.seat import t


def conflicts(work: Bench) -> None:
    """Show both texts of each conflict and let one, or a third, be chosen; nothing is guessed."""
    for conflict in work.conflicts:
        with st.container(border=True, key=f"conflict-{work.kind}-{conflict.clause}"):
            _conflict(work, conflict)


def _conflict(work: Bench, conflict: Conflict) -> None:
    st.warning(t("build.conflict"), icon=":material/call_split:")
    st.text(_place(work, conflict.clause))
    ours, theirs = st.columns(2)
    for column, said, text in (
        (ours, "build.conflict_ours", conflict.ours),
        (theirs, "build.conflict_theirs", conflict.theirs),
    ):
        column.markdown(f"**{t(said)}**")
        column.text(text or t("build.conflict_gone"))
    field = f"own-{work.kind}-{work.table.id}-{conflict.clause}"
    with st.container(horizontal=True):
        _choice(work, conflict, "build.keep_ours", conflict.ours)
        _choice(work, conflict, "build.take_theirs", conflict.theirs)
        with st.popover(t("build.own_text"), icon=":material/edit:"):
            st.text_area(t("build.own_text_label"), value=conflict.ours, key=field, persist_state="session")
            step(
                t("build.take_own"),
                lambda: _settle(work, conflict, st.session_state[field]),
                key=f"take-{field}",
                type="primary",
            )


def _choice(work: Bench, conflict: Conflict, said: str, text: str) -> None:
    step(t(said), lambda: _settle(work, conflict, text), key=f"{said}-{work.kind}-{conflict.clause}")


def _settle(work: Bench, conflict: Conflict, text: str) -> None:
    fresh = workbench.bench(work.table, work.kind)  # the editor below may have kept something since
    workbench.keep(workbench.settle_conflict(fresh, conflict.clause, text))


def _place(work: Bench, clause: str) -> str:
    """Where the clause stands, as it is numbered now."""
    for number, article in numbered(work.version):
        for n, standing in enumerate(article.clauses):
            if standing.key == clause:
                return f"{paper.title_of(article, number)} – {clause_label(number, n, article) or n + 1}"
    return ""
