"""Signing: a version both confirmed is frozen, signed by each party with its own second secret, then sealed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta

from contract import editing
from contract.actions import amending
from contract.actions.judging import demand_acknowledged, findings_of
from contract.actions.reading import party_name, sentence
from contract.actions.signer import Signer, checked, named
from contract.actions.table import Table, insist, note, now, sit
from contract.edges import library
from contract.edges.pdf import Attachment, Certificate, Signatory, contract_pdf
from contract.edges.seal import negotiation_file, sealed
from contract.edges.seal.negotiation import NAME
from contract.edges.store import Record
from contract.errors import ForbiddenError, UnreadableError
from contract.guard.finding import Finding
from contract.lifecycle.proof import Deviation, deviation
from contract.lifecycle.state import Signing
from contract.party import Seat
from contract.signature.facts import MarkDrawn, Sealed, Signed, SigningCancelled, SigningOpened
from contract.signature.mark import strokes
from contract.wording import Catalogue, say

USUAL = timedelta(days=14)
LONGEST = timedelta(days=90)
"""How long an offer to sign may stand."""


@dataclass(frozen=True, slots=True)
class Signature(Signer):
    """What a person gives when signing a version: the one they read, the warnings they ticked, and a mark.

    `drawn` is what a browser sent, and is read before anything is signed.
    """

    digest: str
    acknowledged: tuple[str, ...]
    mark: str = ""
    drawn: object = ()


def proven(table: Table) -> Deviation | None:
    """Where the text on the table is not the base with the accepted changes; None when it is, and nothing else."""
    versions = {row.number: table.version(row.number) for row in table.store.versions(table.id)}
    return deviation(table.events, versions)


def open_signing(table: Table, until: date, first: str = "") -> Table:
    """Freeze the version both confirmed and offer it for signature until a day.

    Raises ForbiddenError "signing.deviates" where the text is anything but the base with the accepted changes.
    """
    table.demand("open_signing")
    today = now().date()
    if until < today:
        raise UnreadableError("signing.until_past")
    if until > today + LONGEST:
        raise UnreadableError("signing.until_far", days=LONGEST.days)
    found = proven(table)
    if found is not None:
        raise ForbiddenError("signing.deviates", number=found.number)
    order = Seat(first).value if first else ""
    key = table.visit.room.key.fingerprint
    return note(table, SigningOpened(table.contract.head, table.version().digest, until, order, key))


def to_acknowledge(table: Table) -> tuple[Finding, ...]:
    """The warnings on the text that is signed."""
    return findings_of(table.version(), now().date())


def lapsed(signing: Signing) -> bool:
    """Whether the offer's last day is past."""
    return signing.until < now().date()


def sign(table: Table, given: Signature, catalogue: Catalogue) -> Table:
    """Sign the very version that was read. What the person typed is kept as typed; the secret is kept nowhere."""
    table.demand("sign")
    signing, version = table.contract.signing, table.version()
    assert signing is not None
    if lapsed(signing):
        raise ForbiddenError("signing.lapsed")
    if version.digest != given.digest or signing.digest != given.digest:
        raise ForbiddenError("confirm.other_version")
    name, capacity = named(given)
    findings = to_acknowledge(table)
    demand_acknowledged(findings, given.acknowledged)
    read = tuple(sentence(f, catalogue) for f in findings if f.id in given.acknowledged)
    drawn = strokes(given.drawn)
    mark = (MarkDrawn(signing.version, drawn),) if drawn else ()
    signed = Signed(
        version=signing.version,
        digest=version.digest,
        name=name,
        capacity=capacity,
        consent=given.consent,
        acknowledged=given.acknowledged,
        warnings=read,
        checked=checked(table, given.secret),
        link=table.visit.session.link,
        mark=editing.clean(given.mark),
    )
    return insist(table, "sign", signed, *mark)


def cancel_signing(table: Table, reason: str) -> Table:
    """Decline to sign: the text goes back to review, and both will have to confirm again."""
    table.demand("cancel_signing")
    words = editing.clean(reason)
    if not words:
        raise UnreadableError("signing.no_reason")
    return note(table, SigningCancelled(table.contract.head, words))


def lapse_signing(table: Table) -> Table:
    """Take note that the offer's last day is past: the text goes back to review."""
    table.demand("lapse_signing")
    signing = table.contract.signing
    assert signing is not None
    if not lapsed(signing):
        raise ForbiddenError("signing.not_lapsed")
    return note(table, SigningCancelled(signing.version, "", lapsed=True))


def seal(table: Table) -> Table:
    """Put both signatures under the seal: contract, certificate and negotiation file in one PDF that is kept."""
    table.demand("seal")
    signing = table.contract.signed
    assert signing is not None
    key = table.visit.room.key
    body, stamped = sealed(unsealed(table), key)
    fact = Sealed(signing.version, hashlib.sha256(body).hexdigest(), key.fingerprint, stamped)
    table.store.append(
        table.id,
        (fact,),
        table.seat,
        now(),
        after=table.contract.seq,
        request=f"seal-{signing.version}-{signing.at.timestamp()}",
        papers=(body,),
    )
    return sit(table.visit, table.id)


def unsealed(table: Table) -> bytes:
    """The signed contract, typeset, as it is before the seal: the same record gives the same bytes."""
    signing = table.contract.signed
    assert signing is not None
    version = table.version(signing.version)
    catalogue = library.catalogue(version.language)
    record = table.store.record(table.id)
    attached = negotiation_file(record, table.visit.room.key)
    parties = party_name(version, Seat.CONTRACTOR, catalogue), party_name(version, Seat.CLIENT, catalogue)
    return contract_pdf(
        version,
        catalogue,
        number=signing.version,
        when=max(event.at for event in signing.signatures.values()),
        status="signed",
        parties=parties,
        certificate=certificate(table, signing, record, catalogue),
        attached=Attachment(NAME, attached, say(catalogue, "certificate.attached")),
    )


def certificate(table: Table, signing: Signing, record: Record, catalogue: Catalogue) -> Certificate:
    """What the certificate says, from the record alone."""
    version = table.version(signing.version)
    signatories = []
    for seat in sorted(signing.signatures, key=lambda seat: signing.signatures[seat].seq):
        event = signing.signatures[seat]
        assert isinstance(event.fact, Signed)
        signatories.append(
            Signatory(
                party=party_name(version, seat, catalogue),
                seat=say(catalogue, f"seat.{seat}"),
                name=event.fact.name,
                capacity=event.fact.capacity,
                at=event.at,
                consent=event.fact.consent,
                warnings=event.fact.warnings,
                checked=tuple(say(catalogue, f"certificate.was.{code}") for code in event.fact.checked),
                mark=event.fact.mark,
                strokes=signing.drawn.get(seat, ()),
            )
        )
    last = record.events[-1]
    return Certificate(
        tuple(signatories),
        signing.at,
        signing.key,
        int(str(last["seq"])),
        str(last["digest"]),
        len([p for p in table.contract.proposals if p.decided_at]),
        tuple((link.made_at, link.revoked_at) for link in table.contract.links),
        table.visit.room.is_demo,
        _amends(table, signing.version),
    )


def _amends(table: Table, number: int) -> tuple[str, ...]:
    """The deed of the amendment that this signed version concludes; nothing for the contract itself."""
    deed = next((d for d in amending.deeds(table) if d.version == number), None)
    if deed is None:
        return ()
    written = amending.text(table, deed)
    return (written.subject, *written.paragraphs)
