"""Talk: the place somebody asked to talk about, as a component of the page sends it."""

from __future__ import annotations

from typing import Any


def talk(sent: Any) -> tuple[str, str] | None:  # noqa: ANN401 - the browser may send anything
    """The article and clause in what the browser sent, or None when there are none."""
    match sent:
        case {"article": str(article), "clause": str(clause)}:
            return article, clause
    return None
