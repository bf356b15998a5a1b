from __future__ import annotations

from contract.actions import filing
from tests.pages.conftest import Desk


def test_an_answer_is_kept_at_once_and_reused(desk: Desk) -> None:
    at = desk.open("profile")
    at.text_input(key="profile-contractor_name").input("Inès Robin").run()
    assert filing.profile(desk.visit)["contractor_name"] == "Inès Robin"
    assert filing.begin(desk.visit, "Suivant", "fr").version().terms["contractor_name"] == "Inès Robin"


def test_an_answer_that_cannot_be_read_says_why_and_is_not_kept(desk: Desk) -> None:
    at = desk.open("profile")
    at.text_input(key="profile-contractor_siret").input("123").run()
    assert any("14 chiffres" in said.value for said in at.error)
    assert at.text_input(key="profile-contractor_siret").value == "123"
    assert "contractor_siret" not in filing.profile(desk.visit)
