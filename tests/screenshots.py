"""Screenshots of each page on the demonstration, desktop and phone: `.venv/bin/python -m tests.screenshots`."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.course import go, ready, visitor
from tests.conftest import chromium_path
from tests.serving import ROOT, serving

SHOTS = ROOT / "docs" / "screenshots"
ROOMS = {
    "contrats": "",
    "construire": "construire",
    "partager": "partager",
    "lire": "lire",
    "proposer": "proposer",
    "negocier": "negocier",
    "signer": "signer",
    "historique": "historique",
    "verifier": "verifier",
}
SIZES = {"": {"width": 1280, "height": 900}, "-telephone": {"width": 390, "height": 844}}


def main() -> None:
    """Start the app on an empty folder, open its demonstration, take the pictures."""
    data = Path(tempfile.mkdtemp())
    try:
        with serving(ROOT, data) as app, sync_playwright() as playwright:
            path = chromium_path(playwright)
            taken(playwright.chromium.launch(executable_path=path, args=["--no-sandbox"]), app)
    finally:
        shutil.rmtree(data)


def taken(browser: Browser, app: str) -> None:
    """One picture a room and size."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    for suffix, size in SIZES.items():
        with visitor(browser) as page:
            page.set_viewport_size(size)
            page.goto(f"{app}/entrer")
            page.locator("form[action='/demo'] button").click()
            ready(page)
            for name, room in ROOMS.items():
                go(page, app, room)
                page.wait_for_selector("h1, h2")
                expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
                page.screenshot(path=SHOTS / f"{name}{suffix}.png")
    browser.close()


if __name__ == "__main__":
    main()
