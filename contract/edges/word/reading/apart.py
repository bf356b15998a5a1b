"""Apart: the process that reads one file and ends. It binds itself before it looks at a byte of it.

Run as `python -m contract.edges.word.reading.apart`: the file comes on its standard input, the document
goes out as JSON, or a refusal as `{"code": ..., "values": ...}` with exit status 1.
"""

from __future__ import annotations

import json
import sys

MEMORY = 768 * 1024 * 1024
"""Bytes of address space; a child that asks for more is told that there is none."""
SECONDS = 2
"""Of computing, several times what a contract of two hundred pages takes."""


def bind() -> None:
    """Give up what reading does not need. Where the system knows no such bounds, the parent's clock is left."""
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return
    bounds = (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for bound, most in bounds:
        resource.setrlimit(bound, (most, most))


def main() -> int:
    """Read one file; gives the exit status."""
    # what is needed is loaded before, so that a bound that is met is met by the file
    from contract.edges.word.reading.reader import read  # noqa: PLC0415
    from contract.edges.word.reading.wire import packed  # noqa: PLC0415
    from contract.errors import UnreadableError  # noqa: PLC0415

    bind()
    try:
        said = packed(read(sys.stdin.buffer.read()))
    except UnreadableError as fault:
        sys.stdout.write(json.dumps({"code": fault.code, "values": fault.values}))
        return 1
    except MemoryError:
        sys.stdout.write(json.dumps({"code": "word.bomb", "values": {}}))
        return 1
    sys.stdout.buffer.write(said)
    return 0


if __name__ == "__main__":
    sys.exit(main())
