"""How fast each page is beside a Streamlit hello world under the same settings; no test.

`.venv/bin/python -m tests.benchmarks.pages`. The medians of one run, on this machine:

- rerun: from the request for a run to the server's "finished", over the socket, as a browser's system
  takes it; server: the same with receipts sent at once, the server's own time (see `reruns.py`);
- shown: from the browser's first request to the first heading painted;
- click to mark: from a press on accept to the change marked and painted.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from contract.actions.table import now
from contract.edges.house import House
from contract.party import Seat
from contract.web.cookies import SESSION
from tests.actions.tables import address
from tests.benchmarks.long_contract import long_contract
from tests.benchmarks.reruns import rerun
from tests.browser.course import go, ready, visitor
from tests.conftest import chromium_path
from tests.screenshots import IN_NEGOTIATION, ONCE_SIGNED
from tests.serving import ROOT, serving

LOADS = 3
_WATCH = (Path(__file__).parent / "watch.js").read_text("utf-8")
Times = tuple[float, float, float]


def main() -> None:
    """Print one table for the demonstration and one for the long contract, then the answer to a press."""
    data = Path(tempfile.mkdtemp())
    own = House(data, address(data), now).own
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
                least = timed(page, plain, "")
                run, server, shown = least
                sys.stdout.write(f"hello: rerun {run:.0f} ms, server {server:.1f} ms, shown {shown:.0f} ms\n")
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
    sys.stdout.write(f"\n{name}\n{'page':<12}{'rerun':>17}{'server':>17}{'shown':>17}\n")
    for title, room in (IN_NEGOTIATION | ONCE_SIGNED).items():
        cells = (
            f"{time:>6.0f} ms ({time / least_time:>4.1f})"
            for time, least_time in zip(timed(page, app, f"{room}{which}"), least, strict=True)
        )
        sys.stdout.write(f"{title:<12}{'  '.join(cells)}\n")
        sys.stdout.flush()
    sys.stdout.write(f"click to mark: {marked(page, app, f'negocier{which}'):.0f} ms\n")


def timed(page: Page, app: str, address: str) -> Times:
    """The three times of a page."""
    shown = []
    for _ in range(LOADS + 1):  # the first warms the caches
        go(page, app, address)
        page.wait_for_function("window.watched.shown !== null")
        seen = page.evaluate("window.watched")
        shown.append(seen["shown"] - seen["asked"])
    cookies = "; ".join(f"{c['name']}={c['value']}" for c in page.context.cookies(app))
    room, _, query = page.url.removeprefix(f"{app}/").partition("?")
    run, server = (rerun(app, cookies, room, query, at_once=at_once) for at_once in (False, True))
    return run, server, median(shown[1:])


def marked(page: Page, app: str, address: str) -> float:
    """From a press on accept to the painted mark, once pressed and once taken back, in turn."""
    go(page, app, address)
    accept = page.locator("[data-act=accept]")
    times: list[float] = []
    while len(times) < 2 * LOADS:
        ready(page)
        accept.wait_for()
        time = accept.evaluate("button => window.untilMarked(button)")
        if time is not None:
            times.append(time)
    return median(times)


if __name__ == "__main__":
    main()
