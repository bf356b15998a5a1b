"""Markup: the names of Office Open XML (ECMA-376), and what its values say."""

from __future__ import annotations

from functools import cache

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
V = "urn:schemas-microsoft-com:vml"

STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A.encode()),
)
"""Of ISO 29500's strict form, and the usual names for the same."""


@cache
def w(name: str) -> str:
    """A name of WordprocessingML as lxml writes it."""
    return f"{{{W}}}{name}"


VAL = w("val")

OURS = "cz_"
"""How the names of our own bookmarks begin (`contract.edges.word.keys`)."""

TRACKS = {"ins", "del", "moveFrom", "moveTo"}
"""What holds tracked content, by local name."""

SILENT = {
    *("pPr", "rPr", "tblPr", "tblGrid", "tblPrEx", "tcPr", "trPr", "sdtPr", "sdtEndPr", "rubyPr"),
    *("smartTagPr", "customXmlPr", "fldData", "proofErr", "permStart", "permEnd", "lastRenderedPageBreak"),
    *("annotationRef", "footnoteRef", "endnoteRef", "separator", "continuationSeparator"),
    *(f"move{side}Range{end}" for side in ("From", "To") for end in ("Start", "End")),
    *(
        f"customXml{what}Range{end}"
        for what in ("Ins", "Del", "MoveFrom", "MoveTo")
        for end in ("Start", "End")
    ),
}
"""What says nothing to a reader, or is looked at where it belongs."""


def attribute(element: etree._Element, name: str) -> str:
    """An attribute in the element's own namespace, "" when it is not there."""
    return element.get(w(name)) or ""


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of that name; a good deal faster than `find`."""
    return next(element.iterchildren(w(name)), None) if element is not None else None


def value(element: etree._Element | None, name: str) -> str:
    """The value of a child that carries just one, "" when it is not there."""
    found = child(element, name)
    return found.get(VAL) or "" if found is not None else ""


def is_on(said: str) -> bool:
    """Whether an on-off value says on; one that says nothing does."""
    return said.lower() not in {"0", "false", "off"}


def number(said: str) -> float:
    """A measure as a number; what is none is 0. Units written out are taken as twentieths of a point."""
    digits, unit = said.rstrip("abcdefghijklmnopqrstuvwxyz%"), said[-2:]
    try:
        return float(digits) * _UNITS.get(unit, 1.0)
    except ValueError:
        return 0.0


_UNITS = {"pt": 20.0, "in": 1440.0, "cm": 567.0, "mm": 56.7, "pc": 240.0, "pi": 240.0}


def local(element: etree._Element) -> str:
    """An element's own name, without its namespace."""
    return str(element.tag).rpartition("}")[2]
