"""Parts: the scripts of the page's own components, each sent once and kept by the browser.

Streamlit sends a component's script again with every change of its data; what it is given is therefore
two lines that fetch the script from here.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from starlette.requests import Request
from starlette.responses import Response

from contract.errors import MissingError
from contract.web.page import YEAR

FOLDER = Path(__file__).parents[2] / "pages" / "parts"

PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "live": ("live/live.css", "dom.js", "live/live.js"),
        "reader": ("reader/reader.css", "dom.js", "reader/reader.js"),
        "panel": ("panel/panel.css", "dom.js", "panel/panel.js"),
        "pad": ("mark_pad/pad.css", "dom.js", "mark_pad/pad.js"),
        "editor": ("clause_editor/editor.css", "dom.js", "words.js", "clause_editor/editor.js"),
        "redline": (
            "redline_view/redline.css",
            *("dom.js", "words.js"),
            *(
                f"redline_view/{name}.js"
                for name in (
                    "paper",
                    "decisions",
                    "list",
                    "card",
                    "counter",
                    "rail",
                    "bar",
                    "keys",
                    "swipe",
                    "ahead",
                    "view",
                )
            ),
        ),
    }
)
"""By component: its style, then its scripts in the order in which they stand on one another."""


@cache
def source(name: str) -> str:
    """A component's whole script, its style in it. Raises MissingError for a name that is none."""
    if name not in PARTS:
        raise MissingError("page.unknown")
    style, *scripts = ((FOLDER / file).read_text("utf-8") for file in PARTS[name])
    return "\n".join((f"const STYLE = {json.dumps(style)};", *scripts))


def entry(name: str) -> str:
    """The lines that fetch it: what Streamlit is given."""
    return (
        f"const part = await import(`${{location.origin}}{address(name)}`);\nexport default part.default;\n"
    )


def address(name: str) -> str:
    """Where a component's script is; another script is somewhere else."""
    digest = hashlib.sha256(source(name).encode()).hexdigest()[:16]
    return f"/part/{name}.js?v={digest}"


@cache
def page_style() -> tuple[str, str]:
    """What our pages add to Streamlit's own style, and a short name for this very content."""
    text = (FOLDER / "page.css").read_text("utf-8")
    return text, hashlib.sha256(text.encode()).hexdigest()[:16]


async def stylesheet(_request: Request) -> Response:
    """The style of the pages."""
    return Response(page_style()[0], media_type="text/css", headers={"Cache-Control": YEAR})


async def script(request: Request) -> Response:
    """A component's script."""
    body = source(request.path_params["name"])
    return Response(body, media_type="text/javascript", headers={"Cache-Control": YEAR})
