"""From opening to agreed without a mouse: only keys are pressed here."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.course import ready, shows, visitor

pytestmark = pytest.mark.browser

_STOPS = 300


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until this has the focus; from the top of the page again where it stands above."""
    wanted.wait_for(state="attached")
    for _ in range(_STOPS):
        if wanted.evaluate("node => node.matches(':focus')"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"never reached by Tab: {wanted}")


def enter(page: Page, wanted: Locator) -> None:
    """Go there by Tab and press Enter."""
    tab_to(page, wanted)
    page.keyboard.press("Enter")


def acknowledge(page: Page) -> None:
    """Tick every warning with the space bar."""
    boxes = page.get_by_role("checkbox")
    for n in range(boxes.count()):
        tab_to(page, boxes.nth(n))
        page.keyboard.press("Space")
        expect(boxes.nth(n)).to_be_checked()
        ready(page)


def send(page: Page) -> None:
    """Send the answers once each has been given."""
    button = page.get_by_role("button", name="Envoyer mes réponses")
    button.wait_for()
    ready(page)
    acknowledge(page)
    enter(page, button)
    expect(button).to_have_count(0)
    ready(page)


def change_seat(page: Page, seat: str) -> None:
    """To the other side of the demonstration's table."""
    enter(page, page.get_by_role("link", name=f"Passer côté {seat}"))
    other = "prestataire" if seat == "client" else "client"
    page.get_by_role("link", name=f"Passer côté {other}").wait_for()
    ready(page)


def approve(page: Page) -> None:
    """Approve the version on the table."""
    button = page.get_by_role("button", name=re.compile("J’approuve la version"))
    button.wait_for()
    ready(page)
    acknowledge(page)
    enter(page, button)
    expect(button).to_have_count(0)
    ready(page)


def test_everything_from_opening_to_agreed_is_done_by_keys(browser: Browser, app: str) -> None:
    with visitor(browser) as page:
        page.goto(f"{app}/entrer")
        enter(page, page.get_by_role("button", name="Ouvrir la démonstration"))
        page.get_by_role("link", name="Négocier").wait_for()
        ready(page)
        enter(page, page.get_by_role("link", name="Négocier"))
        page.locator(".room[data-laid] .card:not([hidden])").wait_for()
        ready(page)

        verdict = page.locator(".cardhead .verdict")
        page.keyboard.press("?")
        expect(page.get_by_role("dialog", name="Raccourcis clavier")).to_be_visible()
        page.keyboard.press("Escape")
        page.keyboard.press("a")
        expect(verdict).to_have_text("Acceptée")
        page.keyboard.press("u")
        expect(verdict).to_have_text("")
        page.keyboard.press("y")
        expect(verdict).to_have_text("Acceptée")
        page.keyboard.press("u")
        expect(verdict).to_have_text("")
        page.keyboard.press("j")
        enter(page, page.get_by_role("link", name=re.compile("Répondre à .* modification")))
        expect(page.locator(".list .item").first).to_have_attribute("data-now", "this")

        total = page.locator(".list .item").count()
        countered = False
        for _ in range(total):
            is_term = page.locator(".card .kind").inner_text().startswith("Élément clé modifié")
            if not countered and not is_term and page.locator(".card [data-act=counter]").count():
                page.keyboard.press("c")
                box = page.get_by_role("textbox", name="Votre texte")
                expect(box).to_be_focused()
                page.keyboard.press("Control+a")
                page.keyboard.type("Chaque partie garde secret ce qu’elle apprend de l’autre.")
                page.keyboard.press("Control+Enter")
                expect(verdict).to_have_text("Contre-proposition")
                expect(page.locator("[data-act=counter]")).to_be_focused()  # not lost after a decision
                countered = True
            elif verdict.inner_text() == "":
                page.keyboard.press("r")
                expect(verdict).to_have_text("Refusée")
            page.keyboard.press("j")
        send(page)

        change_seat(page, "client")
        page.locator(".room[data-laid] .card:not([hidden])").wait_for()
        page.keyboard.press("a")
        send(page)
        approve(page)
        change_seat(page, "prestataire")
        approve(page)
        shows(page, re.compile("Les deux parties ont approuvé"))
