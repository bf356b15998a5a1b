"""Editing: an article's title and clauses in place. The same for both seats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

import streamlit as st

from contract.actions import workbench
from contract.actions.workbench import DRAFT, PROPOSAL, Bench, editor_key
from contract.errors import ContractError, MissingError
from contract.version import Article, clause_label, numbered
from pages.parts import paper
from pages.parts.clause_editor import Paragraph, Receipt, clause_editor, handed_in
from pages.parts.frame import pressed, step
from pages.parts.seat import labels, t
from pages.parts.session import session


def article_editor(work: Bench) -> Bench:
    """Choose an article and edit its clauses; every keystroke is kept within a second.

    What comes and goes with the typing stands below: no line that somebody types in moves.
    """
    # by the title it began with: under one that is being typed the browser's choice would be found no more
    titles = {
        a.key: paper.title_of(work.start.article(a.key) or a, number) for number, a in numbered(work.version)
    }
    chosen = st.selectbox(
        t("editing.article"), titles, format_func=lambda key: titles.get(key, key), key=chosen_in(work.kind)
    )
    article = work.version.article(chosen) if chosen else None
    if article is None:
        return work
    name = _editor(work, article)
    session[_open(work.kind)] = (name, article.key)
    clause_editor(
        name,
        article.title,
        _paragraphs(work, article),
        place=f"{work.kind} {work.table.id} {article.key}",
        back=t(f"editing.clause_back.{work.kind}"),
        receipt=session.get(_receipt(name), Receipt()),
        on_draft=lambda: pressed(lambda: latest(work)),
        labels=labels("redline"),
        key=name,
    )
    with st.container(horizontal=True, key=f"below-{work.kind}"):
        _neighbours(work, list(titles), article.key)
        _back(work, article.key)
    return work


def chosen_in(kind: str) -> str:
    """The name of the field in which the article is chosen."""
    return f"edit-{kind}"


def open_on(kind: str, article: str) -> None:
    """Let the editor begin with this article."""
    session[chosen_in(kind)] = article


def opened(work: Bench) -> str:
    """The article that the editor is open on."""
    return str(session.get(chosen_in(work.kind)) or "")


def _neighbours(work: Bench, keys: list[str], here: str) -> None:
    """The ways to the articles before and after this one."""
    place = keys.index(here)
    for name, there, way in (("before", place - 1, "back"), ("after", place + 1, "forward")):
        if 0 <= there < len(keys):
            step(
                t(f"editing.{name}"),
                partial(open_on, work.kind, keys[there]),
                key=f"{name}-{work.kind}",
                icon=f":material/arrow_{way}:",
            )


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


_BACK: Mapping[str, Callable[[Bench, str], Bench]] = MappingProxyType(
    {DRAFT: workbench.back_to_template, PROPOSAL: workbench.back_to_start}
)
"""What a text is taken back to: the template knows how one is drafted, a proposal is measured by what is on the table."""


def _back(work: Bench, article: str) -> None:
    """The way back to where an article came from, where it came from anywhere and differs from that."""
    restored = _BACK[work.kind]
    try:
        was = restored(work, article)
    except MissingError:
        return
    if was.version != work.version:
        step(
            t(f"editing.article_back.{work.kind}"),
            lambda: workbench.keep(restored(latest(work), article)),
            key=f"restore-{work.kind}-{article}",
            icon=":material/restart_alt:",
            type="tertiary",
        )


def _paragraphs(work: Bench, article: Article) -> list[Paragraph]:
    """The article's clauses; those taken out stand struck behind the one they stood behind."""
    number = next(n for n, a in numbered(work.version) if a.key == article.key)
    before = {c.key: c.text for a in work.start.articles for c in a.clauses}
    rows = [
        Paragraph(
            editor_key(clause.key),
            clause_label(number, n, article) or str(n + 1),
            clause.text,
            before.get(clause.key, ""),
            clause.drafted if work.kind == DRAFT else before.get(clause.key, ""),
        )
        for n, clause in enumerate(article.clauses)
    ]
    was = work.start.article(article.key)
    place = 0
    for n, clause in enumerate(was.clauses if was else ()):
        key = editor_key(clause.key)
        standing = next((at for at, row in enumerate(rows) if row.key == key), None)
        if standing is None:
            label = clause_label(number, n, article) or str(n + 1)
            rows.insert(place, Paragraph(key, label, clause.text, clause.text, clause.text, gone=True))
            standing = place
        place = standing + 1
    return rows
