"""The outermost layer: who is answered at all, and the headers that every answer carries."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from contract.web.headers import COMMON, inline_scripts, page_policy, shell
from contract.web.hosts import is_known, known_hosts
from contract.web.page import notice

CLOSED = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check")
"""Streamlit's own doors for machines: none of them is opened by this server."""

SECRET = "clausier.secret"  # noqa: S105 - the name under which a link's secret travels inside the process


class Front:
    """Refuses unknown names and closed doors, hides the link's secret, adds the headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.hosts = known_hosts()
        self.policy = page_policy(inline_scripts(shell()))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
            return
        hide_secret(scope)
        host = Headers(scope=scope).get("host", "")
        known = is_known(host, self.hosts)
        if scope["type"] == "websocket":
            if known and not is_closed(scope["path"]):
                await self.app(scope, receive, send)
            else:
                await refuse_socket(receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in COMMON:
                    headers.setdefault(name, value)
                headers.setdefault("Content-Security-Policy", self.policy)
            await send(message)

        if not known:
            answer = notice(Request(scope), "host", 403, host=host[:80])
            await answer(scope, receive, with_headers)
        elif is_closed(scope["path"]):
            await PlainTextResponse("Not found", 404)(scope, receive, with_headers)
        else:
            await self.app(scope, receive, with_headers)


def is_closed(path: str) -> bool:
    """Whether a path leads to one of the closed doors, under whatever page it is written."""
    return any(f"{door}/" in f"{path}/" for door in CLOSED)


def hide_secret(scope: Scope) -> None:
    """Take `?k=` out of the address, in the server's own scope: what it logs afterwards is without it."""
    query = scope.get("query_string", b"")
    if b"k=" not in query:
        return
    pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True)
    secrets = [value for name, value in pairs if name == "k"]
    if secrets:
        scope["query_string"] = urlencode([pair for pair in pairs if pair[0] != "k"]).encode()
        scope[SECRET] = secrets[0]
        if scope["path"] == "/":
            scope["path"], scope["raw_path"] = "/lien", b"/lien"


async def refuse_socket(receive: Receive, send: Send) -> None:
    """Close a websocket before it is opened: the browser reads 403."""
    await receive()
    await send({"type": "websocket.close", "code": 1008})
