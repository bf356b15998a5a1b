"""The reader component: a whole version to read in peace, each article marked and commented at its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from contract.web.parts import entry
from pages.parts.session import session, whole
from pages.parts.talk import talk

_component = st.components.v2.component("clausier_reader", js=entry("reader"))
_HOWS = frozenset({"none", "read", "question", "propose"})


@dataclass(frozen=True, slots=True)
class State:
    """What stands beside the text: marks by article and seat, open and unread threads by article and clause.

    `about` is the article and the clause that is talked about, which is brought in sight and marked.
    """

    marks: Mapping[str, Mapping[str, str]]
    threads: Mapping[str, Mapping[str, int]]
    unread: Mapping[str, Mapping[str, int]]
    about: tuple[str, str]
    can_mark: bool
    can_comment: bool
    propose_url: str


def reader(
    url: str,
    rev: str,
    state: State,
    *,
    on_mark: Callable[[str, str], None],
    on_talk: Callable[[str, str], None],
    labels: Mapping[str, str],
    key: str,
) -> None:
    """Show the version found at `url` (`contract.actions.viewing.version_view`).

    `on_mark` is told an article and how it was marked, `on_talk` an article and a clause ("" for the
    whole) to comment on; both before the page's script runs, so that no news of the other side overtakes
    them. A mark may be told twice.
    """
    data = {
        "url": url,
        "rev": rev,
        **{name: getattr(state, name) for name in State.__slots__},
        "labels": dict(labels),
    }

    @whole()
    def marked() -> None:
        for article, how in marks(session[key].get("mark")):
            on_mark(article, how)

    @whole()
    def talked() -> None:
        place = talk(session[key].get("talk"))
        if place is not None:
            on_talk(*place)

    _component(key=key, data=data, on_mark_change=marked, on_talk_change=talked)


def marks(sent: Any) -> tuple[tuple[str, str], ...]:  # noqa: ANN401 - the browser may send anything
    """The marks in what the browser sent; what is not one is left out."""
    rows = sent.get("all") if isinstance(sent, Mapping) else None
    return tuple(
        (row["article"], row["how"])
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, Mapping) and isinstance(row.get("article"), str) and row.get("how") in _HOWS
    )
