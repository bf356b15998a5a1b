"""Propose: prepare changes in private, see their redline and warnings, send them when ready."""

from __future__ import annotations

import streamlit as st

from contract.actions import workbench
from pages.parts.conflicts import conflicts
from pages.parts.editing import article_editor, chosen_in, open_on
from pages.parts.heading import heading, still_writable
from pages.parts.proposal_terms import SECTION, proposal_terms
from pages.parts.returning import returning
from pages.parts.seat import t, table
from pages.parts.sending import WAY, sending
from pages.parts.session import session
from pages.parts.so_far import so_far
from pages.parts.structure import structure

sat = table()
heading(sat, "propose")
still_writable(sat)
if not sat.may("propose") and sat.contract.open_by(sat.seat) is not None:
    st.info(t("propose.already", who=t(f"the.{sat.seat.other}")), icon=":material/hourglass:")
    st.page_link("pages/negotiate.py", label=t("propose.see_it"), icon=":material/handshake:")
    st.stop()

work = workbench.bench(sat, workbench.PROPOSAL)
asked = st.query_params.pop("article", "")  # whoever reads an article comes with it
if work.version.article(asked):
    open_on(work.kind, asked)
news = st.container()  # always there: what comes and goes in it moves no field that somebody types in
if work.base != sat.contract.head and work.touched:
    work = workbench.keep(workbench.follow(work))
    news.warning(t("propose.followed", number=sat.contract.head), icon=":material/sync:")
st.text(t("propose.private"))
with st.container(key="conflicts"):
    conflicts(work)
by_text, by_terms, by_structure, received, preview = st.tabs(
    [
        t("propose.texts"),
        t("propose.terms"),
        t("propose.structure"),
        t("returning.tab"),
        t("propose.preview"),
    ],
    key=WAY,
    on_change="rerun",
)
if by_text.open:
    with by_text:
        text, beside = st.columns((5, 2), gap="large")
        with text:
            article_editor(work)
        with beside:
            so_far(work)
else:
    session.stay(chosen_in(work.kind))
if by_terms.open:
    with by_terms:
        proposal_terms(work)
else:
    session.stay(SECTION)
if by_structure.open:
    with by_structure:
        structure(work)
if received.open:
    with received:
        returning(work)
if preview.open:
    with preview:
        sending(work)
