"""Amend: ask for a change of the contract in force, follow it, and read every amendment made."""

from __future__ import annotations

import streamlit as st

from contract.lifecycle.force import in_force
from pages.parts.amendment import asking, followed, made, texts, withdrawn
from pages.parts.heading import heading, still_open
from pages.parts.menu import onward
from pages.parts.seat import t, table

sat = table()
heading(sat, "amend")
if in_force(sat.contract) is None:
    st.info(t("amendment.not_yet"), icon=":material/edit_document:")
    onward("negotiate", t("sign.to_negotiate"))
    st.stop()
texts(sat)
made(sat)
withdrawn(sat)
still_open(sat)
followed(sat)
asking(sat)
