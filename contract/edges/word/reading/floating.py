"""Floating: tables and frames that stand at a place of the page, where one may hide another."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from contract.edges.word.reading.markup import attribute, child, number, w
from contract.edges.word.reading.opened import words
from contract.edges.word.reading.sections import Page
from contract.edges.word.reading.styles import Look

_FIXED = {"page", "margin"}
_LINE, _LETTER = 240, 100
"""Twentieths of a point that a line and a letter take, near enough to tell what stands apart."""


class Place(NamedTuple):
    """From what a thing is measured, where it begins and how much room it takes, in twentieths of a point."""

    measured: tuple[str, ...]
    left: float
    top: float
    wide: float
    high: float

    def meets(self, other: Place) -> bool:
        """Whether two things that are measured alike share some of the page."""
        return (
            self.measured == other.measured
            and self.left < other.left + other.wide
            and other.left < self.left + self.wide
            and self.top < other.top + other.high
            and other.top < self.top + self.high
        )


def table_place(table: etree._Element, page: Page) -> Place | None:
    """Where a table floats, measured from the page or its margins; none for one that goes with the text around it."""
    properties = child(table, "tblPr")
    at = child(properties, "tblpPr")
    if at is None or attribute(at, "vertAnchor") not in _FIXED:
        return None
    measured = tuple(attribute(at, side) for side in ("vertAnchor", "horzAnchor", "tblpXSpec", "tblpYSpec"))
    rows = [*table.iter(w("tr"))]
    width = child(properties, "tblW")
    said = number(attribute(width, "w")) if width is not None and attribute(width, "type") == "dxa" else 0.0
    said = said or sum(number(attribute(each, "w")) for each in table.iterfind(f"{w('tblGrid')}/*"))
    wide = said or min(page.text, max((len(words(row)) for row in rows), default=0) * _LETTER)
    left, top = (number(attribute(at, side)) for side in ("tblpX", "tblpY"))
    return Place(measured, left, top, wide, _LINE * len(rows))


def frame_place(look: Look, letters: int, page: Page) -> Place | None:
    """Likewise for a paragraph in a frame."""
    said = {key.removeprefix("framePr."): each for key, each in look.items() if key.startswith("framePr.")}
    if said.get("vAnchor") not in _FIXED:
        return None
    measured = tuple(said.get(side, "") for side in ("vAnchor", "hAnchor", "xAlign", "yAlign"))
    wide = number(said.get("w", "0")) or min(page.text, letters * _LETTER)
    left, top = (number(said.get(side, "0")) for side in ("x", "y"))
    return Place(measured, left, top, wide, number(said.get("h", "0")) or _LINE)
