from __future__ import annotations

from datetime import timedelta

from streamlit.testing.v1 import AppTest

from contract.actions.table import now, sit
from tests.pages.conftest import Desk


def press(at: AppTest, label: str) -> AppTest:
    return next(b for b in at.button if b.label == label).click().run()


def test_a_links_secret_is_shown_once(desk: Desk) -> None:
    at = press(desk.open("share"), "Créer le lien")
    assert "/?k=" in at.code[0].value
    assert not desk.open("share").code


def test_a_replaced_link_stops_the_one_before(desk: Desk) -> None:
    at = press(desk.open("share"), "Créer le lien")
    press(at, "Remplacer le lien")
    first, second = sit(desk.visit, desk.table.id).contract.links
    assert first.revoked_at is not None
    assert second.revoked_at is None


def test_a_stopped_link_is_no_longer_shown(desk: Desk) -> None:
    at = press(desk.open("share"), "Créer le lien")
    press(at, "Arrêter ce lien")
    assert not at.code
    assert sit(desk.visit, desk.table.id).contract.links[0].revoked_at is not None


def test_a_time_to_read_is_set_and_lifted(desk: Desk) -> None:
    at = desk.open("share")
    until = (now() + timedelta(days=7)).date()
    at.date_input[0].set_value(until).run()
    press(at, "Fixer")
    assert sit(desk.visit, desk.table.id).contract.window == until
    press(at, "Lever le délai")
    assert sit(desk.visit, desk.table.id).contract.window is None


def test_a_day_that_is_past_is_refused_with_a_sentence(desk: Desk) -> None:
    at = desk.open("share")
    at.date_input[0].set_value((now() - timedelta(days=7)).date()).run()
    press(at, "Fixer")
    assert any("Ce jour est passé" in said.value for said in at.error)
