"""What leaves by our own addresses, behind the session: PDFs and Word files, and a comparison for the page's component."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from contract.actions import keeping, reading, viewing, word_files
from contract.actions import record as recording
from contract.actions import reminder as reminding
from contract.edges.house import Visit
from contract.errors import MissingError
from contract.web.gate import visit_of
from contract.web.packed import continued
from contract.web.page import language_of

PRIVATE = {"Cache-Control": "private, no-store"}
PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


async def redline(request: Request) -> Response:
    """Two versions compared, as the component reads it."""
    where = request.path_params
    view = await run_in_threadpool(
        viewing.redline_view,
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
    """A proposal against the version on the table, as the component reads it; `?judged=1` waits for its warnings."""
    where = request.path_params
    shared, own = await run_in_threadpool(
        viewing.proposal_view,
        visiting(request),
        where["contract"],
        where["proposal"],
        language_of(request),
        judged=request.query_params.get("judged") == "1",
    )
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return JSONResponse({**shared.view, **own}, headers=PRIVATE)
    body = await run_in_threadpool(continued, shared, own)
    headers = {**PRIVATE, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
    return Response(body, media_type="application/json", headers=headers)


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


async def version_docx(request: Request) -> Response:
    """A version for Word; `?comments=1` with its threads, `?locked=1` so that what is typed stays marked."""
    where, asked = request.path_params, request.query_params
    name, body = await run_in_threadpool(
        word_files.version_docx,
        visiting(request),
        where["contract"],
        where["number"],
        comments=asked.get("comments") == "1",
        locked=asked.get("locked") == "1",
    )
    return attachment(name, body, WORD)


async def redline_docx(request: Request) -> Response:
    """Two versions compared, with tracked changes, for Word."""
    where = request.path_params
    name, body = await run_in_threadpool(
        word_files.redline_docx,
        visiting(request),
        where["contract"],
        where["old"],
        where["new"],
        language_of(request),
    )
    return attachment(name, body, WORD)


async def record(request: Request) -> Response:
    """Where the negotiation stands, on one page."""
    contract = request.path_params["contract"]
    name, body = await run_in_threadpool(recording.record, visiting(request), contract, language_of(request))
    return attachment(name, body)


async def reading_reminder(request: Request) -> Response:
    """The last day to read, for the reader's calendar."""
    contract = request.path_params["contract"]
    name, body = await run_in_threadpool(reminding.reading, visiting(request), contract, language_of(request))
    return attachment(name, body, "text/calendar; charset=utf-8")


async def signing_reminder(request: Request) -> Response:
    """The last day to sign, for the reader's calendar."""
    contract = request.path_params["contract"]
    name, body = await run_in_threadpool(reminding.signing, visiting(request), contract, language_of(request))
    return attachment(name, body, "text/calendar; charset=utf-8")


async def sealed_pdf(request: Request) -> Response:
    """A text both signed, under its seal."""
    where = request.path_params
    name, body = await run_in_threadpool(
        keeping.sealed_pdf, visiting(request), where["contract"], where["number"]
    )
    return attachment(name, body)


async def receipt(request: Request) -> Response:
    """What a party keeps of one step."""
    where = request.path_params
    name, body = await run_in_threadpool(
        keeping.receipt, visiting(request), where["contract"], where["seq"], language_of(request)
    )
    return attachment(name, body, "text/plain; charset=utf-8")


async def archive(request: Request) -> Response:
    """Everything of a contract in one file."""
    contract = request.path_params["contract"]
    name, body = await run_in_threadpool(keeping.archive, visiting(request), contract, language_of(request))
    return attachment(name, body, "application/zip")


async def verifier(request: Request) -> Response:
    """The stand-alone verifier."""
    visiting(request)
    return attachment(keeping.VERIFIER, keeping.verifier_text(), "text/x-python; charset=utf-8")


def visiting(request: Request) -> Visit:
    """The session, which the gate has seen; without one there is nothing here."""
    visit = visit_of(request)
    if visit is None:
        raise MissingError("contract.unknown")
    return visit


def attachment(name: str, body: bytes, kind: str = PDF) -> Response:
    """A file to keep, under a name that any system takes and, where it can, the name in full."""
    return Response(body, media_type=kind, headers={**PRIVATE, "Content-Disposition": disposition(name)})


def disposition(name: str) -> str:
    """The header that names a download, in plain letters and in full (RFC 6266)."""
    letters = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = "".join(c if c.isascii() and (c.isalnum() or c in " .-_") else "-" for c in letters)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
