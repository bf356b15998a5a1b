"""How fast each page is beside a Streamlit hello world under the same settings; no test.

`.venv/bin/python -m tests.benchmarks.pages`. The medians of one run, on this machine:

- rerun: from the browser's request for a run to the server's "finished", over the socket;
- shown: from the address to the first heading painted;
- click to mark: from a press on accept to the change marked and painted.
"""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from contract.actions.table import now
from contract.edges.house import House
from contract.party import Seat
from contract.web.cookies import SESSION
from tests.benchmarks.long_contract import long_contract
from tests.browser.conftest import free_port, until_well
from tests.browser.course import go, ready, visitor
from tests.screenshots import ROOMS, ROOT, chromium_path

LOADS = 3
_WATCH = (Path(__file__).parent / "watch.js").read_text("utf-8")
Times = tuple[float, float]


def main() -> None:
    """Print one table for the demonstration and one for the long contract, then the answer to a press."""
    data = Path(tempfile.mkdtemp())
    own = House(data, f"sqlite:///{data / 'clausier.sqlite'}", now).own
    own.access.make_owner("quatre mots sans rapport", now())
    contract, changes = long_contract(own)
    token = own.access.open_session(Seat.CONTRACTOR, now())
    hello = data / "hello"
    shutil.copytree(ROOT / ".streamlit", hello / ".streamlit")
    (hello / "app.py").write_text('import streamlit as st\n\nst.title("Hello world")\n', "utf-8")
    try:
        with sync_playwright() as playwright, serving(hello, data) as plain, serving(ROOT, data) as app:
            path = chromium_path(playwright)
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
            with visitor(browser) as page:
                page.add_init_script(_WATCH)
                least = loaded(page, plain, "")
                sys.stdout.write(f"hello world: rerun {least[0]:.0f} ms, shown {least[1]:.0f} ms\n")
            with visitor(browser) as page:
                page.add_init_script(_WATCH)
                page.goto(f"{app}/entrer")
                page.locator("form[action='/demo'] button").click()
                ready(page)
                table("the demonstration", page, app, "", least)
            with visitor(browser) as page:
                page.context.add_cookies([{"name": SESSION, "value": token, "url": app}])
                page.add_init_script(_WATCH)
                table(f"100 articles, {changes} changes", page, app, f"?c={contract}", least)
            browser.close()
    finally:
        shutil.rmtree(data)


def table(name: str, page: Page, app: str, which: str, least: Times) -> None:
    """The pages of one contract, each beside the hello world."""
    sys.stdout.write(f"\n{name}\n{'page':<12}{'rerun':>10}{'ratio':>8}{'shown':>10}{'ratio':>8}\n")
    for title, room in ROOMS.items():
        run, shown = loaded(page, app, f"{room}{which}")
        sys.stdout.write(
            f"{title:<12}{run:>7.0f} ms{run / least[0]:>8.1f}{shown:>7.0f} ms{shown / least[1]:>8.1f}\n"
        )
        sys.stdout.flush()
    sys.stdout.write(f"click to mark: {marked(page, app, f'negocier{which}'):.0f} ms\n")


def loaded(page: Page, app: str, address: str) -> Times:
    """The medians of some loads, after one that warms the caches."""
    found = []
    for _ in range(LOADS + 1):
        go(page, app, address)
        page.wait_for_function("window.watched.shown !== null")
        seen = page.evaluate("window.watched")
        finished = [t for t, frame in seen["frames"] if _finishes(frame)]
        found.append((finished[0] - seen["asked"], seen["shown"]))
    return median(run for run, _ in found[1:]), median(shown for _, shown in found[1:])


def _finishes(frame: str) -> bool:
    return ForwardMsg.FromString(base64.b64decode(frame)).WhichOneof("type") == "script_finished"


def marked(page: Page, app: str, address: str) -> float:
    """From a press on accept to the painted mark, once pressed and once taken back, in turn."""
    go(page, app, address)
    accept = page.locator("[data-act=accept]")
    times = []
    for _ in range(2 * LOADS):
        accept.wait_for()
        times.append(accept.evaluate("button => window.untilMarked(button)"))
    return median(times)


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


if __name__ == "__main__":
    main()
