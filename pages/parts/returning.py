"""Returning: a Word file or a text that came back, shown as it was read before it joins what is prepared."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from contract.actions import returning as returned
from contract.actions import workbench
from contract.actions.returning import Brought
from contract.actions.table import Table
from contract.actions.workbench import Bench
from contract.errors import ContractError
from contract.redline.change import Change, ChangeKind
from contract.redline.view import MOVED
from contract.returned.answered import Answer, Reply
from contract.returned.mapping import Choice, Doubt
from contract.returned.returned import Told
from contract.returned.sentences import line_said, made_by, place_said
from contract.version import numbered
from pages.parts import paper
from pages.parts.decisions import message_field
from pages.parts.drafts import behind, draft, sent
from pages.parts.editing import latest
from pages.parts.flagged import flagged, looked_at
from pages.parts.frame import step, tell
from pages.parts.seat import catalogue, t
from pages.parts.session import session

_TAKEN = "returned-taken"
_TURN = "returned-turn"
_REPLIES = {
    Reply.ACCEPT: ":material/check:",
    Reply.REJECT: ":material/close:",
    Reply.COUNTER: ":material/edit:",
    Reply.PARTLY: ":material/help:",
    Reply.OPEN: ":material/pending:",
}


def received(sat: Table) -> None:
    """A folded place for what came back, where this seat may answer with it; what was taken over waits to be sent.

    While a proposal of this seat's own waits there is none, and a sentence says why.
    """
    if not sat.may("propose"):
        if sat.contract.open_by(sat.seat) is not None:
            st.caption(t("returning.waits"))
        return
    place = st.expander(
        t("returning.tab"), icon=":material/upload_file:", key="returned-here", on_change="rerun"
    )
    if place.open:
        with place:
            work = workbench.bench(sat, workbench.PROPOSAL)
            returning(work)
            if work.touched:
                st.page_link(
                    "pages/propose.py", label=t("returning.to_proposal"), icon=":material/edit_document:"
                )


def returning(work: Bench) -> None:
    """Let a file or a text be brought in, show what it says, and lay it on the bench once a person looked."""
    turn = session.setdefault(_TURN, 0)  # another one empties both fields
    for taken in session.pop(_TAKEN, ()):
        st.success(t(taken), icon=":material/task_alt:")
    st.text(t("returning.intro"))
    st.file_uploader(t("returning.file"), key=f"returned-file-{turn}", help=t("returning.file_help"))
    draft(work.table, t("returning.text"), f"returned-text-{turn}")
    try:
        first = _read(work, {})
        if first is not None:
            _show(work, first)
    except ContractError as fault:
        tell(fault)


def _read(work: Bench, choices: dict[str, str]) -> Brought | None:
    """What stands in the fields at this very moment, read; the file counts before the text."""
    turn = session[_TURN]
    file, text = session.get(f"returned-file-{turn}"), session.get(f"returned-text-{turn}")
    if file is not None:
        return returned.bring_file(work, file.name, file.getvalue(), choices)
    return returned.bring_text(work, text, choices) if text and text.strip() else None


def _show(work: Bench, first: Brought) -> None:
    doubts = {doubt.place: doubt for doubt in first.result.doubts}
    brought = _read(work, _choices(doubts.values())) or first
    doubts |= {doubt.place: doubt for doubt in brought.result.doubts}
    undeclared = [told for told in brought.result.changes if not told.declared]
    declared = [told for told in brought.result.changes if told.declared]
    st.header(t("returning.read", number=brought.sent), divider="gray")
    if brought.answers:
        st.info(t("returning.answers"), icon=":material/rule:")
        _typed_over(work, brought)
    elif not brought.result.changes:
        st.info(t("returning.no_change"), icon=":material/check:")
    if undeclared:
        if brought.answers:
            st.text(t("returning.beyond"))
        title = t("returning.undeclared", n=len(undeclared))
        st.warning(t("returning.undeclared_why"), icon=":material/visibility:", title=title)
        with st.container(border=True, key="returned-undeclared"):
            _changes(work, undeclared, folded=True)
    _answers(work, brought)
    if declared:
        if brought.answers and not undeclared:
            st.text(t("returning.beyond"))
        title = t("returning.declared", n=len(declared))
        with st.expander(title, icon=":material/difference:", expanded=len(declared) <= 12):
            _changes(work, declared)
    for comment in brought.comments:
        said = t("returned.trace.comment", who=comment.author, text=comment.text)
        st.text(line_said(comment.place, said, catalogue()))
    flagged(brought.flags, key=_flag_key())
    if doubts:
        _doubts(list(doubts.values()), brought)
    step(
        t("returning.fill" if brought.answers else "returning.take_over"),
        lambda: _take_over(work, list(doubts.values())),
        type="primary",
        icon=":material/input:",
        disabled=not brought.result.changes and not brought.decisions,
    )


def _typed_over(work: Bench, brought: Brought) -> None:
    """Answers that were typed over a change without being tracked."""
    silent = [answer for answer in brought.answers if answer.undeclared]
    if silent:
        title = t("returning.typed_over", n=len(silent))
        st.warning(t("returning.typed_over_why"), icon=":material/visibility:", title=title)
        with st.container(border=True, key="returned-typed-over"):
            for answer in silent:
                _answer(work, answer)


def _answers(work: Bench, brought: Brought) -> None:
    """What the file answers to the proposal, kind by kind, once what nobody declared has been said."""
    for reply, icon in _REPLIES.items():
        there = [answer for answer in brought.answers if answer.reply is reply and not answer.undeclared]
        if there:
            with st.expander(t(f"returning.reply.{reply}", n=len(there)), icon=icon):
                for answer in there:
                    _answer(work, answer)


def _answer(work: Bench, answer: Answer) -> None:
    _change(work, answer.change)
    if answer.undeclared:
        st.text(t(f"returning.reply.{answer.reply}", n=1))
    if answer.words:
        st.text(t("returning.counter", text=answer.words))
    for comment in answer.comments:
        st.text(t("returning.reason", text=f"{comment.author} – {comment.text}"))


def _changes(work: Bench, changes: Sequence[Told], *, folded: bool = False) -> None:
    """Each change; `folded` keeps the words of an article that went from burying those behind it."""
    for told in changes:
        if folded and told.change.kind is ChangeKind.ARTICLE_REMOVED:
            with st.expander(paper.plain(_place(work, told.change)), icon=":material/delete:"):
                st.text(t("returning.was", text=told.change.old))
            continue
        by = ", ".join(dict.fromkeys(made_by(revision, catalogue()) for revision in told.revisions))
        _change(work, told.change, t("returning.by", who=by) if by else "")


def _change(work: Bench, change: Change, by: str = "") -> None:
    """Where a change is, what it does, what stood there and what stands there now."""
    st.markdown(f"**{paper.plain(_place(work, change))}**")
    if by:
        st.text(by)
    old, new = _words(work, change)
    if old:
        st.text(t("returning.was", text=old))
    if new:
        st.text(t("returning.is", text=new))


def _words(work: Bench, change: Change) -> tuple[str, str]:
    """What stood there and what stands there now; of a clause that moved, the articles it left and came to."""
    if change.kind in MOVED and change.old == change.new:
        return "", ""
    if change.kind is ChangeKind.CLAUSE_MOVED:
        return _headed(work, change.old), _headed(work, change.new)
    return change.old.strip(), change.new.strip()


def _place(work: Bench, change: Change) -> str:
    """The article as it is called here, where it is known, and what happened."""
    kind = t(f"returning.kind.{change.kind}")
    title = _headed(work, change.article)
    return f"{title} – {kind}" if title else f"{kind[0].upper()}{kind[1:]}"


def _headed(work: Bench, key: str) -> str:
    """How an article is called here; "" for one that is not known."""
    known = (paper.title_of(article, n) for n, article in numbered(work.version) if article.key == key)
    return next(known, "")


def _doubts(doubts: Sequence[Doubt], brought: Brought) -> None:
    """Each line whose part was guessed, with what it may be."""
    st.warning(t("returning.doubts", n=len(doubts)), icon=":material/help:")
    for doubt in doubts:
        st.text(line_said(doubt.place, doubt.text, catalogue()))
        st.text(t("returning.guessed", guess=_choice_said(doubt.guess, brought)))
        st.selectbox(
            t("returning.part_of", place=place_said(doubt.place, catalogue())),
            list(dict.fromkeys((doubt.guess, *Choice))),
            index=None,
            format_func=lambda choice: _choice_said(choice, brought),
            placeholder=t("returning.to_confirm"),
            key=_field(doubt),
        )
    step(t("returning.as_guessed"), lambda: _as_guessed(doubts), icon=":material/done_all:")


def _choice_said(choice: str, brought: Brought) -> str:
    if choice in set(Choice):
        return t(f"returning.choice.{choice}")
    version = brought.result.undeclared.old
    known, clause = version.article(choice), version.clause(choice)
    text = known.title if known else clause[1].text if clause else version.title
    return t("returning.carries_on", text=text[:90])


def _as_guessed(doubts: Sequence[Doubt]) -> None:
    for doubt in doubts:
        if session.get(_field(doubt)) is None:
            session[_field(doubt)] = doubt.guess


def _choices(doubts: Sequence[Doubt]) -> dict[str, str]:
    said = {doubt.place: session.get(_field(doubt)) for doubt in doubts}
    return {place: choice for place, choice in said.items() if choice}


def _take_over(work: Bench, doubts: Sequence[Doubt]) -> None:
    brought = _read(work, _choices(doubts))
    if brought is None:
        return
    returned.take_over(latest(work), brought, looked_at(brought.blocking, key=_flag_key()))
    sent(work.table, f"returned-text-{session[_TURN]}")
    if brought.decisions and not brought.result.changes:
        # comments on no change go with the answers, for there is no proposal to carry them
        stray = "\n".join(f"{comment.author} – {comment.text}" for comment in brought.comments)
        behind(work.table, message_field(brought.proposal), stray)
    session[_TURN] += 1
    filled = ["returning.filled"] if brought.decisions else []
    session[_TAKEN] = [*filled, "returning.taken"] if brought.result.changes else filled


def _field(doubt: Doubt) -> str:
    return f"returned-doubt-{session[_TURN]}-{doubt.place}"


def _flag_key() -> str:
    return f"returned-flag-{session[_TURN]}"
