"""Press: sheets printed to a PDF/A-3U, the same bytes for the same content and moment."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from fpdf import FPDF

from contract.edges.pdf.faces import FILES, SERIF, Cut, Style
from contract.edges.pdf.lines import Line, Piece, ending, words
from contract.edges.pdf.sheets import HEIGHT, LEFT, RIGHT, Mark, Sheet

MAKER = "Clausier"
_SMALL = Style(size=8.5, grey=90)
_HEAD = 50.0
_FOOT = HEIGHT - 44.0
_BAR = LEFT - 12.0
_INK = 1.1


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a document says of itself, beside its text. `pages` says "page x / n" in its words."""

    title: str
    authors: tuple[str, ...]
    subject: str
    language: str
    when: datetime
    head: tuple[str, str]
    foot: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that lies inside the document."""

    name: str
    body: bytes
    about: str


class _Paper(FPDF):
    """FPDF whose file identifier comes from what is printed, not from the clock."""

    identity = ""

    def file_id(self) -> str:
        return f"<{self.identity}><{self.identity}>"


def printed(sheets: Sequence[Sheet], imprint: Imprint, attached: Attachment | None = None) -> bytes:
    """The sheets with running heads, page numbers, links and bookmarks."""
    paper = _paper(imprint)
    if attached is not None:
        _attach(paper, attached, imprint.when)
    places = {
        placed.mark.key: (number, placed.y - placed.line.height)
        for number, sheet in enumerate(sheets, 1)
        for placed in sheet
        if placed.mark
    }
    for number, sheet in enumerate(sheets, 1):
        paper.add_page()
        _margins(paper, imprint, imprint.pages[number - 1], first=number == 1)
        for placed in sheet:
            if placed.mark:
                _bookmark(paper, placed.mark, placed.y - placed.line.height)
            if placed.bar:
                _rule(paper, placed.y - placed.line.height * 0.75, placed.line.height)
            _line(paper, placed.line, placed.y)
            if placed.line.link in places:
                target, top = places[placed.line.link]
                link = paper.add_link(y=max(top - 6, 0), page=target)
                paper.link(LEFT, placed.y - placed.line.height * 0.8, RIGHT - LEFT, placed.line.height, link)
    paper.identity = _identity(sheets, imprint, attached)
    return bytes(paper.output())


def _paper(imprint: Imprint) -> _Paper:
    # The stubs for fpdf2 are older than this argument.
    paper = _Paper(unit="pt", format="A4", enforce_compliance="PDF/A-3U")  # type: ignore[call-arg, unused-ignore]
    paper.set_auto_page_break(auto=False)
    for (family, cut), file in FILES.items():
        paper.add_font(family, cut, file)
    paper.set_title(imprint.title)
    paper.set_lang(imprint.language)
    paper.set_creation_date(imprint.when)
    paper.set_xmp_metadata(_metadata(imprint))
    paper.set_display_mode("fullwidth", "continuous")
    return paper


def _margins(paper: FPDF, imprint: Imprint, page: str, *, first: bool) -> None:
    if not first:
        name, version = imprint.head
        _draw(paper, words(name, _SMALL, LEFT), _HEAD)
        _draw(paper, ending(version, _SMALL, RIGHT), _HEAD)
        _hairline(paper, LEFT, RIGHT, _HEAD + 7)
    _draw(paper, words(imprint.foot, _SMALL, LEFT), _FOOT)
    _draw(paper, ending(page, _SMALL, RIGHT), _FOOT)


def _bookmark(paper: FPDF, mark: Mark, top: float) -> None:
    paper.set_y(top)
    paper.start_section(mark.title, mark.level, strict=False)


def _line(paper: FPDF, line: Line, y: float) -> None:
    _draw(paper, line.pieces, y)
    for rule in line.rules:
        _hairline(paper, rule.x1, rule.x2, y + rule.drop, dotted=rule.dotted)
    for stroke in line.ink:
        _pen(paper, [(x, y + up) for x, up in stroke])


def _draw(paper: FPDF, pieces: Sequence[Piece], y: float) -> None:
    for piece in pieces:
        style = piece.style
        cut: Cut = style.cut if piece.family == SERIF else ""
        paper.set_font(piece.family, cut, style.size)  # type: ignore[arg-type, unused-ignore]
        paper.set_text_color(style.grey)
        paper.text(piece.x, y, piece.text)
        ends = piece.x, piece.x + paper.get_string_width(piece.text)
        if style.underline:
            _stroke(paper, ends, y + style.size * 0.14, style.grey)
        if style.strike:
            _stroke(paper, ends, y - style.size * 0.24, style.grey)


def _stroke(paper: FPDF, x: tuple[float, float], y: float, grey: int) -> None:
    paper.set_draw_color(grey)
    paper.set_line_width(0.7)
    paper.line(x[0], y, x[1], y)


def _pen(paper: FPDF, points: Sequence[tuple[float, float]]) -> None:
    """A stroke of a pen; a dot is as long as it is thick."""
    paper.set_draw_color(0)
    paper.set_line_width(_INK)
    (x, y), *more = points
    paper.polyline([(x, y), *(more or [(x + _INK, y)])])


def _hairline(paper: FPDF, x1: float, x2: float, y: float, *, dotted: bool = False) -> None:
    if dotted:
        paper.set_dash_pattern(0.6, 3.0)
    paper.set_line_width(0.5)
    paper.set_draw_color(150)
    paper.line(x1, y, x2, y)
    if dotted:
        paper.set_dash_pattern()


def _rule(paper: FPDF, top: float, height: float) -> None:
    paper.set_draw_color(90)
    paper.set_line_width(1.2)
    paper.line(_BAR, top, _BAR, top + height)


def _attach(paper: FPDF, attached: Attachment, when: datetime) -> None:
    paper.embed_file(  # type: ignore[call-arg, unused-ignore]  # as above: the stubs are older
        bytes=attached.body,
        basename=attached.name,
        desc=attached.about,
        mime_type="application/json",
        associated_file_relationship="Data",
        creation_date=when,
        modification_date=when,
        compress=True,
    )


def _identity(sheets: Sequence[Sheet], imprint: Imprint, attached: Attachment | None) -> str:
    return hashlib.sha256(repr((sheets, imprint, attached)).encode()).hexdigest()[:32].upper()


def _metadata(imprint: Imprint) -> str:
    """XMP written here because fpdf2's own carries the time of printing."""
    moment = imprint.when.isoformat(timespec="seconds")
    authors = "".join(f"<rdf:li>{escape(name)}</rdf:li>" for name in imprint.authors)
    return f"""<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(imprint.title)}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{escape(imprint.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq>{authors}</rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{imprint.language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{MAKER}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:MetadataDate>{moment}</xmp:MetadataDate>
<pdf:Producer>{MAKER}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>"""
