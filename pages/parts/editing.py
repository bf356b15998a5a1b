"""Editing: an article's clauses in place, and the order of the articles. The same for both seats."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from contract.actions import workbench
from contract.actions.workbench import Bench, editor_key
from contract.errors import ContractError, MissingError
from contract.version import Article, clause_label, numbered
from pages.parts import paper
from pages.parts.clause_editor import Paragraph, Receipt, clause_editor, handed_in
from pages.parts.drafts import draft, sent
from pages.parts.frame import pressed, step
from pages.parts.seat import labels, t
from pages.parts.session import session


def article_editor(work: Bench) -> Bench:
    """Choose an article and edit its clauses; every keystroke is kept within a second."""
    titles = {a.key: paper.title_of(a, number) for number, a in numbered(work.version)}
    chosen = st.selectbox(
        t("editing.article"), titles, format_func=lambda key: titles.get(key, key), key=f"edit-{work.kind}"
    )
    article = work.version.article(chosen) if chosen else None
    if article is None:
        return work
    above = st.container()
    name = _editor(work, article)
    session[_open(work.kind)] = (name, article.key)
    clause_editor(
        name,
        article.title,
        _paragraphs(work, article),
        place=f"{work.kind} {work.table.id} {article.key}",
        receipt=session.get(_receipt(name), Receipt()),
        on_draft=lambda: pressed(lambda: latest(work)),
        labels=labels("redline"),
        key=name,
    )
    with above:
        _back_to_template(work, article.key)
    return work


def latest(work: Bench) -> Bench:
    """The bench as it is kept now, with what was typed last in the open editor, each draft taken in once.

    A press answered before the page's script would otherwise save or send without it.
    """
    fresh = workbench.bench(work.table, work.kind)
    name, key = session.get(_open(work.kind), ("", ""))
    typed = handed_in(name) if name else None
    receipt = session.get(_receipt(name), Receipt())
    if typed is None or typed.turn == receipt.turn or fresh.version.article(key) is None:
        return fresh
    try:
        written = workbench.write_article(fresh, key, typed.title, typed.clauses)
        kept = workbench.keep(written) if written.version != fresh.version else fresh
    except ContractError:
        session[_receipt(name)] = Receipt(typed.turn, refused=True)
        raise
    session[_receipt(name)] = Receipt(typed.turn)
    session[_seen(work, key)] = _text(kept.version.article(key))
    return kept


def _open(kind: str) -> str:
    return f"open-editor-{kind}"


def _receipt(name: str) -> str:
    return f"receipt-{name}"


def _editor(work: Bench, article: Article) -> str:
    """The editor's name: another one once the text was changed by anything but the editor itself.

    Under a new name it begins from the text on the bench, so work that was taken back, or a conflict that
    was settled, shows at once.
    """
    seen = _seen(work, article.key)
    text, turn = _text(article), f"{seen}-turn"
    if session.setdefault(seen, text) != text:
        session[turn] = session.get(turn, 0) + 1
        session[seen] = text
    return f"editor-{work.kind}-{work.table.id}-{work.base}-{article.key}-{session.get(turn, 0)}"


def _seen(work: Bench, article: str) -> str:
    return f"edited-{work.kind}-{work.table.id}-{article}"


def _text(article: Article | None) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    return (article.title, tuple((c.key, c.text) for c in article.clauses)) if article else None


def _back_to_template(work: Bench, article: str) -> None:
    """The way back to the template's text, where the article has one and differs from it."""
    try:
        restored = workbench.back_to_template(work, article)
    except MissingError:
        return
    if restored.version != work.version:
        step(
            t("build.restore_article"),
            lambda: workbench.keep(workbench.back_to_template(latest(work), article)),
            key=f"restore-{work.kind}-{article}",
            icon=":material/restart_alt:",
            type="tertiary",
        )


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


def _paragraphs(work: Bench, article: Article) -> list[Paragraph]:
    number = next(n for n, a in numbered(work.version) if a.key == article.key)
    before = {c.key: c.text for a in work.start.articles for c in a.clauses}
    return [
        Paragraph(
            editor_key(clause.key),
            clause_label(number, n, article) or str(n + 1),
            clause.text,
            before.get(clause.key, ""),
            clause.drafted,
        )
        for n, clause in enumerate(article.clauses)
    ]
