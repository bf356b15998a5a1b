"""One Chromium for the whole run, as Playwright cannot be started twice in a process; and how properties are tried."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from itertools import chain, groupby
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Playwright, sync_playwright

# a busy machine is no fault of the code
settings.register_profile("any machine", deadline=None, suppress_health_check=(HealthCheck.too_slow,))
settings.load_profile("any machine")


def chromium_path(playwright: Playwright) -> str:
    """The Chromium that the test command found, the system's, or the one Playwright brought."""
    named = os.environ.get("CLAUSIER_CHROMIUM")
    for found in (named, shutil.which("chromium"), playwright.chromium.executable_path):
        if found and Path(found).exists():
            return found
    pytest.fail("no Chromium: run `python -m playwright install chromium`", pytrace=False)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium_path(playwright), args=["--no-sandbox"])
        yield started
        started.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long tests first: two that run at a time begin with a half of the list each, and short ones fill what is left.

    Long ones alternate by whole files, as some prepare once what all their tests use.
    """
    long = [item for item in items if item.get_closest_marker("browser")]
    short = [item for item in items if not item.get_closest_marker("browser")]
    files = [list(found) for _, found in groupby(long, key=lambda item: item.path)]
    first, second = [*chain(*files[::2])], [*chain(*files[1::2])]
    room = max(0, len(items) // 2 - len(first))
    items[:] = [*first, *short[:room], *second, *short[room:]]
