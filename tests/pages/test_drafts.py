"""What somebody types over several lines is kept until it is sent, whatever happens to the page meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from contract.actions import aside, negotiating
from contract.actions.left import left
from contract.actions.table import sit
from contract.actions.workbench import PROPOSAL, bench, keep, remove_article
from contract.decision import Decision, Verdict
from contract.events import LinkMade, Opened
from contract.party import Seat
from tests.pages.conftest import Desk

PAGES = Path(__file__).parents[2] / "pages"


def test_a_message_stands_after_a_reload_and_is_gone_once_it_is_sent(asked: Desk) -> None:
    case = negotiating.negotiation(asked.table, "p1")
    negotiating.answer(case, [Decision(change.id, Verdict.REJECT) for change in case.redline.changes])
    asked.open("negotiate").text_area(key="message-p1").input("Restons-en là.").run()
    again = asked.open("negotiate")
    assert again.text_area(key="message-p1").value == "Restons-en là."
    refused = len(case.redline.changes)
    assert any(f"ont une réponse ({refused})\u00a0: {refused} refusée" in said.value for said in again.text)
    next(button for button in again.button if button.label == "Envoyer mes réponses").click().run()
    assert [told.value for told in again.toast] == ["Vos réponses sont envoyées."]
    table = sit(asked.visit, asked.table.id)
    assert not table.contract.open_proposals
    assert aside.kept(table, "draft:message-p1") is None


def test_every_field_of_several_lines_is_kept() -> None:
    kept_otherwise = {
        "drafts.py",
        "sending.py",  # on the bench, with the text it goes with
        "basing.py",  # pasted from elsewhere, before there is a contract to keep it beside
    }
    plain = {file.name for file in PAGES.rglob("*.py") if "st.text_area" in file.read_text("utf-8")}
    assert plain <= kept_otherwise


def test_what_is_prepared_is_led_to_where_it_is_sent_and_nobody_approves_meanwhile(desk: Desk) -> None:
    desk.note(Seat.CONTRACTOR, LinkMade("k1", datetime(2099, 1, 1, tzinfo=UTC)))
    desk.note(Seat.CLIENT, Opened("k1"))
    assert "confirm" in [task.code for task in left(desk.table)]
    work = bench(desk.table, PROPOSAL)
    keep(remove_article(work, "force_majeure"))
    assert [task.code for task in left(desk.table)] == ["send_proposal"]
    at = desk.open("propose")
    at.button(key="left-send").click().run()
    assert any(button.label == "Envoyer la proposition" for button in at.button)
    assert not at.exception
