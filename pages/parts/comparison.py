"""Comparison: any two versions article by article, side by side, as a PDF and as a Word file."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from contract.actions import reading
from contract.actions.table import Table
from pages.parts.redline_view import redline_view
from pages.parts.seat import labels, language, t
from pages.parts.session import session

_ASKED = "compare-asked"


def ask_for(old: int, new: int) -> None:
    """Choose these two versions, and bring the first thing in sight that differs."""
    session["compare-old"], session["compare-new"], session[_ASKED] = old, new, True


def compare_two(sat: Table, numbers: Sequence[int], base: int) -> None:
    """Choose two versions and see what differs; at first the last one with its `base`, which need not be the one before."""
    st.header(t("history.compare"))
    if len(numbers) < 2:
        st.text(t("history.one_version"))
        return
    session.setdefault("compare-old", base or numbers[-2])
    session.setdefault("compare-new", numbers[-1])
    with st.container(horizontal=True, vertical_alignment="bottom"):
        old = st.selectbox(
            t("history.from"),
            numbers,
            format_func=_named,
            key="compare-old",
        )
        new = st.selectbox(t("history.to"), numbers, format_func=_named, key="compare-new")
        st.link_button(
            t("history.compare_pdf"), f"/pdf/{sat.id}/{old}-{new}.pdf", icon=":material/picture_as_pdf:"
        )
        st.link_button(
            t("history.compare_word"), f"/word/{sat.id}/{old}-{new}.docx", icon=":material/description:"
        )
    _by_article(sat, old, new)
    asked = session.pop(_ASKED, default=False)
    redline_view(
        f"/api/redline/{sat.id}/{old}/{new}",
        f"{old}-{new}-{language()}",
        labels=labels("redline"),
        key="compare",
        focus=reading.first_change(sat, old, new) if asked else "",
    )


def _by_article(sat: Table, old: int, new: int) -> None:
    rows, unchanged = reading.article_rows(sat, old, new, language())
    if rows:
        # what happened is short, and stands first where a narrow screen cuts the second column
        columns = [t("redline.article.column_kinds"), t("redline.article.column_article")]
        st.subheader(t("redline.article.heading"))
        st.dataframe(
            pd.DataFrame([(kinds, name) for name, kinds in rows], columns=columns),
            hide_index=True,
            width="stretch",
        )
        st.caption(t("redline.unchanged_articles", n=unchanged))


def _named(number: int) -> str:
    return t("history.name", number=number)
