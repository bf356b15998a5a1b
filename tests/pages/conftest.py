from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from streamlit.runtime.context import ContextProxy, StreamlitCookies
from streamlit.testing.v1 import AppTest

from contract.actions import filing
from contract.actions.table import Table, new_id, now, sit
from contract.drafting.redraft import redraft
from contract.edges import house as houses
from contract.edges import library
from contract.edges.store import NewVersion
from contract.events import CodeChosen, Confirmed, Fact, LinkMade, Opened, Proposed
from contract.party import Seat
from contract.web.cookies import SESSION

APP = str(Path(__file__).parents[2] / "app.py")
EXAMPLE = "1_micro_mensuel"


@dataclass
class Desk:
    """The contractor in front of the app, in a house of this test's own."""

    visit: houses.Visit
    table: Table

    def open(self, room: str) -> AppTest:
        """A fresh browser on one page, as after a reload."""
        at = AppTest.from_file(APP, default_timeout=30)
        at.query_params["c"] = self.table.id
        return at.switch_page(f"pages/{room}.py").run()

    def note(self, by: Seat, *facts: Fact) -> None:
        """Write what a seat did, as the store would have it."""
        store = self.visit.room.store
        store.append(self.table.id, facts, by, houses.now(), after=store.seq(self.table.id), request=new_id())
        self.table = sit(self.visit, self.table.id)


@pytest.fixture
def contractor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[houses.Visit]:
    """The owner's seat, behind the cookie that every page of this test reads."""
    monkeypatch.setenv("CLAUSIER_DATA", str(tmp_path))
    monkeypatch.delenv("CLAUSIER_DATABASE_URL", raising=False)
    houses.house.cache_clear()
    own = houses.house().own
    token = own.access.open_session(Seat.CONTRACTOR, houses.now())
    cookies = StreamlitCookies({SESSION: token, "clausier_langue": "fr"})
    monkeypatch.setattr(ContextProxy, "cookies", cookies)
    session = own.access.session(token, houses.now())
    assert session
    yield houses.Visit(own, session)
    houses.house.cache_clear()


@pytest.fixture
def in_english(contractor: houses.Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same seat, whose browser asked for English."""
    session = contractor.room.access.open_session(Seat.CONTRACTOR, houses.now())
    cookies = StreamlitCookies({SESSION: session, "clausier_langue": "en"})
    monkeypatch.setattr(ContextProxy, "cookies", cookies)


@pytest.fixture
def desk(contractor: houses.Visit) -> Desk:
    """A contract begun from a worked example: every question has its answer."""
    return Desk(contractor, filing.begin(contractor, "Café", "fr", filing.example_terms(EXAMPLE)))


@pytest.fixture
def agreed(desk: Desk) -> Desk:
    """The same contract once both seats have confirmed it."""
    digest = desk.table.version().digest
    desk.note(Seat.CONTRACTOR, LinkMade("k1", datetime(2099, 1, 1, tzinfo=UTC)))
    desk.note(Seat.CLIENT, Opened("k1"), Confirmed(1, digest))
    desk.note(Seat.CONTRACTOR, Confirmed(1, digest))
    return desk


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
