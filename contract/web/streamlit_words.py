"""Streamlit's own words, which are English alone and a programmer's, said for whoever reads."""

from __future__ import annotations

import hashlib
import json
from functools import cache

from starlette.requests import Request
from starlette.responses import Response

from contract.edges.library import catalogue
from contract.web.page import HERE, YEAR

_THEIRS = "en"


@cache
def words(language: str) -> str:
    """The script that says them; a reader of English is told alone what to do when the line or a part is lost."""
    theirs, ours = (catalogue(each).sentences for each in (_THEIRS, language))
    pairs = {
        theirs[code]: ours[code]
        for code in theirs
        if code.startswith("streamlit.") and theirs[code] != ours[code]
    }
    lost = {name: ours[f"lost.{name}"] for name in ("title", "lead", "part")}
    said = (HERE / "streamlit_words.js").read_text("utf-8")
    return f"const WORDS = {json.dumps(pairs)};\nconst LOST = {json.dumps(lost)};\n{said}"


def script_tag(language: str) -> str:
    """How a page's head asks for it; another script is somewhere else."""
    digest = hashlib.sha256(words(language).encode()).hexdigest()[:12]
    return f'<script src="/streamlit/{language}.js?{digest}" type="module"></script>'


async def script(request: Request) -> Response:
    """The script for one language. Raises MissingError for a language that nobody wrote."""
    return Response(
        words(request.path_params["language"]), media_type="text/javascript", headers={"Cache-Control": YEAR}
    )
