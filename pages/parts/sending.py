"""Sending: the redline of what is prepared, its warnings, and the step that hands it over."""

from __future__ import annotations

from hashlib import sha256

import streamlit as st

from contract.actions import declaring, proposing, trading, workbench
from contract.actions.workbench import Bench
from pages.parts.announcing import announced
from pages.parts.editing import latest
from pages.parts.findings import acknowledge, ticked
from pages.parts.frame import pressed, step
from pages.parts.redline_view import redline_view
from pages.parts.seat import labels, language, t
from pages.parts.session import session
from pages.parts.trades import trades

WAY, SEND = "propose-way", "envoi"
"""The tab of the proposing page that is open; where on it the step stands that sends."""


def is_previewed() -> bool:
    """Whether what is prepared stands open as the other side will see it."""
    return bool(session.get(WAY) == t("propose.preview"))


def preview() -> None:
    """Open it."""
    session[WAY] = t("propose.preview")


def sending(work: Bench) -> None:
    """Show the proposal as the other side will see it, then send it with a note."""
    redline, findings = proposing.preview(work)
    if not redline.changes:
        st.info(t("propose.nothing"), icon=":material/edit:")
        return
    told = f"{trading.prepared(work)}{declaring.prepared(work)}"
    redline_view(
        f"/api/bench/{work.table.id}",
        f"{redline.old.digest[:12]}-{redline.new.digest[:12]}-{language()}-{sha256(told.encode()).hexdigest()[:12]}",
        labels=labels("redline"),
        key="bench-redline",
        brief=True,  # what sends it stands below, and must not be looked for under a whole contract
    )
    trades(work)
    announced(work)
    asked = f"ack-proposal-{redline.new.digest[:12]}"
    acknowledge(findings, work.table, key=asked)
    st.header(t("propose.send"), anchor=SEND)
    field = f"proposal-note-{work.table.id}"
    session.setdefault(field, work.message)
    st.text_area(t("propose.note"), key=field, on_change=lambda: pressed(lambda: _with_note(work, field)))

    def send() -> None:
        proposing.send(_with_note(work, field), ticked(findings, key=asked))
        session[field] = ""

    with st.container(horizontal=True):
        step(t("propose.send"), send, type="primary", icon=":material/send:")
        with st.popover(t("propose.start_over"), icon=":material/delete_sweep:"):
            st.text(t("propose.start_over_means"))
            step(t("propose.start_over_now"), lambda: proposing.start_over(work), key="start-over")


def _with_note(work: Bench, field: str) -> Bench:
    """The bench as it is kept now, with the note that stands in its field at this very moment."""
    fresh, note = latest(work), session.get(field) or ""
    return workbench.keep(proposing.with_message(fresh, note)) if note != fresh.message else fresh
