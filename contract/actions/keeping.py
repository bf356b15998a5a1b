"""Keeping: what each party takes away of a contract: the sealed file, receipts, and everything in one archive."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from contract.actions.history import entries
from contract.actions.parting import letter_file
from contract.actions.reading import readable, version_pdf
from contract.actions.register import register
from contract.actions.sharing import revoke_link
from contract.actions.table import Table, sit
from contract.edges import library
from contract.edges.house import Visit
from contract.edges.seal import negotiation_file, verifier
from contract.edges.seal.negotiation import NAME
from contract.errors import MissingError
from contract.events import Event
from contract.signature.facts import Sealed
from contract.version import Version, clause_label, numbered
from contract.wording import Catalogue, knows, say

VERIFIER = "verifier.py"
_MOMENT = (2026, 1, 1, 0, 0, 0)  # an archive's own dates say nothing: the record's do
_FILE = 0o644 << 16


def sealed_pdf(visit: Visit, contract: str, number: int) -> tuple[str, bytes]:
    """The file that seals this version, with the name it takes; MissingError where none does."""
    table = sit(visit, contract)
    found = {s.version: (n, s.sealed) for n, s in enumerate(table.contract.sealed)}
    amendment, seal = found.get(number, (0, None))
    if seal is None:
        raise MissingError("contract.unknown")
    version = table.version(number)
    code = "keep.file.sealed_amendment" if amendment else "keep.file.sealed"
    named = say(library.catalogue(version.language), code, number=amendment)
    return f"{version.title} - {named}.pdf", table.store.sealed(contract, seal.file)


def verifier_text() -> bytes:
    """The stand-alone verifier, as it is handed out."""
    return Path(verifier.__file__).read_bytes()


def receipts(table: Table, catalogue: Catalogue) -> tuple[Event, ...]:
    """The steps for which a receipt is given, the last first."""
    return tuple(e for e in reversed(table.events) if knows(catalogue, f"sign.did.{type(e.fact).__name__}"))


def receipt(visit: Visit, contract: str, seq: int, language: str) -> tuple[str, bytes]:
    """A receipt of one step, as plain text: what to keep outside the app to know a rewritten history."""
    table, catalogue = sit(visit, contract), library.catalogue(language)
    event = next((e for e in receipts(table, catalogue) if e.seq == seq), None)
    if event is None:
        raise MissingError("contract.unknown")
    row = table.store.record(contract).events[seq - 1]
    what = say(catalogue, f"sign.did.{row['kind']}")
    lines = [
        say(catalogue, "receipt.title", title=table.contract.title),
        "",
        say(catalogue, "receipt.step", what=what, who=say(catalogue, f"seat.{event.by}")),
        say(catalogue, "receipt.at", when=f"{event.at:%Y-%m-%d %H:%M:%S}"),
        say(catalogue, "receipt.place", seq=seq, contract=contract),
        say(catalogue, "receipt.digest", digest=row["digest"]),
    ]
    number = getattr(event.fact, "version", 0)
    if number:
        digest = table.version(number).digest
        lines.append(say(catalogue, "receipt.version", number=number, digest=digest))
    if isinstance(event.fact, Sealed):
        lines.append(say(catalogue, "receipt.file", file=event.fact.file))
    key = table.visit.room.key.fingerprint
    lines += [say(catalogue, "receipt.key", key=key), "", say(catalogue, "receipt.keep"), ""]
    name = f"{table.contract.title} - {say(catalogue, 'keep.file.receipt', seq=seq)}.txt"
    return name, "\n".join(lines).encode()


def archive(visit: Visit, contract: str, language: str) -> tuple[str, bytes]:
    """Everything this seat may read of a contract, in one file: the same record gives the same bytes.

    Every sealed file (else the text on the table), the letters of the end, the register of changes, every version,
    the negotiation file and the verifier.
    """
    table, catalogue = sit(visit, contract), library.catalogue(language)
    files: dict[str, bytes] = {}
    papers = [sealed_pdf(visit, contract, signing.version) for signing in table.contract.sealed]
    for name, body in papers or [version_pdf(visit, contract, table.contract.head, language)]:
        files[name.replace("/", "-")] = body
    files |= _letters(table, say(catalogue, "keep.file.letters"))
    files[say(catalogue, "keep.file.register") + ".csv"] = register(table, catalogue)
    for entry in entries(table):
        file = f"versions/{entry.number:03}.txt"
        files[file] = plain(readable(table, entry.number), catalogue).encode()
    if table.contract.shared:
        files[NAME] = negotiation_file(table.store.record(contract), table.visit.room.key)
    files[VERIFIER] = verifier_text()
    return f"{table.contract.title} - {say(catalogue, 'keep.file.archive')}.zip", zipped(files)


def _letters(table: Table, folder: str) -> dict[str, bytes]:
    """Each notice on record and each end both agreed to, as it is taken away from the page."""
    found = table.contract.parting
    keys = [n.id for n in found.notices] + [o.terms.offer for o in found.offers if o.accepted_at]
    letters = (letter_file(table.visit, table.id, key, "pdf") for key in keys)
    return {
        f"{folder}/{n:02} {name.replace('/', '-')}": body for n, (name, body) in enumerate(letters, start=1)
    }


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files in one archive, whose bytes depend on nothing else."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, _FILE
            target.writestr(entry, content)
    return body.getvalue()


def plain(version: Version, catalogue: Catalogue) -> str:
    """A version as plain text, its digest first."""
    lines = [version.title, f"SHA-256 {version.digest}", ""]
    for number, article in numbered(version):
        heading = (
            say(catalogue, f"paper.{article.part}", number=number, title=article.title) if number else ""
        )
        lines += [heading or article.title, ""]
        for index, clause in enumerate(article.clauses):
            lines += [f"{clause_label(number, index, article)} {clause.text}".strip(), ""]
    return "\n".join(lines)


def erase(table: Table) -> Table:
    """Forget what is known of the client outside the record: the doors and what was still being typed.

    The record itself stays: it is the evidence both parties rely on.
    """
    table.demand("share")
    for link in table.contract.links:
        if link.revoked_at is None:
            table = revoke_link(table, link.id)
    table.visit.room.access.forget(table.id)
    table.store.drop_working_copies(table.id)
    return table
