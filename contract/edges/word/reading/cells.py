"""Cells: what the properties of tables, rows and cells say of the text inside."""

from __future__ import annotations

from lxml import etree

from contract.edges.word.reading.markup import VAL, attribute, is_on, local, number, value, w
from contract.edges.word.reading.opened import Tracked, words

_FAR = 15_000
_MOST = 100
"""Columns of a table."""


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


def columns(table: etree._Element) -> tuple[float, ...]:
    """How wide the columns of a table of fixed columns are; none where they take the width they need."""
    layout = table.find(f"{w('tblPr')}/{w('tblLayout')}")
    if layout is None or attribute(layout, "type") != "fixed":
        return ()
    return tuple(number(attribute(each, "w")) for each in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}"))


def span(properties: etree._Element | None) -> int:
    """How many columns a cell takes."""
    return max(1, min(_MOST, int(number(value(properties, "gridSpan") or "1"))))


def _is_narrow(properties: etree._Element | None, widths: tuple[float, ...]) -> bool:
    """Whether a cell is too narrow for a letter; `widths` are of the fixed columns it takes."""
    width = properties.find(w("tcW")) if properties is not None else None
    kind, said = (attribute(width, "type"), number(attribute(width, "w"))) if width is not None else ("", 0.0)
    if kind == "dxa" and said > 0:
        return said < 80
    if kind == "pct" and said > 0:
        return said < 50
    return bool(widths) and sum(widths) < 80


def is_squeezed(properties: etree._Element | None) -> bool:
    """Whether a cell presses its text into its width."""
    fit = properties.find(w("tcFitText")) if properties is not None else None
    return fit is not None and is_on(fit.get(VAL) or "1")


def has_wide_margins(properties: etree._Element | None) -> bool:
    """Whether the margins of a cell, or of a table's cells, are wider than a page."""
    for name in ("tcMar", "tblCellMar"):
        for side in properties.iterfind(f"{w(name)}/*") if properties is not None else ():
            if number(attribute(side, "w")) >= _FAR:
                return True
    return False


def is_pushed_off(row: etree._Element | None) -> bool:
    """Whether what a row leaves free before its cells pushes them off the page."""
    before = row.find(w("wBefore")) if row is not None else None
    return before is not None and number(attribute(before, "w")) >= _FAR


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


def floats_at(properties: etree._Element | None) -> tuple[str, ...]:
    """Where a table floats, measured from the page or its margins; () for one that goes with the text around it."""
    floating = properties.find(w("tblpPr")) if properties is not None else None
    if floating is None or attribute(floating, "vertAnchor") not in {"page", "margin"}:
        return ()
    return tuple(attribute(floating, side) for side in _STANDS)


_STANDS = ("vertAnchor", "horzAnchor", "tblpX", "tblpY", "tblpXSpec", "tblpYSpec")


def is_cell_hidden(row: etree._Element | None, cell: etree._Element, widths: tuple[float, ...]) -> bool:
    """Whether the text of a cell cannot be seen: too narrow, covered by another, cut off by its row, off the page."""
    own = cell.find(w("tcPr"))
    return _is_narrow(own, widths) or _is_covered(own) or _is_clipped(row, cell) or has_wide_margins(own)
