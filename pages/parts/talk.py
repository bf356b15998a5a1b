"""Talk: the place somebody asked to talk about, as a component of the page sends it."""

from __future__ import annotations

from typing import Any


def talk(sent: Any) -> tuple[str, str] | None:  # noqa: ANN401 - the browser may send anything
    """The article in what the browser sent, and the place in it: a change, else a clause; None when there are none."""
    match sent:
        case {"article": str(article), "change": str(change)}:
            return article, change
        case {"article": str(article), "clause": str(clause)}:
            return article, clause
    return None
