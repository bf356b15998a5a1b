"""Comments: threads on an article, a clause or a change, answered by the other seat; notes private to one's own."""

from __future__ import annotations

import streamlit as st

from contract import notation
from contract.actions import news, threads
from contract.actions.negotiating import negotiation
from contract.actions.table import Table, sit
from contract.actions.viewing import named
from contract.lifecycle.state import Comment
from contract.version import Article, clause_label, numbered
from pages.parts import paper
from pages.parts.drafts import draft, sent
from pages.parts.frame import step
from pages.parts.seat import catalogue, language, t
from pages.parts.session import session

TALK = "talking-about"
_MOST = 60


def talk_about(article: str, where: str) -> None:
    """Open the panel on an article, at a clause or a change of it; what it shows counts as read once it is left."""
    session[TALK] = article
    session[f"where-{article}"] = where


def talk_on(sat: Table) -> None:
    """Open the panel where a thread has waited longest for this seat's answer."""
    for thread in threads.owed(sit(sat.visit, sat.id))[:1]:
        talk_about(thread.article, threads.place(thread))


def comments(sat: Table) -> None:
    """The panel beside the text while somebody talks about an article; every rerun leaves it open."""
    chosen = session.get(TALK)
    for number, article in numbered(sat.version()):
        if article.key == chosen:
            title = paper.plain(paper.title_of(article, number))
            panel = st.dialog(
                title,
                position="right",
                icon=":material/chat_bubble:",
                on_dismiss=lambda: _leave(sat),
                width="small",
            )
            panel(lambda: _panel(sit(sat.visit, sat.id), article, number))()  # noqa: B023 - drawn here and now


def _leave(sat: Table) -> None:
    article = session.pop(TALK, None)
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
        if thread.change:
            words = _changes(sat, article).get(thread.change, t("comments.change_answered"))
            st.badge(paper.plain(words), icon=":material/difference:", color="violet")
        for comment in (thread, *sat.contract.answers(thread.id)):
            who = t(f"seat.{comment.by}")
            when = notation.short_day(comment.at.date(), language())
            st.text(t("comments.by", who=who, when=when, place=place or "–"))
            st.text(comment.text)
        if thread.private:
            st.badge(t("comments.private"), icon=":material/lock:", color="gray")
        if thread.closed_at:
            step(
                t("comments.reopen"), lambda: threads.reopen_thread(sat, thread.id), key=f"reopen-{thread.id}"
            )
            return
        draft(sat, t("comments.answer"), f"answer-{thread.id}", height=68)
        with st.container(horizontal=True):
            field = f"answer-{thread.id}"
            step(t("comments.send_answer"), lambda: _answer(sat, thread, field), key=f"send-{thread.id}")
            step(
                t("comments.close"),
                lambda: threads.close_thread(sat, thread.id),
                key=f"close-{thread.id}",
                type="tertiary",
            )


def _new(sat: Table, article: Article, number: str) -> None:
    places = {"": t("comments.whole")} | {
        c.key: clause_label(number, n, article) or str(n + 1) for n, c in enumerate(article.clauses)
    }
    places |= _changes(sat, article)
    field = f"where-{article.key}"
    if session.get(field, "") not in places:
        session[field] = ""  # what it was about was answered meanwhile
    st.selectbox(t("comments.where"), places, format_func=places.get, key=field)
    draft(sat, t("comments.write"), f"new-{article.key}", height=90)
    st.toggle(t("comments.keep_private"), key=f"private-{article.key}")
    step(
        t("comments.send"),
        lambda: _write(sat, article, session.get(field) or "", f"new-{article.key}"),
        key=f"comment-{article.key}",
        type="primary",
    )


def _changes(sat: Table, article: Article) -> dict[str, str]:
    """The open changes in this article, in words."""
    return {
        change["id"]: t(
            "comments.change", what=change["summary"], words=_short(change["new"] or change["old"])
        )
        for proposal in sat.contract.open_proposals
        for change in named(negotiation(sat, proposal.id).redline, catalogue())
        if change["article"] == article.key
    }


def _short(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[:_MOST].rstrip()}…"


def _write(sat: Table, article: Article, where: str, field: str) -> None:
    """Send what stands in a field, kept private as the switch says at the press; it stays there when it could not be sent."""
    clause = where if any(c.key == where for c in article.clauses) else ""
    change = "" if clause else where
    private = bool(session.get(f"private-{article.key}"))
    threads.comment(sat, article.key, clause, session[field], private=private, change=change)
    sent(sat, field)


def _answer(sat: Table, thread: Comment, field: str) -> None:
    """Answer a thread; whoever reads the thread reads the answer."""
    words, place = session[field], (thread.article, thread.clause)
    threads.comment(sat, *place, words, private=thread.private, answers=thread.id)
    sent(sat, field)
