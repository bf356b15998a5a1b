"""Controls: content controls, whose text may come from data that lies elsewhere in the file."""

from __future__ import annotations

import re

from lxml import etree

from contract.edges.word.reading.markup import attribute, local, w
from contract.edges.word.reading.opened import Opened, words
from contract.errors import UnreadableError
from contract.returned.document import Weight

_PREFIX = re.compile(r"xmlns:([\w.-]+)\s*=\s*['\"]([^'\"]*)['\"]")
_PATH = re.compile(r"[\w:/@.\[\]-]{1,400}")
_DATA = re.compile(r"(?:customXml/item\d+|docProps/(?:core|app|custom))\.xml", re.IGNORECASE)


def note_control(file: Opened, place: str, element: etree._Element) -> None:
    """Note a content control. One whose text another part will replace once Word opens it blocks."""
    shown = words(element)
    file.notes.add("content_control", place, shown, Weight.QUIET)
    if len(element.findall(w("sdtContent"))) > 1:
        file.notes.add("element_unknown", place, shown, Weight.BLOCKS)
    properties = element.find(w("sdtPr"))
    bindings = [e for e in properties if local(e) == "dataBinding"] if properties is not None else []
    placeholder = properties is not None and properties.find(w("showingPlcHdr")) is not None
    for binding in bindings:
        path = attribute(binding, "xpath")
        found = _held(file, path, attribute(binding, "prefixMappings"))
        if not found:  # where it comes from is not there, or not understood
            file.notes.add("control_bound", place, f"{shown} → {path}", Weight.NEWS)
        for held in found:
            instead = "".join(held.split())
            if instead != "".join(shown.split()) and not (placeholder and not instead):
                file.notes.add("control_bound", place, f"{shown} → {held}", Weight.BLOCKS)


def _held(file: Opened, path: str, mappings: str) -> list[str]:
    """What any of the data hold at that path of plain steps: which of them Word takes is not looked into."""
    if not _PATH.fullmatch(path) or "//" in path:
        return []
    prefixes = {prefix: name for prefix, name in _PREFIX.findall(mappings) if name}
    told = []
    for name in file.package.names:
        if not _DATA.fullmatch(name):
            continue
        try:
            root = file.package.tree(name)
            found = root.xpath(path, namespaces=prefixes or None) if root is not None else ()
        except (etree.XPathError, UnreadableError):
            continue
        held = found[0] if isinstance(found, list) and found else None
        if etree.iselement(held):
            told.append(str(etree.tostring(held, method="text", encoding="unicode", with_tail=False)))
    return told
