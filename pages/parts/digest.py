"""Digest: what happened since this seat was last here, and a word on what happens while it is."""

from __future__ import annotations

from html import escape

import streamlit as st

from contract import notation
from contract.actions import course, news
from contract.actions.table import Table, sit
from pages.parts import paper
from pages.parts.frame import step
from pages.parts.seat import catalogue, language, t
from pages.parts.session import session

_STYLE = """
<style>
.cb-news.cb-news h2 { font-size: 1rem; padding: 0; display: inline; margin-right: .5rem; } .cb-news summary { cursor: pointer; }
.cb-news ul { margin: .2rem 0 0; padding: 0; list-style: none; }
.cb-news li { margin: 0; font-size: .92rem; line-height: 1.5; } .cb-news time { opacity: .75; font-variant-numeric: tabular-nums; margin-right: .6rem; }
</style>
"""


_ARRIVAL, _TOLD = "arrival", "told-here"


def arrive(sat: Table, here: str) -> bool:
    """Note what was known when this page was opened: news that come later must not push down what one reads.

    Gives whether that is now.
    """
    fresh = session.get(_ARRIVAL, ("", "", 0))[:2] != (sat.id, here)
    if fresh:
        session[_ARRIVAL] = (sat.id, here, sat.contract.seq)
        session[_TOLD] = sat.events[-1].at
    return bool(fresh)


def digest(sat: Table) -> bool:
    """What the other side did meanwhile, until it is said to be seen; the place is kept when there is nothing.

    Gives whether there is any news.
    """
    with st.container(key="digest"):
        return _news(sat)


def _news(sat: Table) -> bool:
    known, told = session[_ARRIVAL][2], session[_TOLD]
    found = news.news(sat)
    # Counted since the arrival: of two toasts in the same words Streamlit shows one.
    for line in course.lines([e for e in found if e.seq > known], catalogue(), sat.seat):
        if line.at > told:
            st.toast(paper.plain(line.words), icon=":material/notifications:", duration="long")
    session[_TOLD] = sat.events[-1].at
    lines = course.lines([e for e in found if e.seq <= known], catalogue(), sat.seat)
    if not lines:
        return bool(found)
    items = "".join(f"<li><time>{escape(_when(line))}</time> {escape(line.words)}</li>" for line in lines)
    with st.container(border=True, key="news", horizontal=True, vertical_alignment="center"):
        title = f"<h2>{escape(t('digest.title', n=len(lines)))}</h2>"
        last = escape(lines[-1].words)
        st.html(
            f'{_STYLE}<details class="cb-news"><summary>{title} <span>{last}</span></summary><ul>{items}</ul></details>'
        )
        step(t("digest.seen"), lambda: news.see(sit(sat.visit, sat.id)), icon=":material/done_all:")
    return True


def _when(line: course.Line) -> str:
    day = notation.short_day(line.at.astimezone().date(), language())
    return t("digest.when", day=day, hour=f"{line.at.astimezone():%H:%M}")
