"""The real app, served from a folder on a data folder of its own, for whoever drives it in a browser."""

from __future__ import annotations

import os
import select
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(folder: Path, data: Path) -> Iterator[str]:
    """An app's address, until the end of the block."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    environment = {**os.environ, "CLAUSIER_DATA": str(data)}
    with (data / f"log-{port}").open("w") as log:
        server = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        try:
            until_well(f"http://localhost:{port}", server, data / f"log-{port}")
            yield f"http://localhost:{port}"
        finally:
            server.terminate()
            server.wait(10)


def until_well(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the app answers its own health address; RuntimeError with its log when it ends instead."""
    while server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/sante", timeout=1):
                return
        except (urllib.error.URLError, OSError):
            select.select([], [], [], 0.1)  # the condition is the answer; this only spares the processor
    raise RuntimeError(log.read_text())
