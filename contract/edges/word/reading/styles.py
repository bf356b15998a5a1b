"""Styles: what a paragraph or a run looks like, once its styles and its own properties are put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from contract.edges.word.reading.markup import VAL, W14, A, attribute, is_on, local, number, value, w

Look = Mapping[str, str]
"""Properties by name ("sz", "color", "spacing.line"); each value as the file writes it."""

_PLAIN: Look = {}
_RUN = {
    "vanish",
    "specVanish",
    "webHidden",
    "strike",
    "dstrike",
    "rtl",
    "sz",
    "w",
    "position",
    "highlight",
    "outline",
}
_HEADING = re.compile(r"(?:heading|titre|überschrift|título|titolo) ?([1-9])$", re.IGNORECASE)
_DEEPEST = 30
_SLOTS = {
    "background1": "lt1",
    "text1": "dk1",
    "background2": "lt2",
    "text2": "dk2",
    "light1": "lt1",
    "dark1": "dk1",
    "light2": "lt2",
    "dark2": "dk2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}


class Styles:
    """The styles of a file."""

    def __init__(self, root: etree._Element | None, theme: etree._Element | None = None) -> None:
        self._theme = _theme(theme)
        self._elements: dict[str, etree._Element] = {}
        self._defaults: Look = _PLAIN
        self._paragraphs: Look = _PLAIN
        self.default = ""
        self._runs: dict[tuple[str, str], Look] = {}
        self._paras: dict[str, Look] = {}
        self._levels: dict[str, int] = {}
        for element in root if root is not None else ():
            if element.tag == w("docDefaults"):
                self._defaults = self._run_look(element.find(f"{w('rPrDefault')}/{w('rPr')}"))
                self._paragraphs = paragraph_look(element.find(f"{w('pPrDefault')}/{w('pPr')}"))
            elif element.tag == w("style"):
                name = attribute(element, "styleId")
                self._elements[name] = element
                if attribute(element, "type") == "paragraph" and is_on(attribute(element, "default") or "0"):
                    self.default = name

    def chain(self, style: str) -> list[etree._Element]:
        """The style and those it is based on, the last one first."""
        found: list[etree._Element] = []
        while style in self._elements and len(found) < _DEEPEST:
            found.append(self._elements[style])
            style = value(found[-1], "basedOn")
        return found[::-1]

    def name(self, style: str) -> str:
        """The name of a style, as every language of Word writes it in the file."""
        return value(self._elements.get(style), "name") or style

    def level(self, style: str) -> int:
        """The level of a heading style, 1 the highest; 0 for any other."""
        if style in self._levels:
            return self._levels[style]
        level = 0
        for element in self.chain(style):
            outline = value(element.find(w("pPr")), "outlineLvl")
            named = _HEADING.match(value(element, "name"))
            if outline:
                level = int(number(outline)) + 1
            elif named:
                level = int(named[1])
        self._levels[style] = level if level <= 9 else 0
        return self._levels[style]

    def paragraph(self, style: str, own: etree._Element | None) -> Look:
        """How a paragraph is set."""
        known = self._paras.get(style)
        if known is None:
            known = dict(self._paragraphs)
            for element in self.chain(style or self.default):
                known |= paragraph_look(element.find(w("pPr")))
            self._paras[style] = known
        return {**known, **paragraph_look(own)} if own is not None else known

    def run(self, paragraph: str, style: str, own: etree._Element | None) -> Look:
        """How a run of a paragraph is set."""
        known = self._runs.get((paragraph, style))
        if known is None:
            known = dict(self._defaults)
            for element in (*self.chain(paragraph or self.default), *self.chain(style)):
                known |= self._run_look(element.find(w("rPr")))
            self._runs[paragraph, style] = known
        return {**known, **self._run_look(own)} if own is not None else known

    def _run_look(self, properties: etree._Element | None) -> dict[str, str]:
        """What rPr says of how a run looks."""
        look: dict[str, str] = {}
        for element in properties if properties is not None else ():
            name = local(element)
            if name in _RUN:
                look[name] = element.get(VAL) or "1"
            elif name == "spacing":
                look["spacing"] = element.get(VAL) or "0"
            elif name == "color":
                look["color"] = self._painted(element, "val", "theme")
            elif name == "shd":
                look["fill"] = self._painted(element, "fill", "themeFill")
            elif name == "rFonts":
                look["font"] = element.get(w("ascii")) or element.get(w("hAnsi")) or look.get("font", "")
            elif name == "fitText":
                look["fit"] = element.get(VAL) or "0"
            elif element.tag == f"{{{W14}}}textFill":
                look["painted"] = "0" if _unpainted(element) else "1"
        return look

    def _painted(self, element: etree._Element, plain: str, themed: str) -> str:
        """A colour: the theme's where it names one and does not shade it, else the one written beside."""
        name = element.get(w("themeColor" if themed == "theme" else themed)) or ""
        shaded = element.get(w(f"{themed}Tint")) or element.get(w(f"{themed}Shade"))
        known = "" if shaded else self._theme.get(_SLOTS.get(name, name), "")
        return known or element.get(w(plain)) or "auto"

    def table(self, style: str) -> Iterator[tuple[Look, str]]:
        """How a table's style sets its text, as a whole and row by row, and the colour it paints behind."""
        fill = "auto"
        for element in self.chain(style):
            fill = _fill_of(element, fill)
            for part in (element, *element.findall(w("tblStylePr"))):
                look = self._run_look(part.find(w("rPr")))
                if look:
                    yield look, _fill_of(part, fill)

    def shaded(self, style: str) -> bool:
        """Whether a table's style paints cells."""
        return any(
            fill.get(w("fill"), "auto").lower() not in {"auto", "ffffff"} or fill.get(w("themeFill"))
            for element in self.chain(style)
            for fill in element.iter(w("shd"))
        )


def paragraph_look(properties: etree._Element | None) -> dict[str, str]:
    """What pPr says of where a paragraph stands and how high its lines are."""
    look: dict[str, str] = {}
    for element in properties if properties is not None else ():
        name = local(element)
        if name == "shd":
            look["fill"] = element.get(w("fill")) or "auto"
        elif name in {"spacing", "ind", "framePr"}:
            for key, said in element.attrib.items():
                look[f"{name}.{str(key).rpartition('}')[2]}"] = str(said)
    return look


def _unpainted(fill: etree._Element) -> bool:
    """Whether Word 2010's fill of the letters leaves them unpainted, or nearly so."""
    if any(local(e) == "noFill" for e in fill.iter(f"{{{W14}}}*")):
        return True
    alphas = [number(e.get(f"{{{W14}}}val") or "0") for e in fill.iter(f"{{{W14}}}alpha")]
    return any(alpha >= 85_000 for alpha in alphas)


def _fill_of(part: etree._Element, otherwise: str) -> str:
    """The colour that a part of a table's style paints its cells with."""
    shade = part.find(f"{w('tcPr')}/{w('shd')}")
    fill = shade.get(w("fill")) if shade is not None else None
    return fill if fill and fill.lower() != "auto" else otherwise


def _theme(root: etree._Element | None) -> dict[str, str]:
    """The colours of a theme by their slot."""
    found = {"lt1": "FFFFFF", "dk1": "000000"}
    scheme = next(root.iter(f"{{{A}}}clrScheme"), None) if root is not None else None
    for slot in scheme if scheme is not None else ():
        for colour in slot:
            found[local(slot)] = colour.get("lastClr") or colour.get("val") or ""
    return found
