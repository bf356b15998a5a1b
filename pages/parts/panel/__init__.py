"""The panel: what stands beside the text while it is read on, named and closed as a dialog is that lets one go on."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from contract.web.parts import entry
from pages.parts.session import whole

_component = st.components.v2.component("clausier_panel", js=entry("panel"))


def panel(place: str, title: str, turn: int, *, close: str, on_close: Callable[[], None]) -> None:
    """The head of the container of the key `place`, which it stands in: its title, and the button called `close`.

    The focus goes there with each new `turn`, and back where it came from once `on_close` was called, which
    Escape does as well.
    """

    @whole()
    def closed() -> None:
        on_close()

    data = {"place": place, "title": title, "turn": turn, "close": close}
    _component(key=f"{place}-head", data=data, on_close_change=closed)
