"""Every page of the demonstration, for both seats: sound to an assistive reader, and never wider than a phone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.course import go, ready, visitor

pytestmark = pytest.mark.browser

OWNER = (
    "",
    "profil",
    "construire",
    "partager",
    "lire",
    "proposer",
    "negocier",
    "signer",
    "echeances",
    "avenants",
    "fin",
    "historique",
    "verifier",
)
CLIENT = ("lire", "proposer", "negocier", "signer", "echeances", "avenants", "fin", "historique", "verifier")


@pytest.fixture(scope="module")
def demo(browser: Browser, app: str) -> Iterator[Page]:
    with visitor(browser) as page:
        page.goto(f"{app}/entrer")
        page.get_by_role("button", name="Ouvrir la démonstration").click()
        page.locator("[class*=st-key-page-]").first.wait_for()
        yield ready(page)


COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""The rules that other colours alone can break."""


def faults(page: Page, options: dict[str, object] | None = None) -> list[str]:
    """What axe finds; nothing is let pass."""
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:160]} | {node['target']}" for rule in found for node in rule["nodes"]
    ]


def width(page: Page) -> int:
    """How wide the page is on a phone."""
    wide = page.viewport_size
    page.set_viewport_size({"width": 390, "height": 844})
    found = int(page.evaluate("document.documentElement.scrollWidth"))
    assert wide
    assert page.evaluate("innerWidth") == 390
    page.set_viewport_size(wide)
    return found


_SETTLED = "() => document.getAnimations().filter(a => a instanceof CSSTransition).forEach(a => a.finish())"


def shade(page: Page, scheme: Literal["light", "dark"]) -> None:
    """Change the reader's colours, and wait until the page has followed."""
    ground = page.locator(".stApp")
    before = ground.evaluate("app => getComputedStyle(app).backgroundColor")
    page.emulate_media(color_scheme=scheme)
    expect(ground).not_to_have_css("background-color", before)
    page.evaluate(_SETTLED)  # a colour on its way to another is not what is read


def seen(page: Page, app: str, rooms: tuple[str, ...]) -> dict[str, list[str]]:
    """What is wrong with each page."""
    wrong: dict[str, list[str]] = {}
    for room in rooms:
        go(page, app, room)
        page.locator("[class*=st-key-page-]").first.wait_for()
        expect(page.locator("[aria-busy=true]")).to_have_count(0)
        errors = [e.inner_text() for e in page.locator("[data-testid=stAlertContentError]").all()]
        across = width(page)
        light = faults(page)
        shade(page, "dark")
        dark = [f"dark: {fault}" for fault in faults(page, COLOURS)]
        shade(page, "light")
        wrong[room] = errors + light + dark + ([f"{across} px wide"] if across > 390 else [])
    return {room: found for room, found in wrong.items() if found}


def test_every_page_is_sound_for_both_seats(demo: Page, app: str) -> None:
    wrong = {}
    for _ in range(2):
        go(demo, app, "negocier")
        sits_as_owner = demo.get_by_role("link", name="Passer côté client").count() == 1
        wrong["owner" if sits_as_owner else "client"] = seen(demo, app, OWNER if sits_as_owner else CLIENT)
        demo.locator("nav.cb-signs a").first.click()
        demo.wait_for_load_state()
    assert wrong == {"owner": {}, "client": {}}


def opened(page: Page, app: str, state: str) -> None:
    """Bring the negotiation into one of its states, from the page as it opens."""
    go(page, app, "negocier")
    page.locator(".room[data-laid] .card:not([hidden])").wait_for()
    match state:
        case "unfolded, one text":
            page.locator(".more summary").click()
            page.locator(".map summary").click()
            page.keyboard.press("a")
            page.locator(".item[data-v]").first.wait_for()
            page.keyboard.press("v")
            for fold in page.locator("[data-testid=stExpander] summary").all():
                fold.click()
                ready(page)
        case "help":
            page.keyboard.press("?")
            page.locator("dialog.box[open]").wait_for()
        case "counter":
            page.locator("[data-act=counter]").click()
            page.locator(".write textarea").wait_for()
        case "comments":
            page.locator("[data-act=talk]").click()
            page.get_by_role("button", name="Publier").wait_for()
        case "one screen":
            page.get_by_text("Nous sommes à la même table").click()
            page.get_by_role("heading", name="Le stylo est à").wait_for()


STATES = ("unfolded, one text", "help", "counter", "comments", "one screen")


def test_every_state_of_the_negotiation_is_sound(demo: Page, app: str) -> None:
    wrong = {}
    for state in STATES:
        opened(demo, app, state)
        found = faults(demo)
        shade(demo, "dark")
        found += [f"dark: {fault}" for fault in faults(demo, COLOURS)]
        shade(demo, "light")
        demo.set_viewport_size({"width": 390, "height": 844})
        ready(demo)
        found += [f"390: {fault}" for fault in faults(demo)]
        demo.set_viewport_size({"width": 1280, "height": 900})
        wrong[state] = found
    assert {state: found for state, found in wrong.items() if found} == {}
