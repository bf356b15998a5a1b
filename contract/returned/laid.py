"""Laid: how each line of a Word file's text stands in that file, for whoever sets the text anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from contract.returned.document import Document
from contract.returned.views import accepted

_TABLE = "table"


class Laid(NamedTuple):
    """A line of text: "heading", "header", "footer" or "text", "" where the file does not say; `said` names where it begins."""

    kind: str = ""
    said: str = ""


def laid(document: Document, name: Callable[[str], str]) -> list[Laid]:
    """Each line of the accepted text; `name` says a place in the reader's words.

    A short line of a file without headings may still be a title. What stands beside the body is named once a place.
    """
    lines = accepted(document)
    headed = any(line.level for line in lines)
    found: list[Laid] = []
    told: set[str] = set()
    for line in lines:
        part = line.place.partition(":")[0]
        beside = part != "body"
        if part in {"header", "footer"}:
            kind = part
        elif beside or line.box.startswith(_TABLE):
            kind = "text"
        elif line.level:
            kind = "heading"
        else:
            kind = "text" if headed else ""
        said = name(line.place) if beside and line.place not in told else ""
        told.add(line.place)
        others = line.written.count("\n")
        found += [Laid(kind, said), *[Laid("text" if kind == "heading" else kind)] * others]
    return found
