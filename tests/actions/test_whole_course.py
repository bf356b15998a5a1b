"""Agreed, signed, amended, signed again, ended by each of the three ways: from both seats, in both languages."""

from __future__ import annotations

import io
import shutil
import zipfile
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from contract.actions import keeping, lasting, parting
from contract.actions import table as tables
from contract.actions.table import Table, now
from contract.actions.verifying import verify
from contract.edges import library
from contract.edges.house import House
from contract.edges.house import now as moment
from contract.edges.seal import negotiation_file, verifier
from contract.ending.facts import Cause, NoticeGiven, Step
from contract.errors import ContractError, ForbiddenError
from contract.lifecycle.allowed import allowed
from contract.lifecycle.leaving import AFTER_THE_END
from contract.lifecycle.state import Stage
from contract.party import Seat
from tests.actions.forged import forged, rewrite
from tests.actions.tables import NAMES, PHRASE, Clock, Sides, amend, sides

CM, CLIENT = Seat.CONTRACTOR, Seat.CLIENT


@pytest.fixture(scope="module", params=["fr", "en"])
def amended(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Sides]:
    """A contract signed and sealed, and its amendment too, in a folder to copy from."""
    folder = tmp_path_factory.mktemp(f"course-{request.param}")
    both = sides(folder, language=request.param).to(Stage.SIGNED)
    amend(both, "TikTok.", now().date() + timedelta(days=5))
    return folder, both


@pytest.fixture
def both(amended: tuple[Path, Sides], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sides:
    """The same, in a folder of this test's own, on a clock that can be set."""
    folder, prepared = amended
    shutil.copytree(folder, tmp_path / "own")
    house = House(tmp_path / "own", f"sqlite:///{tmp_path / 'own' / 'c.sqlite'}", moment)
    monkeypatch.setattr(Clock, "shift", timedelta())
    monkeypatch.setattr(tables, "datetime", Clock)
    return replace(prepared, room=house.own)


def later(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    monkeypatch.setattr(Clock, "shift", Clock.shift + (day - now().date()))


def given(both: Sides, seat: Seat, step: Step, **more: object) -> str:
    """Give a notice that reaches the other side the same day; its name."""
    table = both.seat(seat)
    written: NoticeGiven = parting.drafted(table, step, **more)  # type: ignore[arg-type]
    parting.receive(parting.give(table, written), written.notice, now().date())
    return written.notice


def over(both: Sides, cause: Cause, last_day: date) -> None:
    """Both read, take away and prove a contract that ended; nothing else is left to do."""
    table = parting.end(both.seat(CM))
    ended = table.contract.parting.ended
    assert ended is not None
    assert (ended.cause, ended.last_day) == (cause, last_day)
    assert table.contract.stage is Stage.ENDED
    steps = {type(e.fact).__name__ for e in keeping.receipts(table, library.catalogue(both.language))}
    assert {"Confirmed", "Signed", "Sealed", "AmendmentAsked", "Ended"} <= steps
    assert steps & {"EndSigned", "NoticeReceived"}
    for seat in Seat:
        seated = both.seat(seat)
        assert allowed(seated.contract, seat) <= AFTER_THE_END
        assert lasting.course(seated)
        assert parting.checklist(seated, last_day)
        _proven(seated)


def _proven(table: Table) -> None:
    catalogue = library.catalogue(table.contract.language)
    _, body = keeping.archive(table.visit, table.id, catalogue.language)
    with zipfile.ZipFile(io.BytesIO(body)) as zipped:
        files = {name: zipped.read(name) for name in zipped.namelist()}
    letters = [body for name, body in files.items() if "/" in name and name.endswith(".pdf")]
    parting_ = table.contract.parting
    assert len(letters) == len(parting_.notices) + len(parting_.offers)
    proofs = [body for name, body in files.items() if "/" not in name and name.endswith((".pdf", ".json"))]
    assert len(proofs) == 3  # the contract, its amendment, the whole negotiation
    for proof in proofs:
        verdict = verify(proof, catalogue, store=table.store)
        assert verdict.holds, verdict.said


def end_told(both: Sides) -> None:
    """The stand-alone verifier tells both signatures; under any other offer they do not hold."""
    table, key = both.seat(CLIENT), both.room.key
    file = negotiation_file(table.store.record(table.id), key)
    told = verifier.check(file, key.fingerprint)
    assert [code for code, _ in told][-3:] == ["end", "signed", "signed"]
    for seat, (code, values) in zip((CM, CLIENT), told[-2:], strict=True):
        assert NAMES[seat] in verifier.said(code, values, both.language)
    for kind, old, new in (("EndOffered", "120.00", "920.00"), ("EndSigned", '"digest":"', '"digest":"0')):
        rewritten = forged(file, key, rewrite(kind, old, new))
        assert [code for code, _ in verifier.check(rewritten, key.fingerprint)] == ["unsigned"]


def letters(both: Sides, key: str, *words: str) -> None:
    """The letter leaves as a PDF and as text, and says these words."""
    table = both.seat(CLIENT)
    assert parting.letter_file(table.visit, table.id, key, "pdf")[1].startswith(b"%PDF-")
    text = parting.letter_file(table.visit, table.id, key, "txt")[1].decode("utf-8-sig")
    for word in words:
        assert word in text


def test_it_expires_once_renewal_was_refused_in_time(both: Sides, monkeypatch: pytest.MonkeyPatch) -> None:
    key = given(both, CLIENT, Step.REFUSAL)
    with pytest.raises(ForbiddenError) as early:
        parting.end(both.seat(CM))
    assert early.value.code == "ending.too_early"
    letters(both, key, "2028")
    later(monkeypatch, date(2028, 1, 3))
    both.share()  # the client's door is long closed: another one is opened
    over(both, Cause.EXPIRY, date(2028, 1, 3))


def test_it_ends_on_the_day_both_agreed_to(both: Sides) -> None:
    today = now().date()
    terms = parting.offered(today, Decimal("120.00"), "Accès rendus.", "Publiés.", "Secrets.")
    parting.offer(both.seat(CM), terms, both.signer(CM))
    for seat, changed, code in (
        (CM, {}, "forbidden.answer_end"),
        (CLIENT, {"secret": PHRASE}, "access.code_wrong"),
        (CLIENT, {"capacity": " "}, "signing.nameless"),
        (CLIENT, {"consent": ""}, "signing.no_consent"),
    ):
        before = both.seat(seat).events
        with pytest.raises(ContractError) as refused:
            parting.accept(both.seat(seat), terms.offer, both.signer(seat, **changed))
        assert (refused.value.code, both.seat(seat).events) == (code, before)
    with pytest.raises(ForbiddenError) as frozen:
        both.share()
    assert frozen.value.code == "forbidden.link_frozen"
    parting.accept(both.seat(CLIENT), terms.offer, both.signer(CLIENT))
    end_told(both)
    letters(
        both, terms.offer, "120", "Accès rendus.", "Publiés.", "Secrets.", "Café Horizon", *NAMES.values()
    )
    over(both, Cause.AGREEMENT, today)


def test_it_ends_for_a_breach_not_put_right_in_time(both: Sides, monkeypatch: pytest.MonkeyPatch) -> None:
    warned = given(both, CM, Step.FORMAL_NOTICE, breached="obl.payment", story="Facture de mars impayée.")
    clause = both.seat(CM).version().clause("end.breach")
    assert clause is not None
    letters(both, warned, "Facture de mars impayée.", clause[1].text[:60])
    with pytest.raises(ForbiddenError) as early:
        given(both, CM, Step.BREACH_EXIT, follows=warned)
    assert early.value.code == "ending.condition_unmet"
    later(monkeypatch, now().date() + timedelta(days=16))
    letters(both, given(both, CM, Step.BREACH_EXIT, follows=warned))
    over(both, Cause.BREACH, now().date())
