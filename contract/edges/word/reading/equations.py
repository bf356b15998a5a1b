"""Equations: Office Math written on one line, so that x² and x2 are told apart."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from contract.edges.word.reading.markup import M, W, is_on, local, w
from contract.edges.word.reading.opened import Tracked, words

_BEFORE = {"sup": "^(", "sub": "_(", "den": "/(", "deg": "√("}
_TRACKS = {"ins", "del", "moveFrom", "moveTo"}
_VALUE = f"{{{M}}}val"


def linear(element: etree._Element, tracked: Tracked) -> Iterator[tuple[str, Tracked]]:
    """The equation's text in order, each stretch with what was tracked on it."""
    for child in element:
        name = local(child)
        if child.tag in {f"{{{M}}}t", w("t"), w("delText")}:
            yield child.text or "", tracked
        elif name in _TRACKS and child.tag == f"{{{W}}}{name}":
            yield from linear(child, tracked.within(child, name))
        elif name == "r":
            yield from linear(child, _own(child, tracked))
        elif name in _BEFORE:
            if _said(child):
                control = _control(element, tracked)
                yield _BEFORE[name], control
                yield from linear(child, tracked)
                yield ")", control
        elif name in {"naryPr", "accPr", "groupChrPr"}:
            for sign in child.iter(f"{{{M}}}chr"):
                yield sign.get(_VALUE) or "", _control(element, tracked)
        elif name == "d":
            marks = [_mark(child, "begChr", "("), _mark(child, "endChr", ")")]
            control = _control(child, tracked)
            yield marks[0], control
            yield from linear(child, tracked)
            yield marks[1], control
        else:
            yield from linear(child, tracked)


def unseen(element: etree._Element) -> Iterator[tuple[str, str]]:
    """What an equation keeps room for without showing it, or strikes out: the code, and the words."""
    for phantom in element.iter(f"{{{M}}}phant"):
        settings = phantom.find(f"{{{M}}}phantPr")
        for each in settings if settings is not None else ():
            shown = is_on(each.get(_VALUE) or "1")
            if (local(each) == "show" and not shown) or (local(each) == "zeroWid" and shown):
                yield "text_hidden", words(phantom)
    for box in element.iter(f"{{{M}}}borderBox"):
        lines = box.iterfind(f"{{{M}}}borderBoxPr/*")
        if any(local(each).startswith("strike") and is_on(each.get(_VALUE) or "1") for each in lines):
            yield "text_struck", words(box)


def _own(run: etree._Element, tracked: Tracked) -> Tracked:
    """What is tracked in the run's own properties."""
    for element in run.iterfind(f"{w('rPr')}/*"):
        if local(element) in _TRACKS:
            tracked = tracked.within(element, local(element))
    return tracked


def _control(element: etree._Element, tracked: Tracked) -> Tracked:
    """What is tracked on the construct itself: its control character."""
    for properties in element:
        if local(properties).endswith("Pr"):
            for change in properties.iterfind(f"{{{M}}}ctrlPr/*"):
                if local(change) in _TRACKS:
                    tracked = tracked.within(change, local(change))
    return tracked


def _said(element: etree._Element) -> bool:
    return any((e.text or "").strip() for e in element.iter(f"{{{M}}}t", w("t"), w("delText")))


def _mark(element: etree._Element, name: str, usual: str) -> str:
    found = element.find(f"{{{M}}}dPr/{{{M}}}{name}")
    return usual if found is None else found.get(_VALUE) or ""
