"""Conflicts: where a hand edit and the template, or two versions, met in one sentence."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from contract.actions import conflicts as settling
from contract.actions import workbench
from contract.actions.workbench import Bench
from contract.drafting.conflict import Conflict
from contract.interview import said
from contract.version import clause_label, numbered
from pages.parts import paper
from pages.parts.drafts import draft, sent
from pages.parts.frame import step
from pages.parts.interview import names
from pages.parts.seat import language, t
from pages.parts.session import session


def conflicts(work: Bench) -> None:
    """Show both texts of each conflict and let one, or a third, be chosen; nothing is guessed."""
    for conflict in work.conflicts:
        with st.container(border=True, key=f"conflict-{_name(work, conflict)}"):
            _conflict(work, conflict)


def _own(work: Bench, conflict: Conflict) -> str:
    """The field for a text that is neither side's."""
    return f"own-{_name(work, conflict)}"


def _name(work: Bench, conflict: Conflict) -> str:
    return f"{work.kind}-{work.table.id}-{'-'.join(conflict.place)}"


def _conflict(work: Bench, conflict: Conflict) -> None:
    st.warning(t("build.conflict"), icon=":material/call_split:")
    st.text(_place(work, conflict))
    ours, theirs = st.columns(2)
    for column, heading, text in (
        (ours, "build.conflict_ours", conflict.ours),
        (theirs, "build.conflict_theirs", conflict.theirs),
    ):
        column.markdown(f"**{t(heading)}**")
        column.text(_shown(work, conflict, text) or t("build.conflict_gone"))
    field = _own(work, conflict)
    with st.container(horizontal=True):
        _choice(work, conflict, "build.keep_ours", lambda fresh: settling.keep_ours(fresh, conflict))
        _choice(work, conflict, "build.take_theirs", lambda fresh: settling.take_theirs(fresh, conflict))
        if not settling.is_term(work, conflict):
            with st.popover(t("build.own_text"), icon=":material/edit:"):
                draft(work.table, t("build.own_text_label"), field, first=conflict.ours)
                _choice(
                    work,
                    conflict,
                    "build.take_own",
                    lambda fresh: settling.write(fresh, conflict, session[field]),
                    "primary",
                )


def _choice(
    work: Bench, conflict: Conflict, label: str, settle: Callable[[Bench], Bench], look: str = "secondary"
) -> None:
    def settled() -> None:
        # the editor below may have kept something since
        workbench.keep(settle(workbench.bench(work.table, work.kind)))
        sent(work.table, _own(work, conflict))

    step(t(label), settled, key=f"{label}-{_name(work, conflict)}", type=look)


def _shown(work: Bench, conflict: Conflict, text: str) -> str:
    """A side's text; for a term, its answer as it is said."""
    if text and settling.is_term(work, conflict):
        version = work.version if text == conflict.ours else work.start
        value = version.terms.get(conflict.clause)
        return said.answer(work.template, language(), conflict.clause, value)
    return text


def _place(work: Bench, conflict: Conflict) -> str:
    """Where it is, as things are called and numbered now."""
    if settling.is_term(work, conflict):
        return names(work).get(f"term.{conflict.clause}", conflict.clause)
    if not conflict.article:
        return t("build.conflict_title")
    for version in (work.version, work.start):
        for number, article in numbered(version):
            if article.key == conflict.article:
                title = paper.title_of(article, number)
                labels = (
                    clause_label(number, n, article) or str(n + 1)
                    for n, clause in enumerate(article.clauses)
                    if clause.key == conflict.clause
                )
                return " – ".join([title, *labels])
    return ""
