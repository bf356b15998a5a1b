"""Faces: the fonts that travel with the project, what they can show and how wide it is."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it carries no types

FONTS = Path(__file__).parent / "fonts"
SERIF = "serif"
SIGNS = "signs"
Cut = Literal["", "B", "I"]

FILES: dict[tuple[str, Cut], Path] = {
    (SERIF, ""): FONTS / "ClausierSerif-Regular.ttf",
    (SERIF, "B"): FONTS / "ClausierSerif-Bold.ttf",
    (SERIF, "I"): FONTS / "ClausierSerif-Italic.ttf",
    (SIGNS, ""): FONTS / "ClausierSigns.ttf",
}


@dataclass(frozen=True, slots=True)
class Style:
    """How words look: `cut` is "" (upright), "B" or "I"; `grey` runs from 0 (black) to 255."""

    size: float = 10.5
    cut: Cut = ""
    grey: int = 0
    underline: bool = False
    strike: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style."""

    text: str
    style: Style


def shown(text: str) -> str:
    """The text with what no face can draw, or nobody could see, spelled out as its code point.

    A contract must not lose a character on paper, and a hidden one (zero width, reversed direction)
    must not change what a reader believes they read.
    """
    return "".join(c if _visible(c) else f"[U+{ord(c):04X}]" for c in text.replace("\t", " "))


def family(character: str) -> str:
    """The face that draws this character: the serif one unless only the signs have it."""
    return SERIF if ord(character) in _advances(SERIF, "") else SIGNS


def width(text: str, style: Style) -> float:
    """How wide the text is in points."""
    total = 0.0
    for character in text:
        face = family(character)
        total += _advances(face, style.cut if face == SERIF else "")[ord(character)]
    return total * style.size


def _visible(character: str) -> bool:
    if unicodedata.category(character) in {"Cc", "Cf"}:
        return False
    return any(ord(character) in _advances(face, "") for face in (SERIF, SIGNS))


@cache
def _advances(face: str, cut: Cut) -> dict[int, float]:
    """The advance of each code point, in ems."""
    with TTFont(FILES[face, cut], lazy=True) as font:
        em = font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        return {code: metrics[name][0] / em for code, name in font.getBestCmap().items()}
