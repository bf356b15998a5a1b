"""Styles: how each kind of paragraph looks.

Names that Word knows are Word's own, so that it shows them in the reader's language and finds headings
for its navigation and its tables of contents.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from contract.edges.word.writing.markup import Element, root, w

FACE = "Cambria"
LOCALES = {"fr": "fr-FR", "en": "en-GB"}
INDENT = 640
"""How far a numbered text stands from the margin, in twentieths of a point like every length here."""
ITEM = 260
TEXT_WIDTH = 8986
ACROSS = TEXT_WIDTH // 2
"""Where the address of the one who receives a letter stands, as in a French letter."""
_SIZE = 21
_GREY = "5A5A5A"
_DARK = "404040"


class Look(NamedTuple):
    """A paragraph style. Sizes in half points, lengths in twentieths of a point, `level` of a heading from 0."""

    id: str
    name: str
    based: str = "Normal"
    size: int = 0
    bold: bool = False
    italic: bool = False
    colour: str = ""
    before: int = -1
    after: int = -1
    left: int = -1
    hanging: int = 0
    level: int = -1
    numbers: tuple[int, int] | None = None
    keep: bool = False
    rule: str = ""
    tabs: tuple[tuple[str, int, str], ...] = ()
    follows: str = ""


LOOKS = (
    Look("Subtitle", "Subtitle", colour=_GREY, before=0, after=120, follows="Title", keep=True),
    Look("Title", "Title", size=42, bold=True, before=0, after=320, rule="bottom", keep=True),
    Look("PartyRole", "Party Role", size=19, italic=True, colour=_GREY, before=120, after=0, keep=True),
    Look("PartyName", "Party Name", size=26, before=0, after=120),
    Look("Particulars", "Particulars", size=19, colour=_GREY, before=60, after=60),
    Look("Heading1", "heading 1", size=25, bold=True, before=400, after=80, level=0, numbers=(1, 0), keep=True),
    Look("Annex", "Annex", based="Heading1", numbers=(2, 0)),
    Look("UnnumberedHeading", "Unnumbered Heading", based="Heading1", numbers=(0, 0)),
    Look("BodyText", "Body Text", before=60, after=80),
    Look("Clause", "Clause", before=60, after=80, numbers=(1, 1)),
    Look("AnnexClause", "Annex Clause", based="Clause", numbers=(2, 1)),
    Look("ListContinue", "List Continue", before=40, after=80, left=INDENT),
    Look("ListBullet", "List Bullet", before=0, after=40, numbers=(3, 0)),
    Look("ListBullet2", "List Bullet 2", before=0, after=40, numbers=(3, 1)),
    Look("PlainText", "Plain Text", before=60, after=80),
    Look("PlainItem", "Plain Item", based="PlainText", before=0, after=40, left=ITEM, hanging=ITEM),
    Look("SignatureRole", "Signature Role", size=19, colour=_DARK, before=0, after=20, keep=True),
    Look("SignatureName", "Signature Name", size=22, bold=True, before=0, after=100, keep=True),
    Look("SignatureField", "Signature Field", size=19, colour=_DARK, before=100, after=60, keep=True,
         tabs=(("left", 1100, ""), ("right", 4190, "dot"))),
    Look("SignatureSpace", "Signature Space", size=19, before=700, after=200, rule="bottom", keep=True),
    Look("TableEnd", "Table End", size=2, before=0, after=0),
    Look("LetterLine", "Letter Line", before=280, after=0),
    Look("LetterLineNext", "Letter Line Next", based="LetterLine", before=0, after=0),
    Look("LetterAcross", "Letter Across", before=280, after=0, left=ACROSS),
    Look("LetterAcrossNext", "Letter Across Next", based="LetterAcross", before=0, after=0, left=ACROSS),
    Look("LetterRule", "Letter Rule", before=900, after=280, left=ACROSS, rule="bottom", keep=True),
    Look("Header", "header", size=17, colour=_GREY, before=0, after=0, rule="bottom",
         tabs=(("right", TEXT_WIDTH, ""),)),
    Look("Footer", "footer", size=17, colour=_GREY, before=0, after=0, tabs=(("right", TEXT_WIDTH, ""),)),
    Look("CommentText", "annotation text", size=20, before=0, after=0),
)  # fmt: skip


def styles(language: str) -> Element:
    """The part of the file that holds them, in the contract's language."""
    face = w("rFonts", ascii=FACE, hAnsi=FACE, eastAsia=FACE, cs=FACE)
    said = w("lang", val=LOCALES[language], eastAsia=LOCALES[language], bidi="ar-SA")
    defaults = w(
        "docDefaults",
        w("rPrDefault", w("rPr", face, w("sz", val=_SIZE), w("szCs", val=_SIZE), said)),
        w("pPrDefault", w("pPr", w("spacing", after=0, line=276, lineRule="auto"))),
    )
    return root(
        "styles",
        defaults,
        _style("paragraph", "Normal", "Normal", w("qFormat"), default=1),
        _style("character", "DefaultParagraphFont", "Default Paragraph Font", default=1),
        _style("table", "TableNormal", "Normal Table", w("tblPr", _cell_margins()), default=1),
        _style("numbering", "NoList", "No List", default=1),
        *(_paragraph_style(look) for look in LOOKS),
        _style("character", "CommentReference", "annotation reference", w("rPr", w("sz", val=16))),
    )


def _style(kind: str, id_: str, name: str, *children: Element, default: int = 0) -> Element:
    first = {"default": default} if default else {}
    return w("style", w("name", val=name), *children, type=kind, **first, styleId=id_)


def _paragraph_style(look: Look) -> Element:
    head = [w("basedOn", val=look.based)]
    if look.follows or look.level >= 0:
        head.append(w("next", val=look.follows or "Clause"))
    own = {} if look.name[0].islower() or look.id in _KNOWN else {"customStyle": 1}
    return w(
        "style",
        w("name", val=look.name),
        *head,
        w("qFormat"),
        w("pPr", *_paragraph(look)),
        w("rPr", *_characters(look)),
        type="paragraph",
        **own,
        styleId=look.id,
    )


_KNOWN = {"Subtitle", "Title", "BodyText", "ListContinue", "ListBullet", "ListBullet2", "PlainText"}


def _paragraph(look: Look) -> Sequence[Element]:
    """In the schema's order."""
    found: list[Element] = []
    if look.keep:
        found += [w("keepNext"), w("keepLines")]
    if look.numbers is not None:
        number, level = look.numbers
        found.append(w("numPr", *([w("ilvl", val=level)] if level else []), w("numId", val=number)))
    if look.rule:
        border = w(look.rule, val="single", sz=4, space=6, color="7F7F7F")
        found.append(w("pBdr", border))
    if look.tabs:
        stops = [
            w("tab", val=kind, **({"leader": leader} if leader else {}), pos=at)
            for kind, at, leader in look.tabs
        ]
        found.append(w("tabs", *stops))
    if look.before >= 0:
        found.append(w("spacing", before=look.before, after=look.after))
    if look.numbers == (0, 0):
        found.append(w("ind", left=0, firstLine=0))
    elif look.left >= 0:
        found.append(w("ind", left=look.left, **({"hanging": look.hanging} if look.hanging else {})))
    if look.level >= 0:
        found.append(w("outlineLvl", val=look.level))
    return found


def _characters(look: Look) -> Sequence[Element]:
    found: list[Element] = []
    if look.bold:
        found += [w("b"), w("bCs")]
    if look.italic:
        found += [w("i"), w("iCs")]
    if look.colour:
        found.append(w("color", val=look.colour))
    if look.size:
        found += [w("sz", val=look.size), w("szCs", val=look.size)]
    return found


def _cell_margins() -> Element:
    sides = [w(side, w=0 if side in {"top", "bottom"} else 108, type="dxa") for side in _SIDES]
    return w("tblCellMar", *sides)


_SIDES = ("top", "left", "bottom", "right")
