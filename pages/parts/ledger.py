"""Ledger: the eight protections at a glance, in words and signs, the same for both seats."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from contract.actions.judging import standings_by_now
from contract.actions.negotiating import Negotiation
from contract.actions.table import now
from contract.guard.ledger import Row, Standing
from contract.guard.whose import EIGHT
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
    """Show which protections the proposal touches; unfolded, how it leaves each, and how far it is from the first version."""
    first = case.table.version(case.table.contract.heads[0])
    rows = standings_by_now(first, case.redline.old, case.redline.new, now().date())
    touched = [row for row in rows or () if row.proposed != Standing.KEPT]
    if rows is None:
        title, cells = t("ledger.judging"), {p: _cell(p, [t("ledger.unjudged")]) for p in EIGHT}
    else:
        title = t("ledger.title", n=len(touched)) if touched else t("ledger.untouched")
        cells = {row.protection: _standing(row) for row in rows}
    sides = "".join(
        f"<div><h3>{escape(t(f'seat.{seat}'))}</h3><dl>{''.join(c for p, c in cells.items() if _seat(p) is seat)}</dl></div>"
        for seat in Seat
    )
    st.html(
        f'<details class="cb-ledger"><summary><h2>{escape(title)}</h2>{_chips(touched)}</summary>{sides}</details>'
    )


def _chips(touched: Sequence[Row]) -> str:
    """The protections that are touched, by what becomes of them."""
    return "".join(
        f' <span class="{standing.name.lower()}"><b>{escape(_said(standing))}</b> {escape(", ".join(names))}</span>'
        for standing in reversed(Standing)
        if (names := [t(f"protection.{row.protection}") for row in touched if row.proposed is standing])
    )


def _standing(row: Row) -> str:
    said = [_said(row.proposed)]
    if row.since_first != row.proposed:
        said.append(t("ledger.since_first", standing=_said(row.since_first)))
    return _cell(row.protection, said, row.proposed)


def _cell(protection: str, said: Sequence[str], proposed: Standing | None = None) -> str:
    """A protection's name and what is said of it, with a square for each step it keeps where that is known."""
    name, first, *more = map(escape, (t(f"protection.{protection}"), *said))
    drawn, kind = "", ""
    if proposed is not None:
        full = Standing.GONE - max(proposed, Standing.KEPT)
        level = "".join(f'<i class="{"full" if n < full else "none"}"></i>' for n in range(_FULL))
        drawn, kind = f'<b aria-hidden="true">{level}</b>', f' class="{proposed.name.lower()}"'
    told = "".join(f"<dd>{words}</dd>" for words in (drawn + first, *more))
    return f"<div{kind}><dt>{name}</dt>{told}</div>"


def _seat(protection: str) -> Seat:
    return Seat.CONTRACTOR if protection.startswith("cm_") else Seat.CLIENT


def _said(standing: Standing) -> str:
    return f"{_SIGNS[standing]} {t(f'standing.{standing.name.lower()}')}"
