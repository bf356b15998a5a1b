"""Profile: the contractor's identity, typed once and used in every new contract."""

from __future__ import annotations

import streamlit as st

from contract.party import Seat
from pages.parts import paper
from pages.parts.profile import profile_fields
from pages.parts.seat import here, t

found = here(Seat.CONTRACTOR)
st.title(t("profile.title"), anchor=False)
st.text(t("profile.lead"))
profile_fields(found)
if not found.room.is_demo:
    st.html(paper.way_html("/phrase", t("profile.passphrase")))
