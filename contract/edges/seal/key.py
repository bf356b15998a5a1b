"""The key that seals: made once in the data folder, read by its owner alone, known by its fingerprint."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.x509.oid import NameOID

from contract.edges.seal.verifier import canonical, fingerprint

MAKER = "Clausier"
_LIFE = timedelta(days=366 * 30)
_SIDE = 32  # bytes of each number of a P-256 signature


@dataclass(frozen=True)
class SealKey:
    """A P-256 key and the certificate it signed for itself: it names a machine, not a person."""

    private: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @cached_property
    def point(self) -> bytes:
        """The public key, as an uncompressed point."""
        form = serialization.PublicFormat.UncompressedPoint
        return self.private.public_key().public_bytes(serialization.Encoding.X962, form)

    @property
    def fingerprint(self) -> str:
        """SHA-256 (hex) of the public key's SubjectPublicKeyInfo: the same for whoever computes it."""
        return fingerprint(self.point)

    def signed(self, body: Mapping[str, object]) -> bytes:
        """The body as canonical JSON, with this key and its signature: the same body gives the same bytes."""
        whole = {**body, "key": self.point.hex()}
        der = self.private.sign(canonical(whole), ec.ECDSA(hashes.SHA256(), deterministic_signing=True))
        r, s = utils.decode_dss_signature(der)
        signature = r.to_bytes(_SIDE, "big") + s.to_bytes(_SIDE, "big")
        return canonical({**whole, "signature": signature.hex()})


def key_in(path: Path) -> SealKey:
    """The key kept in this file; made at the first call, in a file that other users cannot read."""
    if not path.exists():
        _keep(path, _made(datetime.now(UTC)))
    pem = path.read_bytes()
    private = serialization.load_pem_private_key(pem, None)
    assert isinstance(private, ec.EllipticCurvePrivateKey)
    return SealKey(private, x509.load_pem_x509_certificate(pem))


def _made(at: datetime) -> bytes:
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, MAKER)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - timedelta(days=1))
        .not_valid_after(at + _LIFE)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_USAGE, critical=True)
        .sign(private, hashes.SHA256())
    )
    pem, pkcs8 = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    secret = private.private_bytes(pem, pkcs8, serialization.NoEncryption())
    return secret + certificate.public_bytes(pem)


_USAGE = x509.KeyUsage(
    digital_signature=True,
    content_commitment=True,
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=False,
    crl_sign=False,
    encipher_only=False,
    decipher_only=False,
)


def _keep(path: Path, pem: bytes) -> None:
    """Written beside and linked into place: whoever comes second finds the first one's key, whole."""
    beside = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    with open(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:  # noqa: PTH123 - a descriptor
        file.write(pem)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(beside, path)
    except FileExistsError:
        pass
    finally:
        beside.unlink()
