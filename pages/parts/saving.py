"""Saving: the bench becomes a version, with its reason."""

from __future__ import annotations

import streamlit as st

from contract.actions import building, workbench
from contract.actions.workbench import Bench
from pages.parts.drafts import draft, sent
from pages.parts.editing import latest
from pages.parts.frame import step
from pages.parts.seat import t
from pages.parts.session import session

_FIELD = "save-reason"


def saving(work: Bench) -> None:
    """Save what is on the bench, or go back to the last version."""
    with st.container(border=True, key="saving"):
        field = f"{_FIELD}-{work.table.id}"
        draft(work.table, t("build.reason"), field, field=st.text_input)
        with st.container(horizontal=True):
            step(t("build.save_now"), lambda: _save(work, field), type="primary", icon=":material/save:")
            if work.touched:
                step(
                    t("build.discard"), lambda: workbench.clear(work), type="tertiary", icon=":material/undo:"
                )


def _save(work: Bench, field: str) -> None:
    building.save(latest(work), session.get(field) or "")
    sent(work.table, field)
    st.toast(t("build.saved"), icon=":material/check:")
