"""Saving: the bench becomes a version, with its reason."""

from __future__ import annotations

import streamlit as st

from contract.actions import building, workbench
from contract.actions.workbench import Bench
from pages.parts.seat import t

_FIELD = "save-reason"


def saving(work: Bench) -> None:
    """Save what is on the bench, or go back to the last version."""
    with st.container(border=True, key="saving"):
        reason = st.text_input(t("build.reason"), key=_FIELD)
        with st.container(horizontal=True):
            if st.button(t("build.save_now"), type="primary", icon=":material/save:"):
                building.save(work, reason)
                st.toast(t("build.saved"), icon=":material/check:")
                st.rerun()
            if work.touched and st.button(t("build.discard"), type="tertiary", icon=":material/undo:"):
                workbench.clear(work)
                st.rerun()
