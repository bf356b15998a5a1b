"""What was typed by hand and taken back stays taken back: the editor hands in nothing again."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.course import choose, enter_as_owner, press, ready, shows, tab, visitor

pytestmark = pytest.mark.browser

LIVING = ".cb-living"


def test_a_hand_edit_that_was_taken_back_does_not_return(browser: Browser, app: str) -> None:
    with visitor(browser) as owner:
        _begin(owner, app)
        tab(owner, "Modifier le texte à la main")
        first = owner.locator("textarea").first
        text = first.input_value()
        for way_back in ("Revenir à la dernière version", "Revenir au texte du modèle pour cet article"):
            first.fill(f"À LA MAIN {text}")
            expect(owner.locator(LIVING)).to_contain_text("À LA MAIN")
            press(owner, way_back)
            expect(owner.locator(LIVING)).not_to_contain_text("À LA MAIN")
            expect(first).to_have_value(text)
        tab(owner, "Questions")
        expect(owner.locator(LIVING)).not_to_contain_text("À LA MAIN")


def _begin(owner: Page, app: str) -> None:
    enter_as_owner(owner, app)
    choose(owner, "Partir d’un exemple", re.compile("Café Horizon"))
    press(owner, "Commencer")
    owner.wait_for_url("**/construire**")
    ready(owner)
    shows(owner, "Léa Morel")
