"""The owner's door: choose a passphrase the first time, type it afterwards, leave; and the language."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from contract.edges.access import LEAST_PASSPHRASE
from contract.edges.house import Room, house, now
from contract.errors import ContractError, MissingError
from contract.party import Seat
from contract.web import cookies
from contract.web.forms import typed
from contract.web.gate import visit_of
from contract.web.language import COOKIE, LANGUAGES
from contract.web.onward import onward
from contract.web.origin import own_forms
from contract.web.page import page, told
from contract.web.session import close_former, entered

YEAR_SECONDS = 365 * 86400


@own_forms
async def enter(request: Request) -> Response:
    """The entrance: a form to read, or what was typed into it."""
    room = house().own
    known = await run_in_threadpool(room.access.owner_exists)
    if request.method != "POST":
        wish = onward(request.query_params.get("vers", "/"))
        return RedirectResponse(wish, 303) if visit_of(request) else entrance(request, wish, known=known)
    form = await typed(request)
    wish = onward(form["vers"])
    if not known and form["passphrase"] != form["again"]:
        return entrance(request, wish, known=known, error=ContractError("web.mismatch"))
    try:
        token = await run_in_threadpool(returned if known else begun, room, form["passphrase"])
    except ContractError as error:
        return entrance(request, wish, known=known, error=error)
    return await entered(request, room, token, wish)


def entrance(request: Request, wish: str, *, known: bool, error: ContractError | None = None) -> Response:
    """The form: the first one while the house has no owner, else the usual one."""
    fault, status = told(request, error)
    if known:
        return page(request, "enter", status, onward=wish, fault=fault)
    return page(request, "first", status, least=LEAST_PASSPHRASE, fault=fault)


def begun(room: Room, passphrase: str) -> str:
    """The house gets its owner, who is in at once."""
    room.access.make_owner(passphrase, now())
    return room.access.open_session(Seat.CONTRACTOR, now())


def returned(room: Room, passphrase: str) -> str:
    """The owner is back."""
    room.access.check_owner(passphrase, now())
    return room.access.open_session(Seat.CONTRACTOR, now())


@own_forms
async def passphrase(request: Request) -> Response:
    """Choose another passphrase: every other session of the owner ends, this browser goes on in a new one."""
    visit = visit_of(request)
    if visit is None or visit.session.seat is not Seat.CONTRACTOR or visit.room.is_demo:
        raise MissingError("contract.unknown")
    if request.method != "POST":
        return other_passphrase(request)
    form = await typed(request)
    if form["new"] != form["again"]:
        return other_passphrase(request, ContractError("web.mismatch"))
    try:
        token = await run_in_threadpool(changed, visit.room, form["passphrase"], form["new"])
    except ContractError as error:
        return other_passphrase(request, error)
    return await entered(request, visit.room, token, "/profil")


def other_passphrase(request: Request, error: ContractError | None = None) -> Response:
    """The form for another passphrase, with what was wrong with the last one."""
    fault, status = told(request, error)
    return page(request, "passphrase", status, least=LEAST_PASSPHRASE, fault=fault)


def changed(room: Room, old: str, new: str) -> str:
    """Another passphrase holds from now on; its owner is in at once."""
    room.access.change_passphrase(old, new, now())
    return room.access.open_session(Seat.CONTRACTOR, now())


@own_forms
async def leave(request: Request) -> Response:
    """Ask first; then the session ends, here and in the store."""
    if request.method != "POST":
        return page(request, "leave") if visit_of(request) else RedirectResponse("/entrer", 303)
    await run_in_threadpool(close_former, request)
    answer = RedirectResponse("/entrer", 303, {"Cache-Control": "no-store", "Clear-Site-Data": '"cache"'})
    cookies.forget_session(answer)
    cookies.forget_link(answer)
    return answer


async def language(request: Request) -> Response:
    """Choose the screen's language and go back to where one was."""
    answer = RedirectResponse(onward(request.query_params.get("vers", "/")), 303)
    chosen = request.query_params.get("l", "")
    if chosen in LANGUAGES:
        answer.set_cookie(COOKIE, chosen, max_age=YEAR_SECONDS, path="/", httponly=True, samesite="lax")
    return answer
