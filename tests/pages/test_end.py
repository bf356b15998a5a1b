from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from contract.actions import lasting, listing, parting
from contract.actions.signer import Signer
from contract.edges import house as houses
from contract.ending import facts as fact
from contract.ending.facts import Cause, Step
from contract.errors import ForbiddenError
from contract.lifecycle.state import Stage
from contract.party import Seat
from tests.pages.conftest import Desk

PHRASE = "quatre mots sans rapport"
TODAY = houses.now().date()
TOMORROW = TODAY + timedelta(days=1)


def press(at: AppTest, label: str) -> AppTest:
    return next(b for b in at.button if b.label == label).click().run()


def words(at: AppTest) -> str:
    shown = [*at.text, *at.info, *at.success, *at.warning, *at.error]
    return "\n".join([*(s.value for s in shown), *(h.proto.body for h in at.get("html"))])


def own_secret(agreed: Desk) -> str:
    """The owner's passphrase, chosen now."""
    if not agreed.visit.room.access.owner_exists():
        agreed.visit.room.access.make_owner(PHRASE, houses.now())
    return PHRASE


def sign(agreed: Desk, at: AppTest, label: str, *, secret: str = "") -> AppTest:
    """Fill in the signer's fields and press."""
    key = f"end-sign-{agreed.table.id}"
    at.text_input(key=f"{key}-capacity").input("gérante")
    at.checkbox(key=f"{key}-consent").check()
    at.text_input(key=f"{key}-secret").input(secret or own_secret(agreed))
    return press(at, label)


def signer(agreed: Desk) -> Signer:
    return Signer("Léa Morel", "gérante", "J’ai lu.", own_secret(agreed))


def signed(offer: str) -> fact.EndSigned:
    """The client's signature, as the store would have it."""
    return fact.EndSigned(offer, "d", "Ada Renard", "gérante", "J’ai lu.", ("link", "code"), "k1")


def tab(agreed: Desk, name: str) -> AppTest:
    at = agreed.open("end")
    at.session_state["end-way"] = name
    return at.run()


def offered(last: date = TODAY) -> fact.EndOffered:
    return parting.offered(last, Decimal("120.00"), "rendus le lendemain", "restent publiés", "")


def test_a_draft_has_nothing_to_end(desk: Desk) -> None:
    at = desk.open("end")
    assert any("rien à terminer" in said.value for said in at.info)
    assert not at.exception


def test_at_its_term_the_refusal_is_recorded_and_its_letter_can_be_taken_away(agreed: Desk) -> None:
    at = agreed.open("end")
    assert "4 novembre 2027" in words(at)
    press(at, "Consigner et obtenir la lettre")
    (event,) = [
        e for e in agreed.visit.room.store.events(agreed.table.id) if isinstance(e.fact, fact.NoticeGiven)
    ]
    assert event.fact.step is Step.REFUSAL
    assert "Le préavis est de 60" in event.fact.words
    name, body = parting.letter_file(agreed.visit, agreed.table.id, event.fact.notice, "pdf")
    assert name.startswith("Refus de la reconduction")
    assert body.startswith(b"%PDF-")
    _, text = parting.letter_file(agreed.visit, agreed.table.id, event.fact.notice, "txt")
    assert text.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in text


def test_an_agreement_is_offered_from_the_page_and_ends_once_accepted_and_due(agreed: Desk) -> None:
    key = agreed.table.id
    at = tab(agreed, "D’un commun accord")
    sign(agreed, at, "Signer et proposer cet accord")
    assert any("Il manque" in said.value for said in at.error)  # nothing was said of access and contents
    at.text_area(key=f"end-access-{key}").input("Rendus le lendemain.")
    at.text_area(key=f"end-contents-{key}").input("Restent publiés.")
    balance = at.text_input(key=f"end-balance-{key}")
    assert balance.value == "0,00\u00a0€"
    assert balance.input("120").run().text_input(key=f"end-balance-{key}").value == "120,00\u00a0€"
    at.run()
    sign(agreed, at, "Signer et proposer cet accord", secret="pas la bonne phrase")
    assert any("phrase de passe" in said.value for said in at.error)
    assert not [e for e in agreed.visit.room.store.events(key) if isinstance(e.fact, fact.EndOffered)]
    sign(agreed, at, "Signer et proposer cet accord")
    assert "attend la signature" in words(at)
    (made,) = parting.sit(agreed.visit, key).contract.parting.offers
    (mine,) = made.signatures
    assert (mine.given.checked, mine.given.capacity) == (("passphrase",), "gérante")
    agreed.note(Seat.CLIENT, signed(made.terms.offer))
    at = agreed.open("end")
    press(at, "Constater que le contrat est terminé")
    assert "commun accord" in words(at)
    over = agreed.open("end")
    assert any("a pris fin" in said.value for said in over.success)
    assert not [b for b in over.button if b.label == "Constater que le contrat est terminé"]


def test_a_breach_is_noticed_from_the_page_then_ends_the_contract_once_time_has_passed(agreed: Desk) -> None:
    key = agreed.table.id
    at = tab(agreed, "Autre cause")
    at.text_area(key=f"end-story-formal_notice-{key}").input("Facture du mois impayée.").run()
    press(at, "Consigner et obtenir la lettre")
    warned = agreed.visit.room.store.events(key)[-1].fact
    assert isinstance(warned, fact.NoticeGiven)
    assert warned.breached == "fin.due.invoice"
    table = parting.sit(agreed.visit, key)
    exit_too_soon = parting.drafted(table, Step.BREACH_EXIT, follows=warned.notice)
    with pytest.raises(ForbiddenError):
        parting.give(table, exit_too_soon)
    agreed.note(Seat.CONTRACTOR, fact.NoticeReceived(warned.notice, TODAY - timedelta(days=16)))
    exited = parting.give(
        agreed.table, parting.drafted(agreed.table, Step.BREACH_EXIT, follows=warned.notice)
    )
    received = parting.receive(exited, exited.contract.parting.notices[-1].id, TODAY)
    over = parting.end(received)
    assert over.contract.parting.ended == fact.Ended(TODAY, Cause.BREACH)
    assert over.contract.stage is Stage.ENDED


def test_a_letter_other_than_the_one_on_screen_is_not_recorded(agreed: Desk) -> None:
    at = tab(agreed, "Autre cause")
    at.text_area(key=f"end-story-formal_notice-{agreed.table.id}").input("Facture du mois impayée.").run()
    at.selectbox(key=f"end-step-{agreed.table.id}").select(Step.FORCE_NOTICE)
    press(at, "Consigner et obtenir la lettre")  # before the page has shown the other letter
    assert any("autre chose que ce que dit la lettre" in said.value for said in at.error)
    at.selectbox(key=f"end-step-{agreed.table.id}").select(Step.FORMAL_NOTICE).run()
    assert not parting.sit(agreed.visit, agreed.table.id).contract.parting.notices
    press(at, "Consigner et obtenir la lettre")  # it is on screen now
    (notice,) = parting.sit(agreed.visit, agreed.table.id).contract.parting.notices
    assert notice.given.story == "Facture du mois impayée."


def test_the_other_seat_alone_accepts_and_an_end_ahead_is_not_recorded(agreed: Desk) -> None:
    table = parting.offer(agreed.table, offered(TOMORROW), signer(agreed))
    (made,) = table.contract.parting.offers
    with pytest.raises(ForbiddenError):
        parting.accept(table, made.terms.offer, signer(agreed))
    agreed.note(Seat.CLIENT, signed(made.terms.offer))
    with pytest.raises(ForbiddenError) as caught:
        parting.end(agreed.table)
    assert caught.value.code == "ending.too_early"
    assert parting.last_day(agreed.table) == TOMORROW


def test_an_offer_that_is_gone_is_not_accepted(agreed: Desk) -> None:
    agreed.note(Seat.CLIENT, offered())
    agreed.note(Seat.CLIENT, offered())
    with pytest.raises(Exception, match=r"ending\.offer_gone"):
        parting.accept(agreed.table, "other", signer(agreed))


def test_an_offer_of_before_signatures_is_not_signed_but_made_anew(agreed: Desk) -> None:
    agreed.note(Seat.CLIENT, ask := offered())
    with pytest.raises(ForbiddenError) as caught:
        parting.accept(agreed.table, ask.offer, signer(agreed))
    assert caught.value.code == "ending.offer_unsigned"
    at = tab(agreed, "D’un commun accord")
    assert any("date d’avant la signature" in said.value for said in at.warning)
    agreed.note(Seat.CONTRACTOR, fact.EndAccepted(ask.offer))  # and one that was accepted then still ends it
    assert parting.last_day(agreed.table) == TODAY


@pytest.mark.parametrize("day", [TODAY - timedelta(days=1), TOMORROW])
def test_a_letter_arrives_between_its_sending_and_today(agreed: Desk, day: date) -> None:
    table = parting.give(agreed.table, parting.drafted(agreed.table, Step.REFUSAL))
    with pytest.raises(ForbiddenError) as caught:
        parting.receive(table, table.contract.parting.notices[0].id, day)
    assert caught.value.code == "ending.receipt_day"


def test_once_an_end_is_settled_the_days_follow_it_and_the_list_can_be_ticked(agreed: Desk) -> None:
    agreed.note(Seat.CLIENT, ask := offered(TODAY + timedelta(days=30)), signed(ask.offer))
    table = parting.accept(agreed.table, ask.offer, signer(agreed))
    ends = {d.id: d.day for d in lasting.course(table)}
    assert ends["end"] == TODAY + timedelta(days=30)
    at = agreed.open("end")
    box = next(b for b in at.checkbox if "publications programmées" in b.label)
    box.check().run()
    assert parting.sit(agreed.visit, agreed.table.id).contract.parting.done == {"scheduled_posts"}


def test_before_an_end_is_settled_the_list_is_there_to_read(agreed: Desk) -> None:
    at = agreed.open("end")
    assert not at.checkbox
    assert "publications programmées" in words(at)


def test_an_ended_contract_is_still_read_and_downloaded(agreed: Desk) -> None:
    agreed.note(Seat.CONTRACTOR, fact.Ended(TODAY, Cause.AGREEMENT))
    for room in ("read", "history", "deadlines", "end"):
        at = agreed.open(room)
        assert not at.exception
        assert not at.error
    (line,) = listing.lines(agreed.visit)
    assert line.monthly is None  # nobody pays it any more
    for room in ("propose", "build", "negotiate"):
        at = agreed.open(room)
        assert any("ne change plus" in said.value for said in at.info)
        assert not at.exception


def test_the_same_letter_is_not_recorded_twice_and_arrives_once(agreed: Desk) -> None:
    table = parting.give(agreed.table, parting.drafted(agreed.table, Step.REFUSAL))
    with pytest.raises(ForbiddenError) as caught:
        parting.give(table, parting.drafted(table, Step.REFUSAL))
    assert caught.value.code == "ending.given_already"
    (notice,) = table.contract.parting.notices
    received = parting.receive(table, notice.id, TODAY)
    with pytest.raises(ForbiddenError):
        parting.receive(received, notice.id, TODAY)


@pytest.mark.usefixtures("in_english")
@pytest.mark.parametrize("room", ["deadlines", "amend", "end", "home"])
def test_the_pages_of_a_contract_in_force_speak_english_too(agreed: Desk, room: str) -> None:
    agreed.note(
        Seat.CLIENT, fact.NoticeGiven("n1", Step.FORMAL_NOTICE, TODAY, breached="obl.payment", story="x")
    )
    agreed.note(Seat.CLIENT, fact.NoticeReceived("n1", TODAY), ask := offered(TOMORROW), signed(ask.offer))
    at = agreed.open(room)
    assert not at.exception
    assert not at.error
    agreed.note(Seat.CONTRACTOR, fact.EndAccepted(ask.offer))
    at = agreed.open(room)
    assert not at.exception
    assert not at.error
    assert "Échéance" not in words(at)
