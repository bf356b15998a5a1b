"""Inline: what stands inside a paragraph. What is not known by name is reported, never stepped over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from lxml import etree

from contract.edges.word.reading import equations
from contract.edges.word.reading.alternates import ALTERNATE, chosen
from contract.edges.word.reading.computed import ASIDES, Computed
from contract.edges.word.reading.controls import note_control
from contract.edges.word.reading.drawings import note_drawing
from contract.edges.word.reading.fields import Field
from contract.edges.word.reading.looks import PLAIN_SIZE, is_clipped, is_hidden, is_struck, raised, run_marks
from contract.edges.word.reading.markup import (
    OURS,
    SILENT,
    TRACKS,
    M,
    R,
    attribute,
    child,
    is_on,
    local,
    value,
    w,
)
from contract.edges.word.reading.opened import Open, Opened, Sheet, Tracked, words
from contract.edges.word.reading.styles import Look
from contract.errors import UnreadableError
from contract.returned.document import Run, Weight

_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_OF_NOTES = {"footnoteRef", "endnoteRef", "annotationRef", "separator", "continuationSeparator"}
"""At home in notes and remarks, where they draw a mark or a line; elsewhere each program draws what it likes."""
_OPEN = 100
"""Bookmarks of ours, or comments, that stand open at one place."""
_CHANGED = w("rPrChange")
_TRACKED = {w(name) for name in TRACKS}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_Reads: TypeAlias = "Callable[..., None]"


class Inline:
    """Reads the inside of the paragraphs of one part."""

    def __init__(self, file: Opened, sheet: Sheet) -> None:
        self.file, self.sheet = file, sheet
        self._fields = Computed(file, sheet)
        self._elements: dict[str, _Reads] = {
            w("r"): self._run,
            w("hyperlink"): self._link,
            w("sdt"): self._control,
            w("smartTag"): self._tagged,
            w("customXml"): self._tagged,
            w("dir"): self._turned,
            w("bdo"): self._turned,
            w("fldSimple"): self._simple,
            f"{{{M}}}oMath": self._equation,
            f"{{{M}}}oMathPara": self._equation,
            ALTERNATE: self._alternate,
        }
        self._pieces: dict[str, _Reads] = {
            w("t"): self._letters,
            w("delText"): self._letters,
            w("br"): self._break,
            w("sym"): self._symbol,
            w("instrText"): lambda e, spot, tracked, _: self._fields.code(e, spot, tracked),
            w("delInstrText"): lambda e, spot, tracked, _: self._fields.code(e, spot, tracked),
            w("fldChar"): lambda e, spot, tracked, _: self._fields.boundary(e, spot, tracked),
            w("footnoteReference"): self._reference,
            w("endnoteReference"): self._reference,
            w("commentReference"): self._comment,
            w("rPr"): lambda e, spot, *_: self._unknown(e, spot),
            w("drawing"): self._drawing,
            w("pict"): self._drawing,
            w("object"): self._drawing,
            w("ruby"): self._ruby,
            ALTERNATE: self._alternate_piece,
            **{w(name): self._sign for name in _SIGNS},
            **{w(name): self._tracked_piece for name in TRACKS},
        }

    def children(self, parent: etree._Element, spot: Open, tracked: Tracked) -> None:
        """Read all that stands in an element of a paragraph."""
        for element in parent:
            self.element(element, spot, tracked)

    def element(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        """Read one element of a paragraph."""
        reads = self._elements.get(str(element.tag))
        name = local(element)
        if reads is not None:
            reads(element, spot, tracked)
        elif name in TRACKS:
            self.children(element, spot, tracked.within(element, name))
        elif name == "subDoc":
            raise UnreadableError("word.embedded")
        elif not self.marker(element, spot):
            self._unknown(element, spot)

    def marker(self, element: etree._Element, spot: Open | None) -> bool:
        """Take in where a bookmark or a comment begins or ends; whether it was one, or a silent element."""
        name, sheet = local(element), self.sheet
        if name in {"bookmarkEnd", "commentRangeEnd"}:
            self.file.spend(carried=len(sheet.bookmarks) + len(sheet.comments))
        if name == "bookmarkStart":
            self._begun(attribute(element, "id"), attribute(element, "name"), spot)
        elif name == "bookmarkEnd":
            # LibreOffice begins a bookmark over several paragraphs twice, and ends it once
            ended = sheet.bookmarks.get(attribute(element, "id"))
            sheet.bookmarks = {i: other for i, other in sheet.bookmarks.items() if other != ended}
        elif name == "commentRangeStart":
            sheet.comments.append(attribute(element, "id"))
            if len(sheet.comments) > _OPEN:
                raise UnreadableError("word.bomb")
        elif name == "commentRangeEnd":
            sheet.comments = [c for c in sheet.comments if c != attribute(element, "id")]
        else:
            return name in SILENT
        return True

    def _begun(self, number: str, name: str, spot: Open | None) -> None:
        """One of our own bookmarks begins."""
        if not name.startswith(OURS):
            return
        self.sheet.bookmarks[number] = name
        if len(self.sheet.bookmarks) > _OPEN:  # never ended: the oldest is given up
            self.sheet.bookmarks.pop(next(iter(self.sheet.bookmarks)))
        if spot is not None:
            spot.bookmarks.append(name)

    def _unknown(self, element: etree._Element, spot: Open) -> None:
        said = f"{local(element)} {words(element)}"
        self.file.notes.add("element_unknown", spot.place, said, Weight.BLOCKS)

    def _run(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        own = child(element, "rPr")
        styled = value(own, "rStyle")
        for setting in own if own is not None else ():
            if setting.tag == _CHANGED:
                self.file.formats += 1
            elif setting.tag in _TRACKED:  # at home in a paragraph's mark alone
                self._unknown(element, spot)
                break
        if styled and (weight := self.file.styles.doubt(styled, "character")):
            self.file.notes.add("element_unknown", spot.place, f"{styled} {words(element)}", weight)
        look = self.file.styles.run(spot.style, styled, own)
        for piece in element:
            if piece is not own:
                self._piece(piece, spot, tracked, look)

    def _piece(self, element: etree._Element, spot: Open, tracked: Tracked, look: Look) -> None:
        reads = self._pieces.get(str(element.tag))
        if reads is not None:
            reads(element, spot, tracked, look)
        elif local(element) not in SILENT or (local(element) in _OF_NOTES and self.sheet.part == "body"):
            self._unknown(element, spot)

    def _text(self, text: str, spot: Open, tracked: Tracked, look: Look) -> None:
        if not text or not self._fields.shows(text):
            return
        self.file.spend(letters=len(text), carried=len(self.sheet.bookmarks) + len(self.sheet.comments))
        if tracked.deleted is None and is_struck(look) and text.strip():
            self.file.notes.add("text_struck", spot.place, text, Weight.BLOCKS)
            return
        marks = [*run_marks(look, text, spot.ground)]
        if spot.look and is_clipped(spot.look, look) and text.strip():
            marks.append(("text_tiny", Weight.BLOCKS))
        if self.file.paper and spot.ground == "auto":  # on a screen; what is printed stands on white
            marks += run_marks(look, text, self.file.paper)
        for code, weight in dict.fromkeys(marks):
            # in a header it lies on a picture or a shape as often as on paper
            faint = code == "text_colour" and self.sheet.part in ASIDES
            about = f"{text} (web)" if weight is Weight.QUIET else text
            self.file.notes.add(code, spot.place, about, Weight.NEWS if faint else weight)
        brought = look.get("font.brought")
        if brought and brought not in self.file.brought:
            self.file.brought.add(brought)
            self.file.notes.add("font_embedded", spot.place, brought, Weight.NEWS)
        size = look.get("sz", PLAIN_SIZE)
        spot.sizes[size] = spot.sizes.get(size, "") + text
        if self.sheet.bookmarks:
            spot.bookmarks += self.sheet.bookmarks.values()
        for comment in self.sheet.comments:
            self.file.commented.setdefault(comment, []).append(text)
            self.file.anchors.setdefault(comment, spot.place)
        spot.runs.append(Run(text, *tracked, is_hidden(look), tuple(self.sheet.comments)))

    def _letters(self, element: etree._Element, spot: Open, tracked: Tracked, look: Look) -> None:
        text = (element.text or "").replace("\r", " ").replace("\n", " ").replace("\t", " ")
        if len(element) or (element.tag == w("delText") and tracked.deleted is None):
            self._unknown(element, spot)
        if element.get(_SPACE) != "preserve" and text != (bare := text.strip(" ")):
            if any(above.get(_SPACE) == "preserve" for above in element.iterancestors()):
                self._unknown(element, spot)  # one program keeps the spaces, another drops them
            text = bare
        self._text(raised(look, text), spot, tracked, look)

    def _sign(self, element: etree._Element, spot: Open, tracked: Tracked, look: Look) -> None:
        self._text(_SIGNS[local(element)], spot, tracked, look)

    def _break(self, element: etree._Element, spot: Open, tracked: Tracked, look: Look) -> None:
        if attribute(element, "type") in {"", "textWrapping"}:
            self._text("\n", spot, tracked, look)

    def _symbol(self, element: etree._Element, spot: Open, tracked: Tracked, look: Look) -> None:
        """A sign named by its font and its place in it: written out, for no letter says it."""
        font, code = attribute(element, "font"), attribute(element, "char")
        try:
            sign = chr(int(code, 16) & 0xFFFF)
        except ValueError:
            sign = "\ufffd"
        private = 0xE000 <= ord(sign) <= 0xF8FF or not sign.isprintable()
        self.file.notes.add("symbol", spot.place, f"{font} {code}", Weight.QUIET)
        self._text(f"⟦{font} {code}⟧" if private else sign, spot, tracked, look)

    def _reference(self, element: etree._Element, spot: Open, tracked: Tracked, look: Look) -> None:
        kind = local(element).removesuffix("Reference")
        referred = self.file.referred.setdefault(kind, {})
        known = referred.setdefault(attribute(element, "id"), len(referred) + 1)
        self.file.called.setdefault((kind, attribute(element, "id")), []).append(tracked)
        self._text(f"[{known}]", spot, tracked, look)

    def _comment(self, element: etree._Element, spot: Open, _: Tracked, __: Look) -> None:
        self.file.anchors.setdefault(attribute(element, "id"), spot.place)

    def _drawing(self, element: etree._Element, spot: Open, tracked: Tracked, _: Look) -> None:
        note_drawing(self.file, self.sheet, element, spot, tracked)

    def _ruby(self, element: etree._Element, spot: Open, tracked: Tracked, look: Look) -> None:
        """Words set above others: in brackets behind them."""
        above = "".join(words(rt) for rt in element.findall(w("rt")))
        self.file.notes.add("ruby", spot.place, above, Weight.QUIET)
        for base in element.findall(w("rubyBase")):
            self.children(base, spot, tracked)
        self._text(f" ({above})" if above else "", spot, tracked, look)

    def _alternate_piece(self, element: etree._Element, spot: Open, tracked: Tracked, look: Look) -> None:
        branch = chosen(element, self.file.notes, spot.place)
        for piece in branch if branch is not None else ():
            self._piece(piece, spot, tracked, look)

    def _tracked_piece(self, element: etree._Element, spot: Open, tracked: Tracked, look: Look) -> None:
        for piece in element:
            self._piece(piece, spot, tracked.within(element, local(element)), look)

    def _link(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        relation = self.sheet.relations.get(element.get(f"{{{R}}}id", ""))
        self._fields.lead(spot.place, words(element), relation.target if relation is not None else "")
        tip = attribute(element, "tooltip")
        if tip:
            self.file.notes.add("link", spot.place, tip, Weight.QUIET)
        self.children(element, spot, tracked)

    def _control(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        note_control(self.file, spot.place, element)
        for content in element.findall(w("sdtContent")):
            self.children(content, spot, tracked)

    def _tagged(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        self.file.notes.add("markup", spot.place, words(element), Weight.QUIET)
        self.children(element, spot, tracked)

    def _turned(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        if words(element).strip():
            self.file.notes.add("text_turned", spot.place, words(element), Weight.BLOCKS)
        self.children(element, spot, tracked)

    def _simple(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        dirty = is_on(attribute(element, "dirty") or "0")
        self._fields.begin(Field(attribute(element, "instr"), dirty, showing=True, start=len(spot.runs)))
        self.children(element, spot, tracked)
        self._fields.end(spot, tracked)

    def _equation(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        self.file.notes.add("equation", spot.place, words(element), Weight.QUIET)
        for code, said in equations.unseen(element):
            self.file.notes.add(code, spot.place, said, Weight.BLOCKS)
        for run in element.iter(f"{{{M}}}r"):
            own = run.find(w("rPr"))
            look = self.file.styles.run(spot.style, value(own, "rStyle"), own)
            for code, weight in run_marks(look, words(run), spot.ground) if own is not None else ():
                self.file.notes.add(code, spot.place, words(run), weight)
        plain = self.file.styles.run(spot.style, "", None)
        for text, how in equations.linear(element, tracked):
            self._text(text, spot, how, plain)

    def _alternate(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        branch = chosen(element, self.file.notes, spot.place)
        if branch is not None:
            self.children(branch, spot, tracked)
