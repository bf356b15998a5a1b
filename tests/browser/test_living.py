"""Two browsers live a contract through, in both languages: agreed, signed, amended, signed again, ended each of the three ways.

Nothing between the agreement and the end is prepared: every step is taken in a page. What both languages lived to the amendment
is backed up while the house is open and restored into two other houses, so that each way to an end starts from the same record;
those houses' clocks are set forward where a contract asks for days to pass.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from contract.actions import table as tables
from contract.actions.table import now
from contract.edges import library
from contract.edges.house import House
from contract.edges.house import now as moment
from contract.edges.moving import back_up, restore
from contract.edges.seal import verifier
from contract.ending.facts import Cause, Step
from contract.lifecycle.state import Stage
from contract.party import Seat
from contract.web.cookies import SESSION
from contract.wording import say
from tests.actions.tables import CODE, PHRASE, Clock, Sides, address, sides
from tests.browser.course import (
    choose,
    first_clause,
    go,
    press,
    ready,
    shows,
    tab,
    tick_all,
    tick_every,
    visitor,
)
from tests.browser.test_accessibility import across, faults
from tests.serving import AHEAD, ROOT, Server

pytestmark = pytest.mark.browser

CM, CLIENT = Seat.CONTRACTOR, Seat.CLIENT
LANGUAGES = ("fr", "en")
CURE = 8
"""Days the contracts give to cure a breach: the least, so that nobody's session ends meanwhile."""
TERM = 366
"""Days on from a contract's first day to one past its term of twelve months, leap years too."""
WISH = "TikTok"


@dataclass
class Home:
    """A house that is served, and its clock; the days are those its clock is ahead."""

    data: Path
    app: str
    days: int = 0

    def later(self, days: int) -> None:
        """Let so many days pass."""
        self.days += days
        told = self.data / f"{AHEAD}.new"
        told.write_text(str(self.days))
        told.replace(self.data / AHEAD)  # whole at every look: the app may read it at this very moment

    @contextmanager
    def clock(self) -> Iterator[None]:
        """In this process, too, it is that day."""
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(Clock, "shift", timedelta(days=self.days))
            patched.setattr(tables, "datetime", Clock)
            yield


@dataclass(frozen=True)
class Desks:
    """A contract in a house, open in two browsers."""

    home: Home
    owner: Page
    client: Page
    both: Sides

    def t(self, code: str, **values: object) -> str:
        """What the pages call it in this language."""
        return say(library.catalogue(self.both.language), code, **values)

    def enter(self) -> None:
        """Both have come in: the owner by the passphrase, the client by a link and a code, which other journeys do by hand."""
        with self.home.clock():
            if self.home.days:
                self.both.share()  # the door of a year ago has closed
            for page, token in ((self.owner, self.both.token(CM)), (self.client, self.both.token(CLIENT))):
                page.context.add_cookies([{"name": SESSION, "value": token, "url": self.home.app}])

    def room(self, page: Page, name: str) -> None:
        """Open a room of this contract."""
        go(page, self.home.app, name if page is self.client else f"{name}?c={self.both.contract}")

    def sign(self, number: int, *, drawn: bool = False) -> None:
        """Open signing, sign on both sides, and see that it is done without reloading anything."""
        owner, client = self.owner, self.client
        self.room(owner, "signer")
        press(owner, self.t("sign.open"))
        if drawn:
            draw(owner)
            self.give(owner, CODE)
            shows(owner, self.t("error.access.passphrase_wrong"))
        self.give(owner, PHRASE)
        shows(owner, self.t("sign.cannot_refuse"))
        if drawn:
            expect(owner.get_by_role("img", name=self.t("sign.mark_drawn", name=""))).to_be_visible()
        self.room(client, "signer")
        self.give(client, CODE)
        for page in (client, owner):  # by itself: nobody reloads the owner's page
            shows(page, self.t("sign.complete", number=number))
            file = page.get_by_role("link", name=self.t("sign.sealed"))
            expect(file).to_have_count(1)  # the last text's link has gone

    def give(self, page: Page, secret: str, button: str = "sign.now") -> None:
        """Fill in the form and sign; every box is ticked, the warnings' and the consent's."""
        number = self.both.seat(CM).contract.head
        wanted = self.t(button, number=number)
        page.get_by_role("button", name=wanted).first.wait_for()  # it stands below every box
        tick_every(page)
        page.get_by_label(self.t("sign.capacity")).fill("gérante")
        page.get_by_label(self.t(f"sign.secret.{CM if page is self.owner else CLIENT}")).fill(secret)
        page.keyboard.press("Tab")
        ready(page)
        press(page, wanted)

    def amend(self) -> None:
        """Ask for it, write it, send it; the other accepts it; both approve, and it waits to be signed."""
        owner, client = self.owner, self.client
        self.room(client, "avenants")
        write_in(client, self.t("amendment.ask_wish"), WISH)
        press(client, self.t("amendment.ask"))
        shows(client, WISH)
        sound(client)
        expect(client.get_by_role("link", name=self.t("page.negotiate"), exact=True).first).to_be_visible()
        self.room(client, "proposer")
        first_clause(client).fill("Le préambule parle aussi de TikTok.")
        client.keyboard.press("Tab")
        expect(client.locator(".editor .status")).to_contain_text(
            self.t("redline.editor.saved"), timeout=20_000
        )
        tab(client, self.t("propose.preview"))
        tick_all(client)
        press(client, self.t("propose.send"))
        self.room(owner, "negocier")
        owner.locator("[data-act=accept]").first.click()
        owner.get_by_role("button", name=self.t("negotiate.send")).wait_for()
        tick_all(owner)
        press(owner, self.t("negotiate.send"))
        shows(owner, self.t("agreement.meaning"))
        self.room(client, "negocier")
        number = self.both.seat(CM).contract.head
        for page in (client, owner):
            confirm = self.t("agreement.confirm", number=number)
            page.get_by_role("button", name=confirm).wait_for()
            tick_every(page)
            press(page, confirm)
        for page in (client, owner):
            shows(page, re.compile(re.escape(self.t("agreement.done", number=number, day="@").split("@")[0])))

    def sealed(self, number: int) -> bytes:
        """The sealed file of a version, the same for both."""
        address = f"{self.home.app}/scelle/{self.both.contract}/{number}.pdf"
        mine, theirs = (page.request.get(address).body() for page in (self.owner, self.client))
        assert mine == theirs
        assert len(verifier.check(mine, self.both.room.key.fingerprint)) > 1
        return mine

    def verify(self, file: bytes) -> None:
        """Drop a file on the page that checks it."""
        self.room(self.client, "verifier")
        dropped = {"name": "c.pdf", "mimeType": "application/pdf", "buffer": file}
        self.client.locator("input[type=file]").set_input_files(dropped)
        shows(self.client, self.t("verify.holds"))

    def over(self, cause: Cause) -> None:
        """One records the end; both see it, and why; the letter leaves; what was proven still is."""
        client = self.client
        press(client, self.t("ending.record"))
        shows(client, self.t(f"cause.{cause}"))
        self.room(self.owner, "fin")
        shows(self.owner, self.t(f"cause.{cause}"))
        with client.expect_download() as taken:
            client.get_by_role("link", name=self.t("ending.pdf")).first.click()
        assert taken.value.suggested_filename.endswith(".pdf")
        assert len([self.sealed(s.version) for s in self.both.seat(CM).contract.sealed]) == 2

    def by_agreement(self) -> None:
        """The owner signs an offer, the client signs it in turn."""
        owner, client = self.owner, self.client
        self.room(owner, "fin")
        tab(owner, self.t("ending.agreement"))
        write_in(owner, self.t("ending.offer_access"), "Rendus le lendemain.")
        write_in(owner, self.t("ending.offer_contents"), "Restent publiés.")
        self.give(owner, PHRASE, "ending.offer")
        shows(owner, self.t("ending.offer_wait"))
        self.room(client, "fin")
        tab(client, self.t("ending.agreement"))
        self.give(client, CODE, "ending.accept")
        self.over(Cause.AGREEMENT)
        go(owner, self.home.app, "")  # the list says so
        shows(owner, self.t("stage.ended"))

    def for_a_breach(self) -> None:
        """A formal notice that nothing followed, then the termination; the client notes that each letter came."""
        owner, client = self.owner, self.client
        letters = ((Step.FORMAL_NOTICE, "story", CURE + 1), (Step.BREACH_EXIT, "not_cured", 0))
        for step, story, days in letters:
            self.room(owner, "fin")
            tab(owner, self.t("ending.other"))
            choose(owner, self.t("ending.which"), self.t(f"step.{step}"))
            owner.get_by_label(self.t(f"ending.{story}")).first.wait_for()  # its letter is the one on screen
            if step is Step.FORMAL_NOTICE:
                write_in(owner, self.t("ending.story"), "Mars est impayé.")
            press(owner, self.t("ending.give"))
            self.room(client, "fin")
            self.note_receipt(client)
            self.home.later(days)
        self.over(Cause.BREACH)

    def note_receipt(self, page: Page) -> None:
        """The one letter that is on its way has come."""
        press(page, self.t("ending.receipt"))
        expect(page.get_by_role("button", name=self.t("ending.receipt"))).to_have_count(0, timeout=20_000)

    def at_its_term(self) -> None:
        """The client refuses the renewal in time, the owner notes that the letter came; a year on, the term is over."""
        self.room(self.client, "fin")
        press(self.client, self.t("ending.give"))
        self.room(self.owner, "fin")
        self.note_receipt(self.owner)
        self.home.later(TERM)
        self.enter()
        self.room(self.client, "fin")
        self.over(Cause.EXPIRY)


ENDS = {"agreement": Desks.by_agreement, "breach": Desks.for_a_breach, "expiry": Desks.at_its_term}


@pytest.fixture(scope="module")
def lives(
    browser: Browser, app: str, data: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[tuple[str, str], Desks]]:
    """By language and way to an end: a contract that two browsers signed, amended and signed again, about to end that way."""
    with ExitStack() as open_now:
        lived = []
        for language in LANGUAGES:
            both = sides(
                data, address(data), title=f"Une vie {language}", language=language,
                start_date=now().date(), cure_days=CURE,
            ).to(Stage.AGREED)  # fmt: skip
            owner, client = (
                open_now.enter_context(visitor(browser, {"fr": "fr-FR", "en": "en-GB"}[language]))
                for _ in Seat
            )
            at = Desks(Home(data, app), owner, client, both)
            lived.append(sign_and_amend(at))
        with cost("backed up and restored twice"):
            homes = {"agreement": lived[0].home, **restored(lived[0], tmp_path_factory, open_now)}
        yield {
            (at.both.language, way): replace(at, home=home, both=moved(at.both, home.data))
            for at in lived
            for way, home in homes.items()
        }


def sign_and_amend(at: Desks) -> Desks:
    """The contract is signed, amended and signed again; its first file stays what it was."""
    at.enter()
    first = at.both.seat(CM).contract.head
    with cost(f"{at.both.language}: signed"):
        at.sign(first, drawn=at.both.language == "fr")
    original = at.sealed(first)
    with cost(f"{at.both.language}: amended"):
        at.amend()
    second = at.both.seat(CM).contract.head
    with cost(f"{at.both.language}: signed again"):
        at.sign(second)
    shows(at.owner, at.t("sign.sealed_before", number=first))
    assert at.sealed(first) == original
    if at.both.language == "en":  # it was drawn in the other
        at.verify(at.sealed(second))
    return at


def restored(at: Desks, folders: pytest.TempPathFactory, open_now: ExitStack) -> dict[str, Home]:
    """Two more houses from one live backup, each served under a clock of its own."""
    kept = folders.mktemp("kept") / "backup"
    back_up(at.both.room.store, at.home.data, kept)
    homes = {}
    for way in ("breach", "expiry"):
        folder = folders.mktemp(way)
        assert restore(kept, folder) >= len(LANGUAGES)
        server = Server(ROOT, folder, "tests/browser/later_app.py")
        server.start()
        open_now.callback(server.stop)
        homes[way] = Home(folder, server.address)
    return homes


def moved(both: Sides, folder: Path) -> Sides:
    """The same contract in the house of this folder."""
    return replace(both, room=House(folder, address(folder), moment).own)


@contextmanager
def cost(step: str) -> Iterator[None]:
    """Print how long a step took: `pytest -rP` shows it."""
    begun = time.perf_counter()
    yield
    print(f"{time.perf_counter() - begun:5.1f} s  {step}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way", ENDS)
def test_signed_amended_and_ended(lives: dict[tuple[str, str], Desks], way: str, language: str) -> None:
    at = lives[language, way]
    at.enter()
    with cost(f"{language}: {way}"):
        ENDS[way](at)


def write_in(page: Page, label: str, text: str) -> None:
    """Fill a field and leave it."""
    page.get_by_label(label).first.fill(text)
    page.locator("h1").first.click()
    ready(page)


def sound(page: Page) -> None:
    """Sound to an assistive reader, and never wider than a phone."""
    assert faults(page) == []
    assert across(page) <= 390


def draw(page: Page) -> None:
    """Two strokes on the mark pad; the second is taken back."""
    page.get_by_text("Marque manuscrite").first.click()
    sheet = page.get_by_role("img", name="Feuille pour dessiner")
    for n, rise in enumerate((20, -20), start=1):
        # the fold above may open a little further just then: the pen then touches no sheet, and is put down again
        for _ in range(5):
            sheet.hover(position={"x": 30, "y": 60})
            box = sheet.bounding_box()
            page.mouse.down()
            if sheet.locator("polyline").count() == n:
                break
            page.mouse.up()
        assert box
        page.mouse.move(box["x"] + 200, box["y"] + 60 + rise, steps=5)
        page.mouse.up()
        expect(sheet).to_have_accessible_name(re.compile(f"Traits.: {n}"))
        ready(page)
    press(page, "Annuler le dernier trait")
