"""The mark pad: a small sheet on which a person may draw a mark beside a signature."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

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


def mark_html(strokes: Strokes, name: str) -> str:
    """A mark as it was drawn, in the colour of the page's text, under this name."""
    lines = "".join(
        f'<polyline points="{" ".join(map(str, one if len(one) > 2 else one * 2))}"></polyline>'
        for one in strokes
    )
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" width="240" height="80" role="img" aria-label="{escape(name)}" fill="none"'
        f' stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">{lines}</svg>'
    )


def _nothing() -> None:
    """A state needs a callback to be kept."""
