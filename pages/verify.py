"""Verify: what a dropped file proves, in words."""

from __future__ import annotations

import streamlit as st

from contract.actions.verifying import verify
from pages.parts.seat import catalogue, here, t

found = here()
st.title(t("verify.title"), anchor=False)
st.text(t("verify.lead"))
dropped = st.file_uploader(t("verify.file"), type=["pdf", "json"], key="verify-file")
expected = st.text_input(t("verify.fingerprint"), key="verify-key")
if dropped is not None:
    verdict = verify(dropped.getvalue(), catalogue(), expected or "", found.room.store)
    if verdict.holds:
        st.success(t("verify.holds"), icon=":material/verified:")
    else:
        st.error(t("verify.holds_not"), icon=":material/gpp_bad:")
    for sentence in verdict.said:
        st.text(sentence)
