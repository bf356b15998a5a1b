"""Document: a Word file as it was read: its paragraphs in order, and what was noticed on the way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """What becomes of something noticed."""

    BLOCKS = "blocks"
    """Told, and a person must look before the text is used."""
    TOLD = "told"
    """Told each time."""
    NEWS = "news"
    """Told, unless the file it is compared with has the same."""
    QUIET = "quiet"
    """Ordinary: told only where the file it is compared with says it nowhere."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something beside the plain text: its code, its place, the words or the value it is about.

    A place is a part of the file and a number in it: "body:12", "header:1", "file".
    """

    code: str
    place: str
    words: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class Revision:
    """A tracked change: who made it, when (as the file says it, unproven), and whether it is half of a move."""

    author: str
    date: str
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; what was inserted and deleted again is both. `comments` are their identifiers."""

    text: str
    inserted: Revision | None = None
    deleted: Revision | None = None
    hidden: bool = False
    comments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the file, tracked changes and all.

    `box` is what it may not leave when it is joined to the next: the body, a cell, a header.
    `inserted` and `deleted` are about its mark. `label` is its automatic number once everything is
    accepted, `label_before` once everything is rejected; a typed number is in the text. `level` is 1
    for the highest heading, 0 for what is none. `lead` stands before the text: "| " in a further cell.
    """

    place: str
    box: str
    runs: tuple[Run, ...]
    inserted: Revision | None = None
    deleted: Revision | None = None
    style: str = ""
    level: int = 0
    label: str = ""
    label_before: str = ""
    lead: str = ""
    bookmarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: what it says, and the words it was set on ("" when it is set nowhere)."""

    id: str
    author: str
    date: str
    text: str
    place: str
    about: str


@dataclass(frozen=True, slots=True)
class Document:
    """All that a Word file says. `marks` are its own properties by name, as its maker wrote them."""

    paragraphs: tuple[Paragraph, ...]
    comments: tuple[Comment, ...]
    noticed: tuple[Noticed, ...]
    marks: tuple[tuple[str, str], ...] = ()
