from __future__ import annotations

import os
import re
import select
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.course import choose, enter_as_owner, go, made_link, press, ready, shows, visitor

ROOT = Path(__file__).parents[2]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-FR")
    yield context.new_page()
    context.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


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
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the real app, on an empty data folder of its own."""
    port, data = free_port(), tmp_path_factory.mktemp("data")
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    with (data / "log").open("w") as log:
        server = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, "CLAUSIER_DATA": str(data)}, stdout=log, stderr=log
        )
        address = f"http://localhost:{port}"
        until_well(address, server, data / "log")
        yield address
        server.terminate()
        server.wait(10)


def until_well(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the app answers its own health address."""
    while server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/sante", timeout=1):
                return
        except (urllib.error.URLError, OSError):
            select.select([], [], [], 0.1)  # the condition is the answer; this only spares the processor
    pytest.fail(log.read_text())


@dataclass(frozen=True)
class Shared:
    """A contract that its owner has shared, and the owner's browser."""

    owner: Page
    app: str
    contract: str
    link: str


@pytest.fixture
def shared(browser: Browser, app: str, request: pytest.FixtureRequest) -> Iterator[Shared]:
    with visitor(browser) as owner:
        enter_as_owner(owner, app)
        choose(owner, "Partir d’un exemple", re.compile("Café Horizon"))
        owner.get_by_label("Nom du dossier").first.fill(request.node.name[:60])
        owner.keyboard.press("Tab")
        press(owner, "Commencer")
        owner.wait_for_url("**/construire**")
        ready(owner)
        shows(owner, "Léa Morel")
        contract = owner.url.split("c=")[1]
        go(owner, app, f"partager?c={contract}")
        yield Shared(owner, app, contract, made_link(owner))
