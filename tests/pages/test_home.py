from __future__ import annotations

from streamlit.testing.v1 import AppTest

from contract.actions import filing
from contract.edges.house import Visit
from tests.pages.conftest import APP, Desk


def home() -> AppTest:
    return AppTest.from_file(APP, default_timeout=30).run()


def test_an_empty_list_says_what_to_do(contractor: Visit) -> None:  # noqa: ARG001 - whose cookie is read
    assert any("Pas encore de contrat" in said.value for said in home().info)


def test_a_contract_says_that_it_is_the_readers_turn(desk: Desk) -> None:  # noqa: ARG001 - its contract is listed
    assert any("C’est à vous" in said.value for said in home().text)


def test_a_new_contract_can_begin_from_an_example(contractor: Visit) -> None:
    at = home()
    at.text_input(key="new-name").input("Atelier")
    at.selectbox(key="new-example").select("1_micro_mensuel")
    next(b for b in at.button if b.label == "Commencer").click().run()
    (card,) = filing.cards(contractor)
    assert card.title == "Atelier"
    assert not at.exception


def test_a_copy_for_another_client_knows_nothing_of_the_first(desk: Desk) -> None:
    at = home()
    at.text_input(key=f"copy-name-{desk.table.id}").input("Autre client")
    at.button(key=f"copy-{desk.table.id}").click().run()
    copy = next(card for card in filing.cards(desk.visit) if card.title == "Autre client")
    terms = desk.visit.room.store.version(copy.contract, 1).terms
    identity = ("client_name", "client_siret", "client_address", "client_email", "client_activity")
    assert [key for key in identity if key in desk.table.version().terms] == list(identity)
    assert not [key for key in identity if key in terms]


def test_a_contract_is_renamed(desk: Desk) -> None:
    at = home()
    at.text_input(key=f"name-{desk.table.id}").input("Café du Port")
    at.button(key=f"rename-{desk.table.id}").click().run()
    assert [card.title for card in filing.cards(desk.visit)] == ["Café du Port"]
