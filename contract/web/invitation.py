"""The client's link: read without being used up, then a code of the client's own, then the contract."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from contract.actions.entering import client_entered, owner_followed_link
from contract.edges.access import LEAST_CODE, Link
from contract.edges.house import Room, house, now
from contract.errors import ContractError, MissingError
from contract.party import Seat
from contract.web import cookies
from contract.web.forms import typed
from contract.web.front import SECRET
from contract.web.gate import visit_of
from contract.web.origin import own_forms
from contract.web.page import notice, page, told
from contract.web.patience import Patience
from contract.web.session import entered

READING = "/lire"

guesses = Patience()


@own_forms
async def link(request: Request) -> Response:
    """`/?k=` and the page it leads to."""
    peer = request.client.host if request.client else ""
    wait = guesses.wait(peer)
    if wait:
        return too_many(request, wait)
    exchanged = request.scope.get(SECRET, "")
    signed = exchanged or request.cookies.get(cookies.LINK, "")
    visit = visit_of(request)
    if not signed and visit is not None and visit.session.seat is Seat.CLIENT:
        return RedirectResponse(READING, 303)
    try:
        room, found = await run_in_threadpool(opened_by, signed)
    except MissingError as error:
        if signed:
            guesses.failed(peer)
        return gone(request, "expired" if error.code == "access.link_expired" else "gone")
    if visit is not None and visit.room is room and visit.session.seat is Seat.CONTRACTOR:
        await run_in_threadpool(owner_followed_link, room.store, found.contract, found.id, now())
        return notice(request, "owner_here", 403)
    if visit is not None and visit.room is room and visit.session.link == found.id:
        return RedirectResponse(READING, 303)
    return exchange(request, exchanged) if exchanged else await code(request, room, found)


def gone(request: Request, room: str) -> Response:
    """A link that opens nothing: one past its day says so; one stopped, replaced or never made does not say which."""
    answer = notice(request, room, 404)
    cookies.forget_link(answer)
    return answer


def exchange(request: Request, signed: str) -> Response:
    """The secret leaves the address for a cookie of a few minutes. Nothing is used up."""
    answer = RedirectResponse("/lien", 303, {"Cache-Control": "no-store"})
    cookies.keep_link(request, answer, signed)
    return answer


async def code(request: Request, room: Room, found: Link) -> Response:
    """Choose a code at the first opening, type it on every further device."""
    if request.method != "POST":
        return code_page(request, found)
    form = await typed(request)
    if not found.has_code and form["code"] != form["again"]:
        return code_page(request, found, ContractError("web.mismatch"))
    try:
        token = await run_in_threadpool(seated, room, found, form["code"])
    except ContractError as error:
        return code_page(request, found, error)
    return await entered(request, room, token, READING)


def code_page(request: Request, found: Link, error: ContractError | None = None) -> Response:
    """The form for a code, with what was wrong with the last one."""
    fault, status = told(request, error)
    if found.has_code:
        return page(request, "returning", status, fault=fault)
    return page(request, "invited", status, least=LEAST_CODE, fault=fault)


def opened_by(signed: str) -> tuple[Room, Link]:
    """The room and the link a secret opens; `MissingError` when it opens nothing any more."""
    found = house().room(signed)
    if found is None or not found[1]:
        raise MissingError("link.unknown")
    room, secret = found
    return room, room.access.link_of(secret, now())


def seated(room: Room, found: Link, chosen: str) -> str:
    """Check or choose the code, write down that the client came, open their session."""
    moment = now()
    if found.has_code:
        room.access.check_code(found.id, chosen, moment)
    else:
        room.access.choose_code(found.id, chosen, moment)
    client_entered(room.store, found.contract, found.id, moment, chose_code=not found.has_code)
    return room.access.open_session(Seat.CLIENT, moment, contract=found.contract, link=found.id)


def too_many(request: Request, wait: int) -> Response:
    """Told to wait, and for how long."""
    answer = notice(request, "patience", 429, back_to="/lien", n=wait)
    answer.headers["Retry-After"] = str(wait)
    return answer
