"""Facts: a text is offered for signature, signed by each party, sealed; or it goes back to review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class SigningOpened:
    """The text is frozen and offered for signature until this day (inclusive).

    `first` is the seat that signs before the other ("" where either may). `key` is the fingerprint of the key
    that will seal the file: both parties know it before anything is sealed.
    """

    version: int
    digest: str
    until: date
    first: str
    key: str


@dataclass(frozen=True, slots=True)
class Signed:
    """A party signed this very version by its own second secret.

    `consent` and `warnings` are the sentences as they stood on its screen, `acknowledged` the warnings' ids,
    `checked` the codes of what was verified at that moment and nothing more, `link` the client link it came by
    ("" for the contractor). `mark` is decoration: it proves nothing.
    """

    version: int
    digest: str
    name: str
    capacity: str
    consent: str
    acknowledged: tuple[str, ...]
    warnings: tuple[str, ...]
    checked: tuple[str, ...]
    link: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class SigningCancelled:
    """The offer to sign was declined, or had lapsed; the text goes back to review."""

    version: int
    reason: str
    lapsed: bool = False


@dataclass(frozen=True, slots=True)
class Sealed:
    """Both signatures were put under the seal: the file's SHA-256, the key's fingerprint, whether time stamped."""

    version: int
    file: str
    key: str
    stamped: bool


@dataclass(frozen=True, slots=True)
class MarkDrawn:
    """Who signed this version drew a mark beside it, stroke by stroke (`signature.mark`). It is decoration."""

    version: int
    strokes: tuple[tuple[int, ...], ...]


SignatureFact: TypeAlias = SigningOpened | Signed | SigningCancelled | Sealed | MarkDrawn
