"""Inline: what stands inside a paragraph. What is not known by name is reported, never stepped over."""

from __future__ import annotations

from lxml import etree

from contract.edges.word.reading import equations
from contract.edges.word.reading.alternates import chosen
from contract.edges.word.reading.controls import note_control
from contract.edges.word.reading.drawings import note_drawing
from contract.edges.word.reading.fields import Field, Judgement, disagrees
from contract.edges.word.reading.looks import is_hidden, is_struck, run_marks
from contract.edges.word.reading.markup import MC, VAL, M, R, attribute, is_on, local, value, w
from contract.edges.word.reading.opened import Open, Opened, Sheet, Tracked, words
from contract.edges.word.reading.styles import Look
from contract.errors import UnreadableError
from contract.returned.document import Run, Weight

_PAGE = "#"
"""In place of a page's number."""

_TRACKS = {"ins", "del", "moveFrom", "moveTo"}
_SILENT = {
    "pPr",
    "rPr",
    "proofErr",
    "permStart",
    "permEnd",
    "lastRenderedPageBreak",
    "annotationRef",
    "footnoteRef",
    "endnoteRef",
    "separator",
    "continuationSeparator",
    "smartTagPr",
    "customXmlPr",
    "sdtPr",
    "sdtEndPr",
    "fldData",
    "rubyPr",
    "moveFromRangeStart",
    "moveFromRangeEnd",
    "moveToRangeStart",
    "moveToRangeEnd",
    "customXmlInsRangeStart",
    "customXmlInsRangeEnd",
    "customXmlDelRangeStart",
    "customXmlDelRangeEnd",
    "customXmlMoveFromRangeStart",
    "customXmlMoveFromRangeEnd",
    "customXmlMoveToRangeStart",
    "customXmlMoveToRangeEnd",
}
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_ASIDES = {"header", "footer"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Inline:
    """Reads the inside of the paragraphs of one part."""

    def __init__(self, file: Opened, sheet: Sheet) -> None:
        self.file, self.sheet = file, sheet

    def children(self, parent: etree._Element, spot: Open, tracked: Tracked) -> None:
        """Read all that stands in an element of a paragraph."""
        for element in parent:
            self.element(element, spot, tracked)

    def element(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        """Read one element of a paragraph."""
        name = local(element)
        if element.tag == w("r"):
            self._run(element, spot, tracked)
        elif name in _TRACKS:
            self.children(element, spot, tracked.within(element, name))
        elif name == "hyperlink":
            self._link(element, spot, tracked)
        elif element.tag == w("sdt"):
            note_control(self.file, spot.place, element)
            for content in element.findall(w("sdtContent")):
                self.children(content, spot, tracked)
        elif name in {"smartTag", "customXml"}:
            self.file.notes.add("markup", spot.place, words(element), Weight.QUIET)
            self.children(element, spot, tracked)
        elif name in {"dir", "bdo"}:
            turned = Weight.BLOCKS if words(element).strip() else Weight.QUIET
            self.file.notes.add("text_turned", spot.place, words(element), turned)
            self.children(element, spot, tracked)
        elif name == "fldSimple":
            self._begin(Field(attribute(element, "instr"), showing=True, start=len(spot.runs)))
            self.children(element, spot, tracked)
            self._end(spot, tracked)
        elif element.tag in {f"{{{M}}}oMath", f"{{{M}}}oMathPara"}:
            self._equation(element, spot, tracked)
        elif element.tag == f"{{{MC}}}AlternateContent":
            branch = chosen(element, self.file.notes, spot.place)
            if branch is not None:
                self.children(branch, spot, tracked)
        elif name == "subDoc":
            raise UnreadableError("word.embedded")
        elif not self.marker(element, spot) and name not in _SILENT:
            self.file.notes.add("element_unknown", spot.place, f"{name} {words(element)}", Weight.BLOCKS)

    def marker(self, element: etree._Element, spot: Open | None) -> bool:
        """Take in where a bookmark or a comment begins or ends; whether it was one, or a silent element."""
        name, sheet = local(element), self.sheet
        if name == "bookmarkStart":
            sheet.bookmarks[attribute(element, "id")] = attribute(element, "name")
            if spot is not None:
                spot.bookmarks.append(attribute(element, "name"))
        elif name == "bookmarkEnd":
            sheet.bookmarks.pop(attribute(element, "id"), None)
        elif name == "commentRangeStart":
            sheet.comments.append(attribute(element, "id"))
        elif name == "commentRangeEnd":
            sheet.comments = [c for c in sheet.comments if c != attribute(element, "id")]
        else:
            return name in _SILENT
        return True

    def _run(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        own = element.find(w("rPr"))
        if own is not None and own.find(w("rPrChange")) is not None:
            self.file.formats += 1
        look = self.file.styles.run(spot.style, value(own, "rStyle"), own)
        for child in element:
            self._piece(child, spot, tracked, look)

    def _piece(self, element: etree._Element, spot: Open, tracked: Tracked, look: Look) -> None:
        name = local(element)
        if name in {"t", "delText"}:
            text = (element.text or "").replace("\r", " ").replace("\n", " ").replace("\t", " ")
            kept = element.get(_SPACE) == "preserve"
            if name == "delText" and tracked.deleted is None:
                self.file.notes.add("element_unknown", spot.place, f"{name} {text}", Weight.BLOCKS)
            self._text(text if kept else text.strip(), spot, tracked, look)
        elif name in _SIGNS:
            self._text(_SIGNS[name], spot, tracked, look)
        elif name == "br":
            self._text("\n" if attribute(element, "type") in {"", "textWrapping"} else "", spot, tracked, look)
        elif name == "sym":
            self._symbol(element, spot, tracked, look)
        elif name in {"instrText", "delInstrText"}:
            self._code(element, spot, tracked, now=name == "instrText")
        elif name == "fldChar":
            self._boundary(element, spot, tracked)
        elif name in {"footnoteReference", "endnoteReference"}:
            kind = name.removesuffix("Reference")
            known = self.file.referred.setdefault(
                (kind, attribute(element, "id")), sum(k == kind for k, _ in self.file.referred) + 1
            )
            self._text(f"[{known}]", spot, tracked, look)
        elif name == "commentReference":
            self.file.anchors.setdefault(attribute(element, "id"), spot.place)
        elif name in {"drawing", "pict", "object"}:
            note_drawing(self.file, self.sheet, element, spot, tracked)
        elif name == "ruby":
            above = words(element.find(w("rt"))) if element.find(w("rt")) is not None else ""
            self.file.notes.add("ruby", spot.place, above, Weight.QUIET)
            for base in element.findall(w("rubyBase")):
                self.children(base, spot, tracked)
            self._text(f" ({above})" if above else "", spot, tracked, look)
        elif element.tag == f"{{{MC}}}AlternateContent":
            branch = chosen(element, self.file.notes, spot.place)
            for child in branch if branch is not None else ():
                self._piece(child, spot, tracked, look)
        elif name in _TRACKS:
            for child in element:
                self._piece(child, spot, tracked.within(element, name), look)
        elif name not in _SILENT:
            self.file.notes.add("element_unknown", spot.place, f"{name} {words(element)}", Weight.BLOCKS)

    def _text(self, text: str, spot: Open, tracked: Tracked, look: Look) -> None:
        if not text:
            return
        for each in self.sheet.fields:
            if not each.showing:
                each.code += text  # what stands in a field's code is not shown
                return
        for each in self.sheet.fields:
            each.shown.append(text)
        if tracked.deleted is None and is_struck(look) and text.strip():
            self.file.notes.add("text_struck", spot.place, text, Weight.BLOCKS)
            return
        aside = self.sheet.part in _ASIDES
        for code, weight in run_marks(look, text, spot.ground):
            faint = aside and code == "text_colour"  # drawn on a picture or a shape as often as on paper
            self.file.notes.add(code, spot.place, text, Weight.NEWS if faint else weight)
        if self.sheet.bookmarks:
            spot.bookmarks += self.sheet.bookmarks.values()
        for comment in self.sheet.comments:
            self.file.commented.setdefault(comment, []).append(text)
            self.file.anchors.setdefault(comment, spot.place)
        spot.runs.append(Run(text, *tracked, is_hidden(look), tuple(self.sheet.comments)))

    def _symbol(self, element: etree._Element, spot: Open, tracked: Tracked, look: Look) -> None:
        """A sign named by its font and its place in it: written out, for no letter says it."""
        font, code = attribute(element, "font"), attribute(element, "char")
        try:
            sign = chr(int(code, 16) & 0x10FFFF)
        except ValueError:
            sign = "\ufffd"
        private = 0xE000 <= ord(sign) <= 0xF8FF or not sign.isprintable()
        self.file.notes.add("symbol", spot.place, f"{font} {code}", Weight.QUIET)
        self._text(f"⟦{font} {code}⟧" if private else sign, spot, tracked, look)

    def _equation(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        self.file.notes.add("equation", spot.place, words(element), Weight.QUIET)
        for text, how in equations.linear(element, tracked):
            self._text(text, spot, how, {})

    def _link(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        relation = self.sheet.relations.get(element.get(f"{{{R}}}id", ""))
        shown, target = words(element), relation.target if relation is not None else ""
        self._lead(spot.place, shown, target)
        self.children(element, spot, tracked)

    def _lead(self, place: str, shown: str, target: str) -> None:
        if disagrees(shown, target):
            self.file.notes.add("link_elsewhere", place, f"{shown} → {target}", Weight.BLOCKS)
        else:
            self.file.notes.add("link", place, target or shown, Weight.QUIET)

    def _code(self, element: etree._Element, spot: Open, tracked: Tracked, *, now: bool) -> None:
        text = element.text or ""
        if tracked.inserted is not None or tracked.deleted is not None:
            self.file.notes.add("field_changed", spot.place, text, Weight.TOLD)
        if not self.sheet.fields:
            self.file.notes.add("field_broken", spot.place, text, Weight.BLOCKS)
        elif now:
            self.sheet.fields[-1].code += text

    def _boundary(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        match attribute(element, "fldCharType"):
            case "begin":
                self._begin(Field(start=len(spot.runs)))
                form = element.find(w("ffData"))
                if form is not None:
                    self._form(form, spot)
            case "separate" if self.sheet.fields:
                self.sheet.fields[-1].showing = True
                self.sheet.fields[-1].start = len(spot.runs)
            case "end" if self.sheet.fields:
                self._end(spot, tracked)
            case _:
                self.file.notes.add("field_broken", spot.place, "", Weight.BLOCKS)

    def _begin(self, field: Field) -> None:
        self.sheet.fields.append(field)

    def _end(self, spot: Open, tracked: Tracked) -> None:
        field = self.sheet.fields.pop()
        if field.judgement is Judgement.REFUSED:
            raise UnreadableError("word.field", field=field.name)
        if field.judgement is Judgement.PAGE:
            if all(each.showing for each in self.sheet.fields):
                how = tracked
                if field.start < len(spot.runs):
                    how = Tracked(spot.runs[field.start].inserted, spot.runs[field.start].deleted)
                    del spot.runs[field.start :]
                spot.runs.append(Run(_PAGE, *how))
            return
        if field.name == "HYPERLINK":
            self._lead(spot.place, field.text, field.target)
            return
        aside = self.sheet.part in _ASIDES
        moving = field.judgement is Judgement.MOVING
        weight = Weight.NEWS if aside and moving else field.weight
        code = "field_moving" if moving else "field"
        self.file.notes.add(code, spot.place, field.code.strip() or "∅", weight)

    def _form(self, form: etree._Element, spot: Open) -> None:
        """A form's box or list: its state stands beside the text."""
        box, listed = form.find(w("checkBox")), form.find(w("ddList"))
        if box is not None:
            ticked = value(box, "checked") or value(box, "default") or "0"
            if box.find(w("checked")) is not None and not value(box, "checked"):
                ticked = "1"
            spot.runs.append(Run("☒" if is_on(ticked) else "☐"))
        elif listed is not None:
            chosen_ = int(value(listed, "result") or value(listed, "default") or "0")
            entries = [entry.get(VAL) or "" for entry in listed.findall(w("listEntry"))]
            spot.runs.append(Run(entries[chosen_] if chosen_ < len(entries) else ""))
