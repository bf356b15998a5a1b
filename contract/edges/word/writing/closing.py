"""Closing: where the parties sign, as a table that a screen reader can follow, and who agreed to these words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from contract.edges.pdf.closing import moment
from contract.edges.word.writing.body import Body
from contract.edges.word.writing.markup import Element, w
from contract.edges.word.writing.paragraphs import Paragraph, Piece, plain, reworded
from contract.edges.word.writing.styles import TEXT_WIDTH
from contract.wording import Catalogue, say

SEATS = ("contractor", "client")
_FIELDS = ("name", "capacity", "place", "date")
_GUTTER = 300
Names = tuple[str, str]


def signatures(body: Body, catalogue: Catalogue, old: Names, new: Names, note: str = "") -> list[Element]:
    """A heading and two columns to fill in by hand; the party's role heads each column.

    A `note` ends them. The heading then stands in their table: LibreOffice leaves a heading before one with it,
    but the paragraph before the heading behind.
    """
    rows: list[Sequence[Paragraph]] = [
        [plain("SignatureRole", say(catalogue, f"pdf.seat.{seat}")) for seat in SEATS],
        [reworded("SignatureName", was, now) for was, now in zip(old, new, strict=True)],
        *(
            [Paragraph("SignatureField", (Piece("equal", f"{said}\t\t"),)) for _ in SEATS]
            for said in (say(catalogue, f"pdf.sign.{field}") for field in _FIELDS)
        ),
        [plain("SignatureField", say(catalogue, "pdf.sign.mark")) for _ in SEATS],
        [plain("SignatureSpace", "") for _ in SEATS],
    ]
    title = say(catalogue, "pdf.signatures")
    heading = plain("UnnumberedHeading", title)
    width = TEXT_WIDTH // len(SEATS)
    table = w(
        "tbl",
        w(
            "tblPr",
            w("tblW", w=width * len(SEATS), type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=_GUTTER, type="dxa")),
            w(
                "tblLook",
                val="0020",
                firstRow=1,
                lastRow=0,
                firstColumn=0,
                lastColumn=0,
                noHBand=1,
                noVBand=1,
            ),
            w("tblCaption", val=title),
        ),
        w("tblGrid", *(w("gridCol", w=width) for _ in SEATS)),
        *([_across(body, heading, width, heads=True)] if note else []),
        *(_row(body, row, width, heads=n == 0) for n, row in enumerate(rows)),
        *([_across(body, plain("Particulars", note), width)] if note else []),
    )
    return [table] if note else [body.element(heading), table]


def kept(above: Sequence[Paragraph]) -> list[Paragraph]:
    """The text above a signature, whose last paragraph stays with it: nobody signs a page that says nothing."""
    return [*above[:-1], *(replace(each, keep=True) for each in above[-1:])]


def confirmed(catalogue: Catalogue, confirmations: Sequence[tuple[str, datetime]]) -> list[Paragraph]:
    """Who agreed to these very words and when; it says plainly that this is no electronic signature."""
    if not confirmations:
        return []
    told = [
        say(catalogue, "pdf.confirmed", name=name, when=moment(at, catalogue)) for name, at in confirmations
    ]
    return [
        plain("UnnumberedHeading", say(catalogue, "pdf.confirmations")),
        *(plain("BodyText", sentence) for sentence in told),
        plain("Particulars", say(catalogue, "pdf.no_signature")),
    ]


def _row(body: Body, cells: Sequence[Paragraph], width: int, *, heads: bool) -> Element:
    return w(
        "tr",
        _settings(heads=heads),
        *(w("tc", w("tcPr", w("tcW", w=width, type="dxa")), body.element(cell)) for cell in cells),
    )


def _across(body: Body, said: Paragraph, width: int, *, heads: bool = False) -> Element:
    """A row of one cell over both columns: outside of the table it could be left alone on a page."""
    properties = w("tcPr", w("tcW", w=width * len(SEATS), type="dxa"), w("gridSpan", val=len(SEATS)))
    return w("tr", _settings(heads=heads), w("tc", properties, body.element(said)))


def _settings(*, heads: bool) -> Element:
    """Of a row that no page splits; whether it heads its table."""
    return w("trPr", w("cantSplit"), *([w("tblHeader")] if heads else []))
