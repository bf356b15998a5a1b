"""Alternates: two forms of the same content, of which each program shows the one it knows."""

from __future__ import annotations

from lxml import etree

from contract.edges.word.reading.markup import MC
from contract.edges.word.reading.noticing import Notes
from contract.edges.word.reading.opened import words
from contract.returned.document import Weight

ALTERNATE = f"{{{MC}}}AlternateContent"
_FORMS = {f"{{{MC}}}Choice", f"{{{MC}}}Fallback"}


def chosen(element: etree._Element, notes: Notes, place: str) -> etree._Element | None:
    """The form that is read: the first. Where another says something else, that is noted."""
    forms = [e for e in element if e.tag in _FORMS]
    if not forms:
        return None
    said = "".join(words(forms[0]).split())
    for other in forms[1:]:
        if "".join(words(other).split()) != said:
            notes.add("alternate_differs", place, words(other) or words(forms[0]), Weight.BLOCKS)
    return forms[0]
