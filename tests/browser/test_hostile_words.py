"""Words that try to be markup stay words, wherever the room shows them, and reach nobody outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from contract.actions.table import new_id, now
from contract.decision import Decision, Verdict
from contract.edges import codec, library
from contract.edges.house import House, Room
from contract.edges.store import NewVersion
from contract.events import (
    Commented,
    Created,
    Declared,
    Fact,
    LinkMade,
    Opened,
    Proposed,
    Saved,
    Trace,
    Traded,
)
from contract.party import Seat
from contract.redline import compare
from contract.terms import Terms
from contract.version import Article, Clause, Version
from contract.web.cookies import SESSION
from tests.actions.tables import address
from tests.browser.conftest import Shared
from tests.browser.course import edit, go, open_link, press, ready, shows, tab, tick_all, visitor, write
from tests.browser.turning import turn
from tests.serving import ROOT, serving

pytestmark = pytest.mark.browser

HOSTILE = (
    "<img src=//elsewhere.example/a.png onerror=\"window.pwned='img'\">"
    "<script>window.pwned='script'</script><svg onload=\"window.pwned='svg'\">"
    "<iframe srcdoc=\"<script>parent.pwned='frame'</script>\"></iframe>"
    "[x](javascript:window.pwned='link') ${window.pwned='tpl'} {{7*7}}"
)


def watched(page: Page, app: str) -> list[str]:
    """The addresses outside the app that this page asks for, and the dialogs it opens."""
    seen: list[str] = []
    page.on("request", lambda r: None if r.url.startswith((app, "data:", "blob:")) else seen.append(r.url))
    page.on("dialog", lambda d: (seen.append(d.message), d.dismiss()))
    return seen


def test_hostile_words_stay_words_in_every_field_of_the_room(browser: Browser, shared: Shared) -> None:
    owner, app = shared.owner, shared.app
    with visitor(browser) as client:
        outside = [watched(owner, app), watched(client, app)]
        open_link(client, shared.link)
        turn(client, "proposer")
        edit(client, "Force majeure")
        write(client, f"Prévenue sous 3 jours. {HOSTILE}")
        tab(client, "Aperçu et envoi")
        tick_all(client)
        client.get_by_label("Un mot pour l’autre partie").fill(HOSTILE)
        press(client, "Envoyer la proposition")
        shows(client, "Votre proposition attend la réponse")
        body = {"contract": shared.contract, "reading": HOSTILE}
        said = client.evaluate(
            "body => fetch('/api/here', { method: 'POST', body: JSON.stringify(body) }).then((r) => r.status)",
            body,
        )
        assert said == 204

        go(owner, app, f"negocier?c={shared.contract}")
        owner.locator(".room[data-laid] .card:not([hidden])").wait_for()
        owner.locator(".reason").fill(HOSTILE)
        owner.keyboard.press("Tab")
        owner.locator("[data-act=counter]").click()
        owner.get_by_role("textbox", name="Votre texte").fill(HOSTILE)
        owner.get_by_role("button", name="Garder ce texte").click()
        ready(owner)
        expect(owner.locator(".own")).to_have_text(HOSTILE)
        expect(owner.locator(".why")).to_have_text(HOSTILE)
        owner.locator("[data-act=talk]").click()
        owner.get_by_label("Votre commentaire ou question").fill(HOSTILE)
        owner.get_by_role("button", name="Envoyer au client").click()
        shows(owner, re.compile(r"<iframe srcdoc"))

        go(owner, app, f"negocier?c={shared.contract}")
        turn(client, "negocier")
        for page in (owner, client):
            page.locator(".room[data-laid]").wait_for()
            expect(page.locator(".paper ins").filter(has_text="window.pwned").first).to_be_visible()
            page.get_by_text("Le cours de la négociation").click()
            ready(page)
            assert page.evaluate("window.pwned") is None
            assert (
                page.locator(".room :is(img, iframe, svg, script), [data-testid=stMain] iframe").count() == 0
            )
        assert outside == [[], []]


WORDS: tuple[str, ...] = tuple(yaml.safe_load((Path(__file__).parent / "hostile.yaml").read_text("utf-8")))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str, str]]:
    """An app with one contract made of such words alone, its owner's session, and the contract's id."""
    data = tmp_path_factory.mktemp("hostile")
    room = House(data, address(data), now).own
    room.access.make_owner("quatre mots sans rapport", now())
    contract = written(room)
    token = room.access.open_session(Seat.CONTRACTOR, now())
    with serving(ROOT, data) as app:
        yield app, token, contract


def written(room: Room) -> str:
    """Every field that a party fills, one payload each or all of them in a row."""
    every, name, template = " ".join(WORDS), new_id(), library.template()
    terms = Terms({"client_name": every, "contractor_name": every})

    def version(after: str) -> Version:
        articles = tuple(
            Article(f"a{n}", words, (Clause(f"a{n}.1", f"Texte {n}. {words}{after}"),))
            for n, words in enumerate(WORDS)
        )
        return Version(template.name, "fr", every, terms, articles)

    old, new = version(""), version(f" Nouveau. {WORDS[1]}")
    link, _ = room.access.make_link(name, now() + timedelta(days=9), now())
    comments = tuple(Commented(f"k{n}", f"a{n}", "", words) for n, words in enumerate(WORDS))
    first, second = (change.id for change in compare(old, new).changes[:2])
    steps: tuple[tuple[Seat, tuple[Fact, ...], tuple[tuple[int, Version], ...]], ...] = (
        (
            Seat.CONTRACTOR,
            (Created(every, template.name, "fr", 1), LinkMade(link, now() + timedelta(days=9))),
            ((1, old),),
        ),
        (Seat.CONTRACTOR, (Saved(2, every),), ((2, old),)),
        (
            Seat.CLIENT,
            (
                Opened(link),
                Proposed("p", 2, 3, every),
                Traded("p", (first, second), every),
                Declared("p", (first,), (Trace(second, every, every), Trace(first, every, "", every))),
                *comments,
            ),
            ((3, new),),
        ),
    )
    seq = 0
    for seat, facts, versions in steps:
        kept = tuple(NewVersion(number, seat, own) for number, own in versions)
        seq = room.store.append(name, facts, seat, now(), after=seq, versions=kept, request=new_id())[-1].seq
    answers = (Decision(second, Verdict.ACCEPT, "", every),)
    room.store.keep_working_copy(
        name, Seat.CONTRACTOR, "decisions:p", 2, codec.dump_decisions(answers), 0, now()
    )
    return name


@pytest.mark.parametrize("policy", [True, False], ids=["policy", "no policy"])
def test_thirty_five_hostile_words_are_read_as_they_were_typed(
    browser: Browser, hostile: tuple[str, str, str], policy: bool
) -> None:
    app, token, contract = hostile
    with visitor(browser, bypass_csp=not policy) as page:
        outside = watched(page, app)
        page.context.add_cookies([{"name": SESSION, "value": token, "url": app}])
        go(page, app, f"negocier?c={contract}&m=%3Cscript%3Ewindow.pwned=1%3C/script%3E")
        page.locator(".room[data-laid]").wait_for()
        read = page.locator(".paper .now .text").all_text_contents()
        assert [words for words in WORDS if not any(words in text for text in read)] == []
        page.locator(".search").fill(WORDS[1])
        page.locator("[data-act=talk]").click()
        shows(page, re.compile("Envoyer au client"))
        unharmed(page)
        for room in ("", "lire", "historique", "partager"):
            turn(page, f"{room}?c={contract}")
            unharmed(page)
        assert outside == []


def unharmed(page: Page) -> None:
    """Nothing ran, nothing became an element, and the page is still to be seen."""
    assert page.evaluate("window.pwned") is None
    assert (
        page.evaluate(
            """() => { const all = (root) => [...root.querySelectorAll('*')].flatMap((n) => [n, ...(n.shadowRoot ? all(n.shadowRoot) : [])]);
            return all(document.body).filter((n) => [...n.attributes].some((a) => /^on/i.test(a.name) || /^\\s*javascript:/i.test(a.value))
                || n.matches('iframe, object, base, meta, form[action*="elsewhere"], math mglyph')).map((n) => n.outerHTML.slice(0, 200)); }"""
        )
        == []
    )
    expect(page.locator(".stApp")).to_be_visible()
