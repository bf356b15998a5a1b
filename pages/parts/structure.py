"""Structure: the order of the articles, which of them stand, and new ones. The same for both seats."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from contract.actions import workbench
from contract.actions.workbench import Bench
from contract.version import Article, numbered
from pages.parts import paper
from pages.parts.drafts import draft, sent
from pages.parts.editing import latest
from pages.parts.frame import step
from pages.parts.seat import t
from pages.parts.session import session


def structure(work: Bench) -> Bench:
    """Move, take out, put back and add articles."""
    for number, article in numbered(work.version):
        with st.container(horizontal=True, vertical_alignment="center", key=f"row-{work.kind}-{article.key}"):
            st.text(paper.title_of(article, number), width="stretch")
            _button(work, "up", article, lambda now, key: workbench.move_article(now, key, -1))
            _button(work, "down", article, lambda now, key: workbench.move_article(now, key, 1))
            _button(work, "remove", article, workbench.remove_article)
    gone = [a for a in work.start.articles if work.version.article(a.key) is None]
    for article in gone:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(t("editing.taken_out", title=article.title), width="stretch")
            _button(work, "put_back", article, workbench.put_back)
    with st.expander(t("editing.add"), icon=":material/add:"):
        fields = [f"new-{part}-{work.kind}-{work.table.id}" for part in ("title", "text")]
        draft(work.table, t("editing.new_title"), fields[0], field=st.text_input)
        draft(work.table, t("editing.new_text"), fields[1])

        def add() -> None:
            title, text = (session.get(field) or "" for field in fields)
            if title:
                workbench.keep(workbench.add_article(latest(work), title, text, ""))
                sent(work.table, *fields)

        step(t("editing.add_now"), add, key=f"add-{work.kind}")
    return work


_ICONS = {
    "up": "arrow_upward",
    "down": "arrow_downward",
    "remove": "delete",
    "put_back": "restore_from_trash",
}


def _button(work: Bench, what: str, article: Article, change: Callable[[Bench, str], Bench]) -> None:
    step(
        t(f"editing.{what}"),
        lambda: _do(latest(work), article, change),
        key=f"{what}-{work.kind}-{article.key}",
        icon=f":material/{_ICONS[what]}:",
        help=t(f"editing.{what}_help", title=paper.plain(article.title)),
        type="tertiary",
    )


def _do(work: Bench, article: Article, change: Callable[[Bench, str], Bench]) -> None:
    """Make a change and keep it; the first article cannot go up, and nothing is kept for that."""
    changed = change(work, article.key)
    if changed.version != work.version:
        workbench.keep(changed)
