"""Taken away: the key to note, receipts, the archive, and what the owner can erase."""

from __future__ import annotations

import streamlit as st

from contract import notation
from contract.actions import keeping
from contract.actions.table import Table
from contract.party import Seat
from pages.parts.frame import step
from pages.parts.seat import catalogue, language, t


def taken_away(sat: Table) -> None:
    """What this seat can take away of the contract, at any stage."""
    st.header(t("keep.title"), anchor=False)
    st.text(t("sign.key", key=sat.visit.room.key.fingerprint))
    st.text(t("sign.key_means"))
    st.link_button(t("keep.archive"), f"/dossier/{sat.id}.zip", icon=":material/folder_zip:")
    st.text(t("keep.archive_means"))
    given = keeping.receipts(sat, catalogue())
    with st.expander(f"{t('sign.receipts')} ({len(given)})", icon=":material/receipt_long:"):
        for event in given:
            what = t(f"sign.did.{type(event.fact).__name__}")
            when = notation.short_moment(event.at, language())
            said = f"{t('sign.receipt', seq=event.seq, what=what)} – {t(f'seat.{event.by}')}, {when}"
            st.link_button(said, f"/recu/{sat.id}/{event.seq}.txt", type="tertiary")
    st.text(t("keep.retention"))
    if sat.seat is Seat.CONTRACTOR and sat.contract.links:
        with st.popover(t("keep.erase"), icon=":material/person_off:"):
            st.text(t("keep.erase_means"))
            step(t("keep.erase_now"), lambda: _erased(sat))


def _erased(sat: Table) -> None:
    keeping.erase(sat)
    st.success(t("keep.erased"), icon=":material/person_off:")
