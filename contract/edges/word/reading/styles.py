"""Styles: what a paragraph or a run looks like, once its styles and its own properties are put together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from contract.edges.word.reading.colours import Palette
from contract.edges.word.reading.fonts import standing_in
from contract.edges.word.reading.markup import VAL, W14, W15, A, attribute, is_on, local, number, value, w
from contract.errors import UnreadableError
from contract.returned.document import Weight

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
    "spacing",
    "fitText",
    "position",
    "highlight",
    "outline",
    "caps",
    "smallCaps",
    "cs",
    "szCs",
    "vertAlign",
}
_KEPT = {"shd": "fill", "rFonts": "font", "fitText": "fit", "textOutline": "outlined", "textFill": "painted"}
"""What a look calls a property by, where that is not its own name."""
_TOGGLES = ("vanish", "specVanish", "strike", "dstrike")
"""Styles of several kinds turn these on together; one that says no takes nothing back (ECMA-376, 17.7.3)."""
_FONTS = ("ascii", "hAnsi")
_HEADING = re.compile(r"(?:heading|titre|überschrift|título|titolo) ?([1-9])$", re.IGNORECASE)
_OUTLINE, _FILL = f"{{{W14}}}textOutline", f"{{{W14}}}textFill"
_CALLED = {"name", "aliases", "rsid", "uiPriority", "qFormat", "semiHidden", "unhideWhenUsed"}
"""Of a style what says nothing of the text."""
_DEEPEST = 30
_THICK = 19_050
"""English Metric Units: a point and a half."""


class Styles:
    """The styles of a file."""

    def __init__(
        self,
        root: etree._Element | None,
        theme: etree._Element | None = None,
        settings: etree._Element | None = None,
        fonts: etree._Element | None = None,
        brought: Mapping[str, str] | None = None,
    ) -> None:
        self.palette = Palette(theme, settings)
        self._drawn = standing_in(fonts)
        self._brought = brought or {}
        self._fonts = _theme_fonts(theme)
        self._properties: dict[str, Callable[[etree._Element], Look]] = {
            w("color"): lambda e: {"color": self.palette.ink(e)},
            w("shd"): lambda e: {"fill": self.palette.ground(e)},
            w("rFonts"): self._fonts_of,
            w("eastAsianLayout"): lambda e: {"combine": attribute(e, "combine") or "0"},
            _OUTLINE: lambda e: {"outlined": "1" if _is_outlined(e) else "0"},
            _FILL: lambda e: {"painted": "0" if _unpainted(e) else "1", "ink": self.palette.letters(e)},
        }
        self._elements: dict[str, etree._Element] = {}
        named: dict[tuple[str, str], list[etree._Element]] = {}
        self._defaults: Look = _PLAIN
        self._paragraphs: Look = _PLAIN
        self.default = ""
        self._by_default: dict[str, str] = {}
        self._runs: dict[tuple[str, str], Look] = {}
        self._styled_runs: dict[str, Look] = {}
        self._paras: dict[str, Look] = {}
        self._levels: dict[str, int] = {}
        for element in root if root is not None else ():
            if element.tag == w("docDefaults"):
                if next(element.itersiblings(element.tag), None) is not None:
                    raise UnreadableError("word.names")
                self._defaults = self.run_look(element.find(f"{w('rPrDefault')}/{w('rPr')}"))
                self._paragraphs = self.paragraph_look(element.find(f"{w('pPrDefault')}/{w('pPr')}"))
            elif element.tag == w("style"):
                name = attribute(element, "styleId")
                if name in self._elements:
                    raise UnreadableError("word.names")
                self._elements[name] = element
                kind = attribute(element, "type") or "paragraph"
                named.setdefault((kind, value(element, "name").lower()), []).append(element)
                if is_on(attribute(element, "default") or "0"):
                    if kind in self._by_default:
                        raise UnreadableError("word.names")
                    self._by_default[kind] = name
        self._spelled = {name.lower() for name in self._elements}
        groups = [alike for (_, name), alike in named.items() if name and len(alike) > 1]
        self._twins = {attribute(e, "styleId") for alike in groups if not _say_the_same(alike) for e in alike}
        self.default = self._by_default.get("paragraph", "")

    def chain(self, style: str) -> list[etree._Element]:
        """The style and those it is based on, the last one first; raises UnreadableError where there is no end of them."""
        found: dict[str, etree._Element] = {}
        while style in self._elements and style not in found:
            found[style] = self._elements[style]
            if len(found) > _DEEPEST:
                raise UnreadableError("word.bomb")
            style = value(found[style], "basedOn")
        return list(found.values())[::-1]

    def known(self, style: str, kind: str) -> str:
        """The style, or where there is no such one, that of its kind by default."""
        return style if style in self._elements else self._by_default.get(kind, "")

    def doubt(self, style: str, kind: str) -> Weight | None:
        """How grave it is that programs may take another style: of another kind, or of the same letters.

        Two of one name are met in ordinary files that were put together from several.
        """
        element = self._elements.get(style)
        if element is None:
            return Weight.BLOCKS if style.lower() in self._spelled else None
        if attribute(element, "type") not in {"", kind}:
            return Weight.BLOCKS
        return Weight.NEWS if style in self._twins else None

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
            for element in self.chain(self.known(style, "paragraph")):
                known |= self.paragraph_look(element.find(w("pPr")))
            self._paras[style] = known
        return {**known, **self.paragraph_look(own)} if own is not None else known

    def run(self, paragraph: str, style: str, own: etree._Element | None) -> Look:
        """How a run of a paragraph is set."""
        known = self._runs.get((paragraph, style))
        if known is None:
            known = dict(self._defaults)
            for name in (self.known(paragraph, "paragraph"), self.known(style, "character")):
                look = self._styled_run(name)
                known |= {k: v for k, v in look.items() if k not in _TOGGLES or not is_on(known.get(k, "0"))}
            self._runs[paragraph, style] = known
        return {**known, **self.run_look(own)} if own is not None else known

    def _styled_run(self, style: str) -> Look:
        """How a style sets a run, all that it is based on taken in."""
        look = _PLAIN
        for element in self.chain(style) if style not in self._styled_runs else ():
            name = attribute(element, "styleId")
            if name not in self._styled_runs:
                self._styled_runs[name] = {**look, **self.run_look(element.find(w("rPr")))}
            look = self._styled_runs[name]
        return self._styled_runs.setdefault(style, look)

    def run_look(self, properties: etree._Element | None) -> dict[str, str]:
        """What rPr says of how a run looks."""
        look: dict[str, str] = {}
        for element in properties if properties is not None else ():
            name = local(element)
            if _KEPT.get(name, name) in look:  # each program takes another of the two
                look["twice"] = "1"
            if name in _RUN:
                look[_KEPT.get(name, name)] = element.get(VAL) or "1"
            elif element.tag in self._properties:
                look |= self._properties[str(element.tag)](element)
        return look

    def _fonts_of(self, element: etree._Element) -> dict[str, str]:
        """The fonts of Latin letters, and those of complex ones; the theme's come before those written beside."""
        named = {
            slot: self._fonts.get(attribute(element, "cstheme" if slot == "cs" else f"{slot}Theme"), "")
            or attribute(element, slot)
            for slot in (*_FONTS, "eastAsia", "cs")
        }
        slots = (*_FONTS, "eastAsia") if attribute(element, "hint") == "eastAsia" else _FONTS
        latin = "|".join(dict.fromkeys(self._drawing(named[slot]) for slot in slots if named[slot]))
        own = " ".join(
            self._brought[each.lower()] for each in named.values() if each.lower() in self._brought
        )
        named["cs"] = self._drawing(named["cs"])
        looks = (("font", latin), ("font.cs", named["cs"]), ("font.brought", own))
        return {key: said for key, said in looks if said}

    def _drawing(self, font: str) -> str:
        """A font's name, which says that it draws signs where the file's table of fonts does."""
        return f"{font}, Symbol" if font.lower() in self._drawn else font

    def paragraph_look(self, properties: etree._Element | None) -> dict[str, str]:
        """What pPr says of where a paragraph stands and how high its lines are."""
        look: dict[str, str] = {}
        for element in properties if properties is not None else ():
            name = local(element)
            if name == "shd":
                look["fill"] = self.palette.ground(element)
            elif element.tag == f"{{{W15}}}collapsed":
                look["collapsed"] = element.get(f"{{{W15}}}val") or element.get(VAL) or "1"
            elif name == "tabs":
                stops = [e for e in element if e.get(VAL) != "clear"]
                look["tabs"] = str(max((number(attribute(e, "pos")) for e in stops), default=0))
            elif name in {"spacing", "ind", "framePr"}:
                if any(key.startswith(f"{name}.") for key in look):
                    look["twice"] = "1"
                for key, said in element.attrib.items():
                    look[f"{name}.{str(key).rpartition('}')[2]}"] = str(said)
        return look

    def table(self, style: str) -> Iterator[tuple[Look, str]]:
        """How a table's style sets its text, as a whole and row by row, and the colour it paints behind."""
        fill = "auto"
        for element in self.chain(self.known(style, "table")):
            fill = self._fill_of(element, fill)
            for part in (element, *element.findall(w("tblStylePr"))):
                look = self.run_look(part.find(w("rPr")))
                if look:
                    yield look, self._fill_of(part, fill)

    def painted(self, style: str) -> tuple[str, ...]:
        """The colours that a table's style paints its cells with, here or there."""
        grounds = (
            self.palette.ground(fill)
            for element in self.chain(self.known(style, "table"))
            for fill in element.iter(w("shd"))
        )
        return tuple(dict.fromkeys(each for each in grounds if each.lower() not in {"auto", "ffffff"}))

    def _fill_of(self, part: etree._Element, otherwise: str) -> str:
        """The colour that a part of a table's style paints its cells with."""
        fill = self.palette.ground(part.find(f"{w('tcPr')}/{w('shd')}"))
        return fill if fill.lower() != "auto" else otherwise


def _say_the_same(styles: list[etree._Element]) -> bool:
    """Whether styles say the same of the text, whatever they are called."""
    kept = (
        [etree.tostring(each, method="c14n") for each in style if local(each) not in _CALLED]
        for style in styles
    )
    first, *others = kept
    return all(other == first for other in others)


def _is_outlined(line: etree._Element) -> bool:
    """Whether Word 2010's outline of the letters is so thick that nothing of them is left."""
    drawn = not any(local(e) == "noFill" for e in line)
    return drawn and number(line.get(f"{{{W14}}}w") or "0") >= _THICK


def _unpainted(fill: etree._Element) -> bool:
    """Whether Word 2010's fill of the letters leaves them unpainted, or nearly so."""
    if any(local(e) == "noFill" for e in fill.iter(f"{{{W14}}}*")):
        return True
    alphas = [number(e.get(f"{{{W14}}}val") or "0") for e in fill.iter(f"{{{W14}}}alpha")]
    return any(alpha >= 85_000 for alpha in alphas)


def _theme_fonts(root: etree._Element | None) -> dict[str, str]:
    """The fonts of a theme by the names that runs call them."""
    found = {}
    for size in ("major", "minor"):
        fonts = next(root.iter(f"{{{A}}}{size}Font"), None) if root is not None else None
        for slot, names in (("latin", ("Ascii", "HAnsi")), ("ea", ("EastAsia",)), ("cs", ("Bidi",))):
            font = fonts.find(f"{{{A}}}{slot}") if fonts is not None else None
            for name in names if font is not None else ():
                found[f"{size}{name}"] = font.get("typeface") or "" if font is not None else ""
    return found
