"""Drafts: what is typed in a field is kept aside for its seat until it is sent.

A field is handed in while somebody types in it (`contract/web/html/clausier.js`); from then on its text stands
through a reload, a lost line and a server that begins anew, and the other side never sees it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from contract.actions import aside
from contract.actions.table import Table
from pages.parts.frame import pressed
from pages.parts.session import session


def draft(
    sat: Table,
    label: str,
    key: str,
    *,
    field: Callable[..., str | None] = st.text_area,
    first: str = "",
    **look: Any,  # noqa: ANN401 - how a field looks
) -> str:
    """A field under this name, with what its seat had typed in it, or `first`; gives what stands in it."""
    if key not in session:
        kept = aside.kept(sat, _kind(key))
        session[key] = first if kept is None else kept
    return field(label, key=key, on_change=lambda: pressed(lambda: _keep(sat, key)), **look) or ""


def sent(sat: Table, *keys: str) -> None:
    """What stood in these fields has gone where it belongs: they are empty, and nothing of it is kept."""
    for key in keys:
        session[key] = ""
        aside.drop(sat, _kind(key))


def behind(sat: Table, key: str, words: str) -> None:
    """Put these words behind what the seat had typed in a field, and keep them like those."""
    before = session.get(key) or aside.kept(sat, _kind(key))
    session[key] = "\n".join(filter(None, (before, words)))
    _keep(sat, key)


def _keep(sat: Table, key: str) -> None:
    aside.keep(sat, _kind(key), str(session.get(key) or ""))


def _kind(key: str) -> str:
    return f"draft:{key}"
