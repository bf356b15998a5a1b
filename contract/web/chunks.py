"""Chunks: Streamlit's scripts for the elements of our pages, fetched and run ahead, while the page connects.

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
def elements() -> tuple[str, ...]:
    """Where they are; none where this Streamlit calls them otherwise."""
    return tuple(_address(file.name) for name in ELEMENTS for file in sorted(FOLDER.glob(f"{name}.*.js")))


@cache
def imported() -> tuple[str, ...]:
    """Where the scripts are that those import, without what the page fetches anyhow."""
    started = _with_imports(re.findall(r"([\w.-]+\.js)", shell()))
    found = _with_imports([element.rpartition("/")[2] for element in elements()])
    return tuple(_address(file) for file in found if file not in started)


def _address(file: str) -> str:
    return f"/static/js/{file}"


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
