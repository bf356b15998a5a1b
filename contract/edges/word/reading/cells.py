"""Cells: what the properties of tables, rows and cells say of the text inside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

from contract.edges.word.reading.looks import paragraph_marks
from contract.edges.word.reading.markup import VAL, attribute, child, is_on, local, number, value, w
from contract.edges.word.reading.opened import Tracked, words
from contract.edges.word.reading.sections import Page
from contract.edges.word.reading.styles import Styles

FAR = 15_000
"""Twentieths of a point: off any page that a contract is written on."""
_THIN, _LETTER = 80, 140
"""Too narrow for a letter, too low for one."""
_LINE = 180
_MARGINS = 100
"""Left and right of a cell's text where it says nothing: half of what Word leaves."""
_WIDE = 9_000
_TURNED = {"btLr", "tbRl", "tbLrV", "btLrV"}
_COLUMNS_OF_LETTERS = 4
"""Of a cell whose text is turned: lines beside each other that it has room for at most."""
_LEAST_SHARE = 50
"""Fiftieths of a percent of the page."""
_SIDES = ("left", "start", "right", "end")
Widths: TypeAlias = tuple[float, ...] | None
"""Of fixed columns; none where they take the width they need."""
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
    hidden = child(properties, "hidden")
    if hidden is not None and is_on(hidden.get(VAL) or "1"):
        return True
    height = _exact(properties)
    return height is not None and not _LETTER <= height < FAR


def _exact(properties: etree._Element | None) -> float | None:
    """The height of a row that gives way to nothing."""
    height = child(properties, "trHeight")
    exact = height is not None and attribute(height, "hRule") == "exact"
    return number(attribute(height, "val")) if height is not None and exact else None


def columns(table: etree._Element) -> Widths:
    """How wide the columns of a table are."""
    layout = table.find(f"{w('tblPr')}/{w('tblLayout')}")
    if layout is None or attribute(layout, "type") != "fixed":
        return None
    listed = table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")
    found = tuple(number(attribute(each, "w")) for each in listed)
    properties = child(table, "tblPr")
    whole = _twentieths(properties, "tblW") if properties is not None else 0.0
    if (share := _fiftieths(properties)) and share < _LEAST_SHARE:
        return (share,)
    return found or ((whole,) if whole else ())


def span(properties: etree._Element | None) -> int:
    """How many columns a cell takes."""
    return max(1, min(_MOST, int(number(value(properties, "gridSpan") or "1"))))


def _is_narrow(cell: etree._Element, properties: etree._Element | None, widths: Widths) -> bool:
    """Whether a cell has no room for a letter; `widths` are of the fixed columns it takes."""
    width = child(properties, "tcW")
    kind, said = (attribute(width, "type"), number(attribute(width, "w"))) if width is not None else ("", 0.0)
    if kind == "pct" and said > 0:
        return said < 50
    room = said if kind == "dxa" and said > 0 else sum(widths or ())
    if widths is not None and _THIN <= room < _WIDE:  # else it takes the width its words need
        room -= _margins(properties) + _indents(cell)
    return room < _THIN and (room > 0 or (kind == "dxa" and said > 0))


def _margins(properties: etree._Element | None) -> float:
    """What a cell says that it leaves free left and right of its text."""
    own = child(properties, "tcMar")
    return _sides(own) if own is not None else _MARGINS


def _indents(cell: etree._Element) -> float:
    """What the paragraphs of a cell leave free at most."""
    indents = cell.iterfind(f"{w('p')}/{w('pPr')}/{w('ind')}")
    return max((sum(number(attribute(each, side)) for side in _SIDES) for each in indents), default=0.0)


def _sides(margins: etree._Element) -> float:
    return sum(number(attribute(each, "w")) for each in margins if local(each) in _SIDES)


def is_squeezed(properties: etree._Element | None) -> bool:
    """Whether a cell presses its text into its width."""
    fit = child(properties, "tcFitText")
    return fit is not None and is_on(fit.get(VAL) or "1")


def has_wide_margins(properties: etree._Element | None) -> bool:
    """Whether the margins of a cell, or of a table's cells, are wider than a page."""
    for name in ("tcMar", "tblCellMar"):
        for side in properties.iterfind(f"{w(name)}/*") if properties is not None else ():
            if number(attribute(side, "w")) >= FAR:
                return True
    return False


def is_pushed_off(row: etree._Element | None) -> bool:
    """Whether what a row leaves free before its cells pushes them off the page."""
    before = child(row, "wBefore")
    return before is not None and number(attribute(before, "w")) >= FAR


def _is_clipped(properties: etree._Element | None, own: etree._Element | None, cell: etree._Element) -> bool:
    """Whether a row of a fixed height has no room for all the lines of a cell, what pushes them down counted."""
    height = _exact(properties)
    if height is None:
        return False
    if value(own, "textDirection") in _TURNED:  # its lines are as long as the row is high
        return sum(len(words(p)) for p in cell.iter(w("p"))) * _THIN > height * _COLUMNS_OF_LETTERS
    above = own.find(f"{w('tcMar')}/{w('top')}") if own is not None else None
    height -= number(attribute(above, "w")) if above is not None else 0
    said = [len(words(p)) if words(p).strip() else 0 for p in cell.iter(w("p"))]
    while said and not said[-1]:
        said.pop()
    if not said:
        return False
    spaced = cell.iterfind(f"{w('p')}/{w('pPr')}/{w('spacing')}")
    height -= max((number(attribute(each, "before")) for each in spaced), default=0.0)
    room = height // _LINE
    return len(said) > max(1, room) or height < _LETTER or sum(said) > 200 * max(1, room)


def _is_covered(properties: etree._Element | None) -> bool:
    """Whether a cell lies under the one it is merged into, so that its own text is not shown."""
    if properties is None:
        return False
    merged = (child(properties, "vMerge"), child(properties, "hMerge"))
    return any(m is not None and (m.get(VAL) or "continue") == "continue" for m in merged)


def is_off_page(properties: etree._Element | None, page: Page) -> bool:
    """Whether a table stands off the page."""
    if properties is None:
        return False
    floating, indent = child(properties, "tblpPr"), child(properties, "tblInd")
    if any(_twentieths(properties, name) >= FAR for name in ("tblW", "tblCellSpacing")):
        return True
    far = [attribute(floating, side) for side in ("tblpX", "tblpY")] if floating is not None else []
    far += [attribute(indent, "w")] if indent is not None else []
    if indent is not None and number(attribute(indent, "w")) < -page.left - _LETTER:
        return True
    return any(not -3_000 < number(each) < FAR for each in far if each)


def _fiftieths(properties: etree._Element | None) -> float:
    """The share of the page that a table takes, where it says one."""
    width = child(properties, "tblW")
    said = width is not None and attribute(width, "type") == "pct"
    return number(attribute(width, "w")) if width is not None and said else 0.0


def _twentieths(properties: etree._Element, name: str) -> float:
    """A width that is measured, and no share of another."""
    width = properties.find(w(name))
    return number(attribute(width, "w")) if width is not None and attribute(width, "type") == "dxa" else 0.0


def is_cell_hidden(row: etree._Element | None, cell: etree._Element, widths: Widths) -> bool:
    """Whether the text of a cell cannot be seen: too narrow, covered by another, cut off by its row, off the page."""
    own = child(cell, "tcPr")
    return (
        _is_narrow(cell, own, widths)
        or _is_covered(own)
        or _is_clipped(row, own, cell)
        or has_wide_margins(own)
    )


def is_crossed(properties: etree._Element | None) -> bool:
    """Whether lines run through a cell from corner to corner."""
    lines = properties.iterfind(f"{w('tcBorders')}/*") if properties is not None else ()
    return any(local(e) in {"tl2br", "tr2bl"} and e.get(VAL) not in {"nil", "none"} for e in lines)


def styled_marks(styles: Styles, style: str, page: Page) -> Iterator[str]:
    """What is wrong with where a table's style puts its text, as a whole or in some of its rows and cells."""
    for element in styles.chain(styles.known(style, "table")):
        for part in (element, *element.iterfind(w("tblStylePr"))):
            yield from paragraph_marks(styles.paragraph_look(child(part, "pPr")), page)
            if is_row_hidden(child(part, "trPr")):
                yield "text_hidden"
            table, cell = child(part, "tblPr"), child(part, "tcPr")
            if has_wide_margins(table) or has_wide_margins(cell) or is_off_page(table, page):
                yield "text_outside"
            if is_crossed(cell):
                yield "text_struck"
