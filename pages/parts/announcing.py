"""Announcing: the proposer's own list of what they changed, if they make one."""

from __future__ import annotations

import streamlit as st

from contract.actions import announcing, declaring
from contract.actions.workbench import Bench
from pages.parts.editing import latest
from pages.parts.frame import pressed
from pages.parts.seat import t
from pages.parts.session import session
from pages.parts.trades import heads

_FIELD, _SWITCH = "announced", "announces"


def announced(work: Bench) -> None:
    """Let a list be made, begun with all that a file behind the proposal did announce."""
    options = heads(work)
    silent = declaring.prepared(work).undeclared
    session[_FIELD] = [change for change in options if change not in silent]
    session[_SWITCH] = announcing.listed(work.table) is not None
    # its title stays: with another one Streamlit would fold it up under the hand that makes the list
    with st.expander(t("announce.name"), icon=":material/campaign:"):
        st.text(t("announce.lead"))
        st.toggle(t("announce.make"), key=_SWITCH, on_change=lambda: pressed(lambda: _switched(work)))
        if session[_SWITCH]:
            st.multiselect(
                t("announce.which"),
                options,
                format_func=lambda key: options.get(key, key),
                key=_FIELD,
                placeholder=t("announce.none"),
                on_change=lambda: pressed(lambda: _listed(work)),
            )
    if silent:
        st.text(t("announce.silent", n=len(silent)))


def _switched(work: Bench) -> None:
    if session[_SWITCH]:
        _listed(work)
    else:
        announcing.forget(work.table)


def _listed(work: Bench) -> None:
    announcing.announce(latest(work), tuple(session.get(_FIELD) or ()))
