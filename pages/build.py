"""Build: the interview beside the living contract."""

from __future__ import annotations

import streamlit as st

from contract.actions import workbench
from contract.party import Seat
from pages.parts import paper
from pages.parts.conflicts import conflicts
from pages.parts.editing import article_editor, chosen_in
from pages.parts.gauge import gauge
from pages.parts.heading import heading, still_writable
from pages.parts.interview import interview, last_answered, pending_table, sections
from pages.parts.saving import saving
from pages.parts.seat import t, table
from pages.parts.session import session
from pages.parts.structure import structure

_SECTION = "section"
_BESIDE = """
<style>
@media (min-width: 641px) {
  div:has(> .st-key-living) { position: sticky; top: 4rem; }
  .cb-living { max-height: max(20rem, calc(100vh - 16rem)); overflow-y: auto; }
}
.cb-living { padding: 1rem 1.25rem; border: 1px solid var(--st-border-color, #8886); border-radius: .5rem; }
</style>
"""

sat = table(Seat.CONTRACTOR)
heading(sat, "build")
still_writable(sat)
work = workbench.bench(sat, workbench.DRAFT)
news = st.container()  # always there: what comes and goes in it moves no field that somebody types in
if work.base != sat.contract.head and work.touched:
    work = workbench.keep(workbench.follow(work))
    news.warning(t("build.followed"), icon=":material/sync:")
form, text = st.columns([5, 6], gap="large")
with form:
    with st.container(key="gauge"):
        gauge(work)
    with st.container(key="conflicts"):
        conflicts(work)
    asking, writing, ordering = st.tabs(
        [t("build.questions"), t("build.by_hand"), t("build.order")], key="build-way", on_change="rerun"
    )
    if asking.open:
        with asking:
            titles = sections(work)
            chosen = st.selectbox(t("build.section"), titles, format_func=titles.get, key=_SECTION)
            if chosen:
                interview(work, chosen)
                if pending_table(work):
                    st.rerun()
    else:
        session.stay(_SECTION)
    if writing.open:
        with writing:
            work = article_editor(work)
    else:
        session.stay(chosen_in(work.kind))
    if ordering.open:
        with ordering:
            structure(work)
    saving(work)
with text, st.container(key="living"):
    st.html(_BESIDE)
    st.header(t("build.contract"), anchor=False)
    last = last_answered()
    touched = {c.key for a in work.version.articles for c in a.clauses if last and last in c.terms}
    if touched:
        st.text(t("build.touched"))
        st.html(paper.links_html(work.version, touched))
    st.html(paper.scrolled_html(t("build.contract"), paper.version_html(work.version, touched)))
