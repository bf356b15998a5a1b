"""The clause editor: one article's title and clauses, edited in place and kept as they are typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from contract.web.parts import entry
from pages.parts.session import session

_component = st.components.v2.component("clausier_clause_editor", js=entry("editor"))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A clause as edited: `base` is what the redline beneath is against, `back` what one press brings back.

    One that is `gone` was taken out: it stands struck at its place, with the way to put it back.
    """

    key: str
    label: str
    text: str
    base: str = ""
    back: str = ""
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed: its own name, the title, (key, text) in order; a clause added here has a key starting with "+"."""

    turn: str
    title: str
    clauses: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """The draft the server has dealt with last, and whether it refused it."""

    turn: str = ""
    refused: bool = False


def clause_editor(
    rev: str,
    title: str,
    clauses: Sequence[Paragraph],
    *,
    place: str,
    back: str,
    receipt: Receipt,
    on_draft: Callable[[], None],
    labels: Mapping[str, str],
    key: str,
) -> None:
    """Edit an article. `on_draft` is called when one was typed, before the page's script runs.

    `back` says what the press is called that brings a clause's own `back` back.
    `rev` names the server's text: only another one replaces what stands in a field, and
    never one being typed in. A draft without its receipt is sent again, and outlives a reload under `place`.
    """
    data = {
        "rev": rev,
        "place": place,
        "title": title,
        "back": back,
        "clauses": [{name: getattr(c, name) for name in Paragraph.__slots__} for c in clauses],
        "kept": receipt.turn,
        "refused": receipt.refused,
        "labels": dict(labels),
    }
    _component(key=key, data=data, on_draft_change=on_draft)


def handed_in(key: str) -> Draft | None:
    """The draft last handed in by the editor of this key, or None before the first keystroke."""
    return draft(getattr(session.get(key), "draft", None))


def draft(sent: Any) -> Draft | None:  # noqa: ANN401 - the browser may send anything
    """The draft in what the browser sent, or None when it is none."""
    match sent:
        case {"turn": str(turn), "title": str(title), "clauses": [*rows]}:
            clauses = [
                (r["key"], r["text"]) for r in rows if isinstance(r, Mapping) and {"key", "text"} <= r.keys()
            ]
            if len(clauses) == len(rows) and all(isinstance(w, str) for row in clauses for w in row):
                return Draft(turn, title, tuple(clauses))
    return None
