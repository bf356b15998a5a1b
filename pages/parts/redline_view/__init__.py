"""The redline component: two texts compared, each change decided at its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from contract.web.parts import entry
from pages.parts.session import session, whole
from pages.parts.talk import talk

# Its style stands apart by a shadow of its own making: Streamlit's would come one drawing of the page later.
_component = st.components.v2.component("clausier_redline", js=entry("redline"), isolate_styles=False)


_BEFORE = ("loading", "failed", "retry")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the reader decided for one change; verdict "none" takes a decision back."""

    change: str
    verdict: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Talks:
    """Threads by article and place, which is a change, a clause, or "" for the whole: how many wait, how many are unread."""

    threads: Mapping[str, Mapping[str, int]]
    unread: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Deciding:
    """Who answers here: `revision` counts what this seat has kept so far, `keep` tells whether all was kept.

    `given` are the answers so far, where the page's address does not give this seat's: at a shared screen
    the address is the screen's own seat's, whoever holds the pen.
    """

    revision: int
    keep: Callable[[tuple[Answer, ...]], bool]
    given: Mapping[str, Mapping[str, str]] | None = None


def redline_view(
    url: str,
    rev: str,
    *,
    deciding: Deciding | None = None,
    talks: Talks | None = None,
    on_talk: Callable[[str, str], None] | None = None,
    labels: Mapping[str, str],
    key: str,
    focus: str = "",
    resume: bool = False,
    brief: bool = False,
    place: str = "",
    onward: str = "",
) -> None:
    """Show the redline found at `url` (`contract.redline.view`), to read or, with `deciding`, to decide on.

    What was decided is kept, and what is to be talked about is told, before the page's script runs, so
    that no news of the other side overtakes it; an answer may be told twice, and is told again until its
    receipt has come back. `labels` are the sentences under `redline.`, of which only
    those said before the text is there are sent: the others come with it. `focus` is the change to open at;
    without one, `resume` opens at the first change not answered yet. `brief` begins with the articles that change, the others folded. A link to `#place` anywhere on the page leads
    to that change, too; `onward` is the place on the page where the answers are sent.
    """
    receipt = session.get(f"{key}-receipt", {})
    data = {
        "url": url,
        "rev": rev,
        "can_decide": deciding is not None,
        "revision": deciding.revision if deciding else 0,
        "given": deciding.given if deciding else None,
        "receipt": receipt.get("nonce", ""),
        "refused": receipt.get("refused", False),
        "can_talk": on_talk is not None,
        "talks": {"threads": talks.threads, "unread": talks.unread} if talks else {},
        "labels": {name: labels[name] for name in _BEFORE},
        "focus": focus,
        "resume": resume,
        "brief": brief,
        "place": place,
        "onward": onward,
    }

    @whole()
    def decided() -> None:
        sent = session[key].get("decision")
        if deciding is not None and isinstance(sent, Mapping):
            kept = deciding.keep(answers(sent))
            session[f"{key}-receipt"] = {"nonce": str(sent.get("nonce", "")), "refused": not kept}

    @whole()
    def talked() -> None:
        place = talk(session[key].get("talk"))
        if on_talk is not None and place is not None:
            on_talk(*place)

    # When all is judged the page runs again: what stands beside the text was waiting for it, too.
    _component(
        key=key, data=data, on_decision_change=decided, on_talk_change=talked, on_judged_change=lambda: None
    )


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
