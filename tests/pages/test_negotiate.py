"""The negotiation page says the scope in figures, and warns a seat of its own limits, and that seat alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from contract.actions import limits
from contract.actions.table import now, sit
from contract.drafting.redraft import redraft
from contract.edges import library
from contract.edges.store import NewVersion
from contract.events import CodeChosen, LinkMade, Opened, Proposed
from contract.guard.floors import Floors
from contract.party import Seat
from tests.pages.conftest import Desk


@pytest.fixture
def asked(desk: Desk) -> Desk:
    """The client proposes 700 € a month instead of 850 €, for the same work."""
    start = desk.table.version()
    terms = start.terms.having("price_amount", Decimal(700))
    lower = redraft(library.template(start.template), start, terms).version
    store, contract = desk.table.store, desk.table.id
    facts = (
        LinkMade("link", now().replace(year=2099)),
        Opened("link"),
        CodeChosen("link"),
        Proposed("p1", 1, 2, "Un peu moins cher ?"),
    )
    for seat, said in ((Seat.CONTRACTOR, facts[:1]), (Seat.CLIENT, facts[1:])):
        seq = sit(desk.visit, contract).contract.seq
        new = (NewVersion(2, Seat.CLIENT, lower),) if seat is Seat.CLIENT else ()
        store.append(contract, said, seat, now(), after=seq, versions=new, request=f"r-{seat}")
    return Desk(desk.visit, sit(desk.visit, contract))


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
