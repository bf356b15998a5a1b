"""Ledger: the eight protections at a glance, in words and signs, the same for both seats."""

from __future__ import annotations

from html import escape

import streamlit as st

from contract.actions.judging import standings
from contract.actions.negotiating import Negotiation
from contract.actions.table import now
from contract.guard.ledger import Row, Standing
from contract.party import Seat
from pages.parts.seat import t

_SIGNS = {
    Standing.STRENGTHENED: "△",
    Standing.KEPT: "✓",
    Standing.WEAKENED: "▽",
    Standing.EMPTIED: "◌",
    Standing.GONE: "✕",
}

_FULL = Standing.GONE - Standing.KEPT
"""How many steps a protection can lose."""


def ledger_table(case: Negotiation) -> None:
    """Show how the proposal leaves each protection, and how far it is from the first version where that differs."""
    first = case.table.version(case.table.contract.heads[0])
    rows = standings(first, case.redline.old, case.redline.new, now().date())
    hurt = sum(row.proposed > Standing.KEPT for row in rows)
    sides = "".join(
        f"<div><h3>{escape(t(f'seat.{seat}'))}</h3><dl>{''.join(_cell(r) for r in rows if _seat(r) is seat)}</dl></div>"
        for seat in Seat
    )
    st.html(f'<section class="cb-ledger"><h2>{escape(t("ledger.title", n=hurt))}</h2>{sides}</section>')


def _cell(row: Row) -> str:
    said = [t(f"protection.{row.protection}"), _said(row.proposed)]
    if row.since_first != row.proposed:
        said.append(t("ledger.since_first", standing=_said(row.since_first)))
    name, *told = map(escape, said)
    full = Standing.GONE - max(row.proposed, Standing.KEPT)
    level = "".join(f'<i class="{"full" if n < full else "none"}"></i>' for n in range(_FULL))
    return (
        f'<div class="{row.proposed.name.lower()}"><dt>{name}</dt><dd><b aria-hidden="true">{level}</b>{told[0]}</dd>'
        f"{''.join(f'<dd>{words}</dd>' for words in told[1:])}</div>"
    )


def _seat(row: Row) -> Seat:
    return Seat.CONTRACTOR if row.protection.startswith("cm_") else Seat.CLIENT


def _said(standing: Standing) -> str:
    return f"{_SIGNS[standing]} {t(f'standing.{standing.name.lower()}')}"
