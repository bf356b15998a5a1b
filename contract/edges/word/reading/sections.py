"""Sections: the room that the pages of a file leave to its text. Measures are twentieths of a point."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from contract.edges.word.reading.markup import VAL, R, attribute, is_on, local, number, w

_A4 = 11_906.0, 16_838.0
_FEW = 600
"""Three lines of a page, or a word of them."""
_SIDE = {"header": "top", "footer": "bottom"}
_LINE = 200
_LINED = re.compile(r"(?:thick|thin|single|double|triple|dot|dash|wave|inset|outset|threeD)", re.IGNORECASE)
_OF_LINES = 7.5
"""Twentieths of a point in an eighth, three for the several lines of one; a border of pictures counts points."""
_COLUMN = 700
"""A little more than a centimetre."""
_DENSEST = -16_384
"""Four points nearer to each other, in what a grid of letters counts by (4,096 to a point)."""


class Page(NamedTuple):
    """The widest room for text that a file's pages give, and the widest margins beside it."""

    text: float = 15_000
    left: float = 3_000
    right: float = 3_000


def page_of(root: etree._Element) -> Page:
    """The page that forgives most: a file with several sections is measured by none that is not its paragraph's."""
    found = []
    for section in root.iter(w("sectPr")):
        wide, _, sides = _size(section)
        _, right, _, left = sides
        found.append(
            Page(wide - max(left, 0) - max(right, 0) - _said(section, "pgMar", "gutter"), left, right)
        )
    return Page(*(max(each) for each in zip(*found, strict=True))) if found else Page()


def asked(
    root: etree._Element, kind: str, settings: etree._Element | None
) -> Iterator[tuple[etree._Element, list[str]]]:
    """Each section with the relations of the headers or the footers that its pages show, "" for pages without one.

    Those of even pages and of a first page show where the settings, or the section, call for them; what a section
    does not say it has from the one before.
    """
    even = settings is not None and _is_set(settings, "evenAndOddHeaders")
    said: dict[str, str] = {}
    for section in root.iter(w("sectPr")):
        for each in section.iterfind(w(f"{kind}Reference")):
            said[attribute(each, "type") or "default"] = each.get(f"{{{R}}}id", "")
        calls = {"default": True, "even": even, "first": _is_set(section, "titlePg")}
        yield section, [said.get(page, "") for page, called in calls.items() if called]


def is_overlaid(section: etree._Element, kind: str, lines: int) -> bool:
    """Whether a header or a footer of so many lines lies on the text: a negative margin gives way to neither."""
    margin = _said(section, "pgMar", _SIDE[kind])
    return margin < 0 and _said(section, "pgMar", kind) + lines * _LINE > -margin


def is_bordered(section: etree._Element, kind: str = "") -> bool:
    """Whether the border of the page is drawn over the text, or over its header or its footer."""
    borders = section.find(w("pgBorders"))
    if borders is None or attribute(borders, "offsetFrom") != "page":
        return False
    margins = {side: abs(_said(section, "pgMar", side)) for side in ("top", "right", "bottom", "left")}
    edges = {_SIDE[kind]: _said(section, "pgMar", kind)} if kind else margins
    for border in borders:
        edge = edges.get(local(border))
        if edge is not None and attribute(border, "val") not in {"nil", "none"}:
            size = number(attribute(border, "sz")) * (
                _OF_LINES if _LINED.match(attribute(border, "val")) else 20
            )
            if number(attribute(border, "space")) * 20 + size > edge:
                return True
    return False


def _is_set(element: etree._Element, name: str) -> bool:
    setting = element.find(w(name))
    return setting is not None and is_on(setting.get(VAL) or "1")


def is_cramped(section: etree._Element) -> bool:
    """Whether a section's pages leave no room to read: by size, margins, columns, or a grid of letters.

    A header too far down the page, or a footer too far up, pushes the text off it.
    """
    wide, high, sides = _size(section)
    top, right, bottom, left = map(abs, sides)
    columns = section.find(w("cols"))
    count = max(1.0, _said(section, "cols", "num"))
    between = number((attribute(columns, "space") if columns is not None else "") or "720")
    room = wide - left - right - _said(section, "pgMar", "gutter")
    column = (room - (count - 1) * between) / count
    listed = section.iterfind(f"{w('cols')}/*")
    thin = any(0 <= number(attribute(each, "w") or "1000") < _COLUMN for each in listed)
    above = max(top, _said(section, "pgMar", "header"))
    below = max(bottom, _said(section, "pgMar", "footer"))
    dense = _said(section, "docGrid", "charSpace") < _DENSEST
    return thin or dense or min(wide, high) < 1_134 or column <= _COLUMN or above + below >= high - _FEW


def _size(section: etree._Element) -> tuple[float, float, tuple[float, ...]]:
    wide, high = _said(section, "pgSz", "w") or _A4[0], _said(section, "pgSz", "h") or _A4[1]
    return wide, high, tuple(_said(section, "pgMar", side) for side in ("top", "right", "bottom", "left"))


def _said(section: etree._Element, name: str, key: str) -> float:
    element = section.find(w(name))
    return 0 if element is None else number(attribute(element, key))
