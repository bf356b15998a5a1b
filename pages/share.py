"""Share: the client's link, and their time to read."""

from __future__ import annotations

from functools import partial

import streamlit as st

from contract import notation
from contract.actions import sharing
from contract.party import Seat
from pages.parts.frame import step
from pages.parts.heading import heading
from pages.parts.links import link_maker, reading_window
from pages.parts.seat import language, t, table

sat = table(Seat.CONTRACTOR)
heading(sat, "share")
st.header(t("share.title"), anchor=False)
st.text(t("share.lead"))
link_maker(sat)
opened = sat.contract.opened_at
st.text(t("share.opened", day=notation.day(opened.date(), language())) if opened else t("share.not_opened"))
for link in reversed(sat.contract.links):
    with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"link-{link.id}"):
        if link.revoked_at:
            st.text(t("share.revoked", day=notation.day(link.revoked_at.date(), language())), width="stretch")
            continue
        st.text(t("share.active", day=notation.day(link.expires.date(), language())), width="stretch")
        step(
            t("share.revoke"),
            partial(sharing.revoke_link, sat, link.id),
            key=f"revoke-{link.id}",
            icon=":material/link_off:",
        )

st.header(t("share.window"), anchor=False)
st.text(t("share.window_lead"))
reading_window(sat)
