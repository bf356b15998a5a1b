"""The real app under a clock set forward: by as many days as the file beside its data says, read at each look."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

import streamlit as st

from contract.actions import table
from contract.edges import house
from contract.edges.place import data_folder
from contract.web.server import build
from tests.serving import AHEAD, ROOT


class Later(datetime):
    """A clock that waits for nobody."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        """The moment, so many days on."""
        ahead = data_folder() / AHEAD
        days = int(ahead.read_text()) if ahead.exists() else 0
        return datetime.now(tz) + timedelta(days=days)


table.datetime = house.datetime = Later  # type: ignore[attr-defined]
app = st.App(ROOT / "app.py", **build())
