"""Comments: threads on an article, a clause or a change, answered by the other seat; notes private to one's own."""

from __future__ import annotations

import streamlit as st

from contract import notation
from contract.actions import news, threads
from contract.actions.negotiating import negotiation
from contract.actions.table import Table, sit
from contract.actions.viewing import named
from contract.lifecycle.state import Comment
from contract.version import Article, Version, clause_label, numbered
from pages.parts import paper
from pages.parts.drafts import draft, sent
from pages.parts.frame import step
from pages.parts.panel import panel
from pages.parts.seat import catalogue, language, t
from pages.parts.session import session

_TALK, _PLACE, _TURN = "talking-about", "talk-place", "talk-turn"
_MOST, _QUOTED = 60, 200


def talk_about(article: str, where: str) -> None:
    """Open the panel on an article, at a clause or a change of it; what it shows counts as read once it is left."""
    session[_TALK], session[_PLACE] = article, where
    session[_TURN] = session.get(_TURN, 0) + 1
    session[f"where-{article}"] = where


def talk_on(sat: Table) -> None:
    """Open the panel where a thread has waited longest for this seat's answer."""
    for thread in threads.owed(sit(sat.visit, sat.id))[:1]:
        talk_about(thread.article, threads.place(thread))


def talked_about() -> tuple[str, str]:
    """The article and the clause (or change) of it that the panel is open on; two times "" while it is closed."""
    article = session.get(_TALK) or ""
    return article, str(session.get(f"where-{article}") or "") if article else ""


def comments(sat: Table, proposed: Version | None = None) -> None:
    """The panel beside the text while somebody talks about an article; every rerun leaves it open.

    Beside a proposal the article goes by the number it has there, as on the card and in the list.
    """
    chosen = session.get(_TALK)
    article = sat.version().article(chosen) if chosen else None
    if article is None:
        return
    texts = (sat.version(),) if proposed is None else (proposed, sat.version())
    _beside(sat, article, next(n for text in texts for n, a in numbered(text) if a.key == chosen))


def _beside(sat: Table, article: Article, number: str) -> None:
    """Draw the panel; what is done in it draws it alone again, on this very article."""
    with st.container(key="talk"):
        panel(
            "talk",
            paper.title_of(article, number),
            session[_TURN],
            close=t("comments.leave"),
            on_close=lambda: leave(sat),
        )
        st.fragment(lambda: _panel(sit(sat.visit, sat.id), article, number))()


def leave(sat: Table) -> None:
    """Close the panel, if it is open; what it showed counts as read."""
    article = session.pop(_TALK)
    if article is not None:
        news.see_article(sit(sat.visit, sat.id), article)


def _panel(sat: Table, article: Article, number: str) -> None:
    """What was said at the place that was asked for, else the field for it; then what else was said on the article."""
    there = [each for each in sat.contract.threads(sat.seat) if each.article == article.key]
    here = [each for each in there if threads.place(each) == session[_PLACE]]
    for thread in here:
        _thread(sat, article, number, thread)
    _new(sat, article, number)
    for thread in there:
        if thread not in here:
            _thread(sat, article, number, thread)


def _thread(sat: Table, article: Article, number: str, thread: Comment) -> None:
    place = next(
        (clause_label(number, n, article) for n, c in enumerate(article.clauses) if c.key == thread.clause),
        "",
    )
    with st.container(border=True):
        if thread.change:
            words = _changes(sat, article).get(thread.change, t("comments.change_answered"))
            st.badge(paper.plain(words), icon=":material/difference:", color="violet")
        told = (thread, *sat.contract.answers(thread.id))
        for comment in told:
            who = t("comments.you" if comment.by is sat.seat else f"seat.{comment.by}")
            when = notation.short_day(comment.at.date(), language())
            by = t("comments.by", who=who, when=when, place=place or t("comments.whole"))
            st.caption(by if comment is thread else t("comments.answered_by", who=who, when=when))
            st.text(comment.text)
        if thread.private:
            st.badge(t("comments.private"), icon=":material/lock:", color="gray")
        if thread.closed_at:
            step(
                t("comments.reopen"), lambda: threads.reopen_thread(sat, thread.id), key=f"reopen-{thread.id}"
            )
            return
        own = told[-1].by is sat.seat
        draft(sat, t("comments.add" if own else "comments.answer"), f"answer-{thread.id}", height=68)
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
    asked = next((c.text for c in article.clauses if c.key == session.get(field)), "")
    if asked:
        with st.container(key="talk-quote"):
            st.text(_short(asked, _QUOTED))
    draft(sat, t("comments.write"), f"new-{article.key}", height=90)
    st.toggle(t("comments.keep_private"), key=f"private-{article.key}")
    step(
        t("comments.keep") if session.get(f"private-{article.key}") else t(f"comments.send.{sat.seat.other}"),
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


def _short(text: str, most: int = _MOST) -> str:
    return text if len(text) <= most else f"{text[:most].rstrip()}…"


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
