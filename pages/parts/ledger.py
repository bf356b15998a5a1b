"""Ledger: the eight protections at a glance, in words and signs, the same for both seats."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from contract.actions.judging import findings_between
from contract.actions.table import Table, now
from contract.guard.finding import Finding
from contract.guard.ledger import Standing, ledger
from contract.redline.change import Redline
from pages.parts.seat import t

_SIGNS = {Standing.KEPT: "✓", Standing.WEAKENED: "▽", Standing.EMPTIED: "◌", Standing.GONE: "✕"}


def ledger_table(sat: Table, redline: Redline, findings: Sequence[Finding]) -> None:
    """Show how the proposal leaves each protection, and how far it is from the first version."""
    first = sat.version(sat.contract.heads[0])
    since = findings_between(first, redline.new, now().date())
    rows = [
        {
            t("ledger.protection"): t(f"protection.{row.protection}"),
            t("ledger.whose"): t("seat.contractor" if row.protection.startswith("cm_") else "seat.client"),
            t("ledger.proposed"): _said(row.proposed),
            t("ledger.since_first"): _said(row.since_first),
        }
        for row in ledger(findings, since)
    ]
    hurt = sum(r.proposed > Standing.KEPT for r in ledger(findings, since))
    with st.expander(t("ledger.title", n=hurt), icon=":material/shield:", expanded=hurt > 0):
        st.table(pd.DataFrame(rows).set_index(t("ledger.protection")))


def _said(standing: Standing) -> str:
    return f"{_SIGNS[standing]} {t(f'standing.{standing.name.lower()}')}"
