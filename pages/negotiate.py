"""Negotiate: the heart. Two texts side by side, every change answered, an agreement on one version."""

from __future__ import annotations

import streamlit as st

from contract.actions import negotiating, proposing
from pages.parts.agreement import agreement
from pages.parts.comments import comments
from pages.parts.course import course_so_far
from pages.parts.decisions import decisions_bar, redline_of
from pages.parts.digest import digest
from pages.parts.frame import step
from pages.parts.heading import heading, still_open
from pages.parts.ledger import ledger_table
from pages.parts.returning import received
from pages.parts.scope import beyond_limits, private_limits, scope
from pages.parts.seat import t, table
from pages.parts.shared_screen import is_shared, pen, same_table, who_writes

own = table()
sat = who_writes(own)
case: negotiating.Negotiation | None = None
theirs = sat.contract.open_by(sat.seat.other)
mine = sat.contract.open_by(sat.seat)
if theirs is not None:
    sat = proposing.see(sat)
beside = heading(sat, "negotiate")
with beside.left:
    anything_new = digest(sat) if not is_shared() else False
still_open(sat)
with beside.title:
    tools = st.container(horizontal=True, vertical_alignment="center", width="content", key="tools")
with tools:
    same_table(own)
pen(own, sat)
if theirs is not None:
    case = negotiating.negotiation(sat, theirs.id)
    if theirs.note:
        with st.container(key="letter"), st.chat_message("user", avatar=":material/mail:"):
            st.text(t("negotiate.note", who=t(f"the.{theirs.by}")))
            st.text(theirs.note)
    above = st.container(key="above-text")
    # handed over first: the text is what is waited for; what is new stands above it, and is read before
    redline_of(case, shared_screen=is_shared(), resume=not anything_new)
    with above:
        ledger_table(case)
        scope(case)
        if not is_shared():
            beyond_limits(sat, case.redline.new)
    if not is_shared():
        with tools:
            private_limits(sat)
    decisions_bar(case)
elif mine is not None:
    st.info(t("negotiate.waiting", who=t(f"the.{sat.seat.other}")), icon=":material/hourglass:")
    case = negotiating.negotiation(sat, mine.id)
    if sat.may("withdraw"):
        step(t("negotiate.withdraw"), lambda: proposing.withdraw(sat), icon=":material/undo:")
    redline_of(case)
else:
    agreement(sat, shared_screen=is_shared())
if not is_shared():
    received(sat)
if sat.contract.proposals:
    course_so_far(sat)
comments(sat, case.redline.new if case else None)
