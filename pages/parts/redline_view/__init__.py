"""The redline component: two texts compared, each change decided at its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__).parent
_SCRIPT = "\n".join((_HERE / name).read_text("utf-8") for name in ("paper.js", "desk.js", "view.js"))
_component = st.components.v2.component(
    "clausier_redline", css=(_HERE / "redline.css").read_text("utf-8"), js=_SCRIPT
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the reader decided for one change; verdict "none" takes a decision back."""

    change: str
    verdict: str
    text: str
    reason: str


def redline_view(
    url: str,
    rev: str,
    decisions: Mapping[str, Mapping[str, str]],
    *,
    can_decide: bool,
    labels: Mapping[str, str],
    key: str,
    focus: str = "",
) -> tuple[Answer, ...]:
    """Show the redline found at `url` (`contract.redline.view`); answer the decisions to keep.

    An answer may come twice: keep the last one for each change. `labels` are the sentences under
    `redline.`; `focus` is the change to open at.
    """
    data = {
        "url": url,
        "rev": rev,
        "decisions": {change: dict(decision) for change, decision in decisions.items()},
        "can_decide": can_decide,
        "labels": dict(labels),
        "focus": focus,
    }
    result = _component(key=key, data=data, on_decision_change=_nothing)
    return answers(result.decision)


def answers(sent: Any) -> tuple[Answer, ...]:  # noqa: ANN401 - the browser may send anything
    """The decisions in what the browser sent; what is not one is left out."""
    rows = sent.get("all", ()) if isinstance(sent, Mapping) else ()
    return tuple(
        Answer(row["change"], row["verdict"], row["text"], row["reason"])
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, Mapping)
        and all(isinstance(row.get(name), str) for name in ("change", "verdict", "text", "reason"))
        and row["verdict"] in {"accept", "reject", "counter", "none"}
    )


def _nothing() -> None:
    """A trigger needs a callback to be read; the answer is taken from the result."""
