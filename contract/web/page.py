"""Our own pages: HTML that needs no script, in the reader's language, every value escaped."""

from __future__ import annotations

import hashlib
from functools import cache, partial
from pathlib import Path

import streamlit
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from contract.edges.library import catalogue
from contract.errors import ContractError
from contract.web.headers import COMMON, FORM_POLICY, REFERRER_FORM
from contract.web.language import LANGUAGES, spoken
from contract.wording import refused, say

HERE = Path(__file__).parent / "html"
YEAR = "public, max-age=31536000, immutable"


def language_of(request: Request) -> str:
    """The reader's language for this request."""
    return spoken(request.cookies, request.headers.get("accept-language", ""))


def page(request: Request, name: str, status: int = 200, **values: object) -> HTMLResponse:
    """One of the templates of `html/`, filled in. It is kept by no cache."""
    language = language_of(request)
    text = (
        _environment()
        .get_template(f"{name}.html")
        .render(
            say=partial(say, catalogue(language)),
            language=language,
            other=next(tongue for tongue in LANGUAGES if tongue != language),
            here=request.url.path,
            style=style()[1],
            **values,
        )
    )
    return HTMLResponse(
        text,
        status,
        {
            **dict(COMMON),
            "Cache-Control": "no-store",
            "Content-Security-Policy": FORM_POLICY,
            "Referrer-Policy": REFERRER_FORM,
            "Vary": "Accept-Language, Cookie",
        },
    )


def notice(request: Request, room: str, status: int, back_to: str = "/", **values: object) -> HTMLResponse:
    """A page that says one thing: the sentences `web.<room>.title`, `.lead` and, where known, `.next`, `.back`."""
    sentences = catalogue(language_of(request))
    known = sentences.sentences
    return page(
        request,
        "notice",
        status,
        title=say(sentences, f"web.{room}.title"),
        lead=say(sentences, f"web.{room}.lead", **values),
        next=say(sentences, f"web.{room}.next", **values) if f"web.{room}.next" in known else "",
        back=say(sentences, f"web.{room}.back") if f"web.{room}.back" in known else "",
        back_to=back_to,
    )


def told(request: Request, error: ContractError | None) -> tuple[str, int]:
    """What went wrong with a form, in the reader's language, and the status that says so to a machine."""
    if error is None:
        return "", 200
    sentence = say(catalogue(language_of(request)), refused(error.code), **error.values)
    return sentence, 429 if error.code == "access.wait" else 422


async def stylesheet(_request: Request) -> Response:
    """The one stylesheet; its address changes with its content."""
    return Response(style()[0], media_type="text/css", headers={"Cache-Control": YEAR})


async def script(_request: Request) -> Response:
    """The one script of the app's pages; its address changes with its content."""
    return Response(hand_in()[0], media_type="text/javascript", headers={"Cache-Control": YEAR})


async def icon(_request: Request) -> Response:
    """The mark, for a tab and a page's head."""
    return Response(
        (HERE / "clausier.svg").read_bytes(),
        media_type="image/svg+xml",
        headers={"Cache-Control": "max-age=86400"},
    )


@cache
def style() -> tuple[str, str]:
    """The stylesheet and a short name for this very content."""
    text = _environment().get_template("clausier.css").render(fonts=_fonts())
    return text, _short(text)


@cache
def hand_in() -> tuple[str, str]:
    """The script that hands in what is typed, and a short name for this very content."""
    text = (HERE / "clausier.js").read_text("utf-8")
    return text, _short(text)


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _fonts() -> dict[str, str]:
    """The faces that Streamlit ships, so that our pages and its own are set alike; their names carry a hash."""
    folder = Path(streamlit.__file__).parent / "static" / "static" / "media"
    names = {"sans": "SourceSansVF-Upright", "serif": "SourceSerifVariable-Roman"}
    found = {face: next(folder.glob(f"{start}*.woff2"), None) for face, start in names.items()}
    return {face: f"/static/media/{path.name}" if path else "" for face, path in found.items()}
