"""Whether a form was sent by one of our own pages."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import wraps
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from contract.web.page import notice

Handler = Callable[[Request], Awaitable[Response]]


def own_forms(handler: Handler) -> Handler:
    """Refuse a form that a stranger's page sent; reading (GET) is not concerned."""

    @wraps(handler)
    async def guarded(request: Request) -> Response:
        if request.method == "POST" and not is_own(request.headers):
            return notice(request, "foreign", 403, back_to=request.url.path)
        return await handler(request)

    return guarded


def is_own(headers: Mapping[str, str]) -> bool:
    """True when the browser says that the request comes from a page of this very server.

    Browsers say it by Sec-Fetch-Site; over plain http on a network they only send Origin.
    Neither header: not a browser's form, refused.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = headers.get("origin", "")
    return urlsplit(origin).netloc.lower() == headers.get("host", "").lower() != ""
