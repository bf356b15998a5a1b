"""From an empty house to an agreement, in two browsers at once, in both languages."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.course import (
    choose,
    enter_as_owner,
    go,
    made_link,
    open_link,
    press,
    ready,
    shows,
    tab,
    tick_all,
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
    reason: str
    save: str
    question: str
    structure: str
    remove: str
    preview: str
    must: str
    send: str
    turn: str
    removed: str
    refuse: str
    answers: str
    approve: str
    agreed: str


FRENCH = Words(
    locale="fr-FR",
    name="Nom du dossier",
    example="Partir d’un exemple",
    begin="Commencer",
    reason="Pourquoi cette version",
    save="Enregistrer",
    question="Question",
    structure="Articles",
    remove="Retirer",
    preview="Aperçu et envoi",
    must="Avant d’aller plus loin",
    send="Envoyer la proposition",
    turn="C’est à vous",
    removed="disparaît et rien ne le remplace",
    refuse="Refuser",
    answers="Envoyer mes réponses",
    approve="J’approuve la version",
    agreed="Les deux parties ont approuvé",
)
ENGLISH = Words(
    locale="en-GB",
    name="Name of the file",
    example="Start from an example",
    begin="Begin",
    reason="Why this version",
    save="Save",
    question="Question",
    structure="Articles",
    remove="Take out",
    preview="Preview and send",
    must="Before going further",
    send="Send the proposal",
    turn="Your turn",
    removed="disappears and nothing replaces it",
    refuse="Reject",
    answers="Send my answers",
    approve="I approve version",
    agreed="Both parties approved",
)


@pytest.mark.parametrize("words", [FRENCH, ENGLISH], ids=["fr", "en"])
def test_from_a_blank_house_to_an_agreement(browser: Browser, app: str, words: Words) -> None:
    with visitor(browser, words.locale) as owner, visitor(browser, words.locale) as client:
        enter_as_owner(owner, app)
        choose(owner, words.example, re.compile("Café Horizon"))
        owner.get_by_label(words.name).first.fill(f"Café {words.locale}")
        press(owner, words.begin)
        owner.wait_for_url("**/construire**")
        ready(owner)
        shows(owner, "Léa Morel")
        contract = owner.url.split("c=")[1]

        go(owner, app, f"partager?c={contract}")
        open_link(client, made_link(owner))
        client.get_by_role("radio", name=words.question).first.or_(
            client.get_by_role("button", name=words.question).first
        ).first.click()
        ready(client)

        go(owner, app, f"negocier?c={contract}")
        go(client, app, "proposer")
        tab(client, words.structure)
        row = client.locator("[class*=st-key-row-proposal-responsabilite]")
        row.get_by_role("button", name=words.remove).click()
        ready(client)
        tab(client, words.preview)
        shows(client, words.must)
        tick_all(client)
        press(client, words.send)

        shows(owner, words.turn)  # by itself: nobody reloads the owner's page
        shows(owner, re.compile(words.removed))
        owner.get_by_role("button", name=words.refuse).first.click()
        press(owner, words.answers)
        # the answers are written, and the page drawn with them
        expect(owner.get_by_role("button", name=words.answers)).to_have_count(0, timeout=20_000)
        ready(owner)

        go(client, app, "negocier")
        press(client, words.approve)
        press(owner, words.approve)
        shows(owner, re.compile(words.agreed))
        shows(client, re.compile(words.agreed))

        answer = client.request.get(f"{app}/pdf/{contract}/1.pdf")
        assert answer.body().startswith(b"%PDF")
