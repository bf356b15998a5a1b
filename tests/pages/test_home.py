from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from contract.actions import filing, listing
from contract.actions.table import sit
from contract.edges import house as houses
from contract.edges.house import Visit
from contract.errors import ForbiddenError
from contract.party import Seat
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


def test_a_contract_in_force_says_its_next_date_and_its_amount(agreed: Desk) -> None:
    (line,) = listing.lines(agreed.visit)
    assert line.monthly == Decimal("850.00")
    assert line.coming is not None
    said = [text.value for text in home().text]
    assert any("850,00\u00a0€ HT par mois" in words for words in said)
    assert any(listing.title(line.coming, "fr") in words for words in said)


def test_a_draft_promises_no_date_and_no_amount(desk: Desk) -> None:
    (line,) = listing.lines(desk.visit)
    assert (line.coming, line.monthly, line.last_day) == (None, None, None)


def test_the_list_is_narrowed_by_words_stage_and_turn(agreed: Desk) -> None:
    filing.begin(agreed.visit, "Atelier", "fr")
    assert not any(field.key == "list-words" for field in home().text_input)  # two are seen at a glance
    for other in ("Bureau", "Cabinet", "Dune"):
        filing.begin(agreed.visit, other, "fr")
    at = home()
    at.text_input(key="list-words").input("atel").run()
    assert [h.value for h in at.header if h.value in {"Atelier", "Café"}] == ["Atelier"]
    at.text_input(key="list-words").input("").run()
    at.selectbox(key="list-stage").select("agreed").run()
    assert [h.value for h in at.header if h.value in {"Atelier", "Café"}] == ["Café"]
    at.selectbox(key="list-turn").select("client").run()
    assert any("Aucun contrat ne correspond" in said.value for said in at.info)
    found = listing.lines(agreed.visit)
    assert listing.narrowed(found, listing.Wanted()) == found
    assert listing.narrowed(found, listing.Wanted(turn="contractor")) == tuple(
        line for line in found if line.card.turn == "contractor"
    )


def test_the_export_holds_every_contract_and_no_formula(agreed: Desk) -> None:
    filing.begin(agreed.visit, '=HYPERLINK("x")', "fr")
    name, text = listing.spreadsheet(agreed.visit, "fr")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert name == "Contrats.csv"
    assert [row[0] for row in rows[1:]] == ['\'=HYPERLINK("x")', "Café"]
    assert rows[2][-3:] == ["850,00", "", ""]
    assert "850.00" in listing.spreadsheet(agreed.visit, "en")[1]


def test_the_list_is_for_the_contractor_alone(agreed: Desk) -> None:
    access = agreed.visit.room.access
    token = access.open_session(Seat.CLIENT, houses.now(), contract=agreed.table.id)
    session = access.session(token, houses.now())
    assert session
    with pytest.raises(ForbiddenError):
        listing.spreadsheet(houses.Visit(agreed.visit.room, session), "fr")


def test_a_contract_can_begin_from_another_makers_text(contractor: Visit) -> None:
    at = home()
    at.session_state["base-here"] = True
    at.run()
    text = "Contrat\n\nArticle 1 – Durée et renouvellement\n\nUn an.\n\nArticle 2 – Prix\n\n800 € par mois."
    at.text_area(key="base-text").input(text).run()
    assert any("ressemble" in said.value for said in at.warning)
    again = home()  # as after F5: what was pasted is there
    again.session_state["base-here"] = True
    assert again.run().text_area(key="base-text").value == text
    assert any("Éléments attendus" in said.value for said in at.text)
    begin(at)
    assert any("attend" in said.value for said in at.error)
    assert filing.cards(contractor) == ()
    next(box for box in at.selectbox if "Durée" in box.label).select("duree").run()
    begin(at)
    (card,) = filing.cards(contractor)
    assert card.title == "Contrat"
    for room in ("read", "build", "deadlines", "negotiate"):
        assert not Desk(contractor, sit(contractor, card.contract)).open(room).exception


def begin(at: AppTest) -> None:
    next(b for b in at.button if b.label == "Commencer avec ce texte").click().run()
