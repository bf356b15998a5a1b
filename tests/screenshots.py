"""Screenshots of each page on the demonstration, desktop and phone: `.venv/bin/python -m tests.screenshots`."""

from __future__ import annotations

import shutil
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.course import go, press, ready, visitor
from tests.conftest import chromium_path
from tests.serving import ROOT, serving

SHOTS = ROOT / "docs" / "screenshots"
IN_NEGOTIATION = {
    "contrats": "",
    "construire": "construire",
    "partager": "partager",
    "lire": "lire",
    "proposer": "proposer",
    "negocier": "negocier",
    "historique": "historique",
}
ONCE_SIGNED = {"signer": "signer", "echeances": "echeances", "avenants": "avenants", "fin": "fin"}
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
    """One picture a room and size: the contract under discussion first, then the one that is signed."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    for suffix, size in SIZES.items():
        with visitor(browser) as page:
            page.set_viewport_size(size)
            page.goto(f"{app}/entrer")
            page.locator("form[action='/demo'] button").click()
            ready(page)
            for name, room in IN_NEGOTIATION.items():
                picture(go(page, app, room), f"{name}{suffix}")
            go(page, app, "")
            page.get_by_role("button", name="Ouvrir", exact=True).last.click()
            page.wait_for_url("**/lire**")
            signed = page.url.split("c=")[1]
            press(go(page, app, f"signer?c={signed}"), "Sceller")
            for name, room in ONCE_SIGNED.items():
                picture(go(page, app, f"{room}?c={signed}"), f"{name}{suffix}")
    browser.close()


def picture(page: Page, name: str) -> None:
    """What the page shows, in few colours so that the file stays small."""
    page.wait_for_selector("h1, h2")
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    shown = Image.open(BytesIO(page.screenshot(animations="disabled")))
    shown.convert("RGB").quantize(64).save(SHOTS / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
