"""Still more ways to show a Word reader other words than ours read: by what stands beside the text.

Numbers, fields, styles of one name, forms of whole parts, the pages' headers and borders, what floats, what a
package calls its parts.
"""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.word.notation import W, docx, field, p, relation, run, zipped
from tests.word.reading.test_disguises import (
    HEAD,
    HIDE,
    LINE,
    LISTED,
    PLAIN,
    TABLE,
    looked,
    seen,
    set_so,
    style,
    tabled,
    with_part,
)
from tests.word.reading.test_floating import floating
from tests.word.reading.test_second_readings import NUMBERS, bulleted, font, listed, margins, numbers

_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_FIXED = '<w:tblLayout w:type="fixed"/>'
_HEADER = {"header1": p("Sauf accord contraire.")}
_CALL = '<w:headerReference w:type="default" r:id="{}"/>'.format
_SIXTY = "Sous 60 jours, le Client paie."
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)


def either(inside: str, other: str = "") -> str:
    """Two forms of something."""
    return f"<mc:AlternateContent><mc:Choice {_W14} Requires='w14'>{inside}</mc:Choice><mc:Fallback>{other}</mc:Fallback></mc:AlternateContent>"


def headed(section: str, settings: str = "") -> bytes:
    """The line under a header, on pages set so."""
    return docx(
        HEAD,
        p(LINE),
        f"<w:sectPr>{_CALL('header1')}{section}</w:sectPr>",
        parts=_HEADER | {"settings": settings},
    )


def sections(second: str) -> bytes:
    """The line in two sections, the first under a header."""
    parts = _HEADER | ({"header2": p()} if second else {})
    return docx(
        p(LINE, props=f"<w:sectPr>{_CALL('header1')}</w:sectPr>"),
        p("Fin."),
        f"<w:sectPr>{second}</w:sectPr>",
        parts=parts,
    )


def framed(left: int) -> str:
    """A paragraph in a frame that begins there."""
    return p(LINE, props=f'<w:framePr w:w="4000" w:vAnchor="page" w:hAnchor="page" w:x="{left}" w:y="3000"/>')


def beside(name: str) -> bytes:
    """The plain file with one more part."""
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as archive:
        return zipped({each: archive.read(each) for each in archive.namelist()} | {name: "<x/>"})


def named_twice() -> bytes:
    """The plain file, one of its entries with another name in what is added to it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            entry = zipfile.ZipInfo(info.filename)
            entry.extra = b"\x75\x70\x05\x00\x01abcd" if info.filename.endswith("styles.xml") else b""
            new.writestr(entry, old.read(info))
    return made.getvalue()


def brought(letters: str) -> bytes:
    """The line in a font that comes with the file."""
    table = '<w:font w:name="Foo"><w:embedRegular r:id="e" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:font>'
    parts = {
        "word/fonts/font1.odttf": letters,
        "word/fontTable.xml": f'<w:fonts xmlns:w="{W}">{table}</w:fonts>',
        "word/_rels/fontTable.xml.rels": _RELATIONS.format(relation("e", "font", "fonts/font1.odttf")),
    }
    return with_part(looked(font("Foo")), parts, relation("ft", "fontTable", "fontTable.xml"))


def sized(word: str, size: int, rest: str) -> bytes:
    """A sentence with one piece in letters of that size."""
    return docx(HEAD, p("Sous 6", xml=run(word, f'<w:sz w:val="{size}"/>') + run(rest)))


def levelled(third: str) -> bytes:
    """Numbers on three levels, the third one written so."""
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>{third * (n == 2)}<w:lvlText w:val="%{n + 1}."/></w:lvl>'
        for n in range(3)
    )
    numbering = f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    at = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'.format
    return docx(*(p(LINE, props=at(n)) for n in (0, 1, 2, 1, 2)), parts={"numbering": numbering})


_NAMED = style("A", "", "paragraph").replace('w:val="A"', 'w:val="Clause"')
_REF = docx(HEAD, p(xml=field("REF x", LINE)))
_WEB = f'<w:webSettings xmlns:w="{W}"><w:divs><w:div w:id="7"><w:marLeft w:val="30000"/></w:div></w:divs></w:webSettings>'
_BORDER = '<w:pgBorders w:offsetFrom="{}"><w:top w:val="{}" w:sz="{}" w:space="24"/></w:pgBorders>'.format
_OFF = '<w:tbl><w:tblPr><w:tblInd w:w="-2900" w:type="dxa"/></w:tblPr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>'.format
APART = docx(framed(500), p("Fin."), framed(6_000))

CASES: dict[str, tuple[bytes, bytes]] = {
    # styles
    "two styles of one name": (
        docx(HEAD, p(LINE, style="A"), styles=_NAMED + style("clause", HIDE, "paragraph")),
        docx(HEAD, p(LINE, style="A"), styles=_NAMED),
    ),
    "a style in two forms": (looked('<w:rStyle w:val="H"/>', styles=either(style("H", HIDE))), PLAIN),
    "defaults in two forms": (
        docx(HEAD, p(LINE), styles=f"<w:docDefaults>{either(f'<w:rPrDefault>{HIDE}</w:rPrDefault>')}</w:docDefaults>"),
        PLAIN,
    ),
    "defaults twice": (
        docx(HEAD, p(LINE), styles=f"<w:docDefaults><w:rPrDefault>{HIDE}</w:rPrDefault></w:docDefaults><w:docDefaults/>"),
        PLAIN,
    ),
    "a style of no kind by default": (
        docx(HEAD, p(LINE), styles=f'<w:style w:default="1" w:styleId="D"><w:name w:val="D"/>{HIDE}</w:style>'),
        PLAIN,
    ),
    "two styles by default": (
        docx(HEAD, p(LINE), styles="".join(style(n, s, "character", 'w:default="1"') for n, s in (("D", HIDE), ("E", "")))),
        PLAIN,
    ),
    "a style by other letters": (looked('<w:rStyle w:val="h"/>', styles=style("H", HIDE)), PLAIN),
    # numbers
    "a bullet that says at least": (bulleted("≥"), bulleted("•")),
    "numbers that go on": (levelled('<w:lvlRestart w:val="1"/>'), levelled("")),
    "a list in two forms": (listed(either(NUMBERS)), docx(HEAD, p(LINE, props=LISTED))),
    "a number that is null": (numbers('w:val="%1."', 'w:val="%1." w:null="1"'), listed(NUMBERS)),
    # what is computed, and what is written
    "a reference found anew": (
        docx(HEAD, p(xml=field("REF x", LINE).replace('"begin"', '"begin" w:dirty="1"'))),
        _REF,
    ),
    "a note's mark without a note": (docx(HEAD, p("Sous 6", xml=f"<w:r><w:footnoteRef/></w:r>{run('0 jours')}")), docx(HEAD, p("Sous 60 jours"))),
    "a note's line in a clause": (docx(HEAD, p(LINE, xml="<w:r><w:separator/></w:r>")), PLAIN),
    "spaces that an element around keeps": (
        docx(HEAD, p(xml='<w:r xml:space="preserve"><w:t>Sous 6</w:t><w:t> 0 jours.</w:t></w:r>')),
        docx(HEAD, p("Sous 60 jours.")),
    ),
    "the other form hidden, beside a drawing": (
        docx(HEAD, p(xml=either(run(LINE) + "<w:r><w:drawing/></w:r>", run(LINE, "<w:vanish/>") + "<w:r><w:pict/></w:r>"))),
        docx(HEAD, p(LINE, xml="<w:r><w:drawing/></w:r>")),
    ),
    "a digit of four points": (sized("0", 8, " jours, le Client paie."), docx(HEAD, p(_SIXTY))),
    "a word of four points and a half": (sized("0 jours", 9, ", le Client paie."), docx(HEAD, p(_SIXTY))),
    "a font that comes with the file": (brought("x"), looked(font("Foo"))),
    "another font of that name": (brought("x"), brought("y")),
    "only what forms hold is printed": (docx(HEAD, p(LINE), parts={"settings": "<w:printFormsData/>"}), PLAIN),
    "a division off the page": (
        with_part(set_so('<w:divId w:val="7"/>'), {"word/webSettings.xml": _WEB}, relation("ws", "webSettings", "webSettings.xml")),
        PLAIN,
    ),
    # pages
    "no header on the first page": (headed("<w:titlePg/>"), headed("")),
    "no header on even pages": (headed("", "<w:evenAndOddHeaders/>"), headed("")),
    "a bare header for the second section": (sections(_CALL("header2")), sections("")),
    "a header over the text": (headed(margins(top=-720)), headed(margins())),
    "a border over the header": (headed(margins() + _BORDER("page", "apples", 31)), headed(margins())),
    "a border over the text": (
        docx(HEAD, p(LINE), f"<w:sectPr>{margins(top=700)}{_BORDER('page', 'apples', 31)}</w:sectPr>"),
        docx(HEAD, p(LINE), f"<w:sectPr>{margins(top=700)}</w:sectPr>"),
    ),
    # what floats, and tables
    "tables that float over each other": (docx(floating(9), floating(60)), docx(floating(9), floating(9_000))),
    "frames over each other": (docx(framed(500), p("Fin."), framed(600)), APART),
    "a turned cell, cut off": (tabled(cell='<w:textDirection w:val="btLr"/>', row='<w:trHeight w:val="400" w:hRule="exact"/>'), TABLE),
    "a table left of the page": (docx(HEAD, _OFF(p(LINE)), f"<w:sectPr>{margins()}</w:sectPr>"), TABLE),
    "a table of no share": (tabled(table_=f'<w:tblW w:w="20" w:type="pct"/>{_FIXED}'), TABLE),
    # the package
    "two relations of one name": (
        with_part(headed(""), {"word/header9.xml": f'<w:hdr xmlns:w="{W}">{p("Autre.")}</w:hdr>'}, relation("header1", "header", "header9.xml")),
        headed(""),
    ),
    "a header that is nowhere": (
        docx(HEAD, p(LINE), f"<w:sectPr>{_CALL('h')}</w:sectPr>", relations=relation("h", "header", "header9.xml#x")),
        PLAIN,
    ),
    "an entry with a second name": (named_twice(), PLAIN),
    **{f"a part called {name}": (beside(name), PLAIN) for name in ("word//a.xml", "./word/a.xml", "word/%61.xml", "word/a.xml/[0].piece")},
}  # fmt: skip


@pytest.mark.parametrize(("file", "plain"), CASES.values(), ids=CASES)
def test_what_stands_beside_the_text_and_changes_it_is_told(file: bytes, plain: bytes) -> None:
    assert seen(file, plain)


def test_ordinary_pages_fonts_frames_and_sizes_ask_nobody_to_look() -> None:
    for same in (headed("<w:titlePg/>"), brought("x"), APART):
        assert seen(same, same) == set()
    assert seen(headed(margins(top=-2_000)), headed("")) == set()
    assert seen(headed(margins() + _BORDER("page", "single", 4)), headed("")) == set()
    assert seen(headed(margins() + _BORDER("text", "apples", 31)), headed("")) == set()
    assert (
        seen(docx(framed(500), framed(500)), docx(p(LINE), p(LINE))) == set()
    )  # one frame of two paragraphs
    assert seen(sized("0", 16, " jours, le Client paie."), docx(HEAD, p(_SIXTY))) == set()
    assert seen(sized("0", 12, ""), docx(HEAD, p("Sous 60"))) != set()
    assert (
        seen(docx(HEAD, p(LINE, style="A"), styles=_NAMED + _NAMED.replace('Id="A"', 'Id="B"')), PLAIN)
        == set()
    )
    pictured = listed(either('<w:numPicBullet w:numPicBulletId="0"><w:pict/></w:numPicBullet>') + NUMBERS)
    assert seen(pictured, listed(NUMBERS)) == set()  # as Word writes it
