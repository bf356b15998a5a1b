"""What leaves once a contract is in force: its days for a diary, letters, amendments, the list of contracts."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from contract.actions import amending, lasting, listing, parting
from contract.errors import MissingError
from contract.web.downloads import WORD, attachment, visiting
from contract.web.page import language_of

KINDS = {"pdf": "application/pdf", "docx": WORD, "txt": "text/plain; charset=utf-8"}
"""The forms a letter or an amendment is taken away in."""


async def diary(request: Request) -> Response:
    """The contract's days, for a diary."""
    name, text = await run_in_threadpool(
        lasting.diary, visiting(request), request.path_params["contract"], language_of(request)
    )
    return attachment(name, text.encode(), "text/calendar; charset=utf-8")


async def register(request: Request) -> Response:
    """The list of contracts, for a spreadsheet; for the contractor alone."""
    name, text = await run_in_threadpool(listing.spreadsheet, visiting(request), language_of(request))
    return attachment(name, text.encode("utf-8-sig"), "text/csv; charset=utf-8")


async def letter(request: Request) -> Response:
    """A letter of the contract's end, to print or to open in a word processor."""
    where = request.path_params
    kind = where["kind"]
    if kind not in KINDS:
        raise MissingError("contract.unknown")
    name, body = await run_in_threadpool(
        parting.letter_file, visiting(request), where["contract"], where["key"], kind
    )
    return attachment(name, body, KINDS[kind])


async def deed(request: Request) -> Response:
    """An amendment both agreed to, to print or to open in a word processor."""
    where = request.path_params
    kind = where["kind"]
    if kind not in KINDS:
        raise MissingError("contract.unknown")
    name, body = await run_in_threadpool(
        amending.deed_file, visiting(request), where["contract"], where["number"], kind
    )
    return attachment(name, body, KINDS[kind])
