"""Markup: the elements of WordprocessingML (ECMA-376 part 1, transitional), and text as runs."""

from __future__ import annotations

import re

from lxml import etree

from contract.errors import UnreadableError

Element = etree._Element  # noqa: SLF001 - lxml gives its elements no other name

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_XML = "http://www.w3.org/XML/1998/namespace"
_PREFIXES = {"w": W}
_ROOT = {"w": W, "r": R, "w14": W14, "w15": W15, "mc": MC}

_PART = re.compile(r"([\t\n])")
# What XML 1.0 has no way to write, and the carriage return, which every reader of XML takes for a new line.
_UNWRITABLE = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def w(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """An element of the main namespace; its attributes stand in it too. Children in the schema's order.

    Raises UnreadableError: see `writable`.
    """
    element = etree.Element(f"{{{W}}}{name}", nsmap=_PREFIXES)
    for attribute, value in attributes.items():
        element.set(f"{{{W}}}{attribute}", writable(str(value)))
    element.extend(children)
    return element


def root(name: str, *children: Element, namespace: str = W) -> Element:
    """The outermost element of a part, with every prefix that a part of ours uses."""
    element = etree.Element(f"{{{namespace}}}{name}", nsmap=_ROOT)
    element.set(f"{{{MC}}}Ignorable", "w14 w15")
    element.extend(children)
    return element


def run(text: str, *, deleted: bool = False, style: str = "") -> Element:
    """A run of text; tabs and line breaks are elements of their own. Raises UnreadableError: see `writable`."""
    element = w("r", *([w("rPr", w("rStyle", val=style))] if style else []))
    for part in _PART.split(writable(text)):
        if part == "\t":
            element.append(w("tab"))
        elif part == "\n":
            element.append(w("br"))
        elif part:
            written = w("delText" if deleted else "t")
            written.set(f"{{{_XML}}}space", "preserve")
            written.text = part
            element.append(written)
    return element


def field(code: str, shown: str) -> list[Element]:
    """A field that Word fills in, with what it shows until then."""
    instruction = w("instrText")
    instruction.text = f" {code} "
    instruction.set(f"{{{_XML}}}space", "preserve")
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", instruction),
        w("r", w("fldChar", fldCharType="separate")),
        run(shown),
        w("r", w("fldChar", fldCharType="end")),
    ]


def writable(text: str) -> str:
    """The text as it is; raises UnreadableError where it holds a character that no Word file can carry."""
    found = _UNWRITABLE.search(text)
    if found:
        raise UnreadableError("word.unwritable", character=f"U+{ord(found[0]):04X}")
    return text


def written(part: Element) -> bytes:
    """A part as the bytes of its file."""
    return etree.tostring(part, xml_declaration=True, encoding="UTF-8", standalone=True)
