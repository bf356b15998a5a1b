from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.course import choose, enter_as_owner, go, made_link, press, ready, shows, visitor
from tests.serving import ROOT, free_port, serving


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
def app(data: Path) -> Iterator[str]:
    """The address of the real app, on a data folder of its own, empty at first."""
    with serving(ROOT, data) as address:
        yield address


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
