"""Trades: tie changes of one's own proposal together, so that none is taken without the others."""

from __future__ import annotations

import streamlit as st

from contract.actions import trading
from contract.actions.viewing import named
from contract.actions.workbench import Bench
from contract.edits import word_edits
from pages.parts.drafts import draft, sent
from pages.parts.frame import step
from pages.parts.seat import catalogue, t
from pages.parts.session import session

_MOST = 60


def trades(work: Bench) -> None:
    """Show what is tied already, and let more be tied."""
    ties = trading.prepared(work)
    title = t("trades.title", n=len(ties)) if ties else t("trades.none")
    with st.expander(title, icon=":material/link:", expanded=bool(ties)):
        st.text(t("trades.lead"))
        places = {c["id"]: c["place"] for c in named(trading.offered(work), catalogue())} if ties else {}
        for n, tie in enumerate(ties):
            with st.container(horizontal=True, vertical_alignment="center", key=f"trade-{n}"):
                tied = " + ".join(places[change] for change in tie.changes if change in places)
                st.text(t("trades.tied", why=tie.why, places=tied), width="stretch")
                step(
                    t("trades.untie"),
                    lambda tie=tie: trading.untie(work, tie),
                    key=f"untie-{n}",
                    type="tertiary",
                )
        options = heads(work)
        st.multiselect(
            t("trades.which"),
            options,
            format_func=lambda key: options.get(key, key),
            key="trade-which",
            placeholder=t("trades.choose"),
        )
        why = f"trade-why-{work.table.id}"
        draft(work.table, t("trades.why"), why, field=st.text_input, placeholder=t("trades.example"))

        def tie_them() -> None:
            chosen = tuple(session.get("trade-which") or ())
            trading.tie(work, chosen, session.get(why) or "")
            session["trade-which"] = []
            sent(work.table, why)

        step(t("trades.tie"), tie_them, icon=":material/link:")


def heads(work: Bench) -> dict[str, str]:
    """The changes on the bench in words, the first of each group for all of it."""
    first = {c["group"]: c for c in reversed(named(trading.offered(work), catalogue()))}
    return {c["id"]: _named(c) for c in reversed(first.values())}


def _named(change: dict[str, str]) -> str:
    """Where it is and the words that go and come: two long texts that begin alike tell nobody which change it is."""
    old, new = change["old"], change["new"]
    edits = [edit for edit in word_edits(old, new) if edit.tag != "equal"]
    gone = " … ".join(text for edit in edits if (text := old[edit.i1 : edit.i2].strip()))
    come = " … ".join(text for edit in edits if (text := new[edit.j1 : edit.j2].strip()))
    words = " → ".join(part for part in (_short(gone), _short(come)) if part)
    return f"{change['place']} – {words}" if words else change["place"]


def _short(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[:_MOST].rstrip()}…"
