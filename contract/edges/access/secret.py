"""Secrets: made at random, kept as digests; what people choose themselves is kept by a slow hash."""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from datetime import datetime, timedelta
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)  # OWASP's least for argon2id
_FREE_TRIES = 3
_LONGEST_WAIT = timedelta(minutes=5)


def fresh() -> str:
    """A new secret of 256 bits, fit for an address."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """What is kept of a random secret."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def hashed(chosen: str) -> str:
    """What is kept of a passphrase or code that a person chose."""
    return _HASHER.hash(_as_typed_anywhere(chosen))


def matches(kept: str, typed: str) -> bool:
    """Whether this was the chosen secret; takes as long when nothing is kept."""
    try:
        return _HASHER.verify(kept or _nobodys(), _as_typed_anywhere(typed)) and kept != ""
    except (VerificationError, InvalidHashError):
        return False


def wait(failures: int, failed_at: str, now: datetime) -> int:
    """Seconds to wait after so many wrong tries in a row: none, then 1, 2, 4... never for ever."""
    if failures < _FREE_TRIES or not failed_at:
        return 0
    pause = min(timedelta(seconds=2 ** (failures - _FREE_TRIES)), _LONGEST_WAIT)
    left = datetime.fromisoformat(failed_at) + pause - now
    return max(0, int(left.total_seconds()) + (left.microseconds > 0))


def _as_typed_anywhere(chosen: str) -> bytes:
    """One form for « é », which keyboards send as one character or as two."""
    return unicodedata.normalize("NFC", chosen).encode("utf-8", "replace")


@cache
def _nobodys() -> str:
    return _HASHER.hash(secrets.token_hex(16))
