"""From one page of the app to another in the same tab: a quarter of what opening it anew costs."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.course import ready

_TURN = "to => { history.pushState({}, '', `/${to}`); dispatchEvent(new PopStateEvent('popstate')); }"


def turn(page: Page, room: str) -> Page:
    """To another page, as the browser's own buttons turn there; `room` is its address, what it asks for included."""
    page.evaluate(_TURN, room)
    page.locator(f".st-key-page-{room.partition('?')[0] or 'home'}").wait_for()
    ready(page)
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    return page
