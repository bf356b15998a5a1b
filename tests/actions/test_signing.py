"""Signing: what may be signed, by whom, with what, and what stops it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text

from contract.actions import sharing, signing
from contract.actions.table import _kept, now
from contract.edges import codec
from contract.errors import ForbiddenError, UnreadableError
from contract.lifecycle.state import Stage
from contract.party import Seat
from contract.signature.facts import Signed, SigningCancelled
from tests.actions.tables import CODE, FRENCH, PHRASE, Sides, other_text
from tests.edges.conftest import unguarded

CM, CLIENT = Seat.CONTRACTOR, Seat.CLIENT


def test_each_party_signs_with_its_own_secret_and_the_file_is_sealed(table_for_two: Sides) -> None:
    table = table_for_two.to(Stage.SIGNED).seat(CLIENT)
    given = table.contract.signed.signatures
    assert {seat: event.fact.checked for seat, event in given.items()} == {
        CM: ("passphrase",),
        CLIENT: ("link", "code"),
    }
    sealed = signing.seal(table).contract.signed.sealed
    assert table.store.sealed(table.id, sealed.file).startswith(b"%PDF")
    assert sealed.key == table.contract.signed.key == table_for_two.room.key.fingerprint


@pytest.mark.parametrize(("seat", "secret"), [(CM, CODE), (CLIENT, PHRASE), (CM, ""), (CLIENT, "")])
def test_another_secret_signs_nothing(table_for_two: Sides, seat: Seat, secret: str) -> None:
    before = table_for_two.to(Stage.SIGNING).seat(seat)
    with pytest.raises(ForbiddenError):
        table_for_two.sign(seat, secret=secret)
    assert table_for_two.seat(seat).events == before.events


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"consent": ""}, "signing.no_consent"),
        ({"name": "  "}, "signing.nameless"),
        ({"capacity": ""}, "signing.nameless"),
        ({"digest": "0" * 64}, "confirm.other_version"),
        ({"drawn": [[1]]}, "signing.mark"),
    ],
)
def test_an_incomplete_signature_is_refused(table_for_two: Sides, changed, code: str) -> None:
    before = table_for_two.to(Stage.SIGNING).seat(CM)
    with pytest.raises((ForbiddenError, UnreadableError)) as caught:
        table_for_two.sign(CM, **changed)
    assert caught.value.code == code
    assert table_for_two.seat(CM).events == before.events


def test_the_owner_cannot_replace_the_clients_door_while_signing_is_open(table_for_two: Sides) -> None:
    table = table_for_two.to(Stage.SIGNING).seat(CM)
    with pytest.raises(ForbiddenError) as caught:
        sharing.make_link(table)
    assert caught.value.code == "forbidden.link_frozen"


def test_a_door_replaced_after_the_agreement_undoes_it(table_for_two: Sides) -> None:
    table_for_two.to(Stage.AGREED).share("autre-code-choisi")
    contract = table_for_two.seat(CM).contract
    assert contract.agreed is None
    assert set(contract.confirmations) == {CM}
    assert contract.turn is CLIENT


def test_a_door_replaced_after_the_end_undoes_nothing(table_for_two: Sides) -> None:
    table_for_two.to(Stage.AGREED)._end()
    before = table_for_two.seat(CM).contract.agreed
    table_for_two.share()
    assert table_for_two.seat(CM).contract.agreed == before


def test_the_first_named_signs_first(table_for_two: Sides) -> None:
    table = table_for_two.to(Stage.AGREED).seat(CLIENT)
    signing.open_signing(table, now().date(), CLIENT.value)
    with pytest.raises(ForbiddenError):
        table_for_two.sign(CM)
    table_for_two.sign(CLIENT)
    assert table_for_two.sign(CM).contract.stage is Stage.SIGNED


def test_who_signed_can_no_longer_reject_and_the_other_can(table_for_two: Sides) -> None:
    table_for_two.to(Stage.SIGNING).sign(CM)
    with pytest.raises(ForbiddenError):
        signing.cancel_signing(table_for_two.seat(CM), "Non")
    back = signing.cancel_signing(table_for_two.seat(CLIENT), "Un mot manque").contract
    assert (back.stage, back.turn, back.agreed) == (Stage.NEGOTIATION, CLIENT, None)
    assert any(isinstance(e.fact, SigningCancelled) for e in table_for_two.seat(CM).events)
    assert any(isinstance(e.fact, Signed) for e in table_for_two.seat(CM).events)


def test_signing_opens_again_after_both_confirm_again(table_for_two: Sides) -> None:
    signing.cancel_signing(table_for_two.to(Stage.SIGNING).seat(CLIENT), "Pas encore")
    for seat in Seat:
        table_for_two.confirm(seat)
    signing.open_signing(table_for_two.seat(CM), now().date())
    for seat in Seat:
        table_for_two.sign(seat)
    assert table_for_two.seat(CM).contract.stage is Stage.SIGNED


def test_an_offer_that_ended_is_signed_by_nobody_and_given_up_by_anybody(
    table_for_two: Sides, monkeypatch
) -> None:
    table_for_two.to(Stage.SIGNING)
    with pytest.raises(ForbiddenError) as early:
        signing.lapse_signing(table_for_two.seat(CM))
    assert early.value.code == "signing.not_lapsed"
    table_for_two.sign(CM)
    given, table = table_for_two.signature(CLIENT), table_for_two.seat(CLIENT)
    monkeypatch.setattr(signing, "now", lambda: now() + timedelta(days=8))
    with pytest.raises(ForbiddenError) as late:
        signing.sign(table, given, FRENCH)
    assert late.value.code == "signing.lapsed"
    assert signing.lapse_signing(table_for_two.seat(CM)).contract.stage is Stage.NEGOTIATION


@pytest.mark.parametrize("days", [-1, 91])
def test_an_offer_ends_on_a_day_to_come_and_not_too_far(table_for_two: Sides, days: int) -> None:
    table = table_for_two.to(Stage.AGREED).seat(CM)
    with pytest.raises(UnreadableError):
        signing.open_signing(table, now().date() + timedelta(days=days))


def test_a_text_that_nobody_agreed_to_piece_by_piece_stops_the_signature(table_for_two: Sides) -> None:
    """Somebody holds the database and slips another text, digest and confirmations included, under the version."""
    table = table_for_two.to(Stage.AGREED).seat(CM)
    slipped, number = other_text(), table.contract.head
    with unguarded(table.store) as insider:
        insider.execute(
            text("UPDATE version SET body = :body, digest = :digest WHERE number = :number"),
            {"body": codec.dump(slipped), "digest": slipped.digest, "number": number},
        )
        insider.execute(
            text("UPDATE event SET body = replace(body, :old, :new) WHERE kind = 'Confirmed'"),
            {"old": table.version().digest, "new": slipped.digest},
        )
    _kept.cache_clear()
    found = signing.proven(table_for_two.seat(CM))
    assert (found.code, found.number) == ("settled", number)
    assert found.expected.digest == table.contract.agreed.digest
    with pytest.raises(ForbiddenError) as caught:
        signing.open_signing(table_for_two.seat(CM), now().date())
    assert caught.value.code == "signing.deviates"
