"""Resolved: what our Word files say once their changes are accepted or rejected, read from the XML alone.

Small on purpose: it knows what the writer may write, and fails on anything else it would have to guess about.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import defaultdict

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GONE = {"accept": {"del", "moveFrom"}, "reject": {"ins", "moveTo"}}
TRACKS = {"ins", "del", "moveFrom", "moveTo"}


def part(docx: bytes, name: str):
    """One part of the file, by its name."""
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(docx)).read(name))


def resolved(docx: bytes, do: str) -> list[tuple[str, str]]:
    """The paragraphs, table cells too, with the automatic number each is shown under."""
    numbers = _Numbers(docx)
    said = []
    for paragraph in part(docx, "word/document.xml").iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
        marks = {_name(mark) for mark in paragraph.findall(f"{W}pPr/{W}rPr/*")} & TRACKS
        words = "".join(_words(paragraph, GONE[do]))
        if marks & GONE[do]:
            assert words == "", f"a paragraph that goes leaves words behind: {words}"
            continue
        said.append((numbers.next(style), words))
    return said


def _words(element, gone: set[str]):
    for child in element:
        name = _name(child)
        if name in gone or name == "pPr":
            continue
        if name in {"t", "delText"}:
            yield child.text or ""
        elif name == "tab":
            yield "\t"
        else:
            yield from _words(child, gone)


class _Numbers:
    """Counts paragraphs by the lists of their styles."""

    def __init__(self, docx: bytes) -> None:
        self.styles = {}
        for style in part(docx, "word/styles.xml").iter(f"{W}style"):
            number, level = style.find(f".//{W}numId"), style.find(f".//{W}ilvl")
            if number is not None:
                place = int(level.get(f"{W}val")) if level is not None else 0
                self.styles[style.get(f"{W}styleId")] = number.get(f"{W}val"), place
        self.shown = {
            (abstract.get(f"{W}abstractNumId"), int(level.get(f"{W}ilvl"))): level.find(f"{W}lvlText").get(f"{W}val")
            for abstract in part(docx, "word/numbering.xml").iter(f"{W}abstractNum")
            for level in abstract.iter(f"{W}lvl")
        }  # fmt: skip
        self.counts: dict[str, list[int]] = defaultdict(lambda: [0] * 9)

    def next(self, style: str) -> str:
        number, level = self.styles.get(style, ("0", 0))
        if number == "0":
            return ""
        counts = self.counts[number]
        counts[level] += 1
        counts[level + 1 :] = [0] * (8 - level)
        return re.sub(r"%(\d)", lambda m: str(counts[int(m[1]) - 1]), self.shown[number, level])


def _name(element) -> str:
    return etree.QName(element).localname
