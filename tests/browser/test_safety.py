"""What nobody may see, and what nobody may lose, in real browsers."""

from __future__ import annotations

import re
import select
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, expect

from contract.actions import aside, workbench
from contract.party import Seat
from tests.browser.conftest import Shared
from tests.browser.course import (
    edit,
    first_clause,
    go,
    open_link,
    press,
    shows,
    tab,
    tick_all,
    visitor,
    write,
)
from tests.browser.wire import Wire
from tests.serving import Server

pytestmark = pytest.mark.browser

ROOMS = ("", "profil", "construire", "partager", "lire", "proposer", "negocier", "historique")


def test_a_visitor_without_a_session_sees_nothing(browser: Browser, shared: Shared) -> None:
    contract, app = shared.contract, shared.app
    with visitor(browser) as stranger:
        for room in ROOMS:
            stranger.goto(f"{app}/{room}?c={contract}")
            assert "/entrer" in stranger.url
            assert "Morel" not in stranger.content()
        for path in (
            "api/live",
            f"api/redline/{contract}/1/1",
            f"api/bench/{contract}",
            f"api/version/{contract}/1",
            f"pdf/{contract}/1.pdf",
            f"pdf/{contract}/1-1.pdf",
            "_stcore/host-config",
            "_stcore/metrics",
            "media/a.png",
            "component/a/b.js",
        ):
            answer = stranger.request.get(f"{app}/{path}", max_redirects=0)
            assert answer.status in {303, 401, 404}, path
            assert b"Morel" not in answer.body(), path
        refused = stranger.evaluate(
            """() => new Promise((told) => {
                const line = new WebSocket(`${location.origin.replace('http', 'ws')}/_stcore/stream`);
                line.onopen = () => told('open'); line.onerror = () => told('refused');
            })"""
        )
        assert refused == "refused"


def test_the_owner_who_opens_the_clients_link_is_told_so_and_is_not_counted(shared: Shared) -> None:
    shared.owner.goto(shared.link)
    shows(shared.owner, "Vous êtes connecté comme prestataire")
    go(shared.owner, shared.app, f"partager?c={shared.contract}")
    shows(shared.owner, "Le client ne l’a pas encore ouvert.")


def test_a_stopped_link_ends_the_clients_session(browser: Browser, shared: Shared) -> None:
    with visitor(browser) as client:
        open_link(client, shared.link)
        go(shared.owner, shared.app, f"partager?c={shared.contract}")
        press(shared.owner, "Arrêter ce lien")
        shows(shared.owner, re.compile("Lien arrêté"))
        shows(client, "Votre lien ne sert plus")  # by itself, on the page that was open
        client.goto(f"{shared.app}/proposer")
        shows(client, "Ce que vous aviez écrit est gardé")
        client.goto(shared.link)
        shows(client, "Ce lien n’ouvre rien")


def test_a_reload_keeps_what_the_client_typed(browser: Browser, shared: Shared) -> None:
    with visitor(browser) as client:
        open_link(client, shared.link)
        go(client, shared.app, "proposer?article=duree")
        write(client, "Ma phrase à moi, pas encore envoyée.")
        title = client.locator(".editor .head input")
        title.fill("Durée et fin")
        client.keyboard.press("Tab")
        shows(client, re.compile("Durée et fin.*changements"))
        expect(title).to_have_value("Durée et fin")  # the editor stays on what is renamed
        go(client, shared.app, "proposer?article=duree")
        expect(first_clause(client)).to_have_value("Ma phrase à moi, pas encore envoyée.")
        go(shared.owner, shared.app, f"lire?c={shared.contract}")
        assert "pas encore envoyée" not in shared.owner.content()


def test_an_answer_is_kept_before_its_field_is_left(shared: Shared) -> None:
    owner, app = shared.owner, shared.app
    go(owner, app, f"construire?c={shared.contract}")
    name = owner.get_by_role("textbox", name="Votre nom ou votre société")
    name.fill("Léa Morel-Dupré")
    expect(owner.locator(".cb-living")).to_contain_text("Léa Morel-Dupré")
    expect(name).to_be_focused()
    go(owner, app, f"construire?c={shared.contract}")
    expect(name).to_have_value("Léa Morel-Dupré")


def test_a_cut_line_takes_nothing_that_was_typed(shared: Shared) -> None:
    owner, port = shared.owner, int(shared.app.rsplit(":", 1)[1])
    with Wire(port) as wire:
        go(owner, wire.address, f"construire?c={shared.contract}")
        name = owner.get_by_role("textbox", name="Votre nom ou votre société")
        name.fill("Léa Coupée")
        wire.cut()
        expect(name).to_be_disabled()
        wire.mend()
        expect(owner.locator(".cb-living")).to_contain_text("Léa Coupée", timeout=30_000)

        tab(owner, "Modifier le texte à la main")
        expect(first_clause(owner)).to_be_visible()
        wire.cut()
        expect(owner.get_by_role("tab", name="Questions")).to_be_visible()
        first_clause(owner).fill("Tapé pendant la coupure.")
        status = owner.locator(".editor .status")
        expect(status).to_have_text("Pas encore enregistré, nouvel essai…", timeout=15_000)
        wire.mend()
        # the page may be drawn anew as the line comes back, and the word "saved" is then gone with the editor that said it
        expect(owner.locator(".cb-living")).to_contain_text("Tapé pendant la coupure.", timeout=30_000)
        tab(owner, "Modifier le texte à la main")
        expect(first_clause(owner)).to_have_value("Tapé pendant la coupure.")
        expect(status).not_to_have_text("Pas encore enregistré, nouvel essai…")


def test_a_draft_that_could_not_be_saved_is_offered_again_after_a_reload(shared: Shared) -> None:
    owner, port = shared.owner, int(shared.app.rsplit(":", 1)[1])
    with Wire(port) as wire:
        go(owner, wire.address, f"construire?c={shared.contract}")
        tab(owner, "Modifier le texte à la main")
        first_clause(owner).wait_for()  # its script has come: what is cut is the saving, not the editor
        wire.cut()
        first_clause(owner).fill("Tapé pendant la coupure.")
        expect(owner.locator(".editor .status")).to_contain_text("Pas encore", timeout=15_000)
        owner.goto("about:blank")
        wire.mend()
        go(owner, wire.address, f"construire?c={shared.contract}")
        tab(owner, "Modifier le texte à la main")
        owner.get_by_role("button", name="Reprendre mon texte").click()
        expect(first_clause(owner)).to_have_value("Tapé pendant la coupure.")
        expect(owner.locator(".editor .status")).to_have_text("Enregistré", timeout=20_000)


def until(holds: Callable[[], bool]) -> None:
    """Look until it holds; AssertionError after ten seconds."""
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end
        select.select([], [], [], 0.05)  # the condition is what is looked at; this only spares the processor


def test_a_server_that_dies_takes_nothing_that_was_typed(shared: Shared, server: Server) -> None:
    owner = shared.owner
    with owner.expect_websocket() as line:
        go(owner, shared.app, f"proposer?c={shared.contract}")
    tab(owner, "Ordre des articles")
    owner.get_by_text("Ajouter un article").click()
    field = owner.get_by_role("textbox", name="Son premier alinéa")
    with line.value.expect_event("framesent", lambda sent: b"jour" in sent and b"panne." not in sent):
        field.press_sequentially("Le jour de la panne.", delay=100)  # handed in while it is being typed
    kind = f"draft:new-text-{workbench.PROPOSAL}-{shared.contract}"
    until(lambda: aside.kept(shared.both.seat(Seat.CONTRACTOR), kind) == "Le jour de la panne.")
    tab(owner, "Modifier le texte")
    first_clause(owner).fill("Tapé avant la panne")
    server.kill()
    shows(owner, "reste dans cet onglet")
    first_clause(owner).press_sequentially(", et pendant.")
    server.start()
    shows(owner, "La connexion est revenue")
    expect(owner.locator(".editor .status")).to_have_text("Enregistré", timeout=30_000)
    go(owner, shared.app, f"proposer?c={shared.contract}")
    expect(first_clause(owner)).to_have_value("Tapé avant la panne, et pendant.")
    tab(owner, "Ordre des articles")
    owner.get_by_text("Ajouter un article").click()
    expect(field).to_have_value("Le jour de la panne.")


def test_two_who_write_at_once_both_keep_their_text(browser: Browser, shared: Shared) -> None:
    owner, app = shared.owner, shared.app
    with visitor(browser) as client:
        open_link(client, shared.link)
        go(client, app, "proposer")
        write(client, "Phrase du client.")
        go(owner, app, f"construire?c={shared.contract}")
        tab(owner, "Modifier le texte à la main")
        edit(owner, "Durée")
        write(owner, "Phrase du prestataire.")
        press(owner, "Enregistrer")
        expect(owner.locator("body")).to_contain_text("Version 2", timeout=20_000)
        go(client, app, "proposer")
        expect(first_clause(client)).to_have_value("Phrase du client.")
        tab(client, "Aperçu et envoi")
        client.locator("ins").filter(has_text="Phrase").first.wait_for()
        tick_all(client)
        press(client, "Envoyer la proposition")
        expect(client.locator("body")).to_contain_text("Votre proposition attend la réponse", timeout=20_000)
        go(owner, app, f"negocier?c={shared.contract}")
        owner.locator("ins").filter(has_text="Phrase").first.wait_for()
        go(client, app, "lire")
        shows(client, "Phrase du prestataire.")
