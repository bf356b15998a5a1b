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
_STYLED = re.compile(r"(?:^|;)\s*([a-z-]+)\s*:\s*(-?[\d.]+[a-z]*)(?=;|$|\s)")
_SIDES = {"margin-left", "margin-top", "left", "top"}
_SHARES = {"mso-left-percent", "mso-top-percent"}
_SIZES = {"width", "height"}
_SHIFTED = {"pctPosHOffset", "pctPosVOffset"}
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_HIDES = {"docPr", "cNvPr", "anchor", "inline"}
_HIDDEN = re.compile(r"visibility:hidden|display:none|mso-hide:(?!none|screen)")
_WRITTEN = {"chart", "chartEx", "diagramData"}
_FEW, _FAR = 50_000, (-2_000_000, 11_000_000)
"""Of English Metric Units: four points; outside of any page."""
_LEAST_LINE, _LEAST_LETTER = 76_200, 25_400
"""English Metric Units: the height and the width of letters of five points."""
_TWENTIETH, _PIXEL = 635, 15
"""English Metric Units in a twentieth of a point, twentieths of a point in a pixel."""
_FAR_SHARE = (-250, 1_100)
"""Thousandths of a page or of its text: outside of both."""


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


def painted(box: etree._Element) -> tuple[str, ...]:
    """The colours that the shape around a text box may be filled with, as the file writes them."""
    found = []
    for above in box.iterancestors():
        found += [above.get("fillcolor", "").partition(" ")[0].lstrip("#")]
        fills = (
            fill for each in above if local(each) == "spPr" for fill in each if local(fill) == "solidFill"
        )
        found += [colour.get("val", "") for fill in fills for colour in fill]
        if local(above) in {"drawing", "pict"}:
            break
    return tuple(each for each in found if _COLOUR.fullmatch(each))


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
        if _is_filled(each) or (local(each) in _HIDES and each.get("hidden") in {"1", "true"}):
            return True
        if _HIDDEN.search(each.get("style", "").replace(" ", "")):
            return True
        size = [number(each.get(side, "1000000")) for side in ("cx", "cy")]
        if local(each) in {"extent", "ext"} and min(size) < _FEW and "cx" in each.attrib:
            return True
        if any(0 <= _measure(said) < _FEW for name, said in _styled(each) if name in _SIZES):
            return True
        # none is what a size that is no share of the page says
        if local(each) in {"pctWidth", "pctHeight"} and 0 < number(each.text or "0") < 500:
            return True
    return False


def _is_filled(box: etree._Element) -> bool:
    """Whether the margins of a text box, and what parts its columns, leave its words no room."""
    if local(box) == "textbox" and box.get("inset"):
        return _is_filled_in_vml(box)
    if local(box) != "bodyPr":
        return False
    size = next((e for above in box.iterancestors() for e in above if local(e) == "extent"), None)
    if size is None:
        return False
    left, right, top, bottom = (number(box.get(f"{side}Ins", "0")) for side in "lrtb")
    between = (number(box.get("numCol", "1")) - 1) * number(box.get("spcCol", "0"))
    wide = number(size.get("cx", "0")) - left - right - between
    high = number(size.get("cy", "0")) - top - bottom
    if wide < _FEW or high < _FEW:
        return True
    around = box.getparent()
    letters = len(words(around)) if around is not None else 0
    grows = any(local(each) == "spAutoFit" for each in box)
    return not grows and letters > max(1, high // _LEAST_LINE) * max(1, wide // _LEAST_LETTER)


def _is_filled_in_vml(box: etree._Element) -> bool:
    """Likewise by VML's inset: left, top, right, bottom; what it leaves out is a tenth or a twentieth of an inch."""
    around = box.getparent()
    sizes = (
        {name: _measure(said) for name, said in _styled(around) if name in _SIZES}
        if around is not None
        else {}
    )
    insets = [_measure(each.strip() or "0") for each in box.get("inset", "").split(",")]
    taken = {"width": sum(insets[0::2]), "height": sum(insets[1::2])}
    return any(size - taken[name] < _FEW for name, size in sizes.items())


def _out_of_sight(element: etree._Element) -> bool:
    far = [number(e.text or "0") for e in element.iter() if local(e) == "posOffset"]
    shares = [number(e.text or "0") / 100 for e in element.iter() if local(e) in _SHIFTED]
    styled = [each for e in element.iter() for each in _styled(e)]
    far += [_measure(said) for name, said in styled if name in _SIDES]
    shares += [number(said) for name, said in styled if name in _SHARES]
    return any(not _FAR[0] < each < _FAR[1] for each in far) or any(
        not _FAR_SHARE[0] < each < _FAR_SHARE[1] for each in shares
    )


def _styled(element: etree._Element) -> list[tuple[str, str]]:
    """What a shape's style gives by name; those in a group are measured by the group."""
    around = element.getparent()
    inside = around is not None and local(around) == "group"
    return [] if inside else _STYLED.findall(element.get("style", ""))


def _measure(said: str) -> float:
    """A measure of VML in English Metric Units; without a unit it counts pixels."""
    pixels = said.endswith("px") or not said[-1].isalpha()
    return number(said.removesuffix("px")) * _TWENTIETH * (_PIXEL if pixels else 1)
