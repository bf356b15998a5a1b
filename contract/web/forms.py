"""What a person typed into one of our forms: a few short words, read with a limit."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

MOST = 4096
"""Bytes of a whole form: a passphrase twice, and the address to go on to."""


async def typed(request: Request) -> Mapping[str, str]:
    """The fields of a form, the last of a name counting; a missing one reads as ""."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > MOST:
            raise HTTPException(413)
    return _Fields(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=8))


class _Fields(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return ""
