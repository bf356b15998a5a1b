"""What this browser's session holds, and a press that is done whole.

Streamlit may end a script at any touch of its session state, a callback's included: news of the other side
that arrive just then would leave a press half done, its secret made but never shown, its text sent but not
taken from the field. Inside `whole` the end that Streamlit asks for waits until the press is done. That needs
`runner.fastReruns` off (`.streamlit/config.toml`): with it, Streamlit abandons the running script for a second
one beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import RerunException

_asked: ContextVar[list[RerunException] | None] = ContextVar("asked", default=None)


@contextmanager
def whole() -> Iterator[None]:
    """Do what follows to its end, then let Streamlit end the script as it asked meanwhile.

    One inside another is part of it.
    """
    if _asked.get() is not None:
        yield
        return
    asked: list[RerunException] = []
    token = _asked.set(asked)
    try:
        yield
    finally:
        _asked.reset(token)
    if asked:
        raise asked[-1]


class _Session:
    """Streamlit's session state, by the names of a dictionary. KeyError where there is nothing."""

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - what a widget holds
        return _touched(lambda: st.session_state[key])

    def __setitem__(self, key: str, value: object) -> None:
        _touched(lambda: st.session_state.__setitem__(key, value))

    def __contains__(self, key: str) -> bool:
        return bool(_touched(lambda: key in st.session_state))

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 - as a dictionary's
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key: str, value: Any) -> Any:  # noqa: ANN401 - as a dictionary's
        if key not in self:
            self[key] = value
        return self[key]

    def stay(self, key: str) -> None:
        """Keep what is chosen in a field that this page does not draw now: Streamlit forgets it else."""
        if key in self:
            self[key] = self[key]

    def pop(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 - as a dictionary's
        if key not in self:
            return default
        held = self[key]
        _touched(lambda: st.session_state.__delitem__(key))
        return held


def _touched(touch: Callable[[], Any]) -> Any:  # noqa: ANN401 - what the touch gives
    """Touch the state again after Streamlit asked for an end: it asks once, before it does anything."""
    asked = _asked.get()
    if asked is None:
        return touch()
    try:
        return touch()
    except RerunException as end:
        asked.append(end)
        return touch()


session = _Session()
