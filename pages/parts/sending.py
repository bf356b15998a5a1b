"""Sending: the redline of what is prepared, its warnings, and the step that hands it over."""

from __future__ import annotations

import streamlit as st

from contract.actions import proposing, workbench
from contract.actions.workbench import Bench
from pages.parts.editing import latest
from pages.parts.findings import acknowledge, ticked
from pages.parts.frame import step
from pages.parts.redline_view import redline_view
from pages.parts.seat import labels, language, t


def sending(work: Bench) -> None:
    """Show the proposal as the other side will see it, then send it with a note."""
    redline, findings = proposing.preview(work)
    if not redline.changes:
        st.info(t("propose.nothing"), icon=":material/edit:")
        return
    redline_view(
        f"/api/bench/{work.table.id}",
        f"{redline.old.digest[:12]}-{redline.new.digest[:12]}-{language()}",
        {},
        labels=labels("redline"),
        key="bench-redline",
    )
    asked = f"ack-proposal-{redline.new.digest[:12]}"
    acknowledge(findings, work.table, key=asked)
    note = st.text_area(t("propose.note"), value=work.message, key="proposal-note")
    if note != work.message:
        work = workbench.keep(proposing.with_message(work, note))
    with st.container(horizontal=True):
        step(
            t("propose.send"),
            lambda: proposing.send(latest(work), ticked(findings, key=asked)),
            type="primary",
            icon=":material/send:",
        )
        step(
            t("propose.start_over"),
            lambda: workbench.clear(work),
            type="tertiary",
            icon=":material/delete_sweep:",
        )
