"""Chunks: Streamlit's scripts for the elements of our pages, named ahead.

Streamlit fetches an element's script when it first draws one, and its React shows what waited for a script
up to half a second later than it could (it spares the eye a row of placeholders). What has come by then
does not wait.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import streamlit

from contract.web.headers import shell

FOLDER = Path(streamlit.__file__).parent / "static" / "static" / "js"
ELEMENTS = ("BidiComponent", "Button", "Checkbox", "Html", "Progress")
"""What the first screen of the negotiation is drawn with, beside what Streamlit starts with."""

_IMPORTED = re.compile(r"""(?:from|import)\s*["'`]\./([\w.-]+\.js)["'`]""")


@cache
def ahead_of_use() -> tuple[str, ...]:
    """Where they are, without what the page fetches anyhow; none where this Streamlit calls them otherwise."""
    started = _with_imports(re.findall(r"([\w.-]+\.js)", shell()))
    found = [file.name for name in ELEMENTS for file in sorted(FOLDER.glob(f"{name}.*.js"))]
    return tuple(f"/static/js/{file}" for file in _with_imports(found) if file not in started)


def _with_imports(files: list[str]) -> list[str]:
    """Files of the folder and what they import at once, each once."""
    found: dict[str, None] = {}
    waiting = list(files)
    while waiting:
        file = waiting.pop()
        if file not in found and (FOLDER / file).is_file():
            found[file] = None
            waiting += _IMPORTED.findall((FOLDER / file).read_text("utf-8"))
    return list(found)
