"""What is large and sent compressed: Streamlit's files (a first visit weighs 1.1 MB where it weighed 2.7), a long proposal."""

from __future__ import annotations

import gzip
import json
import mimetypes
import zlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import streamlit
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from contract.actions.viewing import Shared
from contract.web.gate import is_public_file
from contract.web.page import YEAR

KINDS = (".js", ".css", ".svg", ".json")


class Packed:
    """Answers for the files worth compressing when the browser takes gzip; lets the rest through."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        worth = (
            scope["type"] == "http"
            and scope["method"] in {"GET", "HEAD"}
            and scope["path"].endswith(KINDS)
            and is_public_file(scope["path"])
            and "gzip" in Headers(scope=scope).get("accept-encoding", "")
        )
        if not worth:
            await self.app(scope, receive, send)
            return
        body = await run_in_threadpool(packed, scope["path"])
        headers = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding", "Cache-Control": YEAR}
        kind = mimetypes.guess_type(scope["path"])[0] or "application/octet-stream"
        await Response(body, headers=headers, media_type=kind)(scope, receive, send)


@lru_cache(maxsize=512)
def packed(path: str) -> bytes:
    """A public file, compressed once and kept; its name carries a hash, so it never changes."""
    whole = (Path(streamlit.__file__).parent / "static" / path.lstrip("/")).read_bytes()
    return gzip.compress(whole, compresslevel=6, mtime=0)


def continued(shared: Shared, own: Mapping[str, object]) -> bytes:
    """One JSON object of both, compressed: what is shared once for all its readers, their own after it."""
    start, packer = _begun(shared)
    rest = packer.copy()
    return start + rest.compress(_dumped(own)[1:]) + rest.flush()


@lru_cache(maxsize=16)
def _begun(shared: Shared) -> tuple[bytes, zlib._Compress]:
    """The compressed beginning of an object, left open before its last brace, and what goes on from there."""
    packer = zlib.compressobj(6, wbits=31)  # 31: as gzip
    return packer.compress(_dumped(shared.view)[:-1] + b","), packer


def _dumped(values: Mapping[str, object]) -> bytes:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
