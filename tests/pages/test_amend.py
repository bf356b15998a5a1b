from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from contract import notation
from contract.actions import amending, lasting, listing, negotiating, parting
from contract.actions.table import note, sit
from contract.decision import Decision, Verdict
from contract.drafting.redraft import redraft
from contract.edges import house as houses
from contract.edges import library
from contract.edges.store import NewVersion
from contract.ending.facts import Step
from contract.errors import ForbiddenError
from contract.events import Confirmed, Proposed, Seen
from contract.lifecycle.force import amended, in_force, original
from contract.lifecycle.state import Stage
from contract.party import Seat
from contract.version import Version
from tests.pages.conftest import Desk

TODAY = houses.now().date()


def words(at: AppTest) -> str:
    return "\n".join(
        [*(s.value for s in (*at.text, *at.info, *at.header)), *(h.proto.body for h in at.get("html"))]
    )


def dearer(desk: Desk) -> Version:
    old = desk.table.version()
    return redraft(library.template(), old, old.terms.having("price_amount", Decimal(990))).version


def accepted(desk: Desk) -> None:
    """The client proposes a higher price for what was asked; the contractor accepts all of it."""
    store, client = desk.visit.room.store, Seat.CLIENT
    sent = NewVersion(2, client, dearer(desk))
    after = store.seq(desk.table.id)
    store.append(
        desk.table.id, (Proposed("p1", 1, 2, ""),), client, houses.now(), after, (sent,), request="p1"
    )
    case = negotiating.negotiation(note(sit(desk.visit, desk.table.id), Seen("p1")), "p1")
    for change in case.redline.changes:
        case = negotiating.answer(case, [Decision(change.id, Verdict.ACCEPT)])
    _, _, findings = negotiating.outcome(case)
    negotiating.send(case, "", [f.id for f in findings])
    desk.table = sit(desk.visit, desk.table.id)


def confirmed(desk: Desk) -> None:
    head, digest = desk.table.contract.head, desk.table.version().digest
    desk.note(Seat.CLIENT, Confirmed(head, digest))
    desk.note(Seat.CONTRACTOR, Confirmed(head, digest))


def asked(desk: Desk) -> None:
    desk.table = amending.ask(desk.table, "TikTok aussi, à partir de mars", TODAY + timedelta(days=30))


def test_a_draft_has_nothing_to_amend(desk: Desk) -> None:
    at = desk.open("amend")
    assert "il faut d’abord l’accord" in words(at)
    assert not at.exception


def test_an_amendment_is_asked_for_in_plain_words(agreed: Desk) -> None:
    at = agreed.open("amend")
    at.text_area(key=f"amend-wish-{agreed.table.id}").input("TikTok aussi, à partir de mars").run()
    ask = next(b for b in at.button if b.label == "Demander")
    ask.click().run()
    assert "TikTok aussi" in words(agreed.open("amend"))


@pytest.mark.parametrize(
    ("wish", "days", "code"), [(" ", 1, "amendment.no_wish"), ("x", -1, "amendment.past")]
)
def test_a_request_says_what_and_from_when(agreed: Desk, wish: str, days: int, code: str) -> None:
    with pytest.raises(ForbiddenError) as caught:
        amending.ask(agreed.table, wish, TODAY + timedelta(days=days))
    assert caught.value.code == code


def test_the_text_in_force_stays_until_the_new_one_is_agreed(agreed: Desk) -> None:
    asked(agreed)
    accepted(agreed)
    contract = agreed.table.contract
    assert contract.agreed is None
    assert contract.stage is Stage.NEGOTIATION
    force = in_force(contract)
    assert force is not None
    assert force.version == 1
    assert lasting.usual_amount(agreed.table) == Decimal("850.00")
    at = agreed.open("amend")
    assert "990,00" in words(at)
    assert "Ce qui est remplacé par quoi" in words(at)
    assert "reste en vigueur" in words(agreed.open("negotiate"))


def test_an_amendment_changes_the_figures_on_its_day_and_not_before(
    agreed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(agreed)
    accepted(agreed)
    confirmed(agreed)
    since = TODAY + timedelta(days=30)
    written = notation.day(since, "fr")
    assert (lasting.usual_amount(agreed.table), binding_on(agreed, since)) == (
        Decimal("850.00"),
        Decimal(990),
    )
    (line,) = listing.lines(agreed.visit)
    assert (line.monthly, line.then) == (Decimal("850.00"), ((since, Decimal("990.00")),))
    assert f"puis 990,00\u00a0€ HT par mois à partir du {written}" in listing.said(line, "fr")
    assert f"À partir du {written}" in words(agreed.open("amend"))
    for module in (lasting, listing):
        monkeypatch.setattr(module, "now", lambda: houses.now() + timedelta(days=30))
    assert lasting.usual_amount(agreed.table) == Decimal("990.00")
    (line,) = listing.lines(agreed.visit)
    assert (line.monthly, line.then) == (Decimal("990.00"), ())


def binding_on(desk: Desk, day: date) -> object:
    """The price that the text in effect on a day asks for."""
    return lasting.effective(desk.table, day).terms["price_amount"]


def test_an_amendment_never_takes_effect_before_the_one_it_starts_from(agreed: Desk) -> None:
    asked(agreed)
    accepted(agreed)
    confirmed(agreed)
    with pytest.raises(ForbiddenError) as caught:
        amending.ask(agreed.table, "Encore", TODAY + timedelta(days=29))
    assert caught.value.code == "amendment.before_last"
    assert amending.ask(agreed.table, "Encore", TODAY + timedelta(days=30)).contract.asked


def test_an_agreed_amendment_is_read_downloaded_and_the_original_stays(agreed: Desk) -> None:
    asked(agreed)
    accepted(agreed)
    confirmed(agreed)
    contract = agreed.table.contract
    (found,) = amended(contract)
    assert (found.number, found.before.version, found.after.version) == (
        1,
        1,
        2 if contract.head == 2 else contract.head,
    )
    begun = original(contract)
    assert begun is not None
    assert begun.version == 1
    assert agreed.table.version(1).digest == found.before.digest
    at = agreed.open("amend")
    assert "Avenant n°\u00a01" in "\n".join(m.value for m in at.markdown)
    name, body = amending.deed_file(agreed.visit, agreed.table.id, 1, "pdf")
    assert name.startswith("Avenant n°")
    assert body.startswith(b"%PDF-")
    assert "990,00" in amending.deed_file(agreed.visit, agreed.table.id, 1, "txt")[1].decode("utf-8-sig")
    assert amending.deed_file(agreed.visit, agreed.table.id, 1, "docx")[1].startswith(b"PK")


def test_without_a_request_a_new_text_still_undoes_the_agreement(agreed: Desk) -> None:
    accepted(agreed)
    assert in_force(agreed.table.contract) is None
    confirmed(agreed)
    assert amended(agreed.table.contract) == ()


def test_a_request_can_be_let_go_while_the_text_has_not_changed(agreed: Desk) -> None:
    asked(agreed)
    assert agreed.table.may("drop_amendment")
    agreed.table = amending.drop(agreed.table)
    assert agreed.table.may("ask_amendment")
    asked(agreed)
    accepted(agreed)
    assert not agreed.table.may("drop_amendment")


def test_a_contract_being_amended_can_still_be_ended(agreed: Desk) -> None:
    asked(agreed)
    accepted(agreed)
    assert agreed.table.may("give_notice")
    given = parting.give(agreed.table, parting.drafted(agreed.table, Step.REFUSAL))
    assert given.contract.parting.notices


def test_a_letter_given_before_an_amendment_still_reads_as_it_did(agreed: Desk) -> None:
    asked(agreed)
    agreed.table = parting.give(agreed.table, parting.drafted(agreed.table, Step.REFUSAL))
    (notice,) = agreed.table.contract.parting.notices
    before = parting.letter_file(agreed.visit, agreed.table.id, notice.id, "pdf")
    accepted(agreed)
    confirmed(agreed)
    assert in_force(agreed.table.contract) == agreed.table.contract.agreed
    assert parting.letter_file(agreed.visit, agreed.table.id, notice.id, "pdf") == before
