"""Numbering: automatic numbers, given by style: 1 and 1.1, "Annex 1 –" and A1.1, and the dash of a list."""

from __future__ import annotations

from contract.edges.word.writing.markup import Element, root, w
from contract.edges.word.writing.styles import INDENT, ITEM
from contract.wording import Catalogue, say

_LIGHT = "464646"


def numbering(catalogue: Catalogue) -> Element:
    """The part of the file that holds the lists: articles, annexes, items."""
    annex = say(catalogue, "pdf.annex", number="%1", title="").rstrip()
    lists = (
        (
            _level(0, "%1", "Heading1", left=INDENT, hanging=INDENT),
            _level(1, "%1.%2", "Clause", left=INDENT, hanging=INDENT, light=True),
        ),
        (
            _level(0, annex, "Annex", suffix="space"),
            _level(1, "A%1.%2", "AnnexClause", left=INDENT, hanging=INDENT, light=True),
        ),
        (
            _level(0, "–", "ListBullet", left=ITEM, hanging=ITEM, bullet=True),
            _level(1, "–", "ListBullet2", left=INDENT + ITEM, hanging=ITEM, bullet=True),
        ),
    )
    abstract = [
        w("abstractNum", w("multiLevelType", val="multilevel"), *levels, abstractNumId=number)
        for number, levels in enumerate(lists, 1)
    ]
    named = [w("num", w("abstractNumId", val=n), numId=n) for n in range(1, len(lists) + 1)]
    return root("numbering", *abstract, *named)


def _level(
    level: int,
    shown: str,
    style: str,
    *,
    left: int = 0,
    hanging: int = 0,
    suffix: str = "tab",
    light: bool = False,
    bullet: bool = False,
) -> Element:
    characters = [w("rPr", w("b", val=0), w("color", val=_LIGHT))] if light else []
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="bullet" if bullet else "decimal"),
        w("pStyle", val=style),
        w("suff", val=suffix),
        w("lvlText", val=shown),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=left, hanging=hanging)),
        *characters,
        ilvl=level,
    )
