"""One round with every kind of answer: what the client proposes is accepted, countered and refused, then agreed."""

from __future__ import annotations

import io
import re
import time

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Shared
from tests.browser.course import (
    choose,
    edit,
    go,
    open_link,
    press,
    ready,
    shows,
    tab,
    tick_all,
    tick_every,
    visitor,
    write,
)
from tests.browser.turning import turn

pytestmark = pytest.mark.browser


def read(page: Page) -> Page:
    """Wait for the text of the reading page."""
    page.locator(".reader:not([aria-busy]) .article").first.wait_for()
    return page


def test_what_is_marked_and_asked_reaches_the_other_side_within_a_second(
    browser: Browser, shared: Shared
) -> None:
    owner, app = shared.owner, shared.app
    with visitor(browser) as client:
        open_link(client, shared.link)
        read(client)
        go(owner, app, f"lire?c={shared.contract}")
        read(owner)
        client.get_by_role("group", name=re.compile("Durée")).get_by_role("button", name="Question").click()
        start = time.perf_counter()
        expect(owner.get_by_text("L’autre partie\u00a0: Question")).to_be_visible()
        spent = time.perf_counter() - start
        assert spent < 2, f"{spent:.2f} s"  # a second on a quiet machine; the tests share two cores

        expect(client.get_by_role("dialog", name="Durée")).to_be_visible()  # the place to ask it
        client.get_by_role("button", name=re.compile("^Commenter 6.2")).click()
        expect(client.locator(".st-key-talk-quote")).to_be_visible(timeout=20_000)  # drawn again, for 6.2
        ready(client)
        private = client.get_by_text("Note pour moi seul")
        private.click()
        expect(client.get_by_role("button", name="Garder pour moi")).to_be_visible()
        private.click()  # the panel is drawn alone each time, and stays on its article
        client.get_by_label("Votre commentaire ou question").fill("Combien de temps après la fin ?")
        client.get_by_role("button", name="Envoyer au prestataire").click()
        expect(owner.get_by_role("button", name="6.2 – Conversations\u00a0: 1")).to_be_visible()
        owner.get_by_role("button", name="6.2 – Conversations\u00a0: 1").click()
        owner.get_by_label("Votre réponse").fill("Deux ans.")
        owner.get_by_role("button", name="Répondre", exact=True).click()
        shows(client, "Deux ans.")
        client.keyboard.press("Escape")
        expect(client.get_by_role("dialog")).to_have_count(0)

        go(client, app, "lire")
        read(client)
        question = client.get_by_role("group", name=re.compile("Durée")).get_by_role(
            "button", name="Question"
        )
        expect(question).to_have_attribute("aria-pressed", "true")


def test_a_term_is_seen_in_the_text_and_a_version_has_its_reason(shared: Shared) -> None:
    owner, app, contract = shared.owner, shared.app, shared.contract
    go(owner, app, f"construire?c={contract}")
    choose(owner, "Article", re.compile("Conditions financières"))
    price = owner.get_by_role("textbox", name="Prix hors taxes")
    price.fill("910")
    price.press("Tab")
    expect(owner.locator(".cb-living mark").filter(has_text="910,00").first).to_be_attached()
    owner.get_by_label("Pourquoi cette version").fill("Nouveau prix")
    press(owner, "Enregistrer")
    shows(owner, "Version 2")

    go(owner, app, f"historique?c={contract}")
    shows(owner, re.compile("Nouveau prix"))


def test_a_round_with_every_answer_ends_in_an_agreement(browser: Browser, shared: Shared) -> None:
    owner, app, contract = shared.owner, shared.app, shared.contract
    with visitor(browser) as client:
        open_link(client, shared.link)
        propose(client)
        go(owner, app, f"negocier?c={contract}")
        shows(owner, "Trois demandes.")
        answer(owner, re.compile("Force majeure"), "Contre-proposer", "Prévenue sous 2 jours ouvrés.")
        answer(owner, re.compile("Indépendance"), "Refuser")
        answer(owner, re.compile("Conditions financières|Délai de paiement"), "Accepter")
        tick_all(owner)
        press(owner, "Envoyer mes réponses")
        shows(owner, re.compile("Au client de répondre"))

        shows(client, re.compile("C’est à vous"))
        turn(client, "negocier")
        expect(client.locator("ins").filter(has_text="2 jours ouvrés").first).to_be_visible()
        client.locator("[data-act=accept]").click()
        client.get_by_role("button", name="Envoyer mes réponses").wait_for()
        ready(client)
        tick_all(client)
        press(client, "Envoyer mes réponses")
        shows(client, re.compile("J’approuve la version"))
        approve(client)
        approve(owner)
        shows(owner, re.compile("Les deux parties ont approuvé"))
        shows(client, re.compile("Les deux parties ont approuvé"))

        href = client.get_by_role("link", name=re.compile("PDF")).first.get_attribute("href")
        pages = PdfReader(io.BytesIO(client.request.get(f"{app}{href}").body())).pages
        text = " ".join(" ".join(page.extract_text().split()) for page in pages)
        assert "2 jours ouvrés" in text
        assert "45 jours" in text
        assert "Indépendance" in text


def answer(page: Page, place: re.Pattern[str], how: str, text: str = "") -> None:
    """Answer the change at this place, in the list of changes."""
    page.locator(".list .item").filter(has_text=place).first.click()
    page.locator(".card").get_by_role("button", name=how).click()
    if text:
        page.get_by_label("Votre texte").fill(text)
        page.get_by_role("button", name="Garder ce texte").click()
    ready(page)


def approve(page: Page) -> None:
    """Approve the version, its warnings acknowledged."""
    page.get_by_role("button", name=re.compile("J’approuve la version")).wait_for()
    tick_every(page)
    press(page, "J’approuve la version")


def propose(client: Page) -> None:
    """Edit a clause, change a term and take an article out, then send it all with a note."""
    turn(client, "proposer")
    edit(client, "Force majeure")
    write(
        client,
        "Aucune partie ne répond d’un événement qui échappe à son contrôle, prévenue sous 3 jours.",
    )
    tab(client, "Éléments clés")
    choose(client, "Article", re.compile("Conditions financières"))
    days = client.get_by_role("textbox", name="Délai de paiement (jours)")
    days.fill("45")
    days.press("Tab")
    ready(client)
    tab(client, "Articles")
    row = client.locator("[class*=st-key-row-proposal-independance]")
    row.get_by_role("button", name="Retirer").click()
    ready(client)
    tab(client, "Éléments clés")
    expect(days).to_have_value("45")  # the section chosen before is still open
    tab(client, "Aperçu et envoi")
    tick_all(client)
    client.get_by_label("Un mot pour l’autre partie").fill("Trois demandes.")
    press(client, "Envoyer la proposition")
    shows(client, "Votre proposition attend la réponse")
