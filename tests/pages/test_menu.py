"""The menu: each stage has few pages ahead of the others, and opens on one of them."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from contract.lifecycle.state import Stage
from pages.parts import menu
from tests.pages.conftest import APP, Desk


def ways(desk: Desk) -> set[str]:
    """The pages that the frame leads to beside the menu."""
    at = AppTest.from_file(APP, default_timeout=30)
    at.query_params["c"] = desk.table.id
    return {link.proto.page for link in at.run().get("page_link")}


@pytest.mark.parametrize("stage", Stage)
def test_a_contract_opens_on_a_page_at_every_stage(stage: Stage) -> None:
    assert menu.first_room(stage)


def test_a_draft_leads_to_what_can_be_done_with_it_and_no_further(desk: Desk) -> None:
    assert ways(desk) == {"profil", "verifier", "signer"}


def test_amendments_and_the_end_are_there_once_a_text_is_in_force(agreed: Desk) -> None:
    assert ways(agreed) >= {"avenants", "fin", "negocier"}
