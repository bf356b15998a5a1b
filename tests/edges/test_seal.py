"""The seal: everybody's tools accept the original, ours finds whatever was changed."""

from __future__ import annotations

import io
import itertools
import json
import random
import re
import shutil
import stat
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from asn1crypto import keys, tsp
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from fpdf import FPDF
from pyhanko.pdf_utils.generic import TextStringObject, pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.general import SigningError
from pyhanko.sign.timestamps import DummyTimeStamper, HTTPTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore
from pypdf import PdfReader

from contract.actions import signing
from contract.actions.threads import comment
from contract.actions.verifying import verify
from contract.edges.seal import negotiation_file, sealed, sealing, verifier
from contract.edges.seal.alone import alone
from contract.edges.seal.certified import opinion
from contract.edges.seal.key import SealKey, key_in
from contract.lifecycle.state import Stage
from contract.party import Seat
from tests.actions.tables import FRENCH, Sides, sides

VERIFIER = Path(verifier.__file__)


@dataclass(frozen=True)
class Signed:
    """A contract signed by both and sealed, with a private note of each side in its record."""

    table_for_two: Sides
    pdf: bytes
    file: bytes
    key: SealKey

    @property
    def body(self) -> dict:
        return json.loads(self.file)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Signed:
    both = sides(tmp_path_factory.mktemp("signed")).to(Stage.SHARED)
    for seat in Seat:
        comment(both.seat(seat), "duree", "", f"Note à moi-même, {seat}", private=True)
    both.propose(Seat.CLIENT, "Le préambule est récrit.")
    both._agree()
    signing.open_signing(both.seat(Seat.CLIENT), signing.now().date())
    for seat in Seat:
        both.sign(seat, mark="Léa", drawn=((20, 150, 200, 40, 380, 160), (560, 20)))
    table = signing.seal(both.seat(Seat.CLIENT))
    pdf = table.store.sealed(table.id, table.contract.signed.sealed.file)
    file = negotiation_file(table.store.record(table.id), both.room.key)
    return Signed(both, pdf, file, both.room.key)


def holds(data: bytes, key: SealKey) -> bool:
    return len(verifier.check(data, key.fingerprint)) > 1


def test_the_key_is_made_once_and_closed_to_others(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        names = {key.fingerprint for key in pool.map(key_in, [tmp_path / "k.pem"] * 8)}
    assert len(names) == 1
    assert stat.S_IMODE((tmp_path / "k.pem").stat().st_mode) == 0o600
    assert [p.name for p in tmp_path.iterdir()] == ["k.pem"]


def test_the_original_holds_for_us_and_for_everybodys_tools(done: Signed, tmp_path: Path) -> None:
    assert holds(done.pdf, done.key)
    assert opinion(done.pdf).certified
    verdict = verify(done.pdf, FRENCH, store=done.table_for_two.room.store)
    assert verdict.holds
    assert any(done.key.fingerprint in said for said in verdict.said)
    path = tmp_path / "c.pdf"
    path.write_bytes(done.pdf)
    for tool in (("pdfsig", "-nocert"), ("qpdf", "--check")):
        if shutil.which(tool[0]):
            ran = subprocess.run([*tool, path], capture_output=True, text=True, check=True)
            assert "is Valid" in ran.stdout or "No syntax" in ran.stdout


@pytest.mark.parametrize("last", [b"\r", b"\n", b"\0"])
def test_the_negotiation_file_is_taken_out_whole_whatever_byte_its_stream_ends_with(
    done: Signed, last: bytes
) -> None:
    file = next(b"%d" % n for n in itertools.count() if zlib.compress(b"%d" % n).endswith(last))
    paper = FPDF()
    paper.add_page()
    paper.embed_file(bytes=file, basename="n.json", compress=True)
    pdf, _ = sealed(bytes(paper.output()), done.key)
    assert verifier.opened(pdf)[0] == file


def test_the_stand_alone_verifier_needs_nothing_and_says_what_is_proved(done: Signed, tmp_path: Path) -> None:
    assert len(VERIFIER.read_text("utf-8").splitlines()) <= 150
    for name, data in (("c.pdf", done.pdf), ("n.json", done.file), ("bad.pdf", done.pdf + b"\n")):
        (tmp_path / name).write_bytes(data)
    command = [sys.executable, "-I", "-S", str(VERIFIER)]

    def run(name: str, *more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, str(tmp_path / name), *more], capture_output=True, text=True, check=False
        )

    whole = run("c.pdf", done.key.fingerprint)
    assert whole.returncode == 0
    assert "Ada Renard" in whole.stdout
    assert "(notes, projets)\u00a0: 2" in whole.stdout
    assert "(prestataire), a signé" in whole.stdout
    assert "phrase de passe saisie de nouveau" in whole.stdout
    assert not re.search(r"passphrase|contractor|\blink\b|\bcode\b(?! personnel)", whole.stdout)
    assert "expected" in run("n.json", done.key.fingerprint, "en").stdout
    assert run("bad.pdf").returncode == 1
    assert run("c.pdf", "0" * 64).returncode == 1


def test_a_private_note_is_in_no_file_that_both_parties_get(done: Signed) -> None:
    assert b"moi-m" not in done.file
    inner = PdfReader(io.BytesIO(done.pdf)).attachments["negociation.json"][0]
    assert b"moi-m" not in inner
    assert sum(e["body"] is None for e in done.body["events"]) == 2


def test_the_certificate_is_printed_last_and_claims_what_was_checked(done: Signed) -> None:
    pages = PdfReader(io.BytesIO(done.pdf)).pages
    said = " ".join(" ".join(page.extract_text() for page in pages[-3:]).split())
    assert "Signature électronique simple" in said
    assert "phrase de passe saisie de nouveau" in said
    assert "code personnel, choisi par" in said
    assert "identité civile" in said
    assert done.key.fingerprint in said.replace(" ", "")


def test_the_same_record_is_typeset_to_the_same_bytes(done: Signed) -> None:
    table = done.table_for_two.seat(Seat.CONTRACTOR)
    once = signing.unsealed(table)
    assert {signing.unsealed(table) for _ in range(3)} == {once}
    assert verifier.FORM.encode() in PdfReader(io.BytesIO(once)).attachments["negociation.json"][0]


def clock() -> DummyTimeStamper:
    """A time stamping authority in this process."""
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Horloge")])
    today = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, private.public_key(), x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .sign(private, hashes.SHA256())
    )
    der = serialization.Encoding.DER
    secret = private.private_bytes(der, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return DummyTimeStamper(
        asn1.Certificate.load(made.public_bytes(der)),
        keys.PrivateKeyInfo.load(secret),
        SimpleCertificateStore(),
    )


def test_an_external_clock_stamps_the_seal_and_one_that_is_silent_does_not_hold_it_up(
    done: Signed,
) -> None:
    bare = signing.unsealed(done.table_for_two.seat(Seat.CLIENT))
    stamped, kept = sealing.sealed(bare, done.key, clock())
    assert kept
    assert holds(stamped, done.key)
    assert opinion(stamped).certified
    silent, kept = sealing.sealed(bare, done.key, HTTPTimeStamper("http://127.0.0.1:9/", timeout=1))
    assert not kept
    assert holds(silent, done.key)


@pytest.fixture
def answered(
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[Callable[[tsp.TimeStampReq], bytes]], None]]:
    """Name a clock over the wire that answers what it is asked as the test says."""
    with ExitStack() as open_now:

        def serve(answer: Callable[[tsp.TimeStampReq], bytes]) -> None:
            class Responder(BaseHTTPRequestHandler):
                def do_POST(self) -> None:
                    asked = tsp.TimeStampReq.load(self.rfile.read(int(self.headers["Content-Length"])))
                    self.send_response(200)
                    self.send_header("Content-Type", "application/timestamp-reply")
                    self.end_headers()
                    self.wfile.write(answer(asked))

                def log_message(self, *_said: object) -> None:
                    """Nothing is to be read in a test's output."""

            server = open_now.enter_context(HTTPServer(("127.0.0.1", 0), Responder))
            Thread(target=server.serve_forever, daemon=True).start()
            open_now.callback(server.shutdown)
            monkeypatch.setenv("CLAUSIER_TIMESTAMP_URL", f"http://127.0.0.1:{server.server_port}/")

        yield serve


def test_the_clock_named_by_its_address_is_asked_over_the_wire(done: Signed, answered) -> None:
    authority, bare = clock(), signing.unsealed(done.table_for_two.seat(Seat.CLIENT))
    answered(lambda asked: authority.request_tsa_response(asked).dump())
    pdf, kept = sealing.sealed(bare, done.key)
    assert kept
    assert opinion(pdf).stamped_at is not None
    assert opinion(done.pdf).stamped_at is None
    assert any("RFC 3161" in said for said in verify(pdf, FRENCH, done.key.fingerprint).said)
    assert holds(pdf, done.key)


def of_another(field: str) -> Callable[[tsp.TimeStampReq], bytes]:
    """A clock that stamps, soundly, what it was not asked to."""

    def answer(asked: tsp.TimeStampReq) -> bytes:
        if field == "nonce":
            asked["nonce"] = 42
        else:
            asked["message_imprint"]["hashed_message"] = bytes(32)
        return clock().request_tsa_response(asked).dump()

    return answer


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(lambda _: b"", id="nothing"),
        pytest.param(lambda _: b"<html>Bienvenue</html>", id="a page"),
        pytest.param(lambda asked: asked.dump()[:-3], id="half of the question"),
        pytest.param(of_another("nonce"), id="another question's stamp"),
        pytest.param(of_another("imprint"), id="a stamp of another file"),
    ],
)
def test_whatever_a_clock_answers_the_seal_is_put_and_claims_no_stamp_it_has_not(
    done: Signed, answered, answer: Callable[[tsp.TimeStampReq], bytes]
) -> None:
    answered(answer)
    pdf, kept = sealing.sealed(signing.unsealed(done.table_for_two.seat(Seat.CLIENT)), done.key)
    assert not kept
    assert holds(pdf, done.key)
    second = opinion(pdf)
    assert second.certified
    assert second.stamped_at is None


def test_the_second_opinion_asks_for_a_seal_that_allows_no_change(done: Signed) -> None:
    """Our own verifier holds such a file, whole and under the key; pyHanko's reading alone refuses it."""
    about = signers.PdfSignatureMetadata(
        field_name="Sceau",
        md_algorithm="sha256",
        certify=True,
        docmdp_permissions=fields.MDPPerm.FILL_FORMS,
        subfilter=fields.SigSeedSubFilter.PADES,
    )
    bare = IncrementalPdfFileWriter(io.BytesIO(signing.unsealed(done.table_for_two.seat(Seat.CLIENT))))
    loose = alone(signers.sign_pdf, bare, about, signer=sealing._signer(done.key)).getvalue()
    assert holds(loose, done.key)
    assert not opinion(loose).certified
    assert not verify(loose, FRENCH).holds


def flips(data: bytes, many: int, seed: int) -> list[bytes]:
    """The sealed range with one bit turned, at random places."""
    drawn = random.Random(seed)
    covered = re.search(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+) *\]", data)
    gap = range(int(covered[2]), int(covered[3])) if covered else range(0)
    places = [at for at in range(len(data)) if at not in gap]
    found = []
    for at in drawn.sample(places, many):
        turned = bytearray(data)
        turned[at] ^= 1 << drawn.randrange(8)
        found.append(bytes(turned))
    return found


def test_a_bit_turned_in_the_sealed_range_is_found(done: Signed) -> None:
    assert [f for f in flips(done.pdf, 200, 1) if holds(f, done.key)] == []


def test_an_update_added_after_the_seal_is_found(done: Signed) -> None:
    later = IncrementalPdfFileWriter(io.BytesIO(done.pdf))
    later.root[pdf_name("/Lang")] = TextStringObject("xx")
    later.update_root()
    body = io.BytesIO()
    later.write(body)
    assert not holds(body.getvalue(), done.key)
    assert not opinion(body.getvalue()).certified
    assert not holds(done.pdf + b" ", done.key)


def test_nobody_can_put_a_second_seal_over_the_first(done: Signed, tmp_path: Path) -> None:
    other = sealing._signer(key_in(tmp_path / "k.pem"))
    about = signers.PdfSignatureMetadata(field_name="B")
    with pytest.raises(SigningError, match="forbids all changes"):
        alone(signers.sign_pdf, IncrementalPdfFileWriter(io.BytesIO(done.pdf)), about, signer=other)


def test_a_history_rewritten_under_a_new_key_is_found_by_whoever_kept_the_fingerprint(
    done: Signed, tmp_path: Path
) -> None:
    other = key_in(tmp_path / "k.pem")
    body = {k: v for k, v in done.body.items() if k not in {"key", "signature"}}
    forged = other.signed(body)
    assert holds(forged, other)
    assert not holds(forged, done.key)
    assert not verify(forged, FRENCH, store=done.table_for_two.room.store).holds
    resealed, _ = sealing.sealed(signing.unsealed(done.table_for_two.seat(Seat.CLIENT)), other)
    assert not holds(resealed, done.key)
    assert not holds(resealed, other), "the seal and the negotiation file are by two keys"


def mutated(body: dict, drawn: random.Random) -> dict:
    """The negotiation file with one thing otherwise, anywhere in it."""
    copy = json.loads(json.dumps(body))
    rows = copy[drawn.choice(["events", "versions"])]
    at = drawn.randrange(len(rows))
    what = drawn.randrange(7)
    row = rows[at]
    if what == 0:
        del rows[at]
    elif what == 1:
        rows.insert(drawn.randrange(len(rows) + 1), dict(row))
    elif what == 2 and len(rows) > 1:
        other = drawn.choice([n for n in range(len(rows)) if n != at])
        rows[at], rows[other] = rows[other], row
    elif what == 3:
        del row[drawn.choice(list(row))]
    elif what == 4:
        row["body"] = None if row["body"] is not None else "{}"
    elif what == 5:
        key = drawn.choice(["contract", "format", "key", "signature"])
        copy[key] = _other(copy[key], drawn)
    else:
        column = drawn.choice(list(row))
        row[column] = _other(row[column], drawn)
    return copy


def _other(value: object, drawn: random.Random) -> object:
    if isinstance(value, int):
        return value + drawn.choice([-1, 1])
    text = str(value or "")
    at = drawn.randrange(len(text) + 1)
    return drawn.choice(
        [text[:at] + "0" + text[at:], text[: max(at - 1, 0)] + text[at:] if at else text + "x"]
    )


def changed(done: Signed, many: int, seed: int) -> list[bytes]:
    drawn = random.Random(seed)
    made = (verifier.canonical(mutated(done.body, drawn)) for _ in range(many))
    return [data for data in made if data != done.file]


def test_a_change_anywhere_in_the_negotiation_file_is_found(done: Signed) -> None:
    made = changed(done, 50, 2)
    assert len(made) > 45
    assert [data for data in made if holds(data, done.key)] == []
    assert [f for f in flips(done.file, 20, 3) if holds(f, done.key)] == []


def test_the_chain_alone_tells_what_changed_even_to_whoever_holds_the_key(done: Signed) -> None:
    """The key signs again whatever was rewritten: one row that does not fit the chain still shows."""
    events = done.body["events"]
    for at, row in enumerate(events):
        told = {k: v for k, v in done.body.items() if k not in {"key", "signature"}}
        told["events"] = [*events[:at], {**row, "at": "2020-01-01T00:00:00.000000+00:00"}, *events[at + 1 :]]
        found = verifier.check(done.key.signed(told), done.key.fingerprint)
        if row["body"] is not None:
            assert found == [("event", {"seq": at + 1})]
