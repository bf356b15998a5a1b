"""The mark pad: a small sheet on which a person may draw a mark beside a signature."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from contract.signature.mark import HEIGHT, POINTS, STROKES, WIDTH, Strokes
from contract.web.parts import entry
from pages.parts.session import session

_component = st.components.v2.component("clausier_mark_pad", js=entry("pad"))


def mark_pad(labels: Mapping[str, str], *, key: str) -> None:
    """Draw the sheet; what is on it is handed in stroke by stroke."""
    data = {"width": WIDTH, "height": HEIGHT, "strokes": STROKES, "points": POINTS, "labels": dict(labels)}
    _component(key=key, data=data, on_strokes_change=_nothing)


def drawn(key: str) -> object:
    """What the browser says was drawn, unchecked; () before the first stroke."""
    return getattr(session.get(key), "strokes", None) or ()


def mark_shown(strokes: Strokes, name: str, *, key: str) -> None:
    """Show a mark as it was drawn, under this name."""
    data = {"width": WIDTH, "height": HEIGHT, "shown": strokes, "labels": {"sheet": name}}
    _component(key=key, data=data, on_strokes_change=_nothing)


def _nothing() -> None:
    """A state needs a callback to be kept."""
