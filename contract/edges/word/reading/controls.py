"""Controls: content controls, whose text may come from data that lies elsewhere in the file."""

from __future__ import annotations

import re

from lxml import etree

from contract.edges.word.reading.markup import attribute, w
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
    binding = element.find(f"{w('sdtPr')}/{w('dataBinding')}")
    if binding is None:
        return
    path = attribute(binding, "xpath")
    held = _held(file, path, attribute(binding, "prefixMappings"))
    placeholder = element.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None
    if held is None:  # where it comes from is not there, or not understood
        file.notes.add("control_bound", place, f"{shown} → {path}", Weight.NEWS)
    elif not placeholder and "".join(held.split()) != "".join(shown.split()):
        file.notes.add("control_bound", place, f"{shown} → {held}", Weight.BLOCKS)


def _held(file: Opened, path: str, mappings: str) -> str | None:
    """The text that the data hold at that path of plain steps; none where nothing is there."""
    if not _PATH.fullmatch(path) or "//" in path:
        return None
    prefixes = {prefix: name for prefix, name in _PREFIX.findall(mappings) if name}
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
            return str(etree.tostring(held, method="text", encoding="unicode", with_tail=False))
    return None
