"""Alternates: two forms of the same content, of which each program shows the one it knows."""

from __future__ import annotations

from lxml import etree

from contract.edges.word.reading.markup import MC
from contract.edges.word.reading.noticing import Notes
from contract.edges.word.reading.opened import words
from contract.returned.document import Weight

ALTERNATE = f"{{{MC}}}AlternateContent"
_OFFICE = "http://schemas.microsoft.com/office/"
_FORMS = {f"{{{MC}}}Choice", f"{{{MC}}}Fallback"}


def chosen(element: etree._Element, notes: Notes, place: str) -> etree._Element | None:
    """The form that is read: the first. Where another says something else, that is noted."""
    forms = [e for e in element if e.tag in _FORMS]
    if not forms:
        return None
    said = "".join(words(forms[0]).split())
    if not _known(forms[0]):
        notes.add("alternate_differs", place, words(forms[0]), Weight.BLOCKS)
    for other in forms[1:]:
        if "".join(words(other).split()) != said:
            notes.add("alternate_differs", place, words(other) or words(forms[0]), Weight.BLOCKS)
    return forms[0]


def _known(form: etree._Element) -> bool:
    """Whether Word knows all that a form asks for, so that it shows this one."""
    asked = (form.get("Requires") or "").split()
    return all((form.nsmap.get(name) or "").startswith(_OFFICE) for name in asked)
