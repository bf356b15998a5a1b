"""The negotiation page says the scope in figures, and warns a seat of its own limits, and that seat alone."""

from __future__ import annotations

from decimal import Decimal

from contract.actions import limits
from contract.guard.floors import Floors
from contract.party import Seat
from tests.pages.conftest import Desk


def test_what_the_same_work_would_be_paid_is_said_in_figures(asked: Desk) -> None:
    at = asked.open("negotiate")
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
