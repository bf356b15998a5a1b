"""What the negotiation room costs on 100 articles under 1,200 changes; no test.

`.venv/bin/python -m tests.benchmarks.room`. In Chromium, on this machine, beside a Streamlit hello world:

- ready: on each page's own clock, from the start of its navigation until the first screen of the text stands with its changes marked, the
  list has its first lines, and the first change is chosen and can be answered; each beside a hello world just before;
- first opening: the same on a server that has not judged these changes yet, and until their warnings are there;
- press to mark: from a press on accept to the painted mark, change after change;
- bytes: what crosses the wire for one decision, both ways, at the beginning and with half of them decided;
- other side: from the client's press on a mark to the contractor's page telling it, while the contractor
  types a counter-proposal; and whether typed text, caret and scroll stayed as they were;
- typing: from a key in the longest article's editor to its own redline.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from contract.actions.table import now
from contract.edges.house import House
from contract.party import Seat
from contract.web.cookies import SESSION
from tests.actions.tables import address
from tests.benchmarks.long_contract import long_contract
from tests.browser.course import go, ready, visitor
from tests.browser.wire import Wire
from tests.conftest import chromium_path
from tests.serving import ROOT, serving

PRESSES, LOADS = 60, 7
_WATCH = (Path(__file__).parent / "watch.js").read_text("utf-8")
_AT_REST = """() => {
  const still = document.querySelector('[data-testid=stApp]').dataset.testScriptState === 'notRunning';
  window.restsSince = still ? window.restsSince ?? performance.now() : undefined;
  return still && performance.now() - window.restsSince > 2000;
}"""
"""No script has run for two seconds: hundreds of answers pressed at once are taken over in several runs."""
_SEEN = (Path(__file__).parent / "seen.js").read_text("utf-8")
_LAID = ".room:not([aria-busy]) .card:not([hidden])"
_TYPED = """area => new Promise((done) => {
  const shown = area.closest('.clause').querySelector('.shown');
  const start = performance.now();
  new MutationObserver((_, watcher) => { watcher.disconnect(); requestAnimationFrame(() => done(performance.now() - start)); })
    .observe(shown, { childList: true, subtree: true });
  area.setRangeText(' encore', area.value.length, area.value.length, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
})"""


def main() -> None:
    """Print a line for each figure."""
    data = Path(tempfile.mkdtemp())
    own = House(data, address(data), now).own
    own.access.make_owner("quatre mots sans rapport", now())
    contract, changes = long_contract(own)
    tokens = {
        Seat.CONTRACTOR: own.access.open_session(Seat.CONTRACTOR, now()),
        Seat.CLIENT: own.access.open_session(Seat.CLIENT, now(), contract=contract),
    }
    hello = data / "hello"
    shutil.copytree(ROOT / ".streamlit", hello / ".streamlit")
    (hello / "app.py").write_text('import streamlit as st\n\nst.title("Hello world")\n', "utf-8")
    told(f"100 articles, {changes} changes")
    try:
        with sync_playwright() as playwright, serving(hello, data) as plain, serving(ROOT, data) as app:
            path = chromium_path(playwright)
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
            with seated(browser, app, tokens[Seat.CONTRACTOR]) as page:
                with visitor(browser) as least:
                    readied(page, f"{app}/negocier?c={contract}", least, plain)
                pressed(page)
                with seated(browser, app, tokens[Seat.CLIENT]) as client:
                    other_side(page, client, app)
                with Wire(urlsplit(app).port or 0) as wire:
                    sizes(page, wire, contract)
                typing(page, app, contract)
            browser.close()
    finally:
        shutil.rmtree(data)


def told(words: str) -> None:
    """One line of the report."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


@contextmanager
def seated(browser: Browser, app: str, token: str) -> Iterator[Page]:
    """A browser with a session of its own."""
    with visitor(browser) as page:
        page.context.add_cookies([{"name": SESSION, "value": token, "url": app}])
        page.add_init_script(_WATCH)
        yield page


def readied(page: Page, where: str, least: Page, plain: str) -> None:
    """The first opening, then pairs of openings: what else the machine does weighs on both of a pair."""
    least.add_init_script(f"({_SEEN})('h1')")
    page.add_init_script(f"({_SEEN})('{_LAID}')")
    opened(least, plain)
    start = time.perf_counter()
    first = opened(page, where)
    page.locator(".pending").wait_for(state="detached", timeout=90_000)
    told(f"first opening: {first:.0f} ms, judged after {1000 * (time.perf_counter() - start):.0f} ms")
    pairs = [(opened(least, plain), opened(page, where)) for _ in range(LOADS + 1)][1:]
    hello, room = (median(times) for times in zip(*pairs, strict=True))
    ratio = median(mine / theirs for theirs, mine in pairs)
    told(f"ready: {room:.0f} ms, hello world {hello:.0f} ms ({ratio:.1f})")


def opened(page: Page, address: str) -> float:
    """From the start of the navigation to what is to be seen, in milliseconds."""
    page.goto(address, wait_until="commit")
    spent = float(page.wait_for_function("() => window.seenAt", timeout=90_000).json_value())
    ready(page)
    return spent


def pressed(page: Page) -> None:
    """Accept one change after the other."""
    times = []
    while len(times) < PRESSES:
        ready(page)
        time_ = page.locator("[data-act=accept]").evaluate("button => window.untilMarked(button)")
        if time_ is not None:
            times.append(time_)
        page.keyboard.press("j")
    told(f"press to mark: median {median(times):.0f} ms, 95th centile {quantiles(times, n=20)[-1]:.0f} ms")


def sizes(page: Page, wire: Wire, contract: str) -> None:
    """The bytes of one decision on the wire, then of one more once half of all are decided."""
    go(page, wire.address, f"negocier?c={contract}")
    page.wait_for_selector(_LAID)

    def one() -> int:
        ready(page)
        before = wire.carried
        page.keyboard.press("j")
        page.keyboard.press("a")
        page.wait_for_timeout(1500)  # no condition tells that nothing more comes
        return wire.carried - before

    one()
    early = one()
    page.evaluate(
        """() => { const room = [...document.querySelectorAll('*')].map((n) => n.shadowRoot?.querySelector('.room') ?? null).find(Boolean)
            ?? document.querySelector('.room'); const items = room.querySelectorAll('.item:not([data-v])');
            for (const item of [...items].slice(0, 600)) { item.click(); room.querySelector('[data-act=accept]').click(); } }"""
    )
    page.wait_for_function(_AT_REST, polling=100, timeout=120_000)
    late = one()
    page.goto("about:blank")  # off the wire before it goes
    told(f"bytes for a decision: {early:,} at the beginning, {late:,} with half of them decided")


def other_side(page: Page, client: Page, app: str) -> None:
    """The client marks an article while the contractor types."""
    go(client, app, "lire")
    client.locator(".reader:not([aria-busy]) .marks").first.wait_for()
    ready(page)
    page.keyboard.press("j")
    page.keyboard.press("c")
    area = page.locator(".write textarea")
    area.fill("Quarante jours, mais pas davantage.")
    area.evaluate("area => area.setSelectionRange(8, 8)")
    text = page.locator(".paper [data-now]").first
    before = text.evaluate("mark => mark.getBoundingClientRect().top")
    times = []
    for n in range(5):
        button = client.locator(".marks").nth(n).get_by_role("button", name="Lu", exact=False).first
        start = time.perf_counter()
        button.click()
        page.locator("[data-testid=stToast]").filter(has_text=f"a marqué {n + 1} article").wait_for()
        times.append(1000 * (time.perf_counter() - start))
        ready(client)
    kept = (
        area.input_value() == "Quarante jours, mais pas davantage.",
        area.evaluate("area => area.selectionStart") == 8,
        abs(text.evaluate("mark => mark.getBoundingClientRect().top") - before),
    )
    told(
        f"other side: median {median(times):.0f} ms, longest {max(times):.0f} ms; text, caret kept: {kept[:2]}, what was read moved by {kept[2]:.0f} px"
    )


def typing(page: Page, app: str, contract: str) -> None:
    """A key in the last clause of an article."""
    go(page, app, f"construire?c={contract}")
    page.get_by_role("tab").nth(1).click()
    ready(page)
    area = page.locator(".editor textarea").last
    area.wait_for()
    times = [area.evaluate(_TYPED) for _ in range(20)]
    told(f"typing to its redline: median {median(times):.0f} ms, longest {max(times):.0f} ms")


if __name__ == "__main__":
    main()
