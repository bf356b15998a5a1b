"""The pages around the contract, as a browser shows them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PHRASE = "cheval agrafe pile correct"


@pytest.fixture(params=["light", "dark"])
def phone(request, browser, served) -> Iterator[Page]:
    context = browser.new_context(
        base_url=f"http://127.0.0.1:{served}",
        viewport={"width": 390, "height": 844},
        color_scheme=request.param,
        locale="fr-FR",
    )
    yield context.new_page()
    context.close()


def is_sound(page: Page) -> bool:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return True


def test_the_first_visitor_makes_a_passphrase_with_the_keyboard_alone(phone) -> None:
    blocked: list[str] = []
    phone.on("console", lambda said: blocked.append(said.text) if "Content Security" in said.text else None)
    phone.goto("/lire")
    assert is_sound(phone)
    phone.keyboard.type(PHRASE)
    phone.keyboard.press("Tab")
    phone.keyboard.type("autre chose")
    phone.keyboard.press("Enter")
    phone.get_by_role("alert").wait_for()
    assert is_sound(phone)
    phone.get_by_label("Phrase de passe").fill(PHRASE)
    phone.get_by_label("La même").fill(PHRASE)
    phone.get_by_role("button", name="Ouvrir mes contrats").click()
    phone.wait_for_url("**/")
    assert "clausier" not in phone.evaluate("document.cookie")
    phone.goto("/sortir")
    assert is_sound(phone)
    phone.get_by_role("button", name="Fermer la session").click()
    phone.wait_for_url("**/entrer")
    assert is_sound(phone)
    assert not blocked


def test_the_client_comes_in_by_the_link_and_no_request_carries_its_secret_on(phone, invited) -> None:
    asked: list[str] = []
    phone.on("request", lambda sent: asked.append(f"{sent.url} {sent.headers.get('referer', '')}"))
    phone.goto(f"/?k={invited.secret}")
    assert phone.url.endswith("/lien")
    assert is_sound(phone)
    assert [line for line in asked if invited.secret in line] == asked[:1]
    assert invited.secret not in phone.content()
    phone.get_by_label("Choisissez un code personnel").fill("marguerite-7")
    phone.get_by_label("Le même").fill("marguerite-7")
    phone.get_by_role("button", name="Lire le contrat").click()
    phone.wait_for_url("**/lire")
    phone.go_back()
    assert invited.secret not in phone.url


def test_a_link_that_opens_nothing_is_a_calm_page(phone) -> None:
    phone.goto("/?k=nothing")
    assert is_sound(phone)
    assert phone.get_by_role("heading", name="Ce lien n’ouvre rien").is_visible()
