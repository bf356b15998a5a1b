"""What a party takes away: complete, its own, and the same every time."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from sqlalchemy import select

from contract.actions import building, keeping, signing
from contract.actions.register import register
from contract.actions.workbench import DRAFT, bench, keep, write_article
from contract.edges.seal import verifier
from contract.edges.store.tables import LINK, SESSION, WORKING_COPY
from contract.errors import ForbiddenError, MissingError
from contract.lifecycle.state import Stage
from contract.party import Seat
from contract.signature.facts import Sealed
from tests.actions.tables import FRENCH, Sides

CM, CLIENT = Seat.CONTRACTOR, Seat.CLIENT


def archived(both: Sides, seat: Seat) -> dict[str, bytes]:
    _, body = keeping.archive(both.seat(seat).visit, both.contract, "fr")
    with zipfile.ZipFile(io.BytesIO(body)) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def test_the_archive_holds_the_sealed_file_every_version_the_register_and_the_verifier(
    table_for_two: Sides,
) -> None:
    signing.seal(table_for_two.to(Stage.SIGNED).seat(CM))
    files = archived(table_for_two, CLIENT)
    pdf = next(body for name, body in files.items() if name.endswith("contrat scellé.pdf"))
    assert len(verifier.check(pdf, table_for_two.room.key.fingerprint)) > 1
    assert len(verifier.check(files["negociation.json"])) > 1
    assert {name for name in files if name.startswith("versions/")} == {
        f"versions/00{n}.txt" for n in (1, 2, 3)
    }
    assert b"r\xc3\xa9crit" in files["versions/003.txt"]
    assert "registre.csv" in files
    assert files["verifier.py"] == keeping.verifier_text()


def test_the_same_record_is_archived_to_the_same_bytes(table_for_two: Sides) -> None:
    visit = table_for_two.to(Stage.AGREED).seat(CM).visit
    first = keeping.archive(visit, table_for_two.contract, "fr")
    told = verifier.check(archived(table_for_two, CM)["negociation.json"], table_for_two.room.key.fingerprint)
    assert [code for code, _ in told] == ["bare", "pinned", "chain", "open"]
    assert keeping.archive(visit, table_for_two.contract, "fr") == first


def test_what_the_contractor_drafted_before_sharing_reaches_nobody_else(table_for_two: Sides) -> None:
    for title in ("Brouillon à moi", "Titre partagé"):
        work = bench(table_for_two.seat(CM), DRAFT)
        article = work.version.articles[0]
        written = write_article(work, article.key, title, tuple((c.key, c.text) for c in article.clauses))
        building.save(keep(written), f"pour {title}")
    files = archived(table_for_two.to(Stage.SIGNED), CLIENT)
    assert {name for name in files if name.startswith("versions/")} == {
        f"versions/00{n}.txt" for n in (3, 4, 5)
    }
    assert "Titre partagé" in files["negociation.json"].decode()
    assert not [name for name, body in files.items() if "Brouillon à moi".encode() in body]
    assert len(verifier.check(files["negociation.json"])) > 1


def test_the_register_says_who_proposed_what_and_what_was_answered(table_for_two: Sides) -> None:
    table = table_for_two.to(Stage.AGREED).seat(CLIENT)
    rows = list(csv.DictReader(io.StringIO(register(table, FRENCH).decode("utf-8-sig")), delimiter=";"))
    answered = [row for row in rows if row["Réponse"]]
    assert answered
    assert {row["Par"] for row in answered} == {"Client"}
    assert {row["Réponse"] for row in answered} == {"acceptée"}
    assert any("récrit" in row["Après"] for row in answered)


def test_a_receipt_names_the_step_its_digest_and_the_key(table_for_two: Sides) -> None:
    table = signing.seal(table_for_two.to(Stage.SIGNED).seat(CLIENT))
    for event in keeping.receipts(table, FRENCH):
        _, body = keeping.receipt(table.visit, table.id, event.seq, "fr")
        said = body.decode()
        assert str(table.store.record(table.id).events[event.seq - 1]["digest"]) in said
        assert table_for_two.room.key.fingerprint in said
        if isinstance(event.fact, Sealed):
            assert event.fact.file in said


def test_there_is_no_receipt_of_a_private_note_nor_a_sealed_file_before_the_seal(
    table_for_two: Sides,
) -> None:
    visit = table_for_two.to(Stage.AGREED).seat(CM).visit
    with pytest.raises(MissingError):
        keeping.receipt(visit, table_for_two.contract, 999, "fr")
    with pytest.raises(MissingError):
        keeping.sealed_pdf(visit, table_for_two.contract, 1)


def test_erasing_takes_the_doors_and_the_drafts_and_leaves_the_evidence(table_for_two: Sides) -> None:
    table_for_two.to(Stage.SIGNED)
    table = signing.seal(table_for_two.seat(CM))
    keep(bench(table_for_two.seat(CLIENT), "proposal"))
    before = table.store.record(table.id)
    with pytest.raises(ForbiddenError):
        keeping.erase(table_for_two.seat(CLIENT))
    keeping.erase(table)
    with table.store.reading() as connection:
        left = [
            connection.execute(select(t.c.contract).where(t.c.contract == table.id)).all()
            for t in (LINK, WORKING_COPY, SESSION)
        ]
    assert left == [[], [], []]
    after = table.store.record(table.id)
    assert after.versions == before.versions
    assert after.events[: len(before.events)] == before.events
    assert all(link.revoked_at for link in table_for_two.seat(CM).contract.links)
    assert table.store.verify(table.id) is None
