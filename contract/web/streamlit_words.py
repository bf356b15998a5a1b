"""Streamlit's own words, which are English alone, said in the reader's language."""

from __future__ import annotations

import hashlib
import json
from functools import cache

from starlette.requests import Request
from starlette.responses import Response

from contract.edges.library import catalogue
from contract.web.language import LANGUAGES
from contract.web.page import HERE, YEAR

_THEIRS = "en"


@cache
def words(language: str) -> str:
    """The script that says them, none for a reader of English."""
    if language == _THEIRS or language not in LANGUAGES:
        return ""
    theirs, ours = (catalogue(each).sentences for each in (_THEIRS, language))
    pairs = {theirs[code]: ours[code] for code in theirs if code.startswith("streamlit.")}
    return f"const WORDS = {json.dumps(pairs)};\n{(HERE / 'streamlit_words.js').read_text('utf-8')}"


def script_tag(language: str) -> str:
    """How a page's head asks for it; another script is somewhere else."""
    if not words(language):
        return ""
    digest = hashlib.sha256(words(language).encode()).hexdigest()[:12]
    return f'<script src="/streamlit/{language}.js?{digest}" type="module"></script>'


async def script(request: Request) -> Response:
    """The script for one language."""
    body = words(request.path_params["language"])
    return Response(body, media_type="text/javascript", headers={"Cache-Control": YEAR})
