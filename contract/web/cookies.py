"""The two cookies: who is here, and which link is being opened. No script can read either."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

SESSION = "clausier"
LINK = "clausier_lien"
LINK_SECONDS = 15 * 60


def keep_session(request: Request, response: Response, token: str, seconds: int) -> None:
    """Let the browser hold a new session, and nothing of what came before it."""
    response.set_cookie(
        SESSION, token, max_age=seconds, path="/", secure=_secure(request), httponly=True, samesite="lax"
    )
    forget_link(response)


def forget_session(response: Response) -> None:
    """Take the session back from the browser."""
    response.delete_cookie(SESSION, path="/", httponly=True, samesite="lax")


def keep_link(request: Request, response: Response, secret: str) -> None:
    """Hold a link's secret for the minutes it takes to type a code; it is sent to the link's page alone."""
    response.set_cookie(
        LINK,
        secret,
        max_age=LINK_SECONDS,
        path="/lien",
        secure=_secure(request),
        httponly=True,
        samesite="lax",
    )


def forget_link(response: Response) -> None:
    """Drop the link's secret."""
    response.delete_cookie(LINK, path="/lien", httponly=True, samesite="lax")


def _secure(request: Request) -> bool:
    return request.url.scheme == "https"
