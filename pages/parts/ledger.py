"""Ledger: the eight protections at a glance, in words and signs, the same for both seats."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from contract.actions.judging import standings
from contract.actions.negotiating import Negotiation
from contract.actions.table import now
from contract.guard.ledger import Standing
from pages.parts.seat import t

_SIGNS = {
    Standing.STRENGTHENED: "△",
    Standing.KEPT: "✓",
    Standing.WEAKENED: "▽",
    Standing.EMPTIED: "◌",
    Standing.GONE: "✕",
}


def ledger_table(case: Negotiation) -> None:
    """Show how the proposal leaves each protection, and how far it is from the first version."""
    first = case.table.version(case.table.contract.heads[0])
    standing = standings(first, case.redline.old, case.redline.new, now().date())
    rows = [
        {
            t("ledger.protection"): t(f"protection.{row.protection}"),
            t("ledger.whose"): t("seat.contractor" if row.protection.startswith("cm_") else "seat.client"),
            t("ledger.proposed"): _said(row.proposed),
            t("ledger.since_first"): _said(row.since_first),
        }
        for row in standing
    ]
    hurt = sum(row.proposed > Standing.KEPT for row in standing)
    with st.expander(t("ledger.title", n=hurt), icon=":material/shield:", expanded=hurt > 0):
        st.table(pd.DataFrame(rows).set_index(t("ledger.protection")))


def _said(standing: Standing) -> str:
    return f"{_SIGNS[standing]} {t(f'standing.{standing.name.lower()}')}"
