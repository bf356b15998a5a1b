from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from contract.actions.sharing import make_link
from contract.edges.house import now
from contract.party import Seat
from contract.web.cookies import SESSION
from tests.actions.tables import Sides, address, sides
from tests.browser.course import visitor
from tests.serving import ROOT, Server, free_port


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-FR")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def components_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small app that shows each component on its own."""
    port = free_port()
    log = tmp_path_factory.mktemp("components") / "log"
    with log.open("w") as out:
        server = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "tests/browser/components_app.py",
             "--server.port", str(port), "--server.address", "127.0.0.1"],
            cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=out, text=True,
        )  # fmt: skip
        assert server.stdout
        for line in server.stdout:
            if str(port) in line:
                break
        else:
            pytest.fail(log.read_text())
        yield f"http://127.0.0.1:{port}"
        server.terminate()
        server.wait(10)
        server.stdout.close()


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The app's data folder: what is prepared in it stands there when a browser comes."""
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="session")
def server(data: Path) -> Iterator[Server]:
    """The real app, on a data folder of its own, empty at first."""
    server = Server(ROOT, data)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def app(server: Server) -> str:
    """Its address."""
    return server.address


@dataclass(frozen=True)
class Shared:
    """A contract that its owner has shared, and the owner's browser."""

    owner: Page
    app: str
    contract: str
    link: str
    both: Sides


@pytest.fixture(scope="session")
def owners(browser: Browser) -> Iterator[BrowserContext]:
    """The owner's browser, which has fetched the app's scripts once; each test has a tab of its own there."""
    with visitor(browser) as page:
        yield page.context


@pytest.fixture
def shared(owners: BrowserContext, app: str, data: Path, request: pytest.FixtureRequest) -> Iterator[Shared]:
    """Made as the pages make it, which the journeys do by hand; the owner has opened no page yet."""
    both = sides(data, address(data), title=request.node.name[:60])
    _, secret = make_link(both.seat(Seat.CONTRACTOR))
    token = both.room.access.open_session(Seat.CONTRACTOR, now())
    owners.clear_cookies()
    owners.add_cookies([{"name": SESSION, "value": token, "url": app}])
    owner = owners.new_page()
    owner.set_default_timeout(20_000)
    yield Shared(owner, app, both.contract, f"{app}/?k={secret}", both)
    owner.close()
