"""The redline component: two texts compared, each change decided at its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__).parent
_SCRIPTS = (_HERE.parent / "dom.js", *(_HERE / name for name in ("paper.js", "desk.js", "view.js")))
_component = st.components.v2.component(
    "clausier_redline",
    css=(_HERE / "redline.css").read_text("utf-8"),
    js="\n".join(script.read_text("utf-8") for script in _SCRIPTS),
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
    on_decision: Callable[[tuple[Answer, ...]], None] | None = None,
    labels: Mapping[str, str],
    key: str,
    focus: str = "",
) -> None:
    """Show the redline found at `url` (`contract.redline.view`), to read or, with `on_decision`, to decide on.

    `on_decision` is told what was decided before the page's script runs, so that no news of the other
    side overtakes it; an answer may be told twice. `labels` are the sentences under `redline.`; `focus`
    is the change to open at.
    """
    data = {
        "url": url,
        "rev": rev,
        "decisions": {change: dict(decision) for change, decision in decisions.items()},
        "can_decide": on_decision is not None,
        "labels": dict(labels),
        "focus": focus,
    }

    def decided() -> None:
        if on_decision is not None:
            on_decision(answers(st.session_state[key].get("decision")))

    _component(key=key, data=data, on_decision_change=decided)


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
