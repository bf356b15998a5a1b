"""Two browsers live a contract through: agreed, signed, amended, signed again, ended each of the three ways, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from contract.actions import parting
from contract.actions import table as tables
from contract.actions.table import now
from contract.edges.seal import verifier
from contract.ending.facts import NoticeGiven, Step
from contract.lifecycle.state import Stage
from contract.party import Seat
from tests.actions.tables import CODE, PHRASE, Clock, Sides, address, agree_to_amend, amend, sides
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
from tests.browser.test_accessibility import across, faults

pytestmark = pytest.mark.browser

CM, CLIENT = Seat.CONTRACTOR, Seat.CLIENT
WARNED, REFUSED, LONG = timedelta(days=20), timedelta(days=90), timedelta(days=365)
"""How long ago a breach was warned of, a renewal refused, and a contract of twelve months begun."""


@dataclass(frozen=True)
class Words:
    """What the course of a signature and of an end is called in a language."""

    language: str
    locale: str
    open: str
    capacity: str
    phrase: str
    code: str
    sign: str
    signed: str
    file: str
    holds: str
    together: str
    access: str
    contents: str
    offer: str
    waits: str
    accept: str
    otherwise: str
    ground: str
    exit: str
    give: str
    received: str
    receipt: str
    end: str
    causes: tuple[str, str, str]
    letter: str
    ended: str


FRENCH = Words(
    language="fr",
    locale="fr-FR",
    open="Ouvrir la signature",
    capacity="Qualité",
    phrase="Votre phrase de passe",
    code="Votre code personnel",
    sign="Signer la version",
    signed="Les deux parties ont signé la version {number}",
    file="Télécharger le contrat scellé",
    holds="Tout tient",
    together="D’un commun accord",
    access="Accès",
    contents="Sort des contenus",
    offer="Signer et proposer cet accord",
    waits="attend la signature",
    accept="Signer cet accord",
    otherwise="Autre cause",
    ground="Pour quel motif",
    exit="Résiliation après une mise en demeure",
    give="Consigner et obtenir la lettre",
    received="Reçue le",
    receipt="Noter la réception",
    end="Constater que le contrat est terminé",
    causes=("commun accord", "manquement non réparé", "arrivée du terme"),
    letter="Lettre (PDF)",
    ended="Terminé",
)
ENGLISH = Words(
    language="en",
    locale="en-GB",
    open="Open signing",
    capacity="Capacity",
    phrase="Your passphrase",
    code="Your personal code",
    sign="Sign version",
    signed="Both parties signed version {number}",
    file="Download the sealed contract",
    holds="Everything holds",
    together="By mutual agreement",
    access="Access",
    contents="What becomes of contents",
    offer="Sign and offer this agreement",
    waits="awaits the other party's signature",
    accept="Sign this agreement",
    otherwise="Another cause",
    ground="On what ground?",
    exit="Termination after a formal notice",
    give="Record and get the letter",
    received="Received on",
    receipt="Note the receipt",
    end="Record that the contract has ended",
    causes=("mutual agreement", "breach not remedied", "the term was reached"),
    letter="Letter (PDF)",
    ended="Ended",
)


@dataclass(frozen=True)
class Chairs:
    """Two browsers of one language, used by one course after the other: the owner has come in."""

    words: Words
    app: str
    owner: Page
    client: Page

    def at(self, both: Sides) -> Desks:
        """The client comes in by this contract's link and code."""
        open_link(self.client, f"{self.app}/?k={both.door}")
        return Desks(self.words, self.app, self.owner, self.client, both)


@pytest.fixture(scope="module")
def chairs(browser: Browser, app: str) -> Iterator[dict[str, Chairs]]:
    """Both languages' browsers, opened once."""
    with ExitStack() as open_now:
        found = {}
        for words in (FRENCH, ENGLISH):
            owner, client = (open_now.enter_context(visitor(browser, words.locale)) for _ in Seat)
            enter_as_owner(owner, app)
            found[words.language] = Chairs(words, app, owner, client)
        yield found


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
            expect(page.get_by_role("link", name=self.words.file)).to_have_count(
                1
            )  # the last text's link has gone

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

    def part(self) -> None:
        """End by agreement: the owner signs an offer, the client signs it in turn."""
        words, owner, client = self.words, self.owner, self.client
        self.room(owner, "fin")
        tab(owner, words.together)
        write_in(owner, words.access, "Rendus le lendemain.")
        write_in(owner, words.contents, "Restent publiés.")
        give(owner, words, PHRASE, words.phrase, words.offer)
        shows(owner, words.waits)
        self.room(client, "fin")
        tab(client, words.together)
        give(client, words, CODE, words.code, words.accept)
        self.over(0)

    def over(self, way: int) -> None:
        """One records the end; both see it, and why; the letter leaves; what was proven still is; the list says so."""
        words, client = self.words, self.client
        press(client, words.end)
        shows(client, words.causes[way])
        self.room(self.owner, "fin")
        shows(self.owner, words.causes[way])
        with client.expect_download() as taken:
            client.get_by_role("link", name=words.letter).first.click()
        assert taken.value.suggested_filename.endswith(".pdf")
        assert [self.sealed(s.version) for s in self.both.seat(CM).contract.sealed]
        go(self.owner, self.app, "")
        shows(self.owner, words.ended)


def give(page: Page, words: Words, secret: str, label: str, button: str = "") -> None:
    """Fill in the form and sign; every box is ticked, the warnings' and the consent's."""
    button = button or words.sign
    page.get_by_role("button", name=button).first.wait_for()  # it stands below every box
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
    press(page, button)


def write_in(page: Page, label: str, text: str) -> None:
    """Fill a field and leave it."""
    page.get_by_label(label).first.fill(text)
    page.locator("h1").first.click()
    ready(page)


def sound(page: Page) -> None:
    """Sound to an assistive reader, and never wider than a phone."""
    assert faults(page) == []
    assert across(page) <= 390


@contextmanager
def ago(monkeypatch: pytest.MonkeyPatch, since: timedelta) -> Iterator[None]:
    """On a clock that is so much behind."""
    with monkeypatch.context() as past:
        past.setattr(Clock, "shift", -since)
        past.setattr(tables, "datetime", Clock)
        yield


def noticed(both: Sides, seat: Seat, step: Step, **more: str) -> NoticeGiven:
    """A notice, written and on its way."""
    table = both.seat(seat)
    written = parting.drafted(table, step, **more)
    parting.give(table, written)
    return written


def test_signed_amended_and_ended_by_agreement(chairs: dict[str, Chairs], data: Path) -> None:
    """Every step in the two browsers."""
    both = sides(data, address(data), title="Une vie de contrat").to(Stage.AGREED)
    first, at = both.seat(CM).contract.head, chairs["fr"].at(both)
    owner, client = at.owner, at.client
    at.room(owner, "signer")
    press(owner, FRENCH.open)
    draw(owner)
    give(owner, FRENCH, CODE, FRENCH.phrase)
    shows(owner, re.compile("pas la bonne phrase de passe"))
    give(owner, FRENCH, PHRASE, FRENCH.phrase)
    shows(owner, re.compile("ne pouvez plus revenir en arrière seul"))
    expect(owner.get_by_role("img", name="Marque dessinée par")).to_be_visible()
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
    at.part()
    sound(client)


def test_its_amendment_is_signed_and_it_ends_for_a_breach(
    chairs: dict[str, Chairs], data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Signed and warned of a breach before; today the amendment is signed, and then it ends all the same."""
    with ago(monkeypatch, WARNED):
        both = sides(data, address(data), title="A contract’s life", language="en").to(Stage.SIGNED)
        agree_to_amend(both, "TikTok.", now().date() + timedelta(days=30))
        warn(both)
    second, at = both.seat(CM).contract.head, chairs["en"].at(both)
    at.sign(second)
    at.verify(at.sealed(second))
    terminated(at)


def test_once_amended_it_ends_by_agreement_in_english(chairs: dict[str, Chairs], data: Path) -> None:
    both = sides(data, address(data), title="Parted", language="en").to(Stage.SIGNED)
    amend(both, "TikTok.", now().date())
    chairs["en"].at(both).part()


def test_once_amended_it_ends_for_a_breach_in_french(
    chairs: dict[str, Chairs], data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ago(monkeypatch, WARNED):
        both = sides(data, address(data), title="Manquement").to(Stage.SIGNED)
        amend(both, "TikTok.", now().date())
        warn(both)
    terminated(chairs["fr"].at(both))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_once_amended_it_expires(
    chairs: dict[str, Chairs], data: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    """The client refused the renewal in time; the day its letter came is noted, and the term is over."""
    begun = now().date() - LONG
    with ago(monkeypatch, LONG):
        both = sides(data, address(data), title=f"Expiry {language}", language=language, start_date=begun).to(
            Stage.SIGNED
        )
        amend(both, "TikTok.", now().date())
    with ago(monkeypatch, REFUSED):
        both.share()
        noticed(both, CLIENT, Step.REFUSAL)
    both.share()  # the client's door is closed again by now
    at = chairs[language].at(both)
    at.room(at.owner, "fin")
    at.owner.get_by_label(at.words.received).first.get_by_role("spinbutton").first.click()
    at.owner.keyboard.type(f"{now().date() - REFUSED:%d%m%Y}")
    at.owner.keyboard.press("Enter")
    ready(at.owner)
    press(at.owner, at.words.receipt)
    at.room(at.client, "fin")
    at.over(2)


def warn(both: Sides) -> None:
    """A formal notice of a breach that reached the client the same day."""
    warned = noticed(both, CM, Step.FORMAL_NOTICE, breached="obl.payment", story="Mars est impayé.")
    parting.receive(both.seat(CM), warned.notice, now().date())


def terminated(at: Desks) -> None:
    """The owner ends it for the breach; the client notes that the letter came."""
    at.room(at.owner, "fin")
    tab(at.owner, at.words.otherwise)
    choose(at.owner, at.words.ground, at.words.exit)
    press(at.owner, at.words.give)
    at.room(at.client, "fin")
    press(at.client, at.words.receipt)
    at.over(1)


def draw(page: Page) -> None:
    """Two strokes on the mark pad; the second is taken back."""
    page.get_by_text("Marque manuscrite").first.click()
    sheet = page.get_by_role("img", name="Feuille pour dessiner")
    sheet.scroll_into_view_if_needed()
    for n, rise in enumerate((20, -20), start=1):
        box = sheet.bounding_box()
        assert box
        page.mouse.move(box["x"] + 30, box["y"] + 60)
        page.mouse.down()
        page.mouse.move(box["x"] + 200, box["y"] + 60 + rise, steps=5)
        page.mouse.up()
        expect(sheet).to_have_accessible_name(re.compile(f"Traits.: {n}"))
        ready(page)
    press(page, "Annuler le dernier trait")
