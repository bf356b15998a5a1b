"""Two browsers live with a contract they agreed to: its days, an amendment asked for, an end by agreement."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Shared
from tests.browser.course import go, open_link, press, ready, shows, tab, visitor
from tests.browser.test_accessibility import faults, width

pytestmark = pytest.mark.browser


def write_in(page: Page, label: str, text: str) -> None:
    """Fill a field and leave it."""
    page.get_by_label(label).first.fill(text)
    page.locator("h1").first.click()
    ready(page)


def sound(page: Page) -> None:
    """Sound to an assistive reader, and never wider than a phone."""
    assert faults(page) == []
    assert width(page) <= 390


def confirm(page: Page) -> None:
    """Acknowledge every warning, then agree to the text on the table."""
    for box in page.get_by_role("checkbox").all():
        box.locator("xpath=ancestor::label").click()
        ready(page)
    press(page, "J’approuve")


def test_a_contract_in_force_is_dated_amended_and_ended_by_both(browser: Browser, shared: Shared) -> None:
    owner, app, at = shared.owner, shared.app, f"?c={shared.contract}"
    with visitor(browser) as client:
        open_link(client, shared.link)
        for page, where in ((client, "negocier"), (owner, f"negocier{at}")):
            go(page, app, where)
            confirm(page)
        go(client, app, "echeances")
        shows(client, "Les dates du contrat")
        sound(client)

        go(client, app, "avenants")
        write_in(client, "Votre demande", "TikTok aussi, à partir de mars")
        press(client, "Demander")
        shows(client, "Le client demande")
        sound(client)
        go(owner, app, f"avenants{at}")
        shows(owner, "TikTok aussi, à partir de mars")

        go(owner, app, f"fin{at}")
        sound(owner)
        tab(owner, "D’un commun accord")
        write_in(owner, "Accès", "Rendus le lendemain.")
        write_in(owner, "Sort des contenus", "Restent publiés.")
        press(owner, "Proposer cet accord")
        shows(owner, "attend la réponse")
        go(client, app, "fin")
        tab(client, "D’un commun accord")
        press(client, "J’accepte cet accord")
        press(client, "Constater que le contrat est terminé")
        shows(owner, "a pris fin")
        shows(client, "commun accord")
        sound(client)
        with client.expect_download() as taken:
            client.get_by_role("link", name="Lettre (PDF)").first.click()
        assert taken.value.suggested_filename.endswith(".pdf")
        go(owner, app, "")
        shows(owner, "Terminé")
