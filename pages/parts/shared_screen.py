"""Shared screen: two people at one table; whose pen it is, handed over with the code of whoever takes it."""

from __future__ import annotations

from html import escape

import streamlit as st

from contract.actions import together
from contract.actions.demo import CODE
from contract.actions.table import Table, sit
from contract.edges.house import house
from contract.errors import ContractError
from pages.parts.frame import coded_step, pressed
from pages.parts.seat import t
from pages.parts.session import session

_ON = "shared-screen"
_PEN = "pen"


def is_shared() -> bool:
    """Whether two people sit before this screen."""
    return bool(session.get(_ON))


def who_writes(sat: Table) -> Table:
    """The table from the seat of whoever holds the pen; the screen's own seat when nobody took it.

    The pen is a session of its own, read from the store each time: closed or too old, it is back.
    """
    token = session.get(_PEN)
    visit = house().who(token) if is_shared() and isinstance(token, str) else None
    if visit is None:
        return sat
    try:
        return sit(visit, sat.id)
    except ContractError:
        return sat


def same_table(sat: Table) -> None:
    """Let this screen be one for two, once there is another side and until both signed."""
    if sat.contract.shared and sat.contract.signed is None:
        st.toggle(t("together.begin"), key=_ON, on_change=pressed, args=(_laid_down,))


def pen(sat: Table, writer: Table) -> None:
    """Say whose pen it is, and let the other person take it; `sat` is the screen's own seat."""
    with st.container(key="at-table"):
        if not (sat.contract.shared and is_shared()):
            return
        with st.container(border=True, key="pen"):
            holder, other = writer.seat, writer.seat.other
            with st.container(horizontal=True, vertical_alignment="center"):
                st.header(t(f"together.pen.{holder}"), anchor=False)
                st.link_button(
                    t("together.record"), f"/pdf/{sat.id}/compte-rendu.pdf", icon=":material/picture_as_pdf:"
                )
            # The same in the page's head: it is clear further down, too, whose pen it is.
            st.html(
                f'<p class="cb-pen {holder}" aria-hidden="true">✎ {escape(t(f"together.pen.{holder}"))}</p>'
            )
            st.text(t("together.lead"))
            if sat.visit.room.is_demo:
                st.text(t("together.demo", typed=CODE))

            def hand_over(code: str) -> None:
                if writer.seat is sat.seat:
                    session[_PEN] = together.take_pen(sat, code)
                else:
                    together.vouch(sat, code)
                    _laid_down()

            coded_step(
                t(f"together.give.{other}"),
                t(f"together.code.{other}"),
                key=f"pen-code-{other}",
                do=hand_over,
                icon=":material/edit:",
                main=False,
            )


def _laid_down() -> None:
    """Whoever held the pen beside the screen's own seat holds it no more."""
    token = session.pop(_PEN, None)
    if isinstance(token, str):
        together.lay_down_pen(token)
