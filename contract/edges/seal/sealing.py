"""Sealing: one signature over the whole file, certified, no change allowed afterwards."""

from __future__ import annotations

import io
import logging
import os

from asn1crypto import keys, x509  # type: ignore[import-untyped]  # it carries no types
from cryptography.hazmat.primitives import serialization
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.timestamps import HTTPTimeStamper, TimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from contract.edges.seal.alone import alone
from contract.edges.seal.certified import opinion
from contract.edges.seal.key import MAKER, SealKey

FIELD = "Sceau"
_PATIENCE = 4  # seconds for an external clock: it may be late, the parties do not wait for it
_log = logging.getLogger(__name__)


def sealed(pdf: bytes, key: SealKey, stamper: TimeStamper | None = None) -> tuple[bytes, bool]:
    """The file under the seal, and whether an external clock stamped it (RFC 3161).

    The seal is put without a stamp when the clock does not answer, or stamps something else than this seal:
    pyHanko asks a token for the request's nonce, and not for its imprint (RFC 3161, 2.4.2).
    """
    stamper = stamper or clock()
    if stamper is not None:
        try:
            stamped = _put(pdf, key, stamper)
        except Exception:  # noqa: BLE001 - whatever the clock did, the seal does not depend on it
            _log.warning("no time stamp", exc_info=True)
        else:
            if opinion(stamped).stamped_at is not None:
                return stamped, True
            _log.warning("the time stamp is not one of this seal")
    return _put(pdf, key, None), False


def clock() -> TimeStamper | None:
    """The time stamping authority named by `CLAUSIER_TIMESTAMP_URL`, if any."""
    address = os.environ.get("CLAUSIER_TIMESTAMP_URL")
    return HTTPTimeStamper(address, timeout=_PATIENCE) if address else None


def _put(pdf: bytes, key: SealKey, stamper: TimeStamper | None) -> bytes:
    about = signers.PdfSignatureMetadata(
        field_name=FIELD,
        name=MAKER,
        md_algorithm="sha256",
        certify=True,
        docmdp_permissions=fields.MDPPerm.NO_CHANGES,
        subfilter=fields.SigSeedSubFilter.PADES,
    )
    signer = signers.PdfSigner(about, signer=_signer(key), timestamper=stamper)
    target = io.BytesIO()
    alone(signer.sign_pdf, IncrementalPdfFileWriter(io.BytesIO(pdf)), output=target)
    return target.getvalue()


def _signer(key: SealKey) -> signers.SimpleSigner:
    der, pkcs8 = serialization.Encoding.DER, serialization.PrivateFormat.PKCS8
    secret = key.private.private_bytes(der, pkcs8, serialization.NoEncryption())
    return signers.SimpleSigner(
        signing_cert=x509.Certificate.load(key.certificate.public_bytes(der)),
        signing_key=keys.PrivateKeyInfo.load(secret),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
    )
