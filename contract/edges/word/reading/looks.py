"""Looks: how text is made hard or impossible to see without being taken out. Each way has a code.

The bounds are wide of what a contract ever needs: letters under 4 points, contrast under 1.3 to 1
(WCAG 2.2, relative luminance), lines under 5 points, a frame off the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from contract.edges.word.reading.fonts import draws_signs
from contract.edges.word.reading.markup import is_on, number
from contract.edges.word.reading.sections import Page
from contract.edges.word.reading.styles import Look
from contract.returned.document import Weight

UNKNOWN = "?"
"""Of a ground that is painted by something not looked into; behind it the colours that it may have."""

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
_CAPITALS = ("caps", "smallCaps")
_BY_TEXT = {"fit", "rtl", "font", "font.cs", *_CAPITALS}
"""What is wrong with these hangs on the words too."""
PLAIN_SIZE = "20"
"""Half points, of letters where nothing says otherwise (ECMA-376, 17.3.2.38)."""
_SMALL, _LOST = 12, 0.6
_FURTHEST = 15_000
_FEW = 300
"""Between the indents of a paragraph: three letters."""
_LEAST_LINE, _LEAST_LETTER = 120, 40
"""Twentieths of a point: the height and the width of letters of five points."""
_SPREAD = 1_000
_LARGEST = 800
"""Half points: a letter that fills half a page."""
_LOW = 6
"""Of an exact line, in twentieths of a point for each half point of its letters: three fifths of their height."""
_PRESSED = -2.5
"""Of letters set closer, likewise: a quarter of their height, which is half of their width."""
_LIFTED = 0.3
"""Of the height of letters."""
_RAISED = {
    "superscript": str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    "subscript": str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"),
}
_BY_CAPITALS = re.compile(r"\d[\s\u00a0\u202f]?(?:[kgt]?b|m[\w€$£]?)(?!\w)")
"""A measure that its capitals change: 5 m€ and 5 M€, 8 mb and 8 MB."""
_CHARACTER = _LINE = 2.4
"""Twentieths of a point in a hundredth of a character, or of a line."""
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
    "outlined",
    "twice",
    "caps",
    "smallCaps",
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


def raised(look: Look, text: str) -> str:
    """The text with its digits above or below the line written so: 6⁰ is not 60."""
    way = look.get("vertAlign", "baseline")
    if way == "baseline" and "position" in look:
        lift = _half_points(look["position"])
        away = abs(lift) >= _LIFTED * _half_points(look.get("sz", "24"))
        way = ("superscript" if lift > 0 else "subscript") if away else way
    return text.translate(_RAISED[way]) if way in _RAISED else text


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
    if any(is_on(look.get(each, "0")) for each in _CAPITALS) and _BY_CAPITALS.search(text):
        yield "text_capitals", Weight.NEWS
    if draws_signs(look.get("font.cs" if is_on(look.get("cs", "0")) else "font", "")):
        yield "text_symbols", Weight.BLOCKS if _WORDS.search(text) else Weight.NEWS


@lru_cache(maxsize=512)  # a file has few looks, and many runs of each
def _always(said: frozenset[tuple[str, str]], ground: str) -> tuple[tuple[str, Weight], ...]:
    """What is wrong with a look, whatever is written in it."""
    look = dict(said)
    found: list[tuple[str, Weight]] = []
    if "twice" in look:
        found.append(("element_unknown", Weight.BLOCKS))
    if is_hidden(look):
        found.append(("text_hidden", Weight.BLOCKS))
    elif is_on(look.get("webHidden", "0")):
        found.append(("text_web_hidden", Weight.QUIET))
    if is_on(look.get("outlined", "0")) or ("painted" in look and not is_on(look["painted"])):
        found.append(("text_colour", Weight.BLOCKS))
    else:
        found += _colour(look, ground)
    size = _size(look)
    small = 0 < size < 8 or is_on(look.get("combine", "0")) or number(look.get("w", "100")) < 20
    apart = number(look.get("spacing", "0"))
    shifted = abs(_half_points(look.get("position", "0"))) > min(60, size)
    if small or shifted or apart <= _PRESSED * size:
        found.append(("text_tiny", Weight.BLOCKS))
    if size > _LARGEST or apart >= _SPREAD:
        found.append(("text_outside", Weight.BLOCKS))
    return tuple(found)


def _size(look: Look) -> float:
    """In half points: complex letters have their own, raised and lowered ones seven tenths."""
    complex_ = is_on(look.get("cs", "0")) or is_on(look.get("rtl", "0"))
    size = _half_points(look.get("szCs" if complex_ else "sz", "24"))
    return size * 0.7 if look.get("vertAlign", "baseline") != "baseline" else size


def _half_points(said: str) -> float:
    """A measure that counts half points where it names no unit."""
    return number(said) / 10 if said[-1:].isalpha() else number(said)


def is_clipped(paragraph: Look, run: Look) -> bool:
    """Whether a line of a fixed height cuts off the letters of a run."""
    if paragraph.get("spacing.lineRule") != "exact":
        return False
    return number(paragraph.get("spacing.line", "240")) < _LOW * _half_points(run.get("sz", "24"))


def shrunk(sizes: Mapping[str, str]) -> str:
    """The words of a paragraph whose letters are lost among its others: at most six points, and three fifths as high as those."""
    if len(sizes) < 2:
        return ""
    most = max(_half_points(size) for size in sizes)
    small = (said for size, said in sizes.items() if 0 < _half_points(size) <= min(_SMALL, _LOST * most))
    return " ".join(said for said in small if any(map(str.isalnum, said)))


def is_overfull(look: Look, letters: int, page: Page) -> bool:
    """Whether a frame of a fixed height has no room for that many letters, however small."""
    if look.get("framePr.hRule") != "exact":
        return False
    wide, high = number(look.get("framePr.w", "0")) or page.text, number(look.get("framePr.h", "0"))
    return letters > max(1, high // _LEAST_LINE) * max(1, wide // _LEAST_LETTER)


def paragraph_marks(look: Look, page: Page) -> tuple[str, ...]:
    """What is wrong with where a paragraph stands on that page, if it says anything."""
    return _standing(frozenset(look.items()), page) if look else ()


@lru_cache(maxsize=512)
def _standing(said: frozenset[tuple[str, str]], page: Page) -> tuple[str, ...]:
    return tuple(_misplaced(dict(said), page))


def _misplaced(look: Look, page: Page) -> Iterator[str]:
    line = number(look.get("spacing.line", "240"))
    rule = look.get("spacing.lineRule", "auto")
    if rule != "atLeast" and line < (100 if rule == "exact" else 130):  # the letters' own height at least
        yield "text_tiny"
    before = number(look.get("spacing.before", "0"))
    after = number(look.get("spacing.after", "0"))
    far = max(number(look.get("tabs", "0")), before, number(look.get("spacing.beforeLines", "0")) * _LINE)
    if far >= _FURTHEST or min(before, after) < 0:
        yield "text_outside"
    if is_on(look.get("collapsed", "0")):  # Word folds all that follows a heading under it
        yield "text_hidden"
    if "twice" in look:
        yield "element_unknown"
    yield from _aside(look, page) if _PLACED & look.keys() else ()


def _aside(look: Look, page: Page) -> Iterator[str]:
    aside = [look.get(f"framePr.{side}", "0") for side in ("x", "y")]
    thin = [look.get(f"framePr.{side}", "") for side in ("w", "h")]
    low = look.get("framePr.hRule") == "exact" and number(thin[1]) < 100
    if any(not -2_000 < number(each) < _FURTHEST * 1.2 for each in aside) or low:
        yield "text_outside"
    thinner = 0 < number(thin[0]) < 80
    left, right = _indent(look, "left", "start"), _indent(look, "right", "end")
    first = left + _indent(look, "firstLine") - _indent(look, "hanging")
    starts = min(left, first) < -page.left - _FEW or max(left, first) >= _FURTHEST
    if thinner or starts or right < -page.right - _FEW or max(left, 0) + max(right, 0) > page.text - _FEW:
        yield "text_outside"


def _indent(look: Look, *sides: str) -> float:
    """An indent under any of its names; what counts characters comes before what measures."""
    found = [number(look.get(f"ind.{side}", "0")) for side in sides]
    found += [number(look.get(f"ind.{side}Chars", "0")) * _CHARACTER for side in sides]
    return max(found, key=abs)


def _colour(look: Look, ground: str) -> Iterator[tuple[str, Weight]]:
    ink = _hex(look.get("ink", "")) or _hex(look.get("color", "auto"))
    if ink is None and look.get("color", "auto").lower() != "auto":  # each program takes it for another
        yield "text_colour", Weight.BLOCKS
        return
    behind = _hex(look.get("highlight", "")) or _hex(look.get("fill", "auto"))
    if ink is None and behind is None:
        return
    if behind is None and ground.startswith(UNKNOWN):
        may_be = ("FFFFFF", *ground.removeprefix(UNKNOWN).split())
        if ink and any(_contrast(ink, each) < _LEAST_CONTRAST for each in may_be):
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
