"""Sealed: what both signed, the file that proves it, and the key to know it by."""

from __future__ import annotations

import streamlit as st

from contract.actions import signing
from contract.actions.table import Table
from contract.lifecycle.state import Signing
from pages.parts.frame import step
from pages.parts.seat import t
from pages.parts.signing import digest_of, who_signed


def sealed(sat: Table, done: Signing) -> None:
    """Where both signed: the sealed file, its digest, the key and the verifier."""
    st.success(t("sign.complete", number=done.version), icon=":material/verified:")
    st.badge(t("sign.level"), icon=":material/gavel:", color="gray")
    who_signed(done)
    if done.sealed is None:
        st.info(t("sign.seal_waits"), icon=":material/hourglass:")
        step(t("sign.seal_now"), lambda: signing.seal(sat), type="primary", icon=":material/approval:")
        return
    with st.container(horizontal=True):
        st.link_button(
            t("sign.sealed"), f"/scelle/{sat.id}/{done.version}.pdf", icon=":material/lock:", type="primary"
        )
        st.link_button(t("sign.verifier"), "/verifier.py", icon=":material/fact_check:")
    st.text(t("sign.sealed_about"))
    st.text(t("sign.stamped" if done.sealed.stamped else "sign.not_stamped"))
    st.text(t("sign.verifier_about"))
    digest_of("sign.file_name", done.sealed.file)
    for before in sat.contract.sealed:
        if before.version != done.version:
            named = t("sign.sealed_before", number=before.version)
            st.link_button(named, f"/scelle/{sat.id}/{before.version}.pdf", icon=":material/history:")
