"""What fifty browsers on fifty negotiations cost the server; no test.

`.venv/bin/python -m tests.benchmarks.load`. Each is a socket that speaks as Streamlit's page does, and a stream
of news beside it; for a minute, once a second, the next of them accepts or refuses a change. Told are:

- rerun: from the decision's leaving to the server's "finished", the receipt checked;
- processor: the server's time on one core over that minute, without decisions, and its own time for one of them: the only figure
  that a machine busy elsewhere does not change.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Awaitable
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median, quantiles

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from contract.actions import filing
from contract.actions.negotiating import negotiation
from contract.actions.table import new_id, now, sit
from contract.edges import library
from contract.edges.house import House, Room, Visit
from contract.edges.store import NewVersion
from contract.events import LinkMade, Opened, Proposed
from contract.party import Seat
from contract.version import Article
from contract.web.cookies import SESSION
from tests.actions.tables import address
from tests.serving import ROOT, serving

BROWSERS, SECONDS = 50, 60
_TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Seated:
    """One session at one contract, and the changes that wait for its answers."""

    token: str
    contract: str
    changes: tuple[str, ...]


def main() -> None:
    """Print one line for each figure."""
    data = Path(tempfile.mkdtemp())
    try:
        own = House(data, address(data), now).own
        own.access.make_owner("quatre mots sans rapport", now())
        seats = [asked(own, n) for n in range(BROWSERS)]
        told(f"{BROWSERS} negotiations of {len(seats[0].changes)} changes")
        with serving(ROOT, data) as app:
            asyncio.run(measured(app, seats))
    finally:
        shutil.rmtree(data)


def told(words: str) -> None:
    """One line of the report."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def asked(room: Room, n: int) -> Seated:
    """A contract of its own words, in which the client asks for something in every article."""
    token = room.access.open_session(Seat.CONTRACTOR, now())
    session = room.access.session(token, now())
    assert session
    visit = Visit(room, session)
    table = filing.begin(visit, f"Client {n}", "fr", filing.example_terms(library.examples()[0][0]))
    old, expires = table.version(), now().replace(year=now().year + 1)
    new = replace(old, articles=tuple(_asking(article, n) for article in old.articles))
    link, _ = room.access.make_link(table.id, expires, now())
    seq = table.contract.seq
    for seat, facts, versions in (
        (Seat.CONTRACTOR, (LinkMade(link, expires),), ()),
        (Seat.CLIENT, (Opened(link), Proposed("p", 1, 2, "")), (NewVersion(2, Seat.CLIENT, new),)),
    ):
        kept = room.store.append(table.id, facts, seat, now(), after=seq, versions=versions, request=new_id())
        seq = kept[-1].seq
    changes = negotiation(sit(visit, table.id), "p").redline.changes
    return Seated(token, table.id, tuple(change.id for change in changes))


def _asking(article: Article, n: int) -> Article:
    first, *rest = article.clauses
    return replace(article, clauses=(replace(first, text=f"{first.text} Sous {n + 2} jours."), *rest))


async def measured(app: str, seats: list[Seated]) -> None:
    """Seat everyone, let a minute pass, then let them decide for a minute."""
    browsers = [Browser(app, seat) for seat in seats]
    for browser in browsers:
        await browser.come()
    await asyncio.sleep(2)
    idle = await spent(asyncio.sleep(SECONDS / 4))
    times: list[float] = []
    busy = await spent(deciding(browsers, times))
    told(f"rerun: median {median(times):.0f} ms, 95th centile {quantiles(times, n=20)[-1]:.0f} ms")
    told(
        f"processor: {100 * busy:.0f} % of one core, {100 * idle:.0f} % without decisions,"
        f" {1000 * (busy - idle):.0f} ms a decision"
    )
    for browser in browsers:
        await browser.go()


def _child() -> str:
    """The process that serves: the only one begun here."""
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()[0]


async def spent(doing: Awaitable[None]) -> float:
    """The server's share of one core while something is done."""
    server = _child()

    def used() -> float:
        fields = Path(f"/proc/{server}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICK

    before, start = used(), time.perf_counter()
    await doing
    return (used() - before) / (time.perf_counter() - start)


async def deciding(browsers: list[Browser], times: list[float]) -> None:
    """One decision a second, each by the next of them."""
    began = time.perf_counter()
    for second, browser in zip(range(SECONDS), itertools.cycle(browsers), strict=False):
        await asyncio.sleep(max(0.0, began + second - time.perf_counter()))
        times.append(await browser.decide(second))


class Browser:
    """What a page sends and takes in, without the page."""

    def __init__(self, app: str, seat: Seated) -> None:
        self.app, self.seat = app, seat
        self.headers = {"Origin": app, "Cookie": f"{SESSION}={seat.token}"}
        self.ask = BackMsg()
        self.ask.rerun_script.query_string = f"c={seat.contract}"
        self.ask.rerun_script.page_name = "negocier"
        self.component = ""
        self.line: ClientConnection
        self.news: asyncio.StreamWriter

    async def come(self) -> None:
        """Open the page, and its stream of news."""
        self.line = await connect(
            self.app.replace("http", "ws", 1) + "/_stcore/stream",
            additional_headers=self.headers,
            subprotocols=["streamlit"],
            max_size=None,
        )
        await self.run()
        host, _, port = self.app.removeprefix("http://").partition(":")
        _, self.news = await asyncio.open_connection(host, int(port))
        where = f"/api/live?contract={self.seat.contract}"
        lines = (f"GET {where} HTTP/1.1", f"Host: {host}:{port}", f"Cookie: {self.headers['Cookie']}", "", "")
        self.news.write("\r\n".join(lines).encode())

    async def go(self) -> None:
        """Close both."""
        self.news.close()
        await self.line.close()

    async def decide(self, n: int) -> float:
        """Answer one change; gives the time until its page is whole again, in milliseconds."""
        verdict = "reject" if n // BROWSERS % 2 else "accept"
        answer = {
            "change": self.seat.changes[n % len(self.seat.changes)],
            "verdict": verdict,
            "text": "",
            "reason": "",
        }
        state = self.ask.rerun_script.widget_states.widgets.add()
        state.id = f"$$STREAMLIT_INTERNAL_KEY_{self.component}__events"
        state.json_trigger_value = json.dumps(
            [{"event": "decision", "value": {"all": [answer], "nonce": str(n)}}]
        )
        start = time.perf_counter()
        receipts = await self.run()
        took = 1000 * (time.perf_counter() - start)
        del self.ask.rerun_script.widget_states.widgets[:]
        assert f'"receipt":"{n}"' in receipts.replace(" ", ""), "the decision was not taken in"
        return took

    async def run(self) -> str:
        """Ask for a run and wait for its end; gives what the component was told."""
        await self.line.send(self.ask.SerializeToString())
        said = ""
        while True:
            heard = ForwardMsg.FromString(await self.line.recv(decode=False))
            element = heard.delta.new_element.bidi_component
            if "redline" in element.component_name:
                self.component, said = element.id, element.json or element.mixed.json
            match heard.WhichOneof("type"):
                case "navigation":
                    self.ask.rerun_script.page_script_hash = heard.navigation.page_script_hash
                case "script_finished":
                    return said


if __name__ == "__main__":
    main()
