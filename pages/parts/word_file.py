"""Word file: a version to take away and answer in Word, as it is, with its comments, or locked."""

from __future__ import annotations

import streamlit as st

from contract.actions.table import Table
from pages.parts.seat import t

_WAYS = {"plain": "", "comments": "?comments=1", "locked": "?locked=1"}


def word_file(sat: Table, number: int, *, key: str) -> None:
    """Choose how the file is to be, and take it."""
    with st.popover(t("word.file"), icon=":material/description:", key=key):
        for way, query in _WAYS.items():
            st.link_button(t(f"word.{way}"), f"/word/{sat.id}/{number}.docx{query}")
            st.caption(t(f"word.{way}_means"))
