"""The clause editor: one article's title and clauses, edited in place and kept as they are typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__).parent
_component = st.components.v2.component(
    "clausier_clause_editor",
    css=(_HERE / "editor.css").read_text("utf-8"),
    js="\n".join((_HERE / name).read_text("utf-8") for name in ("words.js", "editor.js")),
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A clause as edited: `base` is what the redline beneath is against, `drafted` the template's text."""

    key: str
    label: str
    text: str
    base: str = ""
    drafted: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed: the title and (key, text) in order; a clause added here has a key starting with "+"."""

    rev: str
    title: str
    clauses: tuple[tuple[str, str], ...]


def clause_editor(
    rev: str, title: str, clauses: Sequence[Paragraph], *, labels: Mapping[str, str], key: str
) -> Draft | None:
    """Edit an article; the draft last typed, or None before the first keystroke.

    `rev` names the server's text: only another one replaces what stands in a field, and never one
    being typed in. A draft carries the `rev` it was typed on.
    """
    data = {
        "rev": rev,
        "title": title,
        "clauses": [{name: getattr(c, name) for name in Paragraph.__slots__} for c in clauses],
        "labels": dict(labels),
    }
    return draft(_component(key=key, data=data, on_draft_change=_nothing).draft)


def draft(sent: Any) -> Draft | None:  # noqa: ANN401 - the browser may send anything
    """The draft in what the browser sent, or None when it is none."""
    match sent:
        case {"rev": str(rev), "title": str(title), "clauses": [*rows]}:
            clauses = [
                (r["key"], r["text"]) for r in rows if isinstance(r, Mapping) and {"key", "text"} <= r.keys()
            ]
            if len(clauses) == len(rows) and all(isinstance(w, str) for row in clauses for w in row):
                return Draft(rev, title, tuple(clauses))
    return None


def _nothing() -> None:
    """A state needs a callback to be read; the draft is taken from the result."""
