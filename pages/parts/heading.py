"""Heading: the contract's line above every page about it: which text, where it stands, whose turn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from contract.actions import left
from contract.actions.signing import lapsed
from contract.actions.table import Table, now
from contract.lifecycle.allowed import in_review
from contract.lifecycle.force import amending
from contract.lifecycle.state import Contract, Stage
from contract.party import Seat
from pages.parts import menu, paper
from pages.parts.comments import leave, talk_on
from pages.parts.digest import arrive
from pages.parts.frame import step
from pages.parts.live import live
from pages.parts.seat import labels, t
from pages.parts.sending import SEND, is_previewed, preview

_COLOURS = {Stage.AGREED: "green", Stage.SIGNING: "violet", Stage.SIGNED: "green", Stage.ENDED: "gray"}
_TALKING = frozenset({Stage.SHARED, Stage.NEGOTIATION, Stage.AGREED, Stage.SIGNING})
"""Where turns and times say something: not before the other side is there, nor once both signed."""
_TALKED = frozenset({"read", "negotiate"})
"""The pages where threads are answered without leaving them."""
PLACES: Mapping[str, str] = MappingProxyType(
    {"answer": "modifications", "send_answers": "envoi", "send_proposal": SEND, "confirm": "accord"}
)
"""Where on its own page a task is done, when that is far below."""


class Beside(NamedTuple):
    """Where a page puts what it adds to its heading: beside the title, beside what is left to do."""

    title: DeltaGenerator
    left: DeltaGenerator


def heading(sat: Table, here: str) -> Beside:
    """Show the contract's state and what is left to do, and let the page follow what the other side does.

    `here` is the page's own name: its own tasks are named, the others lead to their page.
    """
    if arrive(sat, here):
        leave(sat)
    contract = sat.contract
    title = st.container(horizontal=True, vertical_alignment="center", key="title")
    title.title(paper.plain(contract.title), anchor=False)
    with st.container(horizontal=True, vertical_alignment="center", key="heading"):
        st.badge(t("page.version", number=contract.head), icon=":material/description:", color="gray")
        st.badge(t(f"stage.{contract.stage}"), color=_COLOURS.get(contract.stage, "blue"))
        signing = contract.signing
        if signing is not None and lapsed(signing):
            st.badge(t("page.lapsed"), icon=":material/event_busy:", color="gray")
        elif contract.turn is sat.seat or sat.may("sign"):
            st.badge(t("page.your_turn"), icon=":material/flag:", color="orange")
        elif contract.turn is not None:  # where it is nobody's turn, the stage says why
            waits = "page.turn" if signing is None else "page.to_sign"
            st.badge(t(f"{waits}.{contract.turn}"), icon=":material/hourglass:", color="gray")
        waiting, answered = left.open_changes(sat)
        if waiting:
            st.badge(t("page.open_changes", n=waiting), icon=":material/edit_note:", color="violet")
        if answered:
            st.badge(t("page.answers_to_send", n=answered), icon=":material/send:", color="violet")
        if amending(contract) is not None:
            st.badge(t("amendment.badge"), icon=":material/edit_document:", color="violet")
        if contract.stage in _TALKING:
            _turns(contract)
        heard = live(sat.id, who=t(f"the.{sat.seat.other}"), labels=labels("redline"), key="live")
    row = st.container(horizontal=True, key="now")
    with row:
        _left(sat, here)
    if heard is not None and heard > contract.seq:
        st.rerun()
    return Beside(title, row)


def _turns(contract: Contract) -> None:
    """How many turns were taken, which is none until somebody proposes, and each side's time."""
    moment = now()
    spent = {seat: brief(contract.time_of(seat, moment)) for seat in Seat}
    if contract.proposals:
        st.text(t("turns.count", n=len(contract.turns)))
    st.text(t("page.time", contractor=spent[Seat.CONTRACTOR], client=spent[Seat.CLIENT]))


def _left(sat: Table, here: str) -> None:
    tasks = left.left(sat)
    with st.container(horizontal=True, vertical_alignment="center", key="left"):
        st.markdown(f"**{t('left.title')}**")
        if not tasks:
            st.text(t("left.nothing"))
        for task in tasks:
            _task(sat, here, task)


def _task(sat: Table, here: str, task: left.Task) -> None:
    """One thing to do: the way to where on this page or on which other one it is done."""
    words = t(f"left.{task.code}", n=task.n)
    if task.code == "reply" and here in _TALKED:
        step(
            words,
            partial(talk_on, sat),
            key="left-reply",
            icon=":material/chat_bubble:",
            type="tertiary",
        )
    elif task.room != here:
        st.page_link(f"pages/{task.room}.py", label=words, icon=menu.icon(task.room))
    elif task.code == "send_proposal" and not is_previewed():
        step(words, preview, key="left-send", icon=":material/send:", type="tertiary")
    elif task.code in PLACES:
        st.markdown(f"[{words}](#{PLACES[task.code]})")
    else:
        st.badge(words, icon=":material/radio_button_unchecked:", color="gray")


def still_open(sat: Table) -> None:
    """Stop the page of a contract that ended: there is nothing to write any more."""
    if sat.contract.parting.ended is not None:
        _stopped("error.forbidden.ended", "end")


def still_writable(sat: Table) -> None:
    """Stop the page where nobody may write into the text now, and say where things go on."""
    still_open(sat)
    if sat.contract.signing is not None:
        _stopped("error.forbidden.frozen", "sign")
    if not in_review(sat.contract):
        _stopped("error.forbidden.signed", "amend")


def _stopped(why: str, room: str) -> None:
    st.info(t(why), icon=menu.icon(room))
    menu.onward(room)
    st.stop()


def brief(time: timedelta) -> str:
    """Days and hours, hours and minutes, or minutes."""
    hours, minutes = divmod(int(time.total_seconds()) // 60, 60)
    days, hours = divmod(hours, 24)
    if days:
        return t("page.days_hours", days=days, hours=hours)
    return (
        t("page.hours_minutes", hours=hours, minutes=f"{minutes:02}")
        if hours
        else t("page.minutes", minutes=minutes)
    )
