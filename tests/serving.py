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
AHEAD = "days-ahead"
"""The file in a data folder that says how many days the clock of `tests/browser/later_app.py` is ahead."""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """An app on a port and a data folder of its own; the same ones whenever it starts again."""

    def __init__(self, folder: Path, data: Path, script: str = "app.py") -> None:
        self._script = script
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        self._folder, self._data, self._log = folder, data, data / f"log-{self.port}"

    def start(self) -> None:
        """Wait until the app answers its own health address; RuntimeError with its log when it ends instead."""
        command = [sys.executable, "-m", "streamlit", "run", self._script, "--server.port", str(self.port)]
        environment = {**os.environ, "CLAUSIER_DATA": str(self._data), "PYTHONPATH": str(self._folder)}
        with self._log.open("a") as log:
            self._process = subprocess.Popen(
                command, cwd=self._folder, env=environment, stdout=log, stderr=log
            )
        while self._process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.address}/sante", timeout=1):
                    return
            except (urllib.error.URLError, OSError):
                select.select([], [], [], 0.1)  # the condition is the answer; this only spares the processor
        raise RuntimeError(self._log.read_text())

    def stop(self) -> None:
        """End it as a system does that is shut down."""
        self._process.terminate()
        self._process.wait(10)

    def kill(self) -> None:
        """End it as a power cut does."""
        self._process.kill()
        self._process.wait(10)


@contextmanager
def serving(folder: Path, data: Path) -> Iterator[str]:
    """An app's address, until the end of the block."""
    server = Server(folder, data)
    server.start()
    try:
        yield server.address
    finally:
        server.stop()
