"""What a person does in the app, in few words, for the journeys. Nothing here sleeps: it waits for what is seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Locator, Page, TimeoutError, expect  # noqa: A004 - Playwright's own

PHRASE = "quatre mots sans rapport"
CODE = "tulipe-bleue"
_READY = """() => {
  const app = document.querySelector('[data-testid=stApp]');
  return app?.dataset.testConnectionState === 'CONNECTED' && app.dataset.testScriptState === 'notRunning'
    && !document.querySelector('[data-testid=stSkeleton]');
}"""
"""Asked at every frame, where a selector is looked for every half second only."""
_RESTS = """async (node) => {
  node.scrollIntoView({ block: 'center' });
  for (let still = 0, before = NaN; still < 6 && node.isConnected;) {
    await new Promise(requestAnimationFrame);
    const { top } = node.getBoundingClientRect();
    still = top === before ? still + 1 : 0;
    before = top;
  }
}"""
"""Articles of a compared text get their height a frame or two after they come into sight, and move what is below."""


@contextmanager
def visitor(browser: Browser, language: str = "fr-FR", **options: object) -> Iterator[Page]:
    """A browser of its own: no cookie of anybody else's."""
    context = browser.new_context(locale=language, viewport={"width": 1360, "height": 900}, **options)
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


def ready(page: Page) -> Page:
    """Wait until the page's script has run and all it sent is there, so that nothing moves under the pointer."""
    page.wait_for_function(_READY)
    return page


def go(page: Page, app: str, room: str) -> Page:
    """Open a room of the app by its address."""
    page.goto(f"{app}/{room}")
    return ready(page)


def enter_as_owner(page: Page, app: str) -> None:
    """Choose the passphrase, or type it where there is one already."""
    page.goto(app)
    for field in page.locator("input[type=password]").all():
        field.fill(PHRASE)
    page.locator("form button").first.click()
    ready(page)


def touch(target: Locator) -> None:
    """Press what one has scrolled to, once it rests there: a press whose end falls elsewhere presses nothing."""
    target.evaluate(_RESTS)
    target.click()


def press(page: Page, name: str) -> None:
    """Press the first button of this name, on a page that rests, and wait for what it does."""
    wanted = page.get_by_role("button", name=name).first
    wanted.wait_for()
    ready(page)
    touch(wanted)
    ready(page)


def tick(box: Locator) -> None:
    """Tick a box by its words, and wait for what it does."""
    touch(box.locator("xpath=ancestor::label"))
    expect(box).to_be_checked()
    ready(box.page)


def tab(page: Page, name: str) -> None:
    """Open a tab of the page. While a script runs, Streamlit takes no press on a tab for an instant: press again."""
    wanted = page.get_by_role("tab", name=name)
    for _ in range(5):
        wanted.click()
        try:
            expect(wanted).to_have_attribute("aria-selected", "true", timeout=4_000)
        except AssertionError:
            continue
        break
    ready(page)


def choose(page: Page, label: str, option: str | re.Pattern[str]) -> None:
    """Choose in a list by its label."""
    box = page.get_by_role("combobox", name=label).first
    wanted = page.get_by_role("option", name=option).first
    for _ in range(5):  # a script that ends at that moment closes the list again
        box.click()
        try:
            wanted.click(timeout=4_000)
        except TimeoutError:
            page.keyboard.press("Escape")
            continue
        break
    ready(page)


def edit(page: Page, title: str) -> None:
    """Choose an article to edit, and wait until it is that one's editor that stands there."""
    choose(page, "Article à modifier", re.compile(title))
    titles = page.locator(".editor .head input")
    expect(titles.first).to_have_value(re.compile(title), timeout=20_000)
    expect(titles).to_have_count(1)  # the former one may stand beside it for a moment


def shows(page: Page, text: str | re.Pattern[str]) -> None:
    """Wait until this text is seen."""
    expect(page.get_by_text(text).first).to_be_visible(timeout=20_000)


def tick_every(page: Page) -> None:
    """Tick every box that is not ticked."""
    ready(page)
    for box in page.get_by_role("checkbox").all():
        if not box.is_checked():
            tick(box)


def tick_all(page: Page) -> None:
    """Acknowledge every warning that asks for it."""
    ready(page)
    page.locator(
        "ins, del"
    ).first.wait_for()  # what stands above has come, so nothing moves under the pointer
    boxes = page.get_by_role("checkbox")
    boxes.first.wait_for(state="attached")
    for box in boxes.all():
        expect(page.locator("[aria-busy=true]")).to_have_count(0)
        tick(box)


def open_link(page: Page, link: str) -> None:
    """Follow the client's link and choose, or type, the personal code."""
    page.goto(link)
    page.locator("input[name=code]").fill(CODE)
    if page.locator("input[name=again]").count():
        page.locator("input[name=again]").fill(CODE)
    page.locator("form button").first.click()
    page.wait_for_url("**/lire**")
    ready(page)


_LINK = re.compile("^(Créer|Remplacer) le lien|^(Make|Replace) the link")


def made_link(page: Page) -> str:
    """Make the client's link and copy it."""
    page.get_by_role("button", name=_LINK).first.click()
    shown = page.locator("code").first
    shown.wait_for()
    ready(page)
    return shown.inner_text().strip()


def first_clause(page: Page) -> Locator:
    """The first clause of the article being edited."""
    return page.locator(".editor textarea").first


def write(page: Page, text: str) -> None:
    """Put a text in the first clause, and wait until it is kept."""
    first_clause(page).fill(text)
    page.keyboard.press("Tab")
    expect(page.locator(".editor .status")).to_contain_text("Enregistré", timeout=20_000)
    ready(page)
