"""Computed: the fields of a part, from where they begin to where they end, and where links lead."""

from __future__ import annotations

import re

from lxml import etree

from contract.edges.word.reading.fields import Field, Judgement, disagrees
from contract.edges.word.reading.markup import VAL, attribute, is_on, number, value, w
from contract.edges.word.reading.opened import Open, Opened, Sheet, Tracked
from contract.errors import UnreadableError
from contract.returned.document import Run, Weight

PAGE = "#"
"""In place of a page's number: nobody's words, never a difference."""

_NESTED = 20
_SCHEME = re.compile(r"^(?:mailto:|https?://)", re.IGNORECASE)

ASIDES = {"header", "footer"}
"""Parts in which a date or a file's name is ordinary."""


class Computed:
    """Follows the fields of one part; they may open in one paragraph and close in another."""

    def __init__(self, file: Opened, sheet: Sheet) -> None:
        self.file, self.sheet = file, sheet

    def shows(self, text: str) -> bool:
        """Whether text that comes now is shown; what stands in a field's code is not."""
        for field in self.sheet.fields:
            if not field.showing:
                field.code += text
                return False
        for field in self.sheet.fields:
            field.shown.append(text)
        return True

    def code(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        """Take in a piece of a field's code; deleted code is told."""
        text = element.text or ""
        if tracked.inserted is not None or tracked.deleted is not None:
            self.file.notes.add("field_changed", spot.place, text, Weight.TOLD)
        if not self.sheet.fields:
            self.file.notes.add("field_broken", spot.place, text, Weight.BLOCKS)
        elif element.tag == w("instrText"):
            self.sheet.fields[-1].code += text

    def boundary(self, element: etree._Element, spot: Open, tracked: Tracked) -> None:
        """Take in where a field begins, where it starts to show something, where it ends."""
        match attribute(element, "fldCharType"):
            case "begin":
                self.begin(Field(dirty=is_on(attribute(element, "dirty") or "0"), start=len(spot.runs)))
                form = element.find(w("ffData"))
                if form is not None:
                    _form(form, spot)
            case "separate" if self.sheet.fields:
                self.sheet.fields[-1].showing = True
                self.sheet.fields[-1].start = len(spot.runs)
            case "end" if self.sheet.fields:
                self.end(spot, tracked)
            case _:
                self.file.notes.add("field_broken", spot.place, "", Weight.BLOCKS)

    def begin(self, field: Field) -> None:
        """A field begins; raises UnreadableError where more stand in one another than anybody writes."""
        self.sheet.fields.append(field)
        if len(self.sheet.fields) > _NESTED:
            raise UnreadableError("word.bomb")

    def end(self, spot: Open, tracked: Tracked) -> None:
        """The last field that began ends: say what it is; raises UnreadableError where it reaches outside."""
        field = self.sheet.fields.pop()
        if field.judgement is Judgement.REFUSED:
            raise UnreadableError("word.field", field=field.name)
        if field.judgement is Judgement.PAGE:
            self._page(field, spot, tracked)
        elif field.name == "HYPERLINK":
            self.lead(spot.place, field.text, field.target)
            if "\\o" in field.code:  # its tip
                self.file.notes.add("link", spot.place, field.code, Weight.QUIET)
        else:
            moving = field.judgement is Judgement.MOVING
            weight = Weight.NEWS if moving and self.sheet.part in ASIDES else field.weight
            code = "field_moving" if moving else "field"
            said = field.code.strip() or "∅"
            # of a date that moves, the one that stands there is what tells it from another
            shown = (
                f" → {field.text.strip()}"
                if moving and weight is Weight.NEWS and self.sheet.part not in ASIDES
                else ""
            )
            self.file.notes.add(code, spot.place, f"{said}{shown}", weight)

    def lead(self, place: str, shown: str, target: str) -> None:
        """Say where a link leads."""
        if disagrees(shown, target):
            self.file.notes.add("link_elsewhere", place, f"{shown} → {target}", Weight.BLOCKS)
        else:
            # an address that a program made a link to itself says nothing more
            itself = _SCHEME.sub("", target).rstrip("/") == _SCHEME.sub("", shown.strip()).rstrip("/")
            self.file.notes.add("link", place, shown if itself or not target else target, Weight.QUIET)

    def _page(self, field: Field, spot: Open, tracked: Tracked) -> None:
        if not all(each.showing for each in self.sheet.fields):
            return
        if field.start < len(spot.runs):
            first = spot.runs[field.start]
            tracked = Tracked(first.inserted, first.deleted)
            del spot.runs[field.start :]
        spot.runs.append(Run(PAGE, *tracked))


def _form(form: etree._Element, spot: Open) -> None:
    """A form's box or list: its state stands beside the text."""
    box, listed = form.find(w("checkBox")), form.find(w("ddList"))
    if box is not None:
        ticked = box.find(w("checked"))
        said = value(box, "default") or "0" if ticked is None else ticked.get(VAL) or "1"
        spot.runs.append(Run("☒" if is_on(said) else "☐"))
    elif listed is not None:
        entries = [entry.get(VAL) or "" for entry in listed.findall(w("listEntry"))]
        at = int(number(value(listed, "result") or value(listed, "default")))
        spot.runs.append(Run(entries[at] if 0 <= at < len(entries) else ""))
