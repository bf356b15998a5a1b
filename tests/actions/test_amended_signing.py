"""A sealed contract is amended: frozen, refused, lapsed, signed and sealed as it was, and itself left untouched."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from contract.actions import amending, building, keeping, proposing, sharing, signing
from contract.actions.register import register
from contract.actions.table import now
from contract.actions.verifying import verify
from contract.actions.workbench import DRAFT, bench
from contract.edges.seal import negotiation_file, verifier
from contract.errors import ForbiddenError
from contract.lifecycle.force import amending as under_way
from contract.lifecycle.force import in_force
from contract.lifecycle.state import Stage
from contract.party import Seat
from contract.wording import say
from tests.actions.forged import forged, rewrite
from tests.actions.tables import FRENCH, Sides, agree_to_amend, sides

CM, CLIENT = Seat.CONTRACTOR, Seat.CLIENT


@pytest.fixture
def asked(table_for_two: Sides) -> Sides:
    """The contract is sealed; an amendment was asked for and both approved its text."""
    return with_amendment(table_for_two)


def with_amendment(both: Sides) -> Sides:
    agree_to_amend(
        both.to(Stage.SIGNED), "Le préambule parle aussi de TikTok.", now().date() + timedelta(days=30)
    )
    return both


def offered(both: Sides) -> None:
    signing.open_signing(both.seat(CLIENT), now().date() + timedelta(days=7))


@pytest.fixture(scope="module")
def amended(tmp_path_factory: pytest.TempPathFactory) -> Sides:
    """The same, once the amendment is signed and sealed too."""
    both = with_amendment(sides(tmp_path_factory.mktemp("amended")))
    offered(both)
    for seat in Seat:
        both.sign(seat)
    signing.seal(both.seat(CM))
    return both


def papers(both: Sides) -> list[bytes]:
    table = both.seat(CLIENT)
    return [keeping.sealed_pdf(table.visit, table.id, s.version)[1] for s in table.contract.sealed]


def test_both_files_hold_and_the_original_is_the_one_sealed_first(amended: Sides) -> None:
    table = amended.seat(CLIENT)
    first, second = table.contract.sealed
    original, amendment = papers(amended)
    assert original == table.store.sealed(table.id, first.sealed.file)
    for pdf in (original, amendment):
        verdict = verify(pdf, FRENCH, store=table.store)
        assert verdict.holds, verdict.said
    told = [code for code, _ in verifier.check(amendment, amended.room.key.fingerprint)]
    assert told.count("text") == 2
    assert told.count("signed") == 4
    assert [values["number"] for code, values in verifier.check(amendment) if code == "text"] == [
        first.version,
        second.version,
    ]


def test_the_sealed_amendment_prints_what_it_changes(amended: Sides) -> None:
    original, amendment = (
        "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages) for pdf in papers(amended)
    )
    assert "Ce que ce texte change" not in original
    assert "Ce que ce texte change" in amendment
    assert "Avenant" in amendment


def test_the_archive_holds_both_files_and_the_register_both_rounds(amended: Sides) -> None:
    table = amended.seat(CLIENT)
    _, body = keeping.archive(table.visit, table.id, "fr")
    with zipfile.ZipFile(io.BytesIO(body)) as zipped:
        kept = {name: zipped.read(name) for name in zipped.namelist()}
    assert [body for name, body in kept.items() if name.endswith(".pdf")] == papers(amended)
    assert len(verifier.check(kept["negociation.json"], amended.room.key.fingerprint)) > 1
    rows = register(table, FRENCH).decode("utf-8-sig")
    assert "récrit" in rows
    assert "TikTok" in rows


def test_every_step_of_the_amendment_has_its_receipt(amended: Sides) -> None:
    table = amended.seat(CLIENT)
    given = {type(e.fact).__name__ for e in keeping.receipts(table, FRENCH)}
    assert {
        "AmendmentAsked",
        "Proposed",
        "Decided",
        "Confirmed",
        "SigningOpened",
        "Signed",
        "Sealed",
    } <= given
    newest = keeping.receipts(table, FRENCH)[0]
    _, text = keeping.receipt(table.visit, table.id, newest.seq, "fr")
    assert table.contract.sealed[-1].sealed.file in text.decode()


@pytest.mark.parametrize("nth", [0, 1], ids=["original", "amendment"])
def test_a_rewritten_answer_is_found_by_the_recomputation_alone(amended: Sides, nth: int) -> None:
    """With the house's own key and a whole chain: the text both signed is not what they settled on."""
    table, key = amended.seat(CM), amended.room.key
    file = negotiation_file(table.store.record(table.id), key)
    rewritten = forged(file, key, rewrite("Decided", '"accept"', '"reject"', nth))
    assert len(verifier.check(rewritten, key.fingerprint)) == len(verifier.check(file, key.fingerprint))
    verdict = verify(rewritten, FRENCH, key.fingerprint)
    assert not verdict.holds
    assert [said for said in verdict.said if "NON VÉRIFIÉ" in said] == [say(FRENCH, "verify.recomputed_not")]


@pytest.mark.parametrize("nth", range(4))
def test_a_signature_of_another_text_is_found_by_the_verifier_alone(amended: Sides, nth: int) -> None:
    table, key = amended.seat(CM), amended.room.key
    file = negotiation_file(table.store.record(table.id), key)
    signed = [e for e in json.loads(file)["events"] if e["kind"] == "Signed"][nth]
    digest = json.loads(signed["body"])["digest"]
    rewritten = forged(file, key, rewrite("Signed", digest, "0" * 64, nth))
    assert [code for code, _ in verifier.check(rewritten, key.fingerprint)] == ["unsigned"]


def test_a_request_is_let_go_once_no_proposal_waits_and_all_is_as_before(tmp_path: Path) -> None:
    both = sides(tmp_path).to(Stage.SIGNED)
    before = signing.seal(both.seat(CM)).contract
    amending.ask(both.seat(CM), "TikTok", now().date())
    both.propose(CLIENT, "Le préambule parle de TikTok.")
    with pytest.raises(ForbiddenError):
        amending.drop(both.seat(CM))
    proposing.withdraw(both.seat(CLIENT))
    after = amending.drop(both.seat(CM)).contract
    assert (after.confirmations.keys(), after.agreed, after.turn) == (set(Seat), before.agreed, None)
    assert signing.proven(both.seat(CM)) is None


def test_an_amendment_whose_text_changed_is_withdrawn_and_the_original_stays(asked: Sides) -> None:
    """By whoever likes, with a reason; then another is asked for from the same text, signed and proven."""
    sealed, force = papers(asked), in_force(asked.seat(CM).contract)
    offered(asked)
    with pytest.raises(ForbiddenError):
        amending.withdraw(asked.seat(CM), "Trop tard")
    signing.cancel_signing(asked.seat(CM), "Non")
    with pytest.raises(ForbiddenError) as silent:
        amending.withdraw(asked.seat(CM), " ")
    assert silent.value.code == "amendment.no_reason"
    after = amending.withdraw(asked.seat(CM), "TikTok attendra").contract
    assert (in_force(after), after.agreed, under_way(after)) == (force, force, None)
    assert after.asked[-1].given_up is not None
    assert (after.asked[-1].given_up.by, after.asked[-1].given_up.reason) == (CM, "TikTok attendra")
    assert after.stage is Stage.SIGNED
    assert asked.seat(CLIENT).version().digest == force.digest
    assert papers(asked) == sealed
    amending.ask(asked.seat(CLIENT), "LinkedIn", now().date() + timedelta(days=40))
    asked.propose(CLIENT, "Le préambule parle de LinkedIn.")
    asked._agree()
    offered(asked)
    for seat in Seat:
        asked.sign(seat)
    signing.seal(asked.seat(CM))
    (deed,) = amending.deeds(asked.seat(CM))
    assert deed.base == force.version
    table = asked.seat(CM)
    for pdf in papers(asked):
        assert verify(pdf, FRENCH, store=table.store).holds


@pytest.mark.parametrize("half", [False, True])
def test_an_amendment_offered_and_not_signed_leaves_the_original_proven(asked: Sides, *, half: bool) -> None:
    offered(asked)
    if half:
        asked.sign(CLIENT)
    table = asked.seat(CM)
    file = negotiation_file(table.store.record(table.id), asked.room.key)
    told = verifier.check(file, asked.room.key.fingerprint)
    assert [values["number"] for code, values in told if code == "text"] == [table.contract.sealed[0].version]
    assert verify(file, FRENCH, store=table.store).holds


def test_while_the_amendment_is_offered_its_text_is_frozen(asked: Sides) -> None:
    offered(asked)
    for refused in (
        lambda: asked.propose(CLIENT, "Autre chose"),
        lambda: building.save(bench(asked.seat(CM), DRAFT), "autre"),
        lambda: asked.confirm(CM),
        lambda: amending.ask(asked.seat(CM), "Encore", now().date() + timedelta(days=40)),
        lambda: amending.drop(asked.seat(CLIENT)),
        lambda: sharing.make_link(asked.seat(CM)),
    ):
        before = asked.seat(CM).events
        with pytest.raises(ForbiddenError):
            refused()
        assert asked.seat(CM).events == before


def test_who_has_not_signed_the_amendment_may_refuse_and_the_contract_stays(asked: Sides) -> None:
    sealed = papers(asked)
    first = in_force(asked.seat(CM).contract)
    offered(asked)
    asked.sign(CLIENT)
    with pytest.raises(ForbiddenError):
        signing.cancel_signing(asked.seat(CLIENT), "Non")
    contract = signing.cancel_signing(asked.seat(CM), "Trop tôt").contract
    assert in_force(contract) == first
    assert under_way(contract) is not None
    assert contract.stage is Stage.SIGNED
    for seat in Seat:
        asked.confirm(seat)
    offered(asked)
    for seat in Seat:
        asked.sign(seat)
    after = in_force(signing.seal(asked.seat(CM)).contract)
    assert after is not None
    assert after != first
    assert papers(asked)[0] == sealed[0]


def test_an_offered_amendment_lapses_as_a_contract_does(
    asked: Sides, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered(asked)
    given, table = asked.signature(CM), asked.seat(CM)
    monkeypatch.setattr(signing, "now", lambda: now() + timedelta(days=8))
    with pytest.raises(ForbiddenError) as late:
        signing.sign(table, given, FRENCH)
    assert late.value.code == "signing.lapsed"
    contract = signing.lapse_signing(asked.seat(CLIENT)).contract
    assert contract.agreed is None
    assert contract.stage is Stage.SIGNED


def test_a_new_door_undoes_the_clients_approval_of_the_amendment_alone(asked: Sides) -> None:
    asked.share("autre-code-choisi")
    contract = asked.seat(CM).contract
    assert set(contract.confirmations) == {CM}
    assert contract.agreed is None
    force = in_force(contract)
    assert force is not None
    assert force.version == contract.sealed[0].version


def test_an_amendment_is_offered_once_the_contract_is_sealed(table_for_two: Sides) -> None:
    both = table_for_two.to(Stage.SIGNED)
    amending.ask(both.seat(CLIENT), "TikTok aussi", now().date())
    both.propose(CLIENT, "Le préambule parle aussi de TikTok.")
    both._agree()
    with pytest.raises(ForbiddenError):
        offered(both)
    signing.seal(both.seat(CM))
    offered(both)
    assert both.seat(CM).contract.signing is not None
