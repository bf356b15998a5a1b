"""The gate: without a session, a visitor sees the entrance and nothing else, on any address."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import quote

import streamlit
from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from contract.edges.house import Visit, house
from contract.web.cookies import SESSION
from contract.web.front import refuse_socket
from contract.web.page import notice

VISIT = "clausier.visit"

OPEN = frozenset(
    {
        *("/entrer", "/demo", "/lien", "/langue", "/sortir", "/sante"),
        *("/clausier.css", "/clausier.js", "/clausier.svg", "/favicon.png", "/_stcore/health"),
    }
)
MACHINE = ("/_stcore", "/media", "/component", "/api")
"""What a page's own script fetches: it is told 401, a person is led to the entrance."""


class Gate:
    """Finds the session of each request, or leads to the entrance."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] not in {"http", "websocket"} or is_public_file(scope["path"]):
            await self.app(scope, receive, send)
            return
        token = HTTPConnection(scope).cookies.get(SESSION, "")
        visit = await run_in_threadpool(house().who, token) if token else None
        scope[VISIT] = visit
        if visit is not None or (scope["type"] == "http" and scope["path"] in OPEN):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await refuse_socket(receive, send)
        else:
            answer = await run_in_threadpool(turned_away, scope, token)
            await answer(scope, receive, send)


def turned_away(scope: Scope, token: str) -> Response:
    """The answer to a request without a session; a client whose session ended is told why, and what to do."""
    path = scope["path"]
    machine = any(path == room or path.startswith(f"{room}/") for room in MACHINE)
    if machine or scope["method"] not in {"GET", "HEAD"}:
        return PlainTextResponse("", 401, {"Cache-Control": "no-store"})
    ended = house().ended(token) if token else None
    if ended is not None:
        return notice(Request(scope), ended, 403, back_to="/entrer")
    query = scope["query_string"].decode("latin-1")
    wish = f"{path}?{query}" if query else path
    where = "/entrer" if wish == "/" else f"/entrer?vers={quote(wish)}"
    return RedirectResponse(where, 303, {"Cache-Control": "no-store"})


def visit_of(request: Request) -> Visit | None:
    """Who sent this request, as the gate found it."""
    visit = request.scope.get(VISIT)
    return visit if isinstance(visit, Visit) else None


def is_public_file(path: str) -> bool:
    """Whether a path names one of Streamlit's own files; anything else there would get its page."""
    return path in public_files()


@cache
def public_files() -> frozenset[str]:
    """The addresses of Streamlit's scripts, styles and fonts, as installed."""
    root = Path(streamlit.__file__).parent / "static"
    return frozenset(
        f"/{p.relative_to(root).as_posix()}" for p in (root / "static").rglob("*") if p.is_file()
    )
