"""Blocks: paragraphs, tables and what wraps them, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import groupby
from operator import attrgetter

from lxml import etree

from contract.edges.word.reading.alternates import ALTERNATE, chosen
from contract.edges.word.reading.cells import (
    FAR,
    Widths,
    columns,
    has_wide_margins,
    is_cell_hidden,
    is_crossed,
    is_off_page,
    is_pushed_off,
    is_row_hidden,
    is_squeezed,
    span,
    styled_marks,
    tracked_by,
)
from contract.edges.word.reading.controls import note_control
from contract.edges.word.reading.drawings import painted
from contract.edges.word.reading.floating import Place, frame_place, table_place
from contract.edges.word.reading.inline import Inline
from contract.edges.word.reading.looks import UNKNOWN, is_overfull, paragraph_marks, run_marks, shrunk
from contract.edges.word.reading.markup import TRACKS, VAL, M, child, is_on, local, number, value, w
from contract.edges.word.reading.numbering import BULLET
from contract.edges.word.reading.opened import Open, Opened, Sheet, Tracked, words
from contract.edges.word.reading.sections import is_bordered, is_cramped
from contract.edges.word.reading.styles import Look
from contract.errors import UnreadableError
from contract.returned.document import Paragraph, Run, Weight

_WRAPS = {"customXml", "smartTag"}
_WHITE = "auto"
_SETTINGS = {"tblPr", "trPr", "tcPr", "tblPrEx"}
"""Of these what they are about has one: of two, each program takes another."""
_PLAIN = Tracked()
_FLOATING = 100
"""Things at places of their own that are looked at beside each other."""
_BUT_WORDS = attrgetter(*(field.name for field in fields(Run) if field.name != "text"))


class Blocks:
    """Reads the blocks of one part."""

    def __init__(self, file: Opened, sheet: Sheet) -> None:
        self.file, self.sheet = file, sheet
        self._inline = Inline(file, sheet)
        self._floating: list[Place] = []
        self._frame: Look = {}

    def read(
        self,
        parent: etree._Element,
        box: str,
        tracked: Tracked = _PLAIN,
        ground: str = _WHITE,
        lead: str = "",
    ) -> None:
        """Read all that stands in an element. `ground` is the colour behind, `lead` goes before the first text."""
        for element in parent:
            name = local(element)
            if element.tag == w("p"):
                self._paragraph(element, box, tracked, ground, lead)
                lead = ""
            elif element.tag == w("tbl"):
                self._table(element, box, tracked)
            elif element.tag == w("sectPr"):
                self._section(element, self.sheet.place())
            elif element.tag == f"{{{M}}}oMathPara":
                self._loose(element, box, tracked, ground)
            elif name in TRACKS:
                self.read(element, box, tracked.within(element, name), ground, lead)
            else:
                for inside in self._unwrapped(element):
                    self.read(inside, box, tracked, ground, lead)

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

    def _paragraph(self, element: etree._Element, box: str, tracked: Tracked, ground: str, lead: str) -> None:
        file, sheet = self.file, self.sheet
        sheet.count += 1
        properties = child(element, "pPr")
        said = {local(each): each for each in properties} if properties is not None else {}
        if properties is not None and (
            len(said) < len(properties) or next(properties.itersiblings(properties.tag), None) is not None
        ):  # of two, each program takes another
            file.notes.add("element_unknown", sheet.place(), "pPr", Weight.BLOCKS)
        style = value(properties, "pStyle") if "pStyle" in said else ""
        if style and (weight := file.styles.doubt(style, "paragraph")):
            file.notes.add("element_unknown", sheet.place(), style, weight)
        look = file.styles.paragraph(style, properties)
        fill = look.get("fill", _WHITE)
        spot = Open(sheet.place(), style, fill if fill.lower() != _WHITE else ground, look)
        self._inline.children(element, spot, tracked)
        mark = self._mark(said, tracked, spot)
        label, before = self._labels(said, spot, mark)
        outline = value(properties, "outlineLvl") if "outlineLvl" in said else ""
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
        text = spot.text
        if text.strip():
            if "bidi" in said:
                file.notes.add("text_turned", spot.place, f"⟸ {text}", Weight.QUIET)
            listed = file.numbering.at(file.numbering.of(style, said.get("numPr")))
            put = paragraph_marks(listed.aside, file.page) if listed is not None else ()
            cut = ("text_hidden",) if is_overfull(look, len(text), file.page) else ()
            for code in dict.fromkeys((*paragraph_marks(look, file.page), *put, *cut)):
                file.notes.add(code, spot.place, text, Weight.BLOCKS)
            if small := shrunk(spot.sizes):
                file.notes.add("text_tiny", spot.place, small, Weight.BLOCKS)
            frame = {key: each for key, each in look.items() if key.startswith("framePr.")}
            if frame and frame != self._frame:  # neighbours that say the same are one frame
                self._float(frame_place(frame, len(text), file.page), spot.place, text)
            self._frame = frame
        if "sectPr" in said:
            self._section(said["sectPr"], spot.place)
        for aside, how in spot.asides:
            self._aside(aside, how)

    def _float(self, at: Place | None, place: str, said: str) -> None:
        """Tell what floats where another thing does; of very many, that one may."""
        if at is None:
            return
        if len(self._floating) >= _FLOATING or any(at.meets(other) for other in self._floating):
            self.file.notes.add("text_covered", place, said, Weight.NEWS)
        else:
            self._floating.append(at)

    def _mark(self, said: dict[str, etree._Element], tracked: Tracked, spot: Open) -> Tracked:
        """By whom the paragraph's mark was inserted and deleted."""
        if "pPrChange" in said:
            self.file.formats += 1
        own = said.get("rPr")
        for element in own if own is not None else ():
            name = local(element)
            if name in TRACKS:
                tracked = tracked.within(element, name)
            elif name in {"vanish", "specVanish"} and is_on(element.get(VAL) or "1"):
                separator = own is not None and own.find(w("specVanish")) is not None
                weight = Weight.NEWS if separator else Weight.BLOCKS
                self.file.notes.add("mark_hidden", spot.place, spot.text, weight)
        return tracked

    def _labels(self, said: dict[str, etree._Element], spot: Open, mark: Tracked) -> tuple[str, str]:
        """The automatic number once all is accepted, and once all is rejected."""
        file, style = self.file, spot.style
        own = said.get("numPr")
        now = file.numbering.of(style, own)
        was = now
        changed = child(said.get("pPrChange"), "pPr")
        if changed is not None:
            was = file.numbering.of(value(changed, "pStyle"), child(changed, "numPr"))
        elif child(own, "ins") is not None:
            was = file.numbering.of(style, None)
        label = file.numbering.label(now, file.after) if mark.deleted is None else ""
        before = file.numbering.label(was, file.before) if mark.inserted is None else ""
        self._look_at_number(label, now, said.get("rPr"), spot)
        return label, before

    def _look_at_number(
        self, label: str, place: tuple[str, int] | None, own: etree._Element | None, spot: Open
    ) -> None:
        """Tell what a number says beside itself, and one that its level, or its paragraph's mark, makes hard to see."""
        level, notes = self.file.numbering.at(place), self.file.notes
        if level is None or not label:
            return
        if level.words:
            notes.add("label_words", spot.place, level.words, Weight.QUIET)
        if level.close and label[-1:].isdigit() and spot.text[:1].isdigit():
            notes.add("label_words", spot.place, label + spot.text, Weight.NEWS)
        if level.picture and level.picture not in self.file.pictured:
            self.file.pictured.add(level.picture)
            weight = Weight.NEWS if level.form == "bullet" else Weight.BLOCKS
            notes.add("picture", spot.place, f"{label} {self.file.pictures.get(level.picture, '')}", weight)
        if label == BULLET:
            return
        styles = self.file.styles
        look = {**styles.run(spot.style, "", own), **level.look}
        for code, weight in run_marks(look, label, look.get("fill", _WHITE)):
            notes.add(code, spot.place, label, weight)

    def _section(self, element: etree._Element, place: str) -> None:
        if is_cramped(element):
            self.file.notes.add("page_tiny", place, "", Weight.BLOCKS)
        if is_bordered(element):
            self.file.notes.add("text_covered", place, "", Weight.NEWS)
        if element.find(w("sectPrChange")) is not None:
            self.file.formats += 1

    def _table(self, element: etree._Element, box: str, tracked: Tracked) -> None:
        self.file.boxes += 1
        name = f"table{self.file.boxes}"
        properties = element.find(w("tblPr"))
        fills = self.file.styles.painted(value(properties, "tblStyle"))
        if box.startswith("table"):
            self.file.notes.add("table_nested", self._next(), words(element), Weight.QUIET)
        if properties is not None and properties.find(w("bidiVisual")) is not None:
            self.file.notes.add("text_turned", self._next(), f"⟸ {words(element)}", Weight.QUIET)
        for look, fill in self.file.styles.table(value(properties, "tblStyle")):
            for code, weight in run_marks(look, words(element), fill):
                self.file.notes.add(code, self._next(), words(element), weight)
        for code in {*styled_marks(self.file.styles, value(properties, "tblStyle"), self.file.page)}:
            self._tell(code, element)
        if has_wide_margins(properties) or is_off_page(properties, self.file.page):
            self._tell("text_outside", element)
        self._float(table_place(element, self.file.page), self._next(), words(element))
        widths = columns(element)
        behind = self._ground(properties, " ".join((UNKNOWN, *fills)) if fills else _WHITE)
        for n, (row, within) in enumerate(self._pieces(element, "tr", tracked)):
            self._row(row, f"{name}.{n}", within, behind, widths)

    def _row(self, row: etree._Element, name: str, tracked: Tracked, ground: str, widths: Widths) -> None:
        settings, instead = child(row, "trPr"), child(row, "tblPrEx")
        if is_row_hidden(settings):
            self._tell("text_hidden", row)
        if is_pushed_off(settings) or has_wide_margins(instead) or is_off_page(instead, self.file.page):
            self._tell("text_outside", row)
        behind = self._ground(instead, ground)
        at = int(number(value(settings, "gridBefore")))
        for m, (cell, inner) in enumerate(self._pieces(row, "tc", tracked_by(settings, tracked))):
            own = child(cell, "tcPr")
            taken = widths[at : at + span(own)] if widths is not None else None
            if widths and at and sum(widths[:at]) >= FAR:
                self._tell("text_outside", cell)
            at += span(own)
            if is_cell_hidden(settings, cell, taken):
                self._tell("text_hidden", cell)
            if child(own, "cellMerge") is not None:
                self.file.formats += 1
            if is_squeezed(own):
                self._tell("text_tiny", cell)
            if is_crossed(own) and (said := words(cell)).strip():
                self.file.notes.add("text_struck", self._next(), said, Weight.NEWS)
            how = tracked_by(own, inner)
            self.read(cell, f"{name}.{m}", how, self._ground(own, behind), "| " if m else "")

    def _tell(self, code: str, element: etree._Element) -> None:
        """Note what makes the words of a table, a row or a cell hard to see, if it has any."""
        said = words(element)
        if said.strip():
            self.file.notes.add(code, self._next(), said, Weight.BLOCKS)

    def _ground(self, properties: etree._Element | None, otherwise: str) -> str:
        """The colour behind the text of what has these properties."""
        fill = self.file.styles.palette.ground(child(properties, "shd"))
        return fill if fill.lower() != _WHITE else otherwise

    def _pieces(
        self, parent: etree._Element, name: str, tracked: Tracked
    ) -> Iterator[tuple[etree._Element, Tracked]]:
        """Rows or cells, out of what may wrap them."""
        for element in parent:
            kind = local(element)
            if element.tag == w(name):
                yield element, tracked
            elif kind in TRACKS:
                yield from self._pieces(element, name, tracked.within(element, kind))
            else:
                for inside in self._unwrapped(element):
                    yield from self._pieces(inside, name, tracked)

    def _unwrapped(self, element: etree._Element) -> Iterator[etree._Element]:
        """What stands in an element that only wraps others; one that is not known is reported."""
        name = local(element)
        if element.tag == w("sdt"):
            note_control(self.file, self._next(), element)
            yield from element.findall(w("sdtContent"))
        elif element.tag == w("altChunk"):
            raise UnreadableError("word.embedded")
        elif name in _WRAPS:
            self.file.notes.add("markup", self._next(), words(element), Weight.QUIET)
            yield element
        elif element.tag == ALTERNATE:
            branch = chosen(element, self.file.notes, self._next())
            if branch is not None:
                yield branch
        elif name in _SETTINGS and next(element.itersiblings(element.tag, preceding=True), None) is not None:
            self._tell("element_unknown", parent if (parent := element.getparent()) is not None else element)
        elif not self._inline.marker(element, None):
            self.file.notes.add("element_unknown", self._next(), f"{name} {words(element)}", Weight.BLOCKS)

    def _aside(self, content: etree._Element, tracked: Tracked) -> None:
        """A text box, right behind the paragraph that holds it."""
        self.file.boxes += 1
        number_ = self.file.boxes
        self.file.notes.add("textbox", f"textbox:{number_}", words(content), Weight.QUIET)
        sheet = Sheet("textbox", number_, self.sheet.relations)
        inner = Blocks(self.file, sheet)
        inner.read(content, f"textbox{number_}", tracked, " ".join((UNKNOWN, *painted(content))))
        inner.close()
        self.sheet.paragraphs += sheet.paragraphs


def _together(runs: list[Run]) -> Iterator[Run]:
    """Neighbours that differ in nothing but their words as one."""
    for _, alike in groupby(runs, key=_BUT_WORDS):
        first, *rest = alike
        yield replace(first, text=first.text + "".join(run.text for run in rest)) if rest else first
