"""Process: a Word file is read apart from the app, with bounds on its time and its memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

from contract.edges.word.reading.kinds import demand_archive
from contract.edges.word.reading.wire import unpacked
from contract.errors import UnreadableError
from contract.returned.document import Document

_ROOT = Path(__file__).parents[4]
_HANDED_ON = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "LANG")
_CODES = 40
_PATIENCE = 10
"""Seconds that are waited for on a machine with much to do; the process is bound in computing as well."""


@lru_cache(maxsize=4)
def document(data: bytes) -> Document:
    """What a Word file says, read by a process of its own.

    Raises UnreadableError where the file is refused, or asks for more time or memory than reading is given.
    """
    demand_archive(data)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "contract.edges.word.reading.apart"],
            input=data,
            capture_output=True,
            timeout=_PATIENCE,
            cwd=_ROOT,
            env=surroundings(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableError("word.bomb") from None
    if done.returncode == 0:
        return unpacked(done.stdout)
    if done.returncode < 0:  # ended from outside, by a bound it met
        raise UnreadableError("word.bomb")
    raise _refusal(done.stdout)


def surroundings() -> dict[str, str]:
    """What the reading process knows of where it runs: no secret of the app."""
    return {name: os.environ[name] for name in _HANDED_ON if name in os.environ}


def _refusal(said: bytes) -> UnreadableError:
    try:
        told = json.loads(said)
        code, values = str(told["code"]), dict(told["values"])
    except (ValueError, TypeError, KeyError):
        return UnreadableError("word.damaged")
    if not code.startswith("word.") or len(code) > _CODES:
        return UnreadableError("word.damaged")
    return UnreadableError(code, **{str(name): str(value)[:100] for name, value in values.items()})
