"""Streamlit's page, in the reader's language: `lang`, title and description, for no search engine."""

from __future__ import annotations

import html
import re
from functools import lru_cache

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from contract.edges.library import catalogue
from contract.web.ahead import ahead
from contract.web.chunks import elements, imported
from contract.web.headers import shell
from contract.web.page import hand_in, language_of
from contract.web.parts import address, page_style
from contract.web.streamlit_words import script_tag
from contract.wording import say


class Shell:
    """Puts our page in the place of Streamlit's, wherever Streamlit would send it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        body = b""

        async def rewritten(message: Message) -> None:
            nonlocal body
            if message["type"] == "http.response.start" and is_shell(message):
                request = Request(scope)
                head = f"{await run_in_threadpool(ahead, request)}</head>"
                body = spoken_shell(language_of(request)).replace("</head>", head, 1).encode()
                headers = MutableHeaders(scope=message)
                for name in ("etag", "last-modified", "accept-ranges", "content-encoding"):
                    del headers[name]
                headers["Content-Length"] = str(len(body))
                headers["Cache-Control"] = "no-store"
                headers["Vary"] = "Accept-Language, Cookie"
            elif message["type"] == "http.response.body" and body:
                if message.get("more_body"):
                    return
                message = {"type": "http.response.body", "body": body}
            await send(message)

        await self.app(scope, receive, rewritten)


def is_shell(start: Message) -> bool:
    """Whether an answer begins Streamlit's page: HTML that is not ours, which brings its own policy."""
    headers = Headers(scope=start)
    html_page = headers.get("content-type", "").startswith("text/html")
    return start["status"] == 200 and html_page and "content-security-policy" not in headers


@lru_cache(maxsize=4)
def spoken_shell(language: str) -> str:
    """Streamlit's page with its head in this language. Its script stays as it is, the policy names it; ours comes beside it."""
    sentences = catalogue(language)
    title, description = (html.escape(say(sentences, f"web.{code}")) for code in ("brand", "description"))
    ahead_of_use = (*elements(), *(address(name) for name in ("live", "redline")))
    scripts = "".join(f'<link rel="modulepreload" href="{file}">' for file in imported())
    scripts += "".join(f'<link rel="modulepreload" data-run href="{file}">' for file in ahead_of_use)
    head = (
        f"<title>{title}</title>"
        f'<meta name="description" content="{description}"><meta name="robots" content="noindex, nofollow">'
        '<meta name="color-scheme" content="light dark">'
        f'{scripts}<link rel="stylesheet" href="/part/page.css?v={page_style()[1]}">'
        f'<script src="/clausier.js?{hand_in()[1]}" defer></script>{script_tag(language)}'
    )
    page = re.sub(r"<!--.*?-->", "", shell(), flags=re.DOTALL)
    page = page.replace('<html lang="en">', f'<html lang="{language}">', 1)
    page = page.replace("<title>Streamlit</title>", head, 1)
    page = re.sub(r'<link rel="service-desc"[^>]*>', "", page)
    page = page.replace('href="./favicon.png"', 'href="/clausier.svg" type="image/svg+xml"', 1)
    noscript = html.escape(say(sentences, "web.noscript"))
    return re.sub(r"(<noscript>).*?(</noscript>)", rf"\g<1>{noscript}\g<2>", page, flags=re.DOTALL)
