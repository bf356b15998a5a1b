"""Looks: how text is made hard or impossible to see without being taken out. Each way has a code.

The bounds are wide of what a contract ever needs: letters under 4 points, contrast under 1.3 to 1
(WCAG 2.2, relative luminance), lines under 5 points, a frame off the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from contract.edges.word.reading.markup import attribute, is_on, number, w
from contract.edges.word.reading.styles import Look
from contract.returned.document import Weight

UNKNOWN = "?"
"""Of a ground that is painted by something not looked into."""

_WORDS = re.compile(r"\w{2}")
_HEX = re.compile(r"[0-9A-Fa-f]{6}$")
_LEAST_CONTRAST = 1.3
_NAMED = {
    "black": "000000",
    "white": "FFFFFF",
    "yellow": "FFFF00",
    "green": "00FF00",
    "cyan": "00FFFF",
    "magenta": "FF00FF",
    "blue": "0000FF",
    "red": "FF0000",
    "darkblue": "000080",
    "darkcyan": "008080",
    "darkgreen": "008000",
    "darkmagenta": "800080",
    "darkred": "800000",
    "darkyellow": "808000",
    "darkgray": "808080",
    "lightgray": "C0C0C0",
}
_SYMBOLS = (
    *("wingdings", "webdings", "symbol", "marlett", "zapfdingbats", "zapf dingbats", "mt extra"),
    *("opensymbol", "bookshelf symbol", "ms outlook", "ms reference specialty", "segoe mdl2", "segoe fluent"),
    *("adobe blank", "adobeblank"),
)
_BY_TEXT = {"fit", "rtl", "font", "font.cs"}
"""What is wrong with these hangs on the words too."""
_FURTHEST = 15_000
_DENSEST = -16_384
"""Four points nearer to each other, in what a grid of letters counts by (4,096 to a point)."""
_CHARACTER = 2.4
"""Twentieths of a point in a hundredth of a character."""
_PLACED = {f"framePr.{side}" for side in "xywh"} | {
    f"ind.{side}{unit}"
    for side in ("left", "start", "right", "end", "firstLine", "hanging")
    for unit in ("", "Chars")
}
_SUSPECT = {
    "vanish",
    "specVanish",
    "webHidden",
    "color",
    "fill",
    "highlight",
    "ink",
    "sz",
    "szCs",
    "combine",
    "w",
    "position",
    "spacing",
    "fit",
    "painted",
    "rtl",
    "font",
    "font.cs",
}


def is_hidden(look: Look) -> bool:
    """Whether Word hides the run."""
    return is_on(look.get("vanish", "0")) or is_on(look.get("specVanish", "0"))


def is_struck(look: Look) -> bool:
    """Whether a line goes through the run: who reads it takes it as gone."""
    return is_on(look.get("strike", "0")) or is_on(look.get("dstrike", "0"))


def is_of_symbols(font: str) -> bool:
    """Whether a font draws signs, or nothing, in place of letters."""
    return font.lower().startswith(_SYMBOLS)


def run_marks(look: Look, text: str, ground: str) -> Iterator[tuple[str, Weight]]:
    """What is wrong with how a run looks, on a ground of that colour."""
    if not text.strip() or _SUSPECT.isdisjoint(look):
        return
    always = _always(frozenset(look.items()), ground)
    yield from always
    if _BY_TEXT.isdisjoint(look):
        return
    squeezed = 0 < number(look.get("fit", "0")) < 20 * len(text)
    if squeezed and ("text_tiny", Weight.BLOCKS) not in always:
        yield "text_tiny", Weight.BLOCKS
    if is_on(look.get("rtl", "0")) and re.search(r"[0-9A-Za-z\u00c0-\u024f]", text):
        yield "text_turned", Weight.BLOCKS
    fonts = look.get("font.cs" if is_on(look.get("cs", "0")) else "font", "").lower().split("|")
    if any(map(is_of_symbols, fonts)):
        yield "text_symbols", Weight.BLOCKS if _WORDS.search(text) else Weight.NEWS


@lru_cache(maxsize=512)  # a file has few looks, and many runs of each
def _always(said: frozenset[tuple[str, str]], ground: str) -> tuple[tuple[str, Weight], ...]:
    """What is wrong with a look, whatever is written in it."""
    look = dict(said)
    found: list[tuple[str, Weight]] = []
    if is_hidden(look):
        found.append(("text_hidden", Weight.BLOCKS))
    elif is_on(look.get("webHidden", "0")):
        found.append(("text_web_hidden", Weight.QUIET))
    if "painted" in look and not is_on(look["painted"]):
        found.append(("text_colour", Weight.BLOCKS))
    else:
        found += _colour(look, ground)
    small = 0 < _size(look) < 8 or is_on(look.get("combine", "0")) or number(look.get("w", "100")) < 20
    squeezed = number(look.get("spacing", "0")) <= -60
    if small or squeezed or abs(_half_points(look.get("position", "0"))) > 60:
        found.append(("text_tiny", Weight.BLOCKS))
    return tuple(found)


def _size(look: Look) -> float:
    """In half points: complex letters have their own, raised and lowered ones seven tenths."""
    complex_ = is_on(look.get("cs", "0")) or is_on(look.get("rtl", "0"))
    size = _half_points(look.get("szCs" if complex_ else "sz", "24"))
    return size * 0.7 if look.get("vertAlign", "baseline") != "baseline" else size


def _half_points(said: str) -> float:
    """A measure that counts half points where it names no unit."""
    return number(said) / 10 if said[-1:].isalpha() else number(said)


def paragraph_marks(look: Look) -> Iterator[str]:
    """What is wrong with where a paragraph stands, if it says anything."""
    if not look:
        return
    fitted = look.get("spacing.lineRule") == "atLeast"  # the letters' own height at least
    if not fitted and number(look.get("spacing.line", "240")) < 100:
        yield "text_tiny"
    if max(number(look.get("tabs", "0")), number(look.get("spacing.before", "0"))) >= _FURTHEST:
        yield "text_outside"
    if is_on(look.get("collapsed", "0")):  # Word folds all that follows a heading under it
        yield "text_hidden"
    yield from _aside(look) if _PLACED & look.keys() else ()


def _aside(look: Look) -> Iterator[str]:
    aside = [look.get(f"framePr.{side}", "0") for side in ("x", "y")]
    thin = [look.get(f"framePr.{side}", "") for side in ("w", "h")]
    low = look.get("framePr.hRule") == "exact" and number(thin[1]) < 100
    if any(not -2_000 < number(each) < _FURTHEST * 1.2 for each in aside) or low:
        yield "text_outside"
    thinner = 0 < number(thin[0]) < 80
    sides = ("left", "start", "right", "end", "firstLine")
    indents = [number(look.get(f"ind.{side}", "0")) for side in sides]
    indents += [number(look.get(f"ind.{side}Chars", "0")) * _CHARACTER for side in sides]
    first = max(indents[:2]) - number(look.get("ind.hanging", "0"))
    first_chars = max(indents[5:7]) - number(look.get("ind.hangingChars", "0")) * _CHARACTER
    if thinner or any(not -3_000 < each < _FURTHEST for each in (*indents, first, first_chars)):
        yield "text_outside"


def is_cramped(section: etree._Element) -> bool:
    """Whether a section's pages leave no room to read: by their size, margins, columns, or a grid of letters."""

    def said(name: str, key: str) -> float:
        element = section.find(w(name))
        return 0 if element is None else number(attribute(element, key))

    wide, high = said("pgSz", "w") or 11_906, said("pgSz", "h") or 16_838
    top, right, bottom, left = (abs(said("pgMar", side)) for side in ("top", "right", "bottom", "left"))
    columns = section.find(w("cols"))
    count = max(1.0, said("cols", "num"))
    between = number((attribute(columns, "space") if columns is not None else "") or "720")
    column = (wide - left - right - (count - 1) * between) / count
    thin = any(
        0 <= number(attribute(each, "w") or "1000") < 400 for each in section.iterfind(f"{w('cols')}/*")
    )
    dense = said("docGrid", "charSpace") < _DENSEST
    return thin or dense or min(wide, high) < 1_134 or column <= 400 or top + bottom >= high - 400


def _colour(look: Look, ground: str) -> Iterator[tuple[str, Weight]]:
    ink = _hex(look.get("ink", "")) or _hex(look.get("color", "auto"))
    if ink is None and look.get("color", "auto").lower() != "auto":  # each program takes it for another
        yield "text_colour", Weight.BLOCKS
        return
    behind = _hex(look.get("highlight", "")) or _hex(look.get("fill", "auto"))
    if ink is None and behind is None:
        return
    if behind is None and ground == UNKNOWN:
        if ink and _contrast(ink, "FFFFFF") < _LEAST_CONTRAST:
            yield "text_colour", Weight.NEWS
        return
    behind = behind or _hex(ground) or "FFFFFF"
    if ink is None:  # Word writes "auto" in white on a dark shading, but black on a dark highlight
        if _hex(look.get("highlight", "")) and _contrast("000000", behind) < _LEAST_CONTRAST:
            yield "text_colour", Weight.BLOCKS
    elif _contrast(ink, behind) < _LEAST_CONTRAST:
        yield "text_colour", Weight.BLOCKS


def _hex(colour: str) -> str | None:
    colour = _NAMED.get(colour.lower(), colour)
    return colour if _HEX.match(colour) else None


def _contrast(one: str, other: str) -> float:
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = []
    for n in (0, 2, 4):
        share = int(colour[n : n + 2], 16) / 255
        parts.append(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
