"""The demonstration: one click opens it, another changes sides of the table."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from contract.actions import demo
from contract.errors import MissingError
from contract.party import Seat
from contract.web.gate import visit_of
from contract.web.invitation import READING
from contract.web.onward import onward
from contract.web.origin import own_forms
from contract.web.page import language_of
from contract.web.session import entered


@own_forms
async def opened(request: Request) -> Response:
    """A fresh demonstration, seen from the contractor's seat first."""
    room, token = await run_in_threadpool(demo.open_demo, language_of(request))
    return await entered(request, room, token, "/")


@own_forms
async def other_seat(request: Request) -> Response:
    """The same table from the other side; only in a demonstration does one browser have both seats.

    A plain link may do it: there is nothing here that a stranger could gain by it.
    """
    visit = visit_of(request)
    if visit is None or not visit.room.is_demo:
        raise MissingError("demo.unknown")
    there = READING if visit.session.seat is Seat.CONTRACTOR else "/"
    token = await run_in_threadpool(demo.change_seat, visit, request.query_params.get("c", ""))
    return await entered(request, visit.room, token, onward(request.query_params.get("vers", ""), there))
