"""A session begins: the browser gets a new token, and whatever it held before is closed."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from contract.edges.access import SESSION_LIFE
from contract.edges.house import Room, house
from contract.web import cookies


async def entered(request: Request, room: Room, token: str, wish: str) -> Response:
    """Lead the newcomer on, with their session in a cookie."""
    await run_in_threadpool(close_former, request)
    answer = RedirectResponse(wish, 303, {"Cache-Control": "no-store"})
    cookies.keep_session(request, answer, room.sign(token), int(SESSION_LIFE.total_seconds()))
    return answer


def close_former(request: Request) -> None:
    """Close the session that this browser still held, if any."""
    found = house().room(request.cookies.get(cookies.SESSION, ""))
    if found is not None and found[1]:
        room, token = found
        room.access.close_session(token)
