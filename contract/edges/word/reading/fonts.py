"""Fonts: those that draw signs, bars or nothing in place of letters, by the name under which a file asks for them."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

from contract.edges.word.reading.markup import R, attribute, local, value

_SIGNS = re.compile(
    r"[\s@]*(?:(?:wing|web|zapf ?|ITC zapf ?)dings?|symbol(?!a)|standard symbols|marlett|mt extra|opensymbol"
    r"|bookshelf symbol|ms outlook|ms reference specialty|monotype sorts|segoe (?:mdl2|fluent)|blokk|redacted)"
    r"|dingbat|barcode|\bcode ?-?(?:39|93|128)|\b3 ?of ?9|\b(?:i?2of5|ean-?(?:8|13)|upc-?[ae]|qr ?code)\b"
    r"|idautomation|adobe ?blank|invisible|\bflow (?:block|circular|rounded)|\bicons?\b|icomoon|font ?awesome"
    r"|glyphicons|material symbols|braille",
    re.IGNORECASE,
)
_OF_SYMBOLS = "02"
"""The character set of a font whose places hold signs (ECMA-376, 17.8.3.2)."""


@lru_cache(maxsize=256)  # a file names few fonts, and sets each run in one of them
def draws_signs(font: str) -> bool:
    """Whether a font draws signs, or nothing, in place of letters."""
    return _SIGNS.search(font) is not None


def standing_in(table: etree._Element | None) -> frozenset[str]:
    """The fonts of a file's table that draw signs by what it says of them: what stands in for them, or their set."""
    return frozenset(
        attribute(font, "name").lower()
        for font in (table if table is not None else ())
        if draws_signs(value(font, "altName")) or value(font, "charset") == _OF_SYMBOLS
    )


def embedded(fonts: etree._Element | None) -> dict[str, list[str]]:
    """The fonts that come with a file, by name: the relations of their parts."""
    found: dict[str, list[str]] = {}
    for font in fonts if fonts is not None else ():
        parts = [each.get(f"{{{R}}}id", "") for each in font if local(each).startswith("embed")]
        if parts:
            found[attribute(font, "name").lower()] = parts
    return found
