"""Words that try to be markup stay words, wherever the room shows them, and reach nobody outside."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Shared
from tests.browser.course import edit, go, open_link, press, ready, shows, tab, tick_all, visitor, write

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
        go(client, app, "proposer")
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
        owner.get_by_role("button", name="Publier").click()
        shows(owner, re.compile(r"<iframe srcdoc"))

        for page in (owner, client):
            go(page, app, f"negocier?c={shared.contract}")
            page.locator(".room[data-laid]").wait_for()
            expect(page.locator(".paper ins").filter(has_text="window.pwned").first).to_be_visible()
            page.get_by_text("Le cours de la négociation").click()
            ready(page)
            assert page.evaluate("window.pwned") is None
            assert (
                page.locator(".room :is(img, iframe, svg, script), [data-testid=stMain] iframe").count() == 0
            )
        assert outside == [[], []]
