"""From an agreement to a sealed contract, in two browsers at once, in both languages."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from contract.edges.seal import verifier
from tests.browser.course import (
    CODE,
    PHRASE,
    choose,
    enter_as_owner,
    go,
    made_link,
    open_link,
    press,
    ready,
    shows,
    visitor,
)

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Words:
    """What the buttons of the course are called in a language."""

    locale: str
    name: str
    example: str
    begin: str
    approve: str
    open: str
    capacity: str
    phrase: str
    code: str
    sign: str
    wrong: str
    frozen: str
    signed: str
    file: str
    holds: str


FRENCH = Words(
    locale="fr-FR",
    name="Nom du dossier",
    example="Partir d’un exemple",
    begin="Commencer",
    approve="J’approuve la version",
    open="Ouvrir la signature",
    capacity="Qualité",
    phrase="Votre phrase de passe",
    code="Votre code personnel",
    sign="Signer la version",
    wrong="Ce n’est pas le bon code",
    frozen="ne pouvez plus revenir en arrière seul",
    signed="Les deux parties ont signé",
    file="Télécharger le contrat scellé",
    holds="Tout tient",
)
ENGLISH = Words(
    locale="en-GB",
    name="Name of the file",
    example="Start from an example",
    begin="Begin",
    approve="I approve version",
    open="Open signing",
    capacity="Capacity",
    phrase="Your passphrase",
    code="Your personal code",
    sign="Sign version",
    wrong="not the right code",
    frozen="can no longer go back alone",
    signed="Both parties signed",
    file="Download the sealed contract",
    holds="Everything holds",
)


def give(page: Page, words: Words, capacity: str, secret: str, label: str) -> None:
    """Fill in the form and sign; every box is ticked, the warnings' and the consent's."""
    for box in page.get_by_role("checkbox").all():
        if not box.is_checked():
            box.locator("xpath=ancestor::label").click()
            expect(box).to_be_checked()
            ready(page)
    page.get_by_label(words.capacity).fill(capacity)
    page.get_by_label(re.compile(label)).fill(secret)
    page.keyboard.press("Tab")
    ready(page)
    press(page, words.sign)


@pytest.mark.parametrize("words", [FRENCH, ENGLISH], ids=["fr", "en"])
def test_from_an_agreement_to_a_sealed_contract(browser: Browser, app: str, words: Words) -> None:
    with visitor(browser, words.locale) as owner, visitor(browser, words.locale) as client:
        enter_as_owner(owner, app)
        choose(owner, words.example, re.compile("Café Horizon"))
        owner.get_by_label(words.name).first.fill(f"Signé {words.locale}")
        press(owner, words.begin)
        owner.wait_for_url("**/construire**")
        ready(owner)
        shows(owner, "Léa Morel")
        contract = owner.url.split("c=")[1]
        go(owner, app, f"partager?c={contract}")
        open_link(client, made_link(owner))
        for page, room in ((owner, f"negocier?c={contract}"), (client, "negocier")):
            go(page, app, room)
            press(page, words.approve)

        go(owner, app, f"signer?c={contract}")
        press(owner, words.open)
        go(client, app, "signer")
        give(client, words, "gérante", PHRASE, words.code)
        shows(client, re.compile(words.wrong))
        give(owner, words, "entrepreneuse", PHRASE, words.phrase)
        shows(owner, re.compile(words.frozen))
        give(client, words, "gérante", CODE, words.code)
        shows(client, re.compile(words.signed))
        shows(owner, re.compile(words.signed))  # by itself: nobody reloads the owner's page

        for page in (owner, client):
            expect(page.get_by_role("link", name=words.file)).to_be_visible()
        sealed = client.request.get(f"{app}/scelle/{contract}.pdf").body()
        assert owner.request.get(f"{app}/scelle/{contract}.pdf").body() == sealed
        assert len(verifier.check(sealed)) > 1

        go(client, app, "verifier")
        client.locator("input[type=file]").set_input_files(
            {"name": "c.pdf", "mimeType": "application/pdf", "buffer": sealed}
        )
        shows(client, re.compile(words.holds))
