"""Conflicts: where a hand edit and the template, or two versions, met in one sentence."""

from __future__ import annotations

import streamlit as st

from contract.actions import workbench
from contract.actions.workbench import Bench
from pages.parts.seat import t


def conflicts(work: Bench) -> None:
    """Show both texts of each conflict and let one be chosen; nothing is guessed."""
    for n, conflict in enumerate(work.conflicts):
        with st.container(border=True, key=f"conflict-{work.kind}-{n}"):
            st.warning(t("build.conflict"), icon=":material/call_split:")
            mine, theirs = st.columns(2)
            mine.markdown(f"**{t('build.conflict_ours')}**")
            mine.text(conflict.ours or "—")
            theirs.markdown(f"**{t('build.conflict_theirs')}**")
            theirs.text(conflict.theirs or "—")
            with st.container(horizontal=True):
                if st.button(t("build.keep_ours"), key=f"ours-{work.kind}-{n}"):
                    workbench.keep(workbench.settle_conflict(work, conflict.clause, conflict.ours))
                    st.rerun()
                if st.button(t("build.take_theirs"), key=f"theirs-{work.kind}-{n}"):
                    workbench.keep(workbench.settle_conflict(work, conflict.clause, conflict.theirs))
                    st.rerun()
