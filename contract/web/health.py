"""Whether the server is well, for whoever watches it. Says nothing about what it keeps."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse

from contract.edges.house import house


async def health(_request: Request) -> JSONResponse:
    """200 when the store answers, 503 when it does not."""
    well = await run_in_threadpool(house().is_well)
    return JSONResponse(
        {"status": "ok" if well else "down"}, 200 if well else 503, {"Cache-Control": "no-store"}
    )
