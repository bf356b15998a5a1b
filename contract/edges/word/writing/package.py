"""Package: the parts of a Word file in their archive, the same bytes for the same parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from contract.edges.word.writing.body import stamp
from contract.edges.word.writing.markup import Element, R, writable, written

MAKER = "Clausier"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CORE = f"{_RELATIONS}/metadata/core-properties"
_CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_DCTERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOCUMENT = "word/document.xml"
_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a file says of itself; `marks` are its own properties, by which it is known when it comes back."""

    title: str
    authors: tuple[str, ...]
    subject: str
    language: str
    when: datetime
    marks: Mapping[str, str]


def packed(parts: Mapping[str, Element], imprint: Imprint) -> bytes:
    """The file. `parts` by name: "document", "styles", "header"... as `word/<name>.xml`."""
    names = [name for name in parts if name != "document"]
    types = {f"word/{name}.xml": f"{_WORD}{_type(name)}+xml" for name in parts}
    types["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    types["docProps/custom.xml"] = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    top = [
        (f"{R}/officeDocument", _DOCUMENT),
        (_CORE, "docProps/core.xml"),
        (f"{R}/custom-properties", "docProps/custom.xml"),
    ]
    beside = [(_EXTENDED if name == "commentsExtended" else f"{R}/{name}", f"{name}.xml") for name in names]
    files = {
        "[Content_Types].xml": _content_types(types),
        "_rels/.rels": _relations({f"rId{n}": way for n, way in enumerate(top, 1)}),
        "docProps/core.xml": _core(imprint),
        "docProps/custom.xml": _custom(imprint.marks),
        "word/_rels/document.xml.rels": _relations(
            {relation(name): way for name, way in zip(names, beside, strict=True)}
        ),
        **{f"word/{name}.xml": part for name, part in parts.items()},
    }
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, written(part))
    return archive.getvalue()


def relation(part: str) -> str:
    """The id under which the document names another part."""
    return f"rId_{part}"


def _plain(namespace: str) -> dict[str, str]:
    """Names without a prefix, which the stubs of lxml do not know."""
    return {None: namespace}  # type: ignore[dict-item]


def _type(name: str) -> str:
    return "document.main" if name == "document" else name


def _content_types(types: Mapping[str, str]) -> Element:
    element = etree.Element(f"{{{_TYPES}}}Types", nsmap=_plain(_TYPES))
    for ending, kind in (
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ):
        etree.SubElement(element, f"{{{_TYPES}}}Default", {"Extension": ending, "ContentType": kind})
    for name, kind in types.items():
        etree.SubElement(element, f"{{{_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": kind})
    return element


def _relations(ways: Mapping[str, tuple[str, str]]) -> Element:
    element = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap=_plain(_RELATIONS))
    for id_, (kind, target) in ways.items():
        facts = {"Id": id_, "Type": kind, "Target": target}
        etree.SubElement(element, f"{{{_RELATIONS}}}Relationship", facts)
    return element


def _core(imprint: Imprint) -> Element:
    prefixes = {"cp": _CORE_PROPERTIES, "dc": _DC, "dcterms": _DCTERMS, "xsi": _XSI}
    element = etree.Element(f"{{{_CORE_PROPERTIES}}}coreProperties", nsmap=prefixes)
    for name, said in (
        ("title", imprint.title),
        ("subject", imprint.subject),
        ("creator", "; ".join(imprint.authors) or MAKER),
        ("language", imprint.language),
    ):
        etree.SubElement(element, f"{{{_DC}}}{name}").text = writable(said)
    for name in ("created", "modified"):
        moment = etree.SubElement(element, f"{{{_DCTERMS}}}{name}")
        moment.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
        moment.text = stamp(imprint.when)
    return element


def _custom(marks: Mapping[str, str]) -> Element:
    element = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={**_plain(_CUSTOM), "vt": _VALUES})
    for number, (name, value) in enumerate(marks.items(), start=2):
        facts = {"fmtid": _USER_DEFINED, "pid": str(number), "name": name}
        held = etree.SubElement(element, f"{{{_CUSTOM}}}property", facts)
        etree.SubElement(held, f"{{{_VALUES}}}lpwstr").text = value
    return element
