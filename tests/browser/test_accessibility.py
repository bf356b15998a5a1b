"""Every page of the demonstration, for both seats: sound to an assistive reader, and never wider than a phone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.course import go, ready, tab, visitor, write

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
CLIENT = ("lire", "proposer", "negocier", "signer", "echeances", "avenants", "fin", "historique")
"""But for the page that checks a file, which is the same for everybody."""


@pytest.fixture(scope="module")
def demo(browser: Browser, app: str) -> Iterator[Page]:
    with visitor(browser) as page:
        page.goto(f"{app}/entrer")
        page.get_by_role("button", name="Ouvrir la démonstration").click()
        page.locator("[class*=st-key-page-]").first.wait_for()
        yield ready(page)


COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""The rules that other colours alone can break."""
_RUN = "options => axe.run(options.within ?? document, options).then(found => found.violations)"
_DESK, _PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


def faults(page: Page, **options: object) -> list[str]:
    """What axe finds; nothing is let pass."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate(_RUN, {"resultTypes": ["violations"], **options})
    return [
        f"{rule['id']}: {node['html'][:160]} | {node['target']}" for rule in found for node in rule["nodes"]
    ]


def at_both_ends(page: Page, **options: object) -> list[str]:
    """What axe finds on a wide light screen and on a dark phone, and how much wider than a phone the page is."""
    found = faults(page, **options)
    shade(page, "dark")
    page.set_viewport_size(_PHONE)
    ready(page)
    found += [f"390 dark: {fault}" for fault in faults(page, **options)]
    wide = _scrolled(page)
    shade(page, "light")
    page.set_viewport_size(_DESK)
    return found + ([f"{wide} px wide"] if wide > _PHONE["width"] else [])


def everywhere(page: Page, **options: object) -> list[str]:
    """The same, with the colours of a wide dark screen and of a light phone."""
    found = at_both_ends(page, **options)
    shade(page, "dark")
    found += [f"dark: {fault}" for fault in faults(page, **COLOURS, **options)]
    shade(page, "light")
    page.set_viewport_size(_PHONE)
    ready(page)
    found += [f"390: {fault}" for fault in faults(page, **COLOURS, **options)]
    page.set_viewport_size(_DESK)
    return found


def across(page: Page) -> int:
    """How wide the page is on a phone, in pixels."""
    before = page.viewport_size
    page.set_viewport_size(_PHONE)
    found = _scrolled(page)
    page.set_viewport_size(before or _DESK)
    return found


def _scrolled(page: Page) -> int:
    assert page.evaluate("innerWidth") == _PHONE["width"]
    return int(page.evaluate("document.documentElement.scrollWidth"))


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
        wrong[room] = errors + at_both_ends(page)
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


def unfolded(page: Page) -> None:
    """Everything that folds is open, in one text, one change answered."""
    page.locator(".more summary").click()
    page.locator(".map summary").click()
    page.keyboard.press("a")
    page.locator(".item[data-v]").first.wait_for()
    page.keyboard.press("v")
    for fold in page.locator(
        "[data-testid=stExpander] summary, details:is(.cb-news, .cb-ledger) summary"
    ).all():
        fold.click()
        ready(page)


def helped(page: Page) -> None:
    page.keyboard.press("?")
    page.locator("dialog.box[open]").wait_for()


def countering(page: Page) -> None:
    page.keyboard.press("Escape")
    page.locator("dialog.box[open]").wait_for(state="hidden")
    page.keyboard.press("c")
    page.locator(".write textarea").wait_for()


def among_others(page: Page) -> None:
    page.keyboard.press("Escape")
    page.locator(".write textarea").wait_for(state="hidden")
    page.get_by_role("button", name="Autres pages").click()
    page.get_by_role("link", name="Mon profil").wait_for()


def limiting(page: Page) -> None:
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Mes limites privées").click()
    page.get_by_text("Vous seul les voyez").wait_for()


def talking(page: Page) -> None:
    page.keyboard.press("Escape")
    page.get_by_text("Vous seul les voyez").wait_for(state="hidden")
    page.locator("[data-act=talk]").click()
    page.get_by_role("textbox", name="Votre commentaire").fill("Pourquoi\u202f?")
    page.get_by_role("button", name="Publier").click()
    page.get_by_role("button", name="C’est réglé").wait_for()


def together(page: Page) -> None:
    page.get_by_role("dialog").get_by_role("button", name="Fermer").click()
    page.get_by_text("Nous sommes à la même table").click()
    page.get_by_role("heading", name="Le stylo est à").wait_for()


STATES = (unfolded, helped, countering, among_others, limiting, talking, together)
"""Each from the one before it, on one page that is opened once."""


_INK = """() => [document.querySelector('.stApp'), document.querySelector('.stApp h1')].map(node => {
  const { color, backgroundColor } = getComputedStyle(node);
  return [color, backgroundColor];
})"""


def on_paper(page: Page) -> None:
    """What is dark on the screen is printed black on white, and what warns is unfolded."""
    shade(page, "dark")
    page.emulate_media(media="print")
    assert page.evaluate(_INK) == [["rgb(0, 0, 0)", "rgb(255, 255, 255)"]] * 2
    expect(page.locator("details.cb-ledger dl").first).to_be_visible()
    page.emulate_media(media="screen")
    shade(page, "light")


def test_every_state_of_the_negotiation_is_sound(demo: Page, app: str) -> None:
    go(demo, app, "negocier")
    demo.locator(".room[data-laid] .card:not([hidden])").wait_for()
    on_paper(demo)
    wrong = {}
    for state in STATES:
        state(demo)
        ready(demo)
        wrong[state.__name__] = everywhere(demo)
    assert {state: found for state, found in wrong.items() if found} == {}


def test_what_is_prepared_is_sound_with_its_trades_and_its_list_unfolded(demo: Page, app: str) -> None:
    go(demo, app, "proposer")
    write(demo, "Le Client exerce une autre activité.")
    tab(demo, "Aperçu et envoi")
    demo.locator(".room[data-laid]").wait_for()
    for name in ("Donnant-donnant", "Ce que vous annoncez"):
        demo.locator("[data-testid=stExpander] summary", has_text=name).click()
        ready(demo)
    assert everywhere(demo) == []


_ALONE = {"within": ".stBidiComponent"}
"""The component's own page is none of the app's."""


def test_a_long_proposal_is_sound_before_it_is_judged_and_while_its_wording_is_accepted(
    page: Page, components_app: str
) -> None:
    def unjudged(route: Route) -> None:
        view = route.fetch().json()
        route.fulfill(
            json={**view, "judged": False, "changes": [{**c, "family": "unjudged"} for c in view["changes"]]}
        )

    page.route("**/sample/*?judged=1", lambda _never_answered: None)
    page.route("**/sample/6x2", unjudged)
    page.goto(components_app)
    page.locator(".pending").wait_for()
    assert everywhere(page, **_ALONE) == []
    page.unroute_all()
    page.goto(components_app)
    page.locator(".room[data-laid]").wait_for()
    page.keyboard.press("b")
    page.get_by_role("dialog", name="Accepter les changements de rédaction").wait_for()
    assert everywhere(page, **_ALONE) == []
