"""Drawings: text boxes are read, the words of charts and diagrams too; a picture is noted, never decoded."""

from __future__ import annotations

import re

from lxml import etree

from contract.edges.word.reading.markup import MC, A, R, V, local, number, w
from contract.edges.word.reading.opened import Open, Opened, Sheet, Tracked, words
from contract.edges.word.reading.package import Relation
from contract.returned.document import Run, Weight

_INNER = w("txbxContent")
_POINTERS = ("embed", "link", "id", "dm", "pict")
_POINTS = re.compile(r"(?:margin-left|margin-top|left|top)\s*:\s*(-?[\d.]+)pt")
_WRITTEN = {"chart", "chartEx", "diagramData"}
_FEW, _FAR = 50_000, (-2_000_000, 11_000_000)
"""Of English Metric Units: four points; outside of any page."""


def note_drawing(file: Opened, sheet: Sheet, element: etree._Element, spot: Open, tracked: Tracked) -> None:
    """Take in a drawing: its text boxes behind the paragraph, its other words inside it."""
    if local(element) == "object":
        file.notes.add("element_unknown", spot.place, "object", Weight.BLOCKS)
    boxes = [box for box in element.iter(_INNER) if not _inside(box, element)]
    spot.asides += [(box, tracked) for box in boxes]
    boxed = "".join(map(words, boxes))
    if boxed.strip() and _unseen(element):
        file.notes.add("text_hidden", spot.place, boxed, Weight.BLOCKS)
    if boxed.strip() and _out_of_sight(element):
        file.notes.add("text_outside", spot.place, boxed, Weight.BLOCKS)
    relations = _relations(sheet, element)
    said = [e.text or "" for e in element.iter(f"{{{A}}}t")]
    said += [e.get("string") or "" for e in element.iter(f"{{{V}}}textpath")]
    for relation in relations:
        said += _parts(file, sheet, spot, relation)
    text = " ".join(piece for piece in said if piece.strip())
    if text:
        file.notes.add("drawing", spot.place, text, Weight.QUIET)
        spot.runs.append(Run(f"⟦{text}⟧", *tracked))
    elif not boxed.strip() and all(
        relation.kind in _WRITTEN for relation in relations
    ):  # a line, a frame, or what covers the text behind it
        sizes = [f"{e.get('cx')}×{e.get('cy')}" for e in element.iter() if local(e) == "extent"]
        file.notes.add("shape", spot.place, " ".join(sizes) or local(element), Weight.QUIET)


def _relations(sheet: Sheet, element: etree._Element) -> list[Relation]:
    """The parts that a drawing shows."""
    names = (each.get(f"{{{R}}}{name}", "") for each in element.iter() for name in _POINTERS)
    found = (sheet.relations.get(name) for name in names)
    return [relation for relation in found if relation is not None and relation.kind != "hyperlink"]


def _parts(file: Opened, sheet: Sheet, spot: Open, relation: Relation) -> list[str]:
    """The words of a chart or a diagram; a picture is noted under its name and its sign."""
    if relation.kind in _WRITTEN:
        # a diagram is shown as its drawing says, which hangs on the document
        drawings = [r for r in sheet.relations.values() if r.kind == "diagramDrawing"]
        shown = [relation, *(drawings if relation.kind == "diagramData" else ())]
        return [said for each in shown for said in _labels(file, each)]
    if relation.kind == "image":
        named = f"{relation.target} {file.package.sign(relation.target)}"
        file.notes.add("picture", spot.place, named, Weight.NEWS)
    elif not relation.kind.startswith("diagram"):
        file.notes.add("drawing_unread", spot.place, relation.kind, Weight.BLOCKS)
    return []


def _labels(file: Opened, relation: Relation) -> list[str]:
    """The words of a part of a drawing, with the names that a chart keeps of its data; its numbers are not words."""
    root = file.package.tree(relation.target)
    if root is None:
        return []
    named = root.iterfind(".//{*}strCache/{*}pt/{*}v")
    return [e.text or "" for e in (*root.iter(f"{{{A}}}t"), *named)]


def _inside(box: etree._Element, drawing: etree._Element) -> bool:
    """Whether a text box stands in another one, or in a form that is not read."""
    above = box.getparent()
    while above is not None and above is not drawing:
        if above.tag in {_INNER, f"{{{MC}}}Fallback"}:
            return True
        above = above.getparent()
    return False


def _unseen(element: etree._Element) -> bool:
    for each in element.iter():
        if local(each) in {"docPr", "cNvPr"} and each.get("hidden") in {"1", "true"}:
            return True
        if "visibility:hidden" in each.get("style", "").replace(" ", ""):
            return True
        size = [number(each.get(side, "1000000")) for side in ("cx", "cy")]
        if local(each) in {"extent", "ext"} and min(size) < _FEW and "cx" in each.attrib:
            return True
    return False


def _out_of_sight(element: etree._Element) -> bool:
    offsets = [number(e.text or "0") for e in element.iter() if local(e) == "posOffset"]
    points = [float(n) * 12_700 for e in element.iter() for n in _POINTS.findall(e.get("style", ""))]
    return any(not _FAR[0] < each < _FAR[1] for each in (*offsets, *points))
