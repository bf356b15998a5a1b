"""Alternates: two forms of the same content, of which each program shows the one it knows."""

from __future__ import annotations

import re
from copy import deepcopy

from lxml import etree

from contract.edges.word.reading.markup import MC, local
from contract.edges.word.reading.noticing import Notes
from contract.edges.word.reading.opened import words
from contract.returned.document import Weight

ALTERNATE = f"{{{MC}}}AlternateContent"
_OFFICE = re.compile(
    r"http://schemas\.microsoft\.com/office/(?:word/20(?:06|10|12|15|16|18|2\d)/|drawing/20\d\d/|mac/"
    r"|powerpoint/2010/|thememl/20\d\d/|2006/|excel/2010/)"
)
_DRAWN = {"drawing", "pict", "object", "txbxContent"}
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
        if "".join(words(other).split()) != said or not _looks_alike(forms[0], other):
            notes.add("alternate_differs", place, words(other) or words(forms[0]), Weight.BLOCKS)
    return forms[0]


def _known(form: etree._Element) -> bool:
    """Whether Word knows all that a form asks for, so that it shows this one."""
    asked = (form.get("Requires") or "").split()
    return all(_OFFICE.match(form.nsmap.get(name) or "") for name in asked)


def _looks_alike(first: etree._Element, other: etree._Element) -> bool:
    """Whether two forms of plain text are written alike; a drawing each form has in its own way."""
    one, two = map(_undrawn, (first, other))
    return one == two


def _undrawn(form: etree._Element) -> list[bytes]:
    """What is written in a form beside its drawings."""
    bare = deepcopy(form)
    for drawing in [each for each in bare.iter() if local(each) in _DRAWN]:
        if (above := drawing.getparent()) is not None:
            above.remove(drawing)
    return [etree.tostring(each, method="c14n") for each in bare]
