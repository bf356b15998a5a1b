"""The live component: hears from the server that the contract has moved."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from contract.web.parts import entry

_component = st.components.v2.component("clausier_live", js=entry("live"))


def live(contract: str, *, who: str, labels: Mapping[str, str], key: str) -> int | None:
    """Say whether the page is connected and whether `who` is there; the newest event's number when one has just arrived."""
    words = {name: labels[f"live.{name}"] for name in ("on", "off", "there", "reads", "lost", "back")}
    data = {"contract": contract, "who": who, **words}
    seq = _component(key=key, data=data, on_changed_change=_nothing).changed
    return seq if isinstance(seq, int) else None


def _nothing() -> None:
    """A trigger needs a callback to be read; the number is taken from the result."""
