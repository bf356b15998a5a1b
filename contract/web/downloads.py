"""What leaves by our own addresses, behind the session: PDFs, and a comparison for the page's component."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from contract.actions import reading, viewing
from contract.edges.house import Visit
from contract.errors import MissingError
from contract.web.gate import visit_of
from contract.web.page import language_of

PRIVATE = {"Cache-Control": "private, no-store"}


async def redline(request: Request) -> Response:
    """Two versions compared, as the component reads it."""
    where = request.path_params
    view = await run_in_threadpool(
        reading.redline_view,
        visiting(request),
        where["contract"],
        where["old"],
        where["new"],
        language_of(request),
    )
    return JSONResponse(view, headers=PRIVATE)


async def version(request: Request) -> Response:
    """A version to read, as the component reads it."""
    where = request.path_params
    view = await run_in_threadpool(
        viewing.version_view, visiting(request), where["contract"], where["number"], language_of(request)
    )
    return JSONResponse(view, headers=PRIVATE)


async def proposal(request: Request) -> Response:
    """A proposal against the version on the table, as the component reads it."""
    where = request.path_params
    view = await run_in_threadpool(
        viewing.proposal_view, visiting(request), where["contract"], where["proposal"], language_of(request)
    )
    return JSONResponse(view, headers=PRIVATE)


async def bench(request: Request) -> Response:
    """What this seat is working on, against the version on the table."""
    where = request.path_params
    view = await run_in_threadpool(
        viewing.bench_view, visiting(request), where["contract"], language_of(request)
    )
    return JSONResponse(view, headers=PRIVATE)


async def version_pdf(request: Request) -> Response:
    """A version, typeset."""
    where = request.path_params
    name, body = await run_in_threadpool(
        reading.version_pdf, visiting(request), where["contract"], where["number"], language_of(request)
    )
    return attachment(name, body)


async def redline_pdf(request: Request) -> Response:
    """Two versions compared, typeset."""
    where = request.path_params
    name, body = await run_in_threadpool(
        reading.redline_pdf,
        visiting(request),
        where["contract"],
        where["old"],
        where["new"],
        language_of(request),
    )
    return attachment(name, body)


def visiting(request: Request) -> Visit:
    """The session, which the gate has seen; without one there is nothing here."""
    visit = visit_of(request)
    if visit is None:
        raise MissingError("contract.unknown")
    return visit


def attachment(name: str, body: bytes, kind: str = "application/pdf") -> Response:
    """A file to keep, under a name that any system takes and, where it can, the name in full."""
    return Response(body, media_type=kind, headers={**PRIVATE, "Content-Disposition": disposition(name)})


def disposition(name: str) -> str:
    """The header that names a download, in plain letters and in full (RFC 6266)."""
    letters = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = "".join(c if c.isascii() and (c.isalnum() or c in " .-_") else "-" for c in letters)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
