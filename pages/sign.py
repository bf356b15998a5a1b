"""Sign: the frozen text read whole, each party's signature, then the sealed file."""

from __future__ import annotations

import streamlit as st

from pages.parts.heading import heading, still_open
from pages.parts.menu import onward
from pages.parts.sealed import sealed
from pages.parts.seat import t, table
from pages.parts.signing import cancelled, offer, sign_here
from pages.parts.taken import taken_away

sat = table()
heading(sat, "sign")
contract = sat.contract
if contract.signing is not None:
    sign_here(sat, contract.signing)
elif sat.may("open_signing"):
    offer(sat)
elif contract.signed is None:
    still_open(sat)
    cancelled(sat)
    st.info(t("sign.not_yet"), icon=":material/info:")
    onward("negotiate", t("sign.to_negotiate"))
if contract.signed is not None:
    sealed(sat, contract.signed)
taken_away(sat)
