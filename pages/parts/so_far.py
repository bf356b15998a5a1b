"""So far: what a proposal changes, each article with the way to it, and what the open article is there for."""

from __future__ import annotations

from functools import partial

import streamlit as st

from contract.actions import workbench
from contract.actions.viewing import why
from contract.actions.workbench import Bench
from contract.version import numbered
from pages.parts import paper
from pages.parts.editing import open_on, opened
from pages.parts.frame import step
from pages.parts.seat import language, t
from pages.parts.sending import preview


def so_far(work: Bench) -> None:
    """Beside the editor, never above it: it grows while somebody types."""
    with st.container(key="so-far"):
        for number, article in numbered(work.version):
            if article.key == opened(work):
                st.markdown(f"**{paper.plain(paper.title_of(article, number))}**")
                for who, words in why(work.start, article, work.table.seat, language()):
                    st.caption(who)
                    st.text(words)
        _changes(work)


def _changes(work: Bench) -> None:
    changed = workbench.changed(work)
    gone = [a for a in work.start.articles if work.version.article(a.key) is None]
    if not changed and not gone:
        st.caption(t("propose.so_far_nothing"))
        return
    st.markdown(f"**{t('propose.so_far')}**")
    for number, article in numbered(work.version):
        if article.key in changed:
            title = paper.plain(paper.title_of(article, number))
            step(
                t("propose.so_far_line", title=title, n=changed[article.key]),
                partial(open_on, work.kind, article.key),
                key=f"so-far-{article.key}",
                type="tertiary",
            )
    for article in gone:
        st.text(t("editing.taken_out", title=article.title))
    step(t("propose.to_preview"), preview, key="so-far-preview", icon=":material/send:")
