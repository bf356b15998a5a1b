"""Home: the contractor's contracts."""

from __future__ import annotations

import streamlit as st

from contract.party import Seat
from pages.parts.basing import basing
from pages.parts.contracts import contracts, new_contract
from pages.parts.seat import here, t

found = here()
if found.session.seat is Seat.CLIENT:
    st.switch_page("pages/read.py")
st.title(t("home.title"), anchor=False)
new_contract(found)
basing(found)
contracts(found)
