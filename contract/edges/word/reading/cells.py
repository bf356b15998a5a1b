"""Cells: what the properties of tables, rows and cells say of the text inside."""

from __future__ import annotations

from lxml import etree

from contract.edges.word.reading.looks import UNKNOWN
from contract.edges.word.reading.markup import VAL, attribute, is_on, local, number, w
from contract.edges.word.reading.opened import Tracked, words

_FAR = 15_000


def tracked_by(properties: etree._Element | None, tracked: Tracked) -> Tracked:
    """What a row's or a cell's properties say of its being inserted or deleted."""
    for element in properties if properties is not None else ():
        name = local(element)
        if name in {"ins", "del", "cellIns", "cellDel"}:
            tracked = tracked.within(element, name)
    return tracked


def is_row_hidden(properties: etree._Element | None) -> bool:
    """Whether a row is hidden, or too low for a letter."""
    if properties is None:
        return False
    hidden, height = properties.find(w("hidden")), properties.find(w("trHeight"))
    if hidden is not None and is_on(hidden.get(VAL) or "1"):
        return True
    return (
        height is not None and attribute(height, "hRule") == "exact" and number(attribute(height, "val")) < 60
    )


def _is_narrow(width: etree._Element | None) -> bool:
    """Whether a cell is too narrow for a letter."""
    return width is not None and attribute(width, "type") == "dxa" and 0 < number(attribute(width, "w")) < 80


def _is_clipped(properties: etree._Element | None, cell: etree._Element) -> bool:
    """Whether a row of a fixed height has no room for all the lines of a cell."""
    height = properties.find(w("trHeight")) if properties is not None else None
    if height is None or attribute(height, "hRule") != "exact":
        return False
    room = max(1, int(number(attribute(height, "val")) // 180))
    lines = [len(words(p)) for p in cell.iter(w("p")) if words(p).strip()]
    return len(lines) > room or sum(lines) > 200 * room


def _is_covered(properties: etree._Element | None) -> bool:
    """Whether a cell lies under the one it is merged into, so that its own text is not shown."""
    if properties is None:
        return False
    merged = (properties.find(w("vMerge")), properties.find(w("hMerge")))
    return any(m is not None and (m.get(VAL) or "continue") == "continue" for m in merged)


def is_off_page(properties: etree._Element | None) -> bool:
    """Whether a table stands off the page."""
    if properties is None:
        return False
    floating, indent = properties.find(w("tblpPr")), properties.find(w("tblInd"))
    far = [attribute(floating, side) for side in ("tblpX", "tblpY")] if floating is not None else []
    far += [attribute(indent, "w")] if indent is not None else []
    return any(not -3_000 < number(each) < _FAR for each in far if each)


def is_cell_hidden(row: etree._Element | None, cell: etree._Element) -> bool:
    """Whether the text of a cell cannot be seen: too narrow, covered by another, or cut off by its row."""
    own = cell.find(w("tcPr"))
    narrow = own is not None and _is_narrow(own.find(w("tcW")))
    return narrow or _is_covered(own) or _is_clipped(row, cell)


def ground_of(cell: etree._Element, *, painted: bool) -> str:
    """The colour behind a cell's text; `painted` is whether its table's style paints cells."""
    shade = cell.find(f"{w('tcPr')}/{w('shd')}")
    fill = attribute(shade, "fill") if shade is not None else ""
    return fill if fill and fill.lower() != "auto" else UNKNOWN if painted else "auto"
