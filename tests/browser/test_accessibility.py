"""Every page of the demonstration, for both seats: sound to an assistive reader, and never wider than a phone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect

from tests.browser.course import go, ready, tab, visitor, write
from tests.browser.turning import turn

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
_HOW = {"resultTypes": ["violations"], "preload": {"assets": ["media"]}}
"""Style sheets are fetched a second time for one rule alone, which does not run by itself."""
_DESK, _PHONE = ViewportSize(width=1280, height=900), ViewportSize(width=390, height=844)

Scheme: TypeAlias = Literal["light", "dark"]
View: TypeAlias = tuple[ViewportSize, Scheme, dict[str, object]]


def faults(page: Page, **options: object) -> list[str]:
    """What axe finds; nothing is let pass."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate(_RUN, {**_HOW, **options})
    return [
        f"{rule['id']}: {node['html'][:160]} | {node['target']}" for rule in found for node in rule["nodes"]
    ]


def at_both_ends(page: Page, **options: object) -> list[str]:
    """What axe finds on a wide light screen and on a dark phone, and how much wider than a phone the page is."""
    return _looked_at(page, (_DESK, "light", {}), (_PHONE, "dark", {}), **options)


def everywhere(page: Page, **options: object) -> list[str]:
    """The same, with the colours of a light phone and of a wide dark screen."""
    return _looked_at(
        page,
        (_DESK, "light", {}),
        (_PHONE, "light", COLOURS),
        (_PHONE, "dark", {}),
        (_DESK, "dark", COLOURS),
        **options,
    )


def _looked_at(page: Page, *views: View, **options: object) -> list[str]:
    """Look from one view after the other, from the end where the page stands: turning costs as much as looking."""
    found = []
    for size, scheme, rules in views if scheme_of(page) == views[0][1] else reversed(views):
        shade(page, scheme)
        if page.viewport_size != size:
            page.set_viewport_size(size)
        ready(page)  # other colours may run the script again, and a field is locked until it has
        found += [f"{size['width']} {scheme}: {fault}" for fault in faults(page, **rules, **options)]
        if size is _PHONE and not rules and (wide := across(page)) > _PHONE["width"]:
            found.append(f"{wide} px wide")
    return found


def across(page: Page) -> int:
    """How wide the page is on a phone, in pixels."""
    before = page.viewport_size
    if before != _PHONE:
        page.set_viewport_size(_PHONE)
    assert page.evaluate("innerWidth") == _PHONE["width"]
    found = int(page.evaluate("document.documentElement.scrollWidth"))
    if before and before != _PHONE:
        page.set_viewport_size(before)
    return found


_SETTLED = "() => document.getAnimations().filter(a => a instanceof CSSTransition).forEach(a => a.finish())"
_GROUND = "getComputedStyle(document.querySelector('.stApp')).backgroundColor"


def scheme_of(page: Page) -> Scheme:
    """The colours that the reader has asked for."""
    return "dark" if page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") else "light"


def shade(page: Page, scheme: Scheme) -> None:
    """Change the reader's colours, and wait until the page has followed."""
    if scheme_of(page) == scheme:
        return
    before = page.evaluate(_GROUND)
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function(f"before => {_GROUND} !== before", arg=before)
    page.evaluate(_SETTLED)  # a colour on its way to another is not what is read


def seen(page: Page, rooms: tuple[str, ...]) -> dict[str, list[str]]:
    """What is wrong with each page."""
    wrong: dict[str, list[str]] = {}
    for room in rooms:
        turn(page, room)
        errors = [e.inner_text() for e in page.locator("[data-testid=stAlertContentError]").all()]
        wrong[room] = errors + at_both_ends(page)
    page.set_viewport_size(_DESK)
    return {room: found for room, found in wrong.items() if found}


def test_every_page_is_sound_for_both_seats(demo: Page, app: str) -> None:
    wrong = {}
    for _ in range(2):
        go(demo, app, "negocier")
        sits_as_owner = demo.get_by_role("link", name="Passer côté client").count() == 1
        wrong["owner" if sits_as_owner else "client"] = seen(demo, OWNER if sits_as_owner else CLIENT)
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
    page.get_by_role("button", name="Envoyer au client").click()
    page.get_by_role("button", name="C’est réglé").wait_for()


def together(page: Page) -> None:
    page.get_by_role("dialog").get_by_role("button", name="Fermer").click()
    page.get_by_text("Nous sommes à la même table").click()
    page.get_by_role("heading", name="a le stylo").wait_for()


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
