"""The negotiation page says the scope in figures, and warns a seat of its own limits, and that seat alone."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy.event import listen

from contract.actions import limits, threads
from contract.actions.table import sit
from contract.events import Commented
from contract.guard.floors import Floors
from contract.party import Seat
from tests.pages.conftest import Desk


def test_what_the_same_work_would_be_paid_is_said_in_figures(asked: Desk) -> None:
    looked: list[object] = []
    engine = asked.visit.room.store.engine
    listen(engine, "before_cursor_execute", lambda *told: looked.append(told[3]))
    at = asked.open("negotiate")
    assert (
        len([asked_for for asked_for in looked if "seen:" in str(asked_for)]) == 1
    )  # and no comment is there
    assert not at.exception
    (said,) = [html.proto.body for html in at.get("html") if "cb-scope" in html.proto.body]
    assert "+0 réseau, +0 contenu par mois, −150,00\u00a0€ par mois (HT)" in said
    assert "32,69\u00a0€" in said or "34,00\u00a0€" in said
    assert "28,00\u00a0€" in said


def test_a_limit_warns_its_owner_and_nobody_else(asked: Desk) -> None:
    at = asked.open("negotiate")
    at.session_state["private-limits"] = True  # unfolded
    at.run().number_input(key="floor-price").set_value(800).run()
    assert any("limite privée" in w.value for w in at.warning)
    table = asked.table
    assert limits.floors_of(table) == Floors(price=Decimal(800))
    assert table.store.working_copy(table.id, Seat.CLIENT, "floors") is None
    assert "800" not in str(table.store.events(table.id)[-1])
    at.number_input(key="floor-price").set_value(600).run()
    assert not any("limite privée" in w.value for w in at.warning)


def test_what_waits_for_an_answer_is_opened_from_the_list_of_what_is_left(asked: Desk) -> None:
    asked.note(Seat.CLIENT, Commented("c1", "duree", "duree.notice", "Deux mois, vraiment ?"))
    at = asked.open("negotiate")
    at.button(key="left-reply").click().run()
    assert not at.exception
    at.text_area(key="answer-c1").input("Un seul suffit.").run()
    at.button(key="send-c1").click().run()
    assert not [button for button in at.button if button.key == "left-reply"]
    assert threads.owed(sit(asked.visit, asked.table.id)) == ()
