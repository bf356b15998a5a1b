"""Colours: which one Word paints with, where a file names the theme's, tints it, or lays a pattern over a ground."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from operator import add

from lxml import etree

from contract.edges.word.reading.markup import W14, A, V, attribute, local, number, w

_HEX = re.compile(r"[0-9A-Fa-f]{6}$")
_SLOTS = {
    "background1": "lt1",
    "text1": "dk1",
    "background2": "lt2",
    "text2": "dk2",
    "bg1": "lt1",
    "tx1": "dk1",
    "bg2": "lt2",
    "tx2": "dk2",
    "light1": "lt1",
    "dark1": "dk1",
    "light2": "lt2",
    "dark2": "dk2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
_MAPPED = {"bg1": "background1", "t1": "text1", "bg2": "background2", "t2": "text2"}
_SYSTEM = {"window": "FFFFFF", "windowText": "000000"}
"""What a screen shows for them; the colour that a file says was last met is nobody's."""
_SHARE = re.compile(r"pct(\d+)$")
_STRIPES = {
    f"{way}{lines}" for way in ("horz", "vert", "diag", "reverseDiag") for lines in ("Stripe", "Cross")
}
_STRIPED = 0.9
"""What stripes as thick as the strokes of letters leave of letters in their colour."""
_WHOLE = 100_000
"""Of what DrawingML writes as a share."""


class Palette:
    """The colours of a file: its theme's, as its settings map them."""

    def __init__(self, theme: etree._Element | None, settings: etree._Element | None) -> None:
        self._known = {"lt1": "FFFFFF", "dk1": "000000"}
        scheme = next(theme.iter(f"{{{A}}}clrScheme"), None) if theme is not None else None
        for slot in scheme if scheme is not None else ():
            for colour in slot:
                said = colour.get("val") or ""
                self._known[local(slot)] = _SYSTEM.get(said) or colour.get("lastClr") or said
        self._slots = dict(_SLOTS)
        mapping = settings.find(w("clrSchemeMapping")) if settings is not None else None
        if mapping is None:
            return
        for short, name in _MAPPED.items():
            said = attribute(mapping, short)
            for each in (name, short.replace("t", "tx")) if said in _SLOTS else ():
                self._slots[each] = _SLOTS[said]

    def ink(self, colour: etree._Element) -> str:
        """What w:color says."""
        return self._themed(colour, "themeColor", "theme") or attribute(colour, "val") or "auto"

    def paper(self, background: etree._Element | None) -> str:
        """What w:background paints the page with, by itself or by the shape inside it; "" for none, or white."""
        if background is None:
            return ""
        said = [self._themed(background, "themeColor", "theme") or attribute(background, "color")]
        said += [each.get("fillcolor") or each.get("color") or "" for each in background.iter(f"{{{V}}}*")]
        # VML writes "#112233 [3204]", the second being the theme's place
        colours = [each.partition(" ")[0].lstrip("#") for each in said]
        return next((each for each in colours if each.lower() not in {"", "auto", "ffffff", "white"}), "")

    def ground(self, shade: etree._Element | None) -> str:
        """What w:shd paints: its fill, under a pattern in its own colour."""
        if shade is None:
            return "auto"
        fill = self._themed(shade, "themeFill", "themeFill") or attribute(shade, "fill") or "auto"
        pattern = attribute(shade, "val")
        share = _SHARE.match(pattern)
        over = 1.0 if pattern == "solid" else int(share[1]) / 100 if share else 0.0
        over = _STRIPED if pattern in _STRIPES else over
        if not over:
            return fill
        own = self._themed(shade, "themeColor", "theme") or attribute(shade, "color")
        front, back = own if _HEX.match(own) else "000000", fill if _HEX.match(fill) else "FFFFFF"
        return _mixed(front, back, over)

    def letters(self, fill: etree._Element) -> str:
        """The brightest colour that Word 2010's fill of the letters paints with, "" where it says none."""
        found = []
        for colour in fill.iter(f"{{{W14}}}srgbClr", f"{{{W14}}}schemeClr"):
            said = colour.get(f"{{{W14}}}val") or ""
            known = self._known.get(self._slots.get(said, said), said)
            if _HEX.match(known):
                found.append(_modified(known, colour))
        return max(found, key=lambda each: sum(bytes.fromhex(each)), default="")

    def _themed(self, element: etree._Element, named: str, stem: str) -> str:
        """The theme's colour, where attribute `named` names it, with the tint or the shade that begins with `stem`."""
        name = attribute(element, named)
        known = self._known.get(self._slots.get(name, name), "")
        if not name or not _HEX.match(known):
            return ""
        for ending, towards in (("Tint", "FFFFFF"), ("Shade", "000000")):
            said = attribute(element, f"{stem}{ending}")
            if re.fullmatch(r"[0-9A-Fa-f]{1,2}", said):
                known = _mixed(known, towards, int(said, 16) / 255)
        return known


def _modified(colour: str, element: etree._Element) -> str:
    """A colour with its luminance modulated and moved, near enough to tell it from a ground."""
    for each in element:
        share = number(each.get(f"{{{W14}}}val") or "0") / _WHOLE
        match local(each):
            case "lumMod" | "shade":
                colour = _mixed(colour, "000000", share)
            case "lumOff":
                colour = _each(colour, partial(add, 255 * share))
            case "tint":
                colour = _mixed("FFFFFF", colour, share)
            case _:
                pass
    return colour


def _mixed(front: str, back: str, share: float) -> str:
    behind = iter(bytes.fromhex(back))
    return _each(front, lambda part: part * share + next(behind) * (1 - share))


def _each(colour: str, change: Callable[[float], float]) -> str:
    return "".join(f"{min(255, max(0, round(change(part)))):02X}" for part in bytes.fromhex(colour))
