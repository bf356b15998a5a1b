"""Kinds: what a file is by its first bytes, so that what is no .docx is declined with the way to go on."""

from __future__ import annotations

from contract.errors import UnreadableError

LARGEST = 10 * 1024 * 1024
"""Bytes of a file that is looked at."""

_ARCHIVE = b"PK"
_SIGNS = (
    (b"%PDF", "word.pdf"),
    (b"\xd0\xcf\x11\xe0", "word.doc"),
    (b"{\\rtf", "word.rtf"),
    (b"\xff\xd8\xff", "word.picture"),
    (b"\x89PNG", "word.picture"),
    (b"GIF8", "word.picture"),
    (b"II*\0", "word.picture"),
    (b"MM\0*", "word.picture"),
)
_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""What a .docx behind a password keeps its content under, in the container that a .doc uses too."""
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"


def demand_archive(data: bytes) -> None:
    """Raise UnreadableError unless these bytes may be a .docx."""
    if not data:
        raise UnreadableError("word.empty")
    if len(data) > LARGEST:
        raise UnreadableError("word.too_large")
    for sign, code in _SIGNS:
        if data.startswith(sign):
            raise UnreadableError("word.locked" if code == "word.doc" and _LOCKED in data else code)
    if not data.startswith(_ARCHIVE):
        raise UnreadableError("word.not_word")
    if _OPEN_DOCUMENT in data[:200]:
        raise UnreadableError("word.odt")


def may_be_text(data: bytes) -> bool:
    """Whether nothing at the head of these bytes says that they are a file of another kind."""
    return not data.startswith((_ARCHIVE, *(sign for sign, _ in _SIGNS)))
