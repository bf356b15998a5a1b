"""Links: the client's link is shown once, to copy or to send."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

import streamlit as st

from contract.actions import sharing
from contract.actions.left import left
from contract.actions.table import Table
from pages.parts import menu
from pages.parts.frame import step
from pages.parts.seat import t
from pages.parts.session import session

_SHOWN = "link-shown"


def link_maker(sat: Table) -> None:
    """Make or replace the link; its secret stands on this page until the next step, and nowhere else."""
    living = [k for k in sat.contract.links if k.revoked_at is None]
    if living:
        _secret(sat)
        st.text(t("share.replace_means"))

    def make() -> None:
        _, secret = sharing.make_link(sat)
        session[_SHOWN] = (sat.id, secret)

    waiting = [task for task in left(sat) if task.room == "build"]
    for task in waiting:
        st.warning(t(f"share.{task.code}", n=task.n, number=sat.contract.head), icon=menu.icon("build"))
    if living:  # the old one stops at once, so this is no button to press by the way
        step(t("share.replace"), make, icon=":material/add_link:")
    else:
        step(t("share.make"), make, type="secondary" if waiting else "primary", icon=":material/add_link:")


def _secret(sat: Table) -> None:
    """The link just made, to copy or to send: before what would replace it."""
    contract, secret = session.get(_SHOWN, ("", ""))
    if contract != sat.id:
        return
    parts = urlsplit(st.context.url or "")
    address = f"{parts.scheme}://{parts.netloc}/?k={secret}"
    st.success(t("share.secret"), icon=":material/key:")
    st.code(address, language=None, wrap_lines=True)
    subject, body = t("share.mail_subject", title=sat.contract.title), t("share.mail_body", link=address)
    to = sat.version().terms.get("client_email", "")
    st.link_button(
        t("share.mail"),
        f"mailto:{to}?subject={quote(subject)}&body={quote(body)}",
        icon=":material/mail:",
    )


def reading_window(sat: Table) -> None:
    """Give the client until a day to read, or lift that."""
    field = f"window-{sat.id}"
    session.setdefault(field, sat.contract.window)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.date_input(t("share.window_day"), key=field, format="DD/MM/YYYY")
        step(t("share.window_set"), lambda: sharing.set_window(sat, session[field]))
        if sat.contract.window:
            step(t("share.window_lift"), lambda: _lifted(sat, field), type="tertiary")


def _lifted(sat: Table, field: str) -> None:
    sharing.set_window(sat, None)
    session[field] = None
