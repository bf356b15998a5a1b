"""Contracts: the list, and how another one begins."""

from __future__ import annotations

import streamlit as st

from contract import notation
from contract.actions import filing, listing
from contract.actions.listing import Line, Wanted
from contract.actions.table import sit
from contract.edges import library
from contract.edges.house import Visit
from contract.edges.store.rows import Card
from contract.lifecycle.state import Stage
from pages.parts import paper
from pages.parts.frame import step, then_open
from pages.parts.menu import first_room
from pages.parts.seat import language, t
from pages.parts.session import session

_AT_A_GLANCE = 4
"""As many contracts are seen at once: nobody narrows so short a list."""
_NAME, _LANGUAGE, _EXAMPLE = "new-name", "new-language", "new-example"


def contracts(found: Visit) -> None:
    """Every contract as a card: where it stands, whose turn, what comes next, and the way in."""
    lines = listing.lines(found)
    if not lines:
        st.info(t("home.empty"), icon=":material/folder_open:")
        return
    shown = listing.narrowed(lines, _wanted(lines)) if len(lines) > _AT_A_GLANCE else lines
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(t("list.shown", n=len(shown), total=len(lines)))
        st.link_button(t("list.export"), "/contrats.csv", icon=":material/table_view:")
    if not shown:
        st.info(t("list.none"), icon=":material/filter_alt_off:")
    for line in shown:
        _card(found, line)


def _wanted(lines: tuple[Line, ...]) -> Wanted:
    """What the list is narrowed to; only stages that some contract is at can be chosen."""
    stages = dict.fromkeys((listing.ALL, *(line.card.stage for line in lines)))
    with st.container(horizontal=True, vertical_alignment="bottom", key="list-filters"):
        words = st.text_input(t("list.search"), key="list-words")
        stage = st.selectbox(
            t("list.stage"),
            list(stages),
            format_func=lambda s: t(f"stage.{s}") if s else t("list.any_stage"),
            key="list-stage",
        )
        turn = st.selectbox(
            t("list.turn"),
            listing.TURNS,
            format_func=lambda s: t(f"seat.{s}") if s else t("list.any_turn"),
            key="list-turn",
        )
    return Wanted(stage or listing.ALL, turn or listing.ALL, words or "")


def new_contract(found: Visit) -> None:
    """Begin a contract, from the template or from one of its worked examples."""
    with st.container(border=True, key="new-contract"):
        st.header(t("home.new"), anchor=False)
        # No field here asks for a run of its own: it would close the list opened just after.
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.text_input(t("home.name"), placeholder=t("home.name_hint"), key=_NAME, on_change="ignore")
            st.selectbox(
                t("home.language"),
                library.languages(),
                format_func=lambda code: t(f"language.{code}"),
                key=_LANGUAGE,
                on_change="ignore",
            )
            examples = dict(library.examples(language()))
            st.selectbox(
                t("home.example"),
                ["", *examples],
                format_func=lambda key: examples[key]["name"] if key else t("home.no_example"),
                key=_EXAMPLE,
                on_change="ignore",
            )
            step(t("home.begin"), lambda: _begin(found), type="primary", icon=":material/edit_document:")


def _begin(found: Visit) -> None:
    example, speech = session.get(_EXAMPLE), session.get(_LANGUAGE) or "fr"
    terms = filing.example_terms(example, speech) if example else None
    begun = filing.begin(found, session.get(_NAME) or "", speech, terms)
    then_open("build", begun.id)


def _card(found: Visit, line: Line) -> None:
    card = line.card
    with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"card-{card.contract}"):
        with st.container(width="stretch"):
            st.header(paper.plain(card.title), anchor=False)
            mine = card.turn == found.session.seat.value
            turn = t("page.your_turn" if mine else f"page.turn.{card.turn}") if card.turn else ""
            changed = t("home.changed", day=notation.day(card.changed_at.date(), language()))
            nobodys = not card.turn or card.stage in {Stage.SIGNING, Stage.ENDED}  # either may sign first
            st.text(" – ".join((t(f"stage.{card.stage}"), *(() if nobodys else (turn,)), changed)))
            ahead = listing.said(line, language())
            if ahead:
                st.text(ahead)
        step(
            t("home.open"),
            lambda: then_open(first_room(card.stage), card.contract),
            key=f"open-{card.contract}",
            type="primary" if mine else "secondary",
        )
        with st.popover(t("home.duplicate"), icon=":material/content_copy:"):
            name = f"copy-name-{card.contract}"
            st.text_input(t("home.name"), key=name)
            step(t("home.duplicate_now"), lambda: _copy(found, card, name), key=f"copy-{card.contract}")
        with st.popover(t("home.rename"), icon=":material/edit:"):
            title = f"name-{card.contract}"
            st.text_input(t("home.name"), value=card.title, key=title)
            step(t("home.rename"), lambda: _rename(found, card, title), key=f"rename-{card.contract}")


def _copy(found: Visit, card: Card, field: str) -> None:
    """Begin a like contract; without a name of its own it takes that of the text."""
    then_open("build", filing.duplicate(sit(found, card.contract), session.get(field) or "").id)


def _rename(found: Visit, card: Card, field: str) -> None:
    if session.get(field):
        filing.retitle(sit(found, card.contract), session[field])
