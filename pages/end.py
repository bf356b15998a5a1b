"""End: three ways to a contract's end, what each asks for, the letters, the account and the exit list."""

from __future__ import annotations

import streamlit as st

from contract.lifecycle.force import in_force
from pages.parts import leaving
from pages.parts.heading import heading
from pages.parts.leaving_letters import letters
from pages.parts.leaving_list import account, checklist
from pages.parts.menu import onward
from pages.parts.seat import t, table

sat = table()
heading(sat, "end")
if in_force(sat.contract) is None:
    st.info(t("ending.not_yet"), icon=":material/event_busy:")
    onward("negotiate", t("sign.to_negotiate"))
    st.stop()
leaving.standing(sat)
if sat.contract.parting.ended is None:
    st.text(t("ending.lead"))
    at_term, together, otherwise = st.tabs(
        [t("ending.expiry"), t("ending.agreement"), t("ending.other")], key="end-way", on_change="rerun"
    )
    if at_term.open:
        with at_term:
            leaving.at_its_term(sat)
    if together.open:
        with together:
            leaving.by_agreement(sat)
    if otherwise.open:
        with otherwise:
            leaving.for_another_cause(sat)
letters(sat)
on = leaving.looked_at(sat)
account(sat, on)
checklist(sat, on)
