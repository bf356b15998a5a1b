"""Two people at one table: the pen is handed over with a code, and each approval asks for the person's own."""

from __future__ import annotations

import io
import re

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from contract.actions.demo import CODE
from tests.browser.course import go, press, ready, shows, tick, visitor

pytestmark = pytest.mark.browser


def code(page: Page, label: str, typed: str) -> None:
    """Type a code and hand it over by Enter."""
    field = page.get_by_label(re.compile(f"^{label}"))
    ready(page)
    expect(field).to_have_count(1)  # while the page is drawn anew, the former one stands beside it
    field.fill(typed)
    field.press("Enter")
    ready(page)


def acknowledge(page: Page) -> None:
    """Tick each warning that an approval asks to have read."""
    boxes = page.locator("[class*=st-key-confirm-]").get_by_role("checkbox")
    boxes.first.wait_for(state="attached")
    for box in boxes.all():
        tick(box)


def test_two_people_answer_and_approve_on_one_screen_each_with_their_own_code(
    browser: Browser, app: str
) -> None:
    with visitor(browser) as page:
        page.goto(f"{app}/entrer")
        page.get_by_role("button", name="Ouvrir la démonstration").click()
        ready(page)
        go(page, app, "negocier")
        page.get_by_text("Nous sommes à la même table").click()
        shows(page, "Le prestataire a le stylo")
        expect(page.locator(".room:not([aria-busy]) .item").first).to_be_visible()
        items = page.locator(".list .item")
        for _ in range(items.count()):  # changes that are tied together are answered together
            if not page.locator(".item:not([data-v])").count():
                break
            page.locator(".item:not([data-v])").first.click()
            page.keyboard.press("r")
        press(page, "Envoyer mes réponses")
        shows(page, "Approuver la version 6")
        ready(page)

        code(page, "Code du client, choisi", "une devinette")
        shows(page, "Ce n’est pas le bon code")
        code(page, "Code du client, choisi", CODE)
        shows(page, "Le client a le stylo")
        acknowledge(page)
        code(page, "Code du client, pour", CODE)
        shows(page, "Client\u00a0: approuvée")
        code(page, "Phrase de passe du prestataire$", CODE)
        shows(page, "Le prestataire a le stylo")
        code(page, "Phrase de passe du prestataire, pour", "une autre devinette")
        shows(page, "Ce n’est pas la bonne phrase de passe")
        code(page, "Phrase de passe du prestataire, pour", CODE)
        shows(page, re.compile("Il reste .* alerte"))
        acknowledge(page)
        code(page, "Phrase de passe du prestataire, pour", CODE)
        shows(page, re.compile("Les deux parties ont approuvé"))

        href = page.get_by_role("link", name="Compte rendu").get_attribute("href")
        pages = PdfReader(io.BytesIO(page.request.get(f"{app}{href}").body())).pages
        assert len(pages) == 1
        text = " ".join(pages[0].extract_text().split())
        assert "Laissé ouvert – Question ouverte" in text
        assert "Client, version 6" in text
