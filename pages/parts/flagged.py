"""Flagged: what was noticed in a file, and what a person ticks before its text is used."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from contract.guard.disguise import Flag
from contract.returned.sentences import flag_said
from pages.parts import paper
from pages.parts.seat import catalogue, t
from pages.parts.session import session


def flagged(flags: Sequence[Flag], *, key: str) -> None:
    """Show what was noticed; what is grave is ticked one by one."""
    grave = [flag for flag in flags if flag.blocking]
    rest = [flag for flag in flags if not flag.blocking]
    if grave:
        st.error(t("returning.grave", n=len(grave)), icon=":material/report:")
    for flag in grave:
        st.checkbox(paper.plain(flag_said(flag, catalogue())), key=_box(flag, key))
    if rest:
        with st.expander(t("returning.noticed", n=len(rest)), icon=":material/info:"):
            for flag in rest:
                st.text(flag_said(flag, catalogue()))


def looked_at(flags: Sequence[Flag], *, key: str) -> list[Flag]:
    """The flags that were ticked."""
    return [flag for flag in flags if session.get(_box(flag, key))]


def _box(flag: Flag, key: str) -> str:
    return f"{key}-{flag.code}-{flag.place}-{hash(flag.characters)}"
