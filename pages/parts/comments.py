"""Comments: threads on an article or a clause, answered by the other seat; notes private to one's own."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from contract import notation
from contract.actions import news, reading
from contract.actions.table import Table, sit
from contract.lifecycle.state import Comment
from contract.version import Article, clause_label, numbered
from pages.parts import paper
from pages.parts.frame import guarded
from pages.parts.seat import language, t

TALK = "talking-about"


def open_threads(sat: Table) -> Mapping[str, Mapping[str, int]]:
    """How many threads wait, by article and clause."""
    waiting: dict[str, dict[str, int]] = {}
    for thread in sat.contract.threads(sat.seat):
        if thread.closed_at is None:
            of_article = waiting.setdefault(thread.article, {})
            of_article[thread.clause] = of_article.get(thread.clause, 0) + 1
    return waiting


def talk_about(article: str, clause: str) -> None:
    """Open the panel on an article, at one of its clauses; what it shows counts as read once it is left."""
    st.session_state[TALK] = article
    st.session_state[f"where-{article}"] = clause


def comments(sat: Table) -> None:
    """The panel beside the text while somebody talks about an article; every rerun leaves it open."""
    chosen = st.session_state.get(TALK)
    for number, article in numbered(sat.version()):
        if article.key == chosen:
            title = paper.title_of(article, number)
            panel = st.dialog(
                title,
                position="right",
                icon=":material/chat_bubble:",
                on_dismiss=lambda: _leave(sat),
                width="medium",
            )
            panel(lambda: _panel(sit(sat.visit, sat.id), article, number))()  # noqa: B023 - drawn here and now


def _leave(sat: Table) -> None:
    article = st.session_state.pop(TALK, None)
    if article is not None:
        news.see_article(sit(sat.visit, sat.id), article)


def _panel(sat: Table, article: Article, number: str) -> None:
    for thread in sat.contract.threads(sat.seat):
        if thread.article == article.key:
            _thread(sat, article, number, thread)
    _new(sat, article, number)


def _thread(sat: Table, article: Article, number: str, thread: Comment) -> None:
    place = next(
        (clause_label(number, n, article) for n, c in enumerate(article.clauses) if c.key == thread.clause),
        "",
    )
    with st.container(border=True):
        for comment in (thread, *sat.contract.answers(thread.id)):
            who = t(f"seat.{comment.by}")
            when = notation.short_day(comment.at.date(), language())
            st.text(t("comments.by", who=who, when=when, place=place or "–"))
            st.text(comment.text)
        if thread.private:
            st.badge(t("comments.private"), icon=":material/lock:", color="gray")
        if thread.closed_at:
            st.button(
                t("comments.reopen"),
                key=f"reopen-{thread.id}",
                on_click=lambda: guarded(lambda: reading.reopen_thread(sat, thread.id)),
            )
            return
        st.text_area(t("comments.answer"), key=f"answer-{thread.id}", height=68)
        with st.container(horizontal=True):
            st.button(
                t("comments.send_answer"),
                key=f"send-{thread.id}",
                on_click=lambda: _written(sat, article.key, thread.clause, f"answer-{thread.id}", thread),
            )
            st.button(
                t("comments.close"),
                key=f"close-{thread.id}",
                type="tertiary",
                on_click=lambda: guarded(lambda: reading.close_thread(sat, thread.id)),
            )


def _new(sat: Table, article: Article, number: str) -> None:
    places = {"": t("comments.whole")} | {
        c.key: clause_label(number, n, article) or str(n + 1) for n, c in enumerate(article.clauses)
    }
    where = st.selectbox(t("comments.where"), places, format_func=places.get, key=f"where-{article.key}")
    st.text_area(t("comments.write"), key=f"new-{article.key}", height=90)
    private = st.toggle(t("comments.keep_private"), key=f"private-{article.key}")
    st.button(
        t("comments.send"),
        key=f"comment-{article.key}",
        type="primary",
        on_click=lambda: _written(sat, article.key, where or "", f"new-{article.key}", None, private=private),
    )


def _written(
    sat: Table, article: str, clause: str, field: str, thread: Comment | None, *, private: bool = False
) -> None:
    """Send what stands in a field; it stays there when it could not be sent."""

    def send() -> None:
        answers = thread.id if thread else ""
        kept_private = thread.private if thread else private
        reading.comment(sat, article, clause, st.session_state[field], private=kept_private, answers=answers)
        st.session_state[field] = ""

    guarded(send)
