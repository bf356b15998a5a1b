"""Basing: another maker's contract, read and looked at, becomes a new file."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from contract.actions import basing as bases
from contract.actions.basing import Base
from contract.edges.house import Visit
from contract.errors import ContractError
from contract.returned.based import OWN
from contract.returned.mapping import Doubt
from contract.returned.sentences import line_said
from contract.version import numbered
from pages.parts import paper
from pages.parts.flagged import flagged, looked_at
from pages.parts.frame import pressed, step, tell, then_open
from pages.parts.seat import catalogue, t
from pages.parts.session import session

_FILE, _TEXT, _NAME = "base-file", "base-text", "base-name"


def basing(found: Visit) -> None:
    """A folded place for a contract that somebody else wrote."""
    place = st.expander(t("basing.title"), icon=":material/upload_file:", key="base-here", on_change="rerun")
    if not place.open:
        return
    with place:
        st.text(t("basing.intro"))
        st.text_input(t("home.name"), placeholder=t("home.name_hint"), key=_NAME, on_change="ignore")
        st.file_uploader(t("returning.file"), key=_FILE, help=t("returning.file_help"))
        if _TEXT not in session:
            session[_TEXT] = bases.typed(found)
        st.text_area(
            t("returning.text"),
            key=_TEXT,
            on_change=lambda: pressed(lambda: bases.keep_typed(found, str(session.get(_TEXT) or ""))),
        )
        try:
            first = _read(found, ())
            if first is not None:
                _show(found, first)
        except ContractError as fault:
            tell(fault)


def _read(found: Visit, doubts: Sequence[Doubt]) -> Base | None:
    """What stands in the fields at this very moment, read; the file counts before the text."""
    said = {doubt.place: session.get(_field(doubt)) for doubt in doubts}
    choices = {place: choice for place, choice in said.items() if choice}
    file, text = session.get(_FILE), session.get(_TEXT)
    if file is not None:
        return bases.bring_file(found, file.name, file.getvalue(), choices)
    return bases.bring_text(found, text, choices) if text and text.strip() else None


def _show(found: Visit, first: Base) -> None:
    doubts = first.result.doubts
    base = _read(found, doubts) or first
    version = base.result.version
    _doubts(doubts, base)
    flagged(base.flags, key="base-flag")
    _carried(base)
    with st.expander(t("basing.text", n=sum(1 for _ in numbered(version))), icon=":material/article:"):
        st.html(paper.version_html(version))
    step(t("basing.begin"), lambda: _begin(found, doubts), type="primary", icon=":material/edit_document:")


def _doubts(doubts: Sequence[Doubt], base: Base) -> None:
    """Each article that may be one of ours, with all it may be."""
    if not doubts:
        return
    ours = bases.titles(base.result.version)
    st.warning(t("basing.doubts", n=len(doubts)), icon=":material/help:")
    for doubt in doubts:
        st.selectbox(
            line_said(doubt.place, doubt.text, catalogue()),
            list(dict.fromkeys((doubt.guess, OWN, *ours))),
            index=None,
            format_func=lambda key: ours.get(key) or t("basing.own"),
            placeholder=t("returning.to_confirm"),
            key=_field(doubt),
        )


def _carried(base: Base) -> None:
    """What a services contract should carry and this one does not."""
    missing = [said for _, said, _, there in base.elements if not there]
    st.text(t("basing.carried", n=len(base.elements) - len(missing), total=len(base.elements)))
    if missing:
        with st.expander(t("basing.missing", n=len(missing)), icon=":material/checklist:"):
            st.text("\n".join(missing))


def _begin(found: Visit, doubts: Sequence[Doubt]) -> None:
    base = _read(found, doubts)
    if base is None:
        return
    ticked = looked_at(base.blocking, key="base-flag")
    then_open("build", bases.begin(found, session.get(_NAME) or "", base, ticked).id)


def _field(doubt: Doubt) -> str:
    return f"base-doubt-{doubt.place}-{doubt.text}"
