"""Opened: what the walk through a file's parts shares, and the paragraph that is being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from contract.edges.word.reading.fields import Field
from contract.edges.word.reading.markup import M, attribute, w
from contract.edges.word.reading.noticing import Notes
from contract.edges.word.reading.numbering import Counter, Numbering
from contract.edges.word.reading.package import Package, Relation
from contract.edges.word.reading.sections import Page
from contract.edges.word.reading.styles import Look, Styles
from contract.errors import UnreadableError
from contract.returned.document import Paragraph, Revision, Run

LETTERS = 2_000_000
"""Of a file's text; a contract of two hundred pages has a third of them."""
CARRIED = 200_000
"""How often a piece of text, or an end, is met with a comment or a bookmark that stands open."""


class Tracked(NamedTuple):
    """By what stands here was inserted and deleted."""

    inserted: Revision | None = None
    deleted: Revision | None = None

    def within(self, element: etree._Element, name: str) -> Tracked:
        """The same inside w:ins, w:del, w:moveFrom or w:moveTo; what was done last on the inside counts."""
        revision = Revision(attribute(element, "author"), attribute(element, "date"), name.startswith("move"))
        if name in {"ins", "moveTo", "cellIns"}:
            return Tracked(revision, self.deleted)
        return Tracked(self.inserted, revision)


@dataclass(slots=True)
class Opened:
    """A file that is being read."""

    package: Package
    styles: Styles
    numbering: Numbering
    page: Page
    paper: str = ""
    notes: Notes = field(default_factory=Notes)
    after: Counter = field(default_factory=Counter)
    before: Counter = field(default_factory=Counter)
    referred: dict[str, dict[str, int]] = field(default_factory=dict)
    called: dict[tuple[str, str], list[Tracked]] = field(default_factory=dict)
    commented: dict[str, list[str]] = field(default_factory=dict)
    anchors: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)
    pictured: set[str] = field(default_factory=set)
    brought: set[str] = field(default_factory=set)
    boxes: int = 0
    formats: int = 0
    letters: int = 0
    carried: int = 0

    def spend(self, *, letters: int = 0, carried: int = 0) -> None:
        """Count the work that a file asks for; raises UnreadableError where no contract would ask for as much."""
        self.letters += letters
        self.carried += carried
        if self.letters > LETTERS or self.carried > CARRIED:
            raise UnreadableError("word.bomb")


@dataclass(slots=True)
class Sheet:
    """One part that is being read: its paragraphs so far, and what stands open in it."""

    part: str
    number: int
    relations: dict[str, Relation]
    paragraphs: list[Paragraph] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    bookmarks: dict[str, str] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    count: int = 0

    def place(self) -> str:
        """Where the paragraph that is being read stands."""
        return f"{self.part}:{self.number or self.count}"


@dataclass(slots=True)
class Open:
    """The paragraph that is being read.

    `asides` are text boxes: they are read once it is closed; `sizes` are its words by the size of their letters.
    """

    place: str
    style: str
    ground: str
    look: Look
    runs: list[Run] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    asides: list[tuple[etree._Element, Tracked]] = field(default_factory=list)
    sizes: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """All its words, deleted ones too."""
        return "".join(run.text for run in self.runs)


_TEXTS = (w("t"), f"{{{M}}}t", w("delText"))


def words(element: etree._Element) -> str:
    """All the words inside an element, whatever stands around them."""
    return "".join(e.text or "" for e in element.iter(*_TEXTS))
