"""Terms of a proposal: change a figure, and the text drafted from it follows."""

from __future__ import annotations

import streamlit as st

from contract.actions.workbench import Bench
from pages.parts.interview import interview, pending_table, sections
from pages.parts.seat import t

SECTION = "terms-section"
_IDENTITIES = ("contractor_", "client_")


def proposal_terms(work: Bench) -> None:
    """Ask the same questions as the interview, for the terms that both sides negotiate."""
    titles = sections(work, _IDENTITIES)
    chosen = st.selectbox(t("build.section"), titles, format_func=titles.get, key=SECTION)
    if chosen:
        interview(work, chosen, _IDENTITIES)
        if pending_table(work):
            st.rerun()
