"""Two browsers live a contract through: signed, amended, signed again, ended; in French by agreement, in English for a breach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from contract.actions import parting, signing
from contract.actions import table as tables
from contract.actions.table import now
from contract.edges.seal import verifier
from contract.ending.facts import Step
from contract.lifecycle.state import Stage
from contract.party import Seat
from tests.actions.tables import CODE, PHRASE, Clock, Sides, address, agree_to_amend, sides
from tests.browser.course import (
    choose,
    enter_as_owner,
    go,
    open_link,
    press,
    ready,
    shows,
    tab,
    visitor,
)
from tests.browser.test_accessibility import faults, width

pytestmark = pytest.mark.browser

CM, CLIENT = Seat.CONTRACTOR, Seat.CLIENT


@dataclass(frozen=True)
class Words:
    """What the course of a signature is called in a language."""

    locale: str
    open: str
    capacity: str
    phrase: str
    code: str
    sign: str
    signed: str
    file: str
    holds: str


FRENCH = Words(
    locale="fr-FR",
    open="Ouvrir la signature",
    capacity="Qualité",
    phrase="Votre phrase de passe",
    code="Votre code personnel",
    sign="Signer la version",
    signed="Les deux parties ont signé la version {number}",
    file="Télécharger le contrat scellé",
    holds="Tout tient",
)
ENGLISH = Words(
    locale="en-GB",
    open="Open signing",
    capacity="Capacity",
    phrase="Your passphrase",
    code="Your personal code",
    sign="Sign version",
    signed="Both parties signed version {number}",
    file="Download the sealed contract",
    holds="Everything holds",
)


@dataclass(frozen=True)
class Desks:
    """A contract that was prepared in the app's own folder, open in two browsers."""

    words: Words
    app: str
    owner: Page
    client: Page
    both: Sides

    def room(self, page: Page, name: str) -> None:
        """Open a room of this contract."""
        go(page, self.app, name if page is self.client else f"{name}?c={self.both.contract}")

    def sign(self, number: int) -> None:
        """Open signing, sign on both sides, and see that it is done without reloading anything."""
        self.room(self.owner, "signer")
        press(self.owner, self.words.open)
        self.room(self.client, "signer")
        give(self.owner, self.words, PHRASE, self.words.phrase)
        give(self.client, self.words, CODE, self.words.code)
        for page in (self.client, self.owner):
            shows(page, self.words.signed.format(number=number))
            expect(page.get_by_role("link", name=self.words.file)).to_be_visible()

    def sealed(self, number: int) -> bytes:
        """The sealed file of a version, the same for both."""
        address = f"{self.app}/scelle/{self.both.contract}/{number}.pdf"
        mine, theirs = (page.request.get(address).body() for page in (self.owner, self.client))
        assert mine == theirs
        assert len(verifier.check(mine, self.both.room.key.fingerprint)) > 1
        return mine

    def verify(self, file: bytes) -> None:
        """Drop a file on the page that checks it."""
        self.room(self.client, "verifier")
        dropped = {"name": "c.pdf", "mimeType": "application/pdf", "buffer": file}
        self.client.locator("input[type=file]").set_input_files(dropped)
        shows(self.client, self.words.holds)

    def over(self, cause: str, pdf: str, stage: str) -> None:
        """Both see that it ended, and why; the letter leaves; the list says so."""
        for page in (self.owner, self.client):
            shows(page, cause)
        with self.client.expect_download() as taken:
            self.client.get_by_role("link", name=pdf).first.click()
        assert taken.value.suggested_filename.endswith(".pdf")
        go(self.owner, self.app, "")
        shows(self.owner, stage)


@contextmanager
def desks(browser: Browser, app: str, words: Words, both: Sides) -> Iterator[Desks]:
    """Both come in: the owner by the passphrase, the client by the link and the code."""
    with visitor(browser, words.locale) as owner, visitor(browser, words.locale) as client:
        enter_as_owner(owner, app)
        open_link(client, f"{app}/?k={both.door}")
        yield Desks(words, app, owner, client, both)


def prepared(data: Path, title: str, language: str) -> Sides:
    """A contract both agreed to, in the app's own folder."""
    return sides(data, address(data), title=title, language=language).to(Stage.AGREED)


def give(page: Page, words: Words, secret: str, label: str) -> None:
    """Fill in the form and sign; every box is ticked, the warnings' and the consent's."""
    page.get_by_role("button", name=words.sign).first.wait_for()  # it stands below every box
    ready(page)
    for box in page.get_by_role("checkbox").all():
        if not box.is_checked():
            box.locator("xpath=ancestor::label").click()
            expect(box).to_be_checked()
            ready(page)
    page.get_by_label(words.capacity).fill("gérante")
    page.get_by_label(re.compile(label)).fill(secret)
    page.keyboard.press("Tab")
    ready(page)
    press(page, words.sign)


def write_in(page: Page, label: str, text: str) -> None:
    """Fill a field and leave it."""
    page.get_by_label(label).first.fill(text)
    page.locator("h1").first.click()
    ready(page)


def sound(page: Page) -> None:
    """Sound to an assistive reader, and never wider than a phone."""
    assert faults(page) == []
    assert width(page) <= 390


def test_signed_amended_and_ended_by_agreement(browser: Browser, app: str, data: Path) -> None:
    both = prepared(data, "Une vie de contrat", "fr")
    first = both.seat(CM).contract.head
    with desks(browser, app, FRENCH, both) as at:
        owner, client = at.owner, at.client
        at.room(owner, "signer")
        press(owner, FRENCH.open)
        give(owner, FRENCH, CODE, FRENCH.phrase)
        shows(owner, re.compile("pas la bonne phrase de passe"))
        give(owner, FRENCH, PHRASE, FRENCH.phrase)
        shows(owner, re.compile("ne pouvez plus revenir en arrière seul"))
        at.room(client, "signer")
        give(client, FRENCH, CODE, FRENCH.code)
        for page in (client, owner):  # by itself: nobody reloads the owner's page
            shows(page, FRENCH.signed.format(number=first))
        original = at.sealed(first)

        at.room(client, "avenants")
        write_in(client, "Votre demande", "TikTok aussi, à partir de mars")
        press(client, "Demander")
        shows(client, "Le client demande")
        sound(client)
        at.room(owner, "avenants")
        shows(owner, "TikTok aussi, à partir de mars")
        both.propose(CLIENT, "Le préambule parle aussi de TikTok.")
        both._agree()
        second = both.seat(CM).contract.head
        at.sign(second)
        shows(owner, f"Télécharger la version {first} scellée")
        assert at.sealed(first) == original
        at.verify(at.sealed(second))

        at.room(owner, "fin")
        tab(owner, "D’un commun accord")
        write_in(owner, "Accès", "Rendus le lendemain.")
        write_in(owner, "Sort des contenus", "Restent publiés.")
        press(owner, "Proposer cet accord")
        shows(owner, "attend la réponse")
        at.room(client, "fin")
        tab(client, "D’un commun accord")
        press(client, "J’accepte cet accord")
        press(client, "Constater que le contrat est terminé")
        at.over("commun accord", "Lettre (PDF)", "Terminé")
        sound(client)


def test_signed_amended_and_ended_for_a_breach_in_english(
    browser: Browser, app: str, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Signed twenty days ago, with a formal notice since; today the amendment is signed, and then it ends all the same."""
    with monkeypatch.context() as past:
        past.setattr(Clock, "shift", timedelta(days=-20))
        past.setattr(tables, "datetime", Clock)
        both = prepared(data, "A contract’s life", "en")
        signing.open_signing(both.seat(CM), now().date())
        for seat in Seat:
            both.sign(seat)
        agree_to_amend(both, "TikTok.", now().date() + timedelta(days=30))
        table = both.seat(CM)
        warned = parting.drafted(table, Step.FORMAL_NOTICE, breached="obl.payment", story="March is unpaid.")
        parting.receive(parting.give(table, warned), warned.notice, now().date())
    first, second = both.seat(CM).contract.sealed[0].version, both.seat(CM).contract.head
    with desks(browser, app, ENGLISH, both) as at:
        at.sign(second)
        at.sealed(first)
        at.verify(at.sealed(second))
        owner, client = at.owner, at.client
        at.room(owner, "fin")
        tab(owner, "Another cause")
        choose(owner, "On what ground?", "Termination after a formal notice")
        press(owner, "Record and get the letter")
        at.room(client, "fin")
        press(client, "Note the receipt")
        press(client, "Record that the contract has ended")
        at.over("breach not remedied", "Letter (PDF)", "Ended")
