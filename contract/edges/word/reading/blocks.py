"""Blocks: paragraphs, tables and what wraps them, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from contract.edges.word.reading.alternates import chosen
from contract.edges.word.reading.controls import note_control
from contract.edges.word.reading.inline import Inline
from contract.edges.word.reading.looks import UNKNOWN, page_marks, paragraph_marks
from contract.edges.word.reading.markup import MC, VAL, M, attribute, is_on, local, number, value, w
from contract.edges.word.reading.opened import Open, Opened, Sheet, Tracked, words
from contract.errors import UnreadableError
from contract.returned.document import Paragraph, Run, Weight

_WRAPS = {"customXml", "smartTag", "sdtContent"}
_TRACKS = {"ins", "del", "moveFrom", "moveTo"}
_SILENT = {
    "tblPr",
    "tblGrid",
    "tblPrEx",
    "tcPr",
    "trPr",
    "sdtPr",
    "sdtEndPr",
    "proofErr",
    "permStart",
    "permEnd",
    "customXmlPr",
    "smartTagPr",
}
_WHITE = "auto"


class Blocks:
    """Reads the blocks of one part."""

    def __init__(self, file: Opened, sheet: Sheet) -> None:
        self.file, self.sheet = file, sheet
        self._inline = Inline(file, sheet)

    def read(
        self, parent: etree._Element, box: str, tracked: Tracked = Tracked(), ground: str = "auto", lead: str = ""
    ) -> None:
        """Read all that stands in an element. `ground` is the colour behind, `lead` goes before the first text."""
        for element in parent:
            name = local(element)
            if element.tag == w("p"):
                self._paragraph(element, box, tracked, ground, lead)
                lead = ""
            elif element.tag == w("tbl"):
                self._table(element, box, tracked)
            elif element.tag == w("sdt"):
                note_control(self.file, self._next(), element)
                for content in element.findall(w("sdtContent")):
                    self.read(content, box, tracked, ground, lead)
            elif element.tag == w("sectPr"):
                self._section(element, self.sheet.place())
            elif element.tag == w("altChunk"):
                raise UnreadableError("word.embedded")
            elif name in _WRAPS:
                self.file.notes.add("markup", self._next(), words(element), Weight.QUIET)
                self.read(element, box, tracked, ground, lead)
            elif name in _TRACKS:
                self.read(element, box, tracked.within(element, name), ground, lead)
            elif element.tag == f"{{{MC}}}AlternateContent":
                branch = chosen(element, self.file.notes, self._next())
                if branch is not None:
                    self.read(branch, box, tracked, ground, lead)
            elif element.tag == f"{{{M}}}oMathPara":
                self._loose(element, box, tracked, ground)
            elif not self._inline.marker(element, None) and name not in _SILENT:
                self.file.notes.add("element_unknown", self._next(), f"{name} {words(element)}", Weight.BLOCKS)

    def close(self) -> None:
        """Tell what the part leaves open."""
        for left in self.sheet.fields:
            self.file.notes.add("field_broken", self.sheet.place(), left.code + left.text, Weight.BLOCKS)

    def _next(self) -> str:
        """The place of the paragraph that comes."""
        return f"{self.sheet.part}:{self.sheet.number or self.sheet.count + 1}"

    def _loose(self, element: etree._Element, box: str, tracked: Tracked, ground: str) -> None:
        """An equation that stands between paragraphs, as one."""
        self.sheet.count += 1
        spot = Open(self.sheet.place(), "", ground, {})
        self._inline.element(element, spot, tracked)
        self.sheet.paragraphs.append(Paragraph(spot.place, box, tuple(spot.runs)))

    def _paragraph(
        self, element: etree._Element, box: str, tracked: Tracked, ground: str, lead: str
    ) -> None:
        file, sheet = self.file, self.sheet
        sheet.count += 1
        properties = element.find(w("pPr"))
        style = value(properties, "pStyle")
        look = file.styles.paragraph(style, properties)
        fill = look.get("fill", _WHITE)
        spot = Open(sheet.place(), style, fill if fill.lower() != _WHITE else ground, look)
        self._inline.children(element, spot, tracked)
        mark = self._mark(properties, tracked, spot)
        label, before = self._labels(properties, style, mark)
        outline = value(properties, "outlineLvl")
        level = int(number(outline)) + 1 if outline else file.styles.level(style or file.styles.default)
        sheet.paragraphs.append(
            Paragraph(
                spot.place,
                box,
                tuple(_together(spot.runs)),
                mark.inserted,
                mark.deleted,
                file.styles.name(style),
                level if level <= 9 else 0,
                label,
                before,
                lead,
                tuple(dict.fromkeys(spot.bookmarks)),
            )
        )
        if spot.text.strip():
            for code in paragraph_marks(look):
                file.notes.add(code, spot.place, spot.text, Weight.BLOCKS)
        section = properties.find(w("sectPr")) if properties is not None else None
        if section is not None:
            self._section(section, spot.place)
        for aside, how in spot.asides:
            self._aside(aside, how)

    def _mark(self, properties: etree._Element | None, tracked: Tracked, spot: Open) -> Tracked:
        """By whom the paragraph's mark was inserted and deleted."""
        if properties is None:
            return tracked
        if properties.find(w("pPrChange")) is not None:
            self.file.formats += 1
        own = properties.find(w("rPr"))
        for element in own if own is not None else ():
            name = local(element)
            if name in _TRACKS:
                tracked = tracked.within(element, name)
            elif name in {"vanish", "specVanish"} and is_on(element.get(VAL) or "1"):
                separator = own is not None and own.find(w("specVanish")) is not None
                weight = Weight.NEWS if separator else Weight.BLOCKS
                self.file.notes.add("mark_hidden", spot.place, spot.text, weight)
        return tracked

    def _labels(self, properties: etree._Element | None, style: str, mark: Tracked) -> tuple[str, str]:
        """The automatic number once all is accepted, and once all is rejected."""
        file = self.file
        own = properties.find(w("numPr")) if properties is not None else None
        now = file.numbering.of(style, own)
        was = now
        changed = properties.find(f"{w('pPrChange')}/{w('pPr')}") if properties is not None else None
        if changed is not None:
            was = file.numbering.of(value(changed, "pStyle"), changed.find(w("numPr")))
        elif own is not None and own.find(w("ins")) is not None:
            was = file.numbering.of(style, None)
        label = file.numbering.label(now, file.after) if mark.deleted is None else ""
        before = file.numbering.label(was, file.before) if mark.inserted is None else ""
        said = file.numbering.words(now)
        if said:
            file.notes.add("label_words", self.sheet.place(), said, Weight.QUIET)
        return label, before

    def _section(self, element: etree._Element, place: str) -> None:
        size, margins = element.find(w("pgSz")), element.find(w("pgMar"))
        sides = tuple(attribute(margins, side) if margins is not None else "" for side in _SIDES)
        wide, high = ("", "") if size is None else (attribute(size, "w"), attribute(size, "h"))
        if page_marks(wide, high, sides):
            self.file.notes.add("page_tiny", place, "", Weight.BLOCKS)
        if element.find(w("sectPrChange")) is not None:
            self.file.formats += 1

    def _table(self, element: etree._Element, box: str, tracked: Tracked) -> None:
        self.file.boxes += 1
        name = f"table{self.file.boxes}"
        properties = element.find(w("tblPr"))
        painted = self.file.styles.shaded(value(properties, "tblStyle"))
        if box.startswith("table"):
            self.file.notes.add("table_nested", self._next(), words(element), Weight.QUIET)
        if _off_page(properties):
            self.file.notes.add("text_outside", self._next(), words(element), Weight.BLOCKS)
        for n, (row, within) in enumerate(self._pieces(element, "tr", tracked)):
            settings = row.find(w("trPr"))
            within = _set(settings, within)
            if _is_row_hidden(settings) and words(row).strip():
                self.file.notes.add("text_hidden", self._next(), words(row), Weight.BLOCKS)
            for m, (cell, inner) in enumerate(self._pieces(row, "tc", within)):
                own = cell.find(w("tcPr"))
                shade = own.find(w("shd")) if own is not None else None
                fill = attribute(shade, "fill") if shade is not None else ""
                ground = fill if fill and fill.lower() != _WHITE else UNKNOWN if painted else _WHITE
                if _is_covered(own) and words(cell).strip():
                    self.file.notes.add("text_hidden", self._next(), words(cell), Weight.BLOCKS)
                self.read(cell, f"{name}.{n}.{m}", _set(own, inner), ground, "| " if m else "")

    def _pieces(
        self, parent: etree._Element, name: str, tracked: Tracked
    ) -> Iterator[tuple[etree._Element, Tracked]]:
        """Rows or cells, out of what may wrap them."""
        for element in parent:
            kind = local(element)
            if element.tag == w(name):
                yield element, tracked
            elif element.tag == w("sdt"):
                note_control(self.file, self._next(), element)
                for content in element.findall(w("sdtContent")):
                    yield from self._pieces(content, name, tracked)
            elif kind in _WRAPS:
                yield from self._pieces(element, name, tracked)
            elif kind in _TRACKS:
                yield from self._pieces(element, name, tracked.within(element, kind))
            elif not self._inline.marker(element, None) and kind not in _SILENT:
                self.file.notes.add("element_unknown", self._next(), f"{kind} {words(element)}", Weight.BLOCKS)

    def _aside(self, content: etree._Element, tracked: Tracked) -> None:
        """A text box, right behind the paragraph that holds it."""
        self.file.boxes += 1
        number_ = self.file.boxes
        self.file.notes.add("textbox", f"textbox:{number_}", words(content), Weight.QUIET)
        sheet = Sheet("textbox", number_, self.sheet.relations)
        inner = Blocks(self.file, sheet)
        inner.read(content, f"textbox{number_}", tracked, UNKNOWN)
        inner.close()
        self.sheet.paragraphs += sheet.paragraphs


_SIDES = ("top", "right", "bottom", "left")
_FAR = 15_000


def _set(properties: etree._Element | None, tracked: Tracked) -> Tracked:
    """What a row's or a cell's properties say of its being inserted or deleted."""
    for element in properties if properties is not None else ():
        name = local(element)
        if name in {"ins", "del", "cellIns", "cellDel"}:
            tracked = tracked.within(element, name)
    return tracked


def _is_row_hidden(properties: etree._Element | None) -> bool:
    if properties is None:
        return False
    hidden, height = properties.find(w("hidden")), properties.find(w("trHeight"))
    if hidden is not None and is_on(hidden.get(VAL) or "1"):
        return True
    return height is not None and attribute(height, "hRule") == "exact" and number(attribute(height, "val")) < 60


def _is_covered(properties: etree._Element | None) -> bool:
    """Whether a cell lies under the one it is merged into, so that its own text is not shown."""
    if properties is None:
        return False
    merged = (properties.find(w("vMerge")), properties.find(w("hMerge")))
    return any(m is not None and (m.get(VAL) or "continue") == "continue" for m in merged)


def _off_page(properties: etree._Element | None) -> bool:
    if properties is None:
        return False
    floating, indent = properties.find(w("tblpPr")), properties.find(w("tblInd"))
    far = [attribute(floating, side) for side in ("tblpX", "tblpY")] if floating is not None else []
    far += [attribute(indent, "w")] if indent is not None else []
    return any(not -3_000 < number(each) < _FAR for each in far if each)


def _together(runs: list[Run]) -> Iterator[Run]:
    """Neighbours that differ in nothing but their words as one."""
    last: Run | None = None
    for run in runs:
        if last is not None and _alike(last, run):
            last = Run(last.text + run.text, *_kept(last))
            continue
        if last is not None:
            yield last
        last = run
    if last is not None:
        yield last


def _alike(one: Run, other: Run) -> bool:
    return _kept(one) == _kept(other)


def _kept(run: Run) -> tuple[object, ...]:
    return run.inserted, run.deleted, run.hidden, run.comments
