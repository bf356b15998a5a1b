from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """The app as its README starts it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)],
        cwd=ROOT,
        env={**os.environ, "CLAUSIER_DATA": str(tmp_path_factory.mktemp("house"))},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert process.stdout is not None
    said = b""
    while b"URL" not in said:
        line = process.stdout.readline()
        assert line, said.decode()
        said += line
    yield port, process
    process.kill()
    process.wait()
    process.stdout.close()


@contextmanager
def asked(port: int, path: str, **headers: str) -> Iterator[http.client.HTTPResponse]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as line:
        line.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        with line.getresponse() as reply:
            yield reply


def status(port: int, path: str, **headers: str) -> int:
    with asked(port, path, **headers) as reply:
        return reply.status


def test_the_app_starts_by_streamlits_own_command_and_is_well(running) -> None:
    with asked(running[0], "/sante") as reply:
        assert reply.status == 200
        assert reply.read() == b'{"status":"ok"}'
    assert status(running[0], "/_stcore/health") == 200


def test_a_page_file_is_not_run_for_a_stranger(running) -> None:
    for path in ("/", "/lire", "/read", "/build"):
        assert status(running[0], path) == 303


def test_a_stranger_gets_no_stream_of_pages(running) -> None:
    assert (
        status(
            running[0],
            "/_stcore/stream",
            connection="Upgrade",
            upgrade="websocket",
            sec_websocket_version="13",
            sec_websocket_key="dGhlIHNhbXBsZSBub25jZQ==",
            origin=f"http://127.0.0.1:{running[0]}",
        )
        == 403
    )


def test_the_machines_doors_are_closed(running) -> None:
    assert status(running[0], "/_stcore/metrics") == 404
    assert status(running[0], "/_stcore/agent/openapi.json") == 404


def test_the_app_stops_when_asked_although_a_page_is_listening(running) -> None:
    port, process = running
    form = {"content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin"}
    words = "cheval+agrafe+pile+correct"
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as line:
        line.request("POST", "/entrer", f"passphrase={words}&again={words}", form)
        with line.getresponse() as first:
            cookie = (first.getheader("set-cookie") or "").partition(";")[0]
    with asked(port, "/api/live", cookie=cookie) as stream:
        assert stream.readline() == b"retry: 1000\n"
        process.send_signal(signal.SIGTERM)
        # uvicorn ends by the signal it was sent, after its farewell
        assert process.wait(10) in {0, -signal.SIGTERM}
        assert stream.read() == b"\n"
