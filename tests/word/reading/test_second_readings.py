"""More ways to show a Word reader other words than ours read, found by writing the features of Word one by one.

They are of one kind: a style, a list, a table's or a section's settings, or a part, does what the run itself
does not say; or a thing that is to stand once stands twice, and each program takes another of the two.
"""

from __future__ import annotations

import pytest

from tests.word.notation import W, docx, field, p, relation, run
from tests.word.reading.test_disguises import (
    HEAD,
    HIDE,
    LINE,
    LISTED,
    NUMBERED,
    PLAIN,
    TABLE,
    THEMED,
    looked,
    seen,
    set_so,
    style,
    tabled,
    theme,
    with_part,
)
from tests.word.reading.test_floating import shaped

_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_UNKNOWN = 'xmlns:zz="http://schemas.microsoft.com/office/word/2099/none"'
_FIXED = '<w:tblLayout w:type="fixed"/>'
_BLACK = '<w:color w:val="000000"/>'
_TIED = relation("f", "footnotes", "footnotes.xml")
_MEASURE = "Plafond : 5 m€."
BULLETS = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="•"/>{}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def font(name: str) -> str:
    """A run's font."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def paged(section: str, line: str = LINE) -> bytes:
    """The line on pages set so."""
    return docx(HEAD, p(line), f"<w:sectPr>{section}</w:sectPr>")


def margins(**sides: int) -> str:
    """A4 with these margins, two and a half centimetres where nothing is said."""
    said = {"top": 1417, "right": 1417, "bottom": 1417, "left": 1417, "header": 708, "footer": 708} | sides
    written = " ".join(f'w:{side}="{size}"' for side, size in said.items())
    return f'<w:pgSz w:w="11906" w:h="16838"/><w:pgMar {written}/>'


def indented(indents: str) -> bytes:
    """The line with these indents on A4."""
    return docx(HEAD, p(LINE, props=f"<w:ind {indents}/>"), f"<w:sectPr>{margins()}</w:sectPr>")


def styled_table(inside: str, look: str = "") -> bytes:
    """The line in a table whose style says this."""
    cell = p(xml=run(LINE, look))
    table = f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>'
    return docx(HEAD, table, styles=style("T", inside, "table"))


def listed(numbering: str) -> bytes:
    """The line in a list."""
    return docx(HEAD, p(LINE, props=LISTED), parts={"numbering": numbering})


def bulleted(sign: str, more: str = "") -> bytes:
    """The line behind a bullet."""
    return listed(BULLETS.replace("•", sign).format(more))


def forms(choice: str, other: str) -> bytes:
    """The line in two forms."""
    inside = f"<mc:AlternateContent {choice}>{run(LINE)}</mc:Choice><mc:Fallback>{other}</mc:Fallback></mc:AlternateContent>"
    return docx(HEAD, p(xml=inside))


def fonted(table: str) -> bytes:
    """The line in a font that the file's table of fonts says this of."""
    part = {"word/fontTable.xml": f'<w:fonts xmlns:w="{W}"><w:font w:name="Foo">{table}</w:font></w:fonts>'}
    return with_part(looked(font("Foo")), part, relation("ft", "fontTable", "fontTable.xml"))


def box(fill: str = "", *, look: str = "", anchor: str = "", size: str = 'cx="3000000" cy="900000"') -> bytes:
    """The line in a text box of that size, filled so."""
    inside = f"<w:txbxContent>{p(xml=run(LINE, look))}</w:txbxContent>"
    shape = (
        f"<wps:wsp><wps:spPr><a:solidFill>{fill}</a:solidFill></wps:spPr><wps:txbx>{inside}</wps:txbx>"
        "<wps:bodyPr/></wps:wsp>"
    )
    drawn = f"<w:drawing><wp:anchor {anchor}><wp:extent {size}/>{shape}</wp:anchor></w:drawing>"
    return docx(HEAD, p(xml=f"<w:r>{drawn}</w:r>"))


def notes(*inside: str) -> str:
    """Notes of one identifier."""
    each = "".join(f'<w:footnote w:id="2">{p(text)}</w:footnote>' for text in inside)
    return f'<w:footnotes xmlns:w="{W}">{each}</w:footnotes>'


def numbers(old: str, new: str) -> bytes:
    """The numbered line, the list written otherwise."""
    written = NUMBERS.replace(old, new)
    assert written != NUMBERS
    return listed(written)


NUMBERS = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
_CALLED = '<w:r><w:footnoteReference w:id="2"/></w:r>'
_HEADED = '<w:headerReference w:type="{}" r:id="header1"/>'
_ATELIER = {"header1": p("Sauf accord contraire.")}

CASES: dict[str, tuple[bytes, bytes]] = {
    # what a run is drawn with
    "blocks for letters": (looked(font("Redacted Script")), PLAIN),
    "bars for letters": (looked(font("Libre Barcode 39 Text")), PLAIN),
    "bars by number": (looked(font("Code 128")), PLAIN),
    "flowing blocks": (looked(font("Flow Block")), PLAIN),
    "icons for letters": (looked(font("FontAwesome")), PLAIN),
    "signs behind a blank": (looked(font(" Wingdings")), PLAIN),
    "signs for letters with accents": (looked('<w:rFonts w:hint="eastAsia" w:eastAsia="Wingdings"/>'), PLAIN),
    "a font of symbols by its set": (fonted('<w:charset w:val="02"/>'), PLAIN),
    "outline thicker than letters": (
        looked(f'<w14:textOutline {_W14} w14:w="76200"><w14:solidFill/></w14:textOutline>'),
        PLAIN,
    ),
    "letters over letters": (looked('<w:sz w:val="20"/><w:spacing w:val="-55"/>'), PLAIN),
    "letters a page apart": (looked('<w:spacing w:val="31000"/>'), PLAIN),
    "letters larger than the page": (looked('<w:sz w:val="3276"/>'), PLAIN),
    "lifted onto the line above": (looked('<w:position w:val="48"/>'), PLAIN),
    "stripes in the ink": (
        looked(f'{_BLACK}<w:shd w:val="diagCross" w:color="000000" w:fill="FFFFFF"/>'),
        PLAIN,
    ),
    "a zero that is an exponent": (
        docx(HEAD, p("Sous 6", xml=run("0", '<w:vertAlign w:val="superscript"/>'))),
        docx(HEAD, p("Sous 60")),
    ),
    "a zero lifted": (
        docx(HEAD, p("Sous 6", xml=run("0", '<w:position w:val="10"/>'))),
        docx(HEAD, p("Sous 60")),
    ),
    "capitals that make millions": (
        docx(HEAD, p(xml=run(_MEASURE, "<w:caps/>"))),
        docx(HEAD, p(_MEASURE)),
    ),
    "the theme's black is the window's": (
        with_part(
            looked('<w:color w:val="000000" w:themeColor="text1"/>'),
            theme(colours='<a:dk1><a:sysClr val="window" lastClr="000000"/></a:dk1>'),
            THEMED,
        ),
        PLAIN,
    ),
    "hidden by a word that says neither": (looked('<w:vanish w:val="none"/>'), PLAIN),
    "default style where the style is none": (
        looked('<w:rStyle w:val="Absent"/>', styles=style("D", HIDE, more='w:default="1"')),
        PLAIN,
    ),
    # once, and twice
    "colour twice": (looked(f'<w:color w:val="FFFFFF"/>{_BLACK}'), PLAIN),
    "properties of a run twice": (
        docx(HEAD, p(xml=f"<w:r><w:rPr><w:b/></w:rPr><w:rPr><w:vanish/></w:rPr><w:t>{LINE}</w:t></w:r>")),
        PLAIN,
    ),
    "properties of a paragraph twice": (
        docx(HEAD, p(LINE, props="<w:keepNext/>", xml="<w:pPr><w:keepNext/></w:pPr>")),
        PLAIN,
    ),
    "spacing twice": (
        set_so('<w:spacing w:line="10" w:lineRule="exact"/><w:spacing w:line="240" w:lineRule="auto"/>'),
        PLAIN,
    ),
    "properties of a cell twice": (
        docx(
            HEAD, f"<w:tbl><w:tr><w:tc><w:tcPr/><w:tcPr><w:vMerge/></w:tcPr>{p(LINE)}</w:tc></w:tr></w:tbl>"
        ),
        TABLE,
    ),
    "properties of a table twice": (
        docx(HEAD, f"<w:tbl><w:tblPr/><w:tblPr/><w:tr><w:tc>{p(LINE)}</w:tc></w:tr></w:tbl>"),
        TABLE,
    ),
    "content of a control twice": (
        docx(
            HEAD,
            p(xml=f"<w:sdt><w:sdtContent/><w:sdtContent>{run(LINE)}</w:sdtContent></w:sdt>"),
        ),
        PLAIN,
    ),
    "two lists of one number": (numbers("<w:num ", '<w:abstractNum w:abstractNumId="1"/><w:num '), NUMBERED),
    "two levels of one depth": (numbers("<w:lvl ", '<w:lvl w:ilvl="0"/><w:lvl '), NUMBERED),
    "two notes of one mark": (
        with_part(docx(HEAD, p(LINE, xml=_CALLED)), {"word/footnotes.xml": notes("Sauf.", "Sauf.")}, _TIED),
        with_part(docx(HEAD, p(LINE, xml=_CALLED)), {"word/footnotes.xml": notes("Sauf.")}, _TIED),
    ),
    "a body and another": (docx(HEAD, p(LINE), "</w:body><w:body>", p(LINE)), PLAIN),
    "words behind the body": (docx(HEAD, p(LINE), "</w:body>", p(LINE), "<w:body>"), PLAIN),
    "letters cut by a remark": (
        docx(HEAD, p(xml=f"<w:r><w:t>{LINE[:9]}<!-- -->{LINE[9:]}</w:t></w:r>")),
        PLAIN,
    ),
    "a deletion in a run's properties": (looked('<w:del w:id="1" w:author="A"/>'), PLAIN),
    "a paragraph in a style of letters": (docx(HEAD, p(LINE, style="H"), styles=style("H", "")), PLAIN),
    # how a paragraph, a list, a page is set
    "line half as high as its letters": (
        docx(
            HEAD, p(props='<w:spacing w:line="110" w:lineRule="exact"/>', xml=run(LINE, '<w:sz w:val="21"/>'))
        ),
        PLAIN,
    ),
    "letters ten times their line": (
        docx(
            HEAD,
            p(props='<w:spacing w:line="200" w:lineRule="exact"/>', xml=run(LINE, '<w:sz w:val="200"/>')),
        ),
        PLAIN,
    ),
    "indents that leave no room": (indented('w:left="4500" w:right="4500"'), PLAIN),
    "begun left of the page": (indented('w:left="-2900"'), PLAIN),
    "space in lines before": (set_so('<w:spacing w:beforeLines="20000"/>'), PLAIN),
    "gutter over the page": (paged(margins(gutter=8800)), PLAIN),
    "header down the page": (paged(margins(header=15500)), PLAIN),
    "twenty columns": (paged(f'{margins()}<w:cols w:num="20" w:space="10"/>'), PLAIN),
    "tabs over the page": (
        docx(HEAD, p(LINE), parts={"settings": '<w:defaultTabStop w:val="20000"/>'}),
        PLAIN,
    ),
    "a header that no section calls": (
        docx(HEAD, p(LINE), f"<w:sectPr>{_HEADED.format('even')}</w:sectPr>", parts=_ATELIER),
        docx(HEAD, p(LINE), f"<w:sectPr>{_HEADED.format('default')}</w:sectPr>", parts=_ATELIER),
    ),
    "bullet that says no": (bulleted("non"), bulleted("•")),
    "bullet that crosses out": (bulleted("✗"), bulleted("•")),
    "bullet that crosses out by its font": (
        bulleted("\uf0fb", f"<w:rPr>{font('Wingdings')}</w:rPr>"),
        bulleted("\uf0a7", f"<w:rPr>{font('Wingdings')}</w:rPr>"),
    ),
    "picture for a number": (numbers("</w:lvl>", '<w:lvlPicBulletId w:val="0"/></w:lvl>'), NUMBERED),
    "picture for a bullet": (bulleted("•", '<w:lvlPicBulletId w:val="0"/>'), bulleted("•")),
    "numbers of another kind": (numbers('"decimal"', '"hex"'), NUMBERED),
    "a number that runs into the text": (
        docx(
            HEAD,
            p("3 jours.", props=LISTED),
            parts={
                "numbering": NUMBERS.replace(
                    '<w:lvlText w:val="%1."/>', '<w:suff w:val="nothing"/><w:lvlText w:val="%1"/>'
                )
            },
        ),
        docx(HEAD, p("3 jours.", props=LISTED), parts={"numbering": NUMBERS.replace('"%1."', '"%1"')}),
    ),
    "numbers that begin nowhere": (numbers('<w:start w:val="1"/>', ""), NUMBERED),
    "two headers of one kind": (
        docx(HEAD, p(LINE), f"<w:sectPr>{_HEADED.format('default') * 2}</w:sectPr>", parts=_ATELIER),
        docx(HEAD, p(LINE), f"<w:sectPr>{_HEADED.format('default')}</w:sectPr>", parts=_ATELIER),
    ),
    "frame too low for its words": (set_so('<w:framePr w:w="400" w:h="240" w:hRule="exact"/>'), PLAIN),
    "small capitals that make millions": (
        docx(HEAD, p(xml=run(_MEASURE, "<w:smallCaps/>"))),
        docx(HEAD, p(_MEASURE)),
    ),
    "tip of a link by its field": (
        docx(HEAD, p(LINE, xml=field('HYPERLINK "mailto:a@b.fr" \\o "Le Client renonce."', "a@b.fr"))),
        docx(HEAD, p(LINE, xml=field('HYPERLINK "mailto:a@b.fr"', "a@b.fr"))),
    ),
    # text boxes
    "anchor hidden": (box(anchor='hidden="1"'), box()),
    "shape not displayed": (shaped("width:200pt;display:none"), shaped("width:200pt")),
    "box filled with the ink": (
        box('<a:srgbClr val="000000"/>', look=_BLACK),
        box('<a:srgbClr val="FFFFFF"/>'),
    ),
    "box too low for its words": (box(size='cx="300000" cy="90000"'), box()),
    # tables, and the styles of tables
    "table style, lines of no height": (
        styled_table('<w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>'),
        TABLE,
    ),
    "table style, first row hidden": (
        styled_table('<w:tblStylePr w:type="firstRow"><w:trPr><w:hidden/></w:trPr></w:tblStylePr>'),
        TABLE,
    ),
    "table style, off the page": (
        styled_table('<w:tblPr><w:tblInd w:w="20000" w:type="dxa"/></w:tblPr>'),
        TABLE,
    ),
    "table style, cells black": (
        styled_table('<w:tcPr><w:shd w:val="clear" w:fill="000000"/></w:tcPr>', _BLACK),
        TABLE,
    ),
    "row that sets its table aside": (
        docx(
            HEAD,
            '<w:tbl><w:tr><w:tblPrEx><w:tblInd w:w="20000" w:type="dxa"/></w:tblPrEx>'
            f"<w:tc>{p(LINE)}</w:tc></w:tr></w:tbl>",
        ),
        TABLE,
    ),
    "cell crossed out": (tabled(cell='<w:tcBorders><w:tl2br w:val="single"/></w:tcBorders>'), TABLE),
    "columns pushed off": (
        tabled(
            '<w:tblGrid><w:gridCol w:w="16000"/><w:gridCol w:w="3000"/></w:tblGrid>',
            table_=_FIXED,
            row='<w:gridBefore w:val="1"/>',
        ),
        TABLE,
    ),
    "table wider than pages": (
        tabled(table_='<w:tblW w:w="31000" w:type="dxa"/><w:jc w:val="right"/>'),
        TABLE,
    ),
    "table of no width": (tabled(table_=f'<w:tblW w:w="20" w:type="dxa"/>{_FIXED}'), TABLE),
    "cells apart": (tabled(table_='<w:tblCellSpacing w:w="20000" w:type="dxa"/>'), TABLE),
    "cell that its margins fill": (
        tabled(
            cell='<w:tcW w:w="400" w:type="dxa"/><w:tcMar><w:left w:w="200"/><w:right w:w="190"/></w:tcMar>',
            table_=f"{_FIXED}",
            inside='<w:tblGrid><w:gridCol w:w="400"/></w:tblGrid>',
        ),
        TABLE,
    ),
    "row that cuts what blank lines push down": (
        docx(
            HEAD,
            '<w:tbl><w:tr><w:trPr><w:trHeight w:val="300" w:hRule="exact"/></w:trPr>'
            f"<w:tc>{p()}{p()}{p(LINE)}</w:tc></w:tr></w:tbl>",
        ),
        TABLE,
    ),
    "row that cuts what its space pushes down": (
        docx(
            HEAD,
            '<w:tbl><w:tr><w:trPr><w:trHeight w:val="300" w:hRule="exact"/></w:trPr>'
            f"<w:tc>{p(LINE, props='<w:spacing w:before=' + chr(34) + '600' + chr(34) + '/>')}</w:tc></w:tr></w:tbl>",
        ),
        TABLE,
    ),
    "row higher than the page": (tabled(row='<w:trHeight w:val="31000" w:hRule="exact"/>'), TABLE),
    # parts and forms
    "a form that no Word knows": (
        forms(f'><mc:Choice {_UNKNOWN} Requires="zz"', run(LINE, "<w:vanish/>")),
        PLAIN,
    ),
    "two forms that look otherwise": (
        forms(f'><mc:Choice {_W14} Requires="w14"', run(LINE, "<w:vanish/>")),
        PLAIN,
    ),
    "a part by a name to be decoded": (
        docx(HEAD, p(LINE), relations=relation("n", "numbering", "%6e.xml")),
        PLAIN,
    ),
    "an archive before this one": (docx(HEAD, p("Autre.")) + PLAIN, PLAIN),
    "a list of entries behind the list": (PLAIN[:-2] + b"\x16\0" + PLAIN[-22:], PLAIN),
}


@pytest.mark.parametrize(("file", "plain"), CASES.values(), ids=CASES)
def test_what_shows_other_words_than_it_holds_is_told(file: bytes, plain: bytes) -> None:
    assert seen(file, plain)


_OFFICE_THEME = theme(
    '<a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>',
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    '<a:accent1><a:srgbClr val="4472C4"/></a:accent1>',
)
_PLAINLY = (
    '<w:b w:val="0"/><w:strike w:val="0"/><w:color w:val="000000"/><w:sz w:val="22"/><w:u w:val="none"/>'
)
_MAILTO = relation("m", "hyperlink", "mailto:a@b.fr", external=True)
_SEPARATED = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
TOC = docx(HEAD, p(xml=field('TOC \\o "1-3"', "Objet 1")), p(LINE))

ORDINARY: dict[str, tuple[bytes, bytes]] = {
    "marks of spelling": (docx(HEAD, p(xml=f'<w:proofErr w:type="spellStart"/>{run(LINE)}')), PLAIN),
    "runs cut anywhere": (docx(HEAD, p(xml=run(LINE[:7]) + run(LINE[7:], "<w:b/>"))), PLAIN),
    "a bookmark of Word's": (
        docx(HEAD, p(LINE, xml='<w:bookmarkStart w:id="5" w:name="_GoBack"/><w:bookmarkEnd w:id="5"/>')),
        PLAIN,
    ),
    "a smart tag": (docx(HEAD, p(xml=f'<w:smartTag w:element="date">{run(LINE)}</w:smartTag>')), PLAIN),
    "a content control": (
        docx(HEAD, p(xml=f'<w:sdt><w:sdtPr><w:id w:val="3"/></w:sdtPr><w:sdtContent>{run(LINE)}</w:sdtContent></w:sdt>')),
        PLAIN,
    ),
    "a table of contents": (TOC, TOC),
    "a hyphen that never breaks": (
        docx(HEAD, p(xml="<w:r><w:t>Hors</w:t><w:noBreakHyphen/><w:t>forfait.</w:t></w:r>")),
        docx(HEAD, p("Hors\u2011forfait.")),
    ),
    "a page break": (docx(HEAD, p(xml=f'<w:r><w:br w:type="page"/><w:t>{LINE}</w:t></w:r>')), PLAIN),
    "a link to the mailbox it shows": (
        docx(HEAD, p(xml=f'<w:hyperlink r:id="m">{run("a@b.fr")}</w:hyperlink>'), relations=_MAILTO),
        docx(HEAD, p("a@b.fr")),
    ),
    "every property said by Google Docs": (looked(f'{font("Arial")}{_PLAINLY}<w:rtl w:val="0"/>'), PLAIN),
    "fonts and colours of the theme": (
        with_part(
            looked('<w:rFonts w:asciiTheme="minorHAnsi"/><w:color w:val="4472C4" w:themeColor="accent1" w:themeShade="BF"/>'),
            _OFFICE_THEME,
            THEMED,
        ),
        PLAIN,
    ),
    "highlighted": (looked('<w:highlight w:val="yellow"/>'), PLAIN),
    "shaded a little": (looked('<w:shd w:val="pct15" w:color="auto" w:fill="FFFFFF"/>'), PLAIN),
    "spaced and kerned": (looked('<w:spacing w:val="20"/><w:kern w:val="28"/><w:caps/>'), PLAIN),
    "tight": (looked('<w:sz w:val="18"/><w:spacing w:val="-10"/>'), PLAIN),
    "eight points": (looked('<w:sz w:val="16"/>'), PLAIN),
    "an ordinal raised": (docx(HEAD, p("1", xml=run("er", '<w:vertAlign w:val="superscript"/>'))), docx(HEAD, p("1er"))),
    "a language": (looked('<w:noProof/><w:lang w:val="en-GB"/>'), PLAIN),
    "lines of fourteen points": (set_so('<w:spacing w:line="280" w:lineRule="exact"/>'), PLAIN),
    "lines a little lower than letters": (
        docx(HEAD, p(props='<w:spacing w:line="190" w:lineRule="exact"/>', xml=run(LINE, '<w:sz w:val="21"/>'))),
        PLAIN,
    ),
    "indented on both sides": (indented('w:left="1134" w:right="1134"'), PLAIN),
    "hung into the margin": (indented('w:left="-284" w:hanging="284"'), PLAIN),
    "justified and kept": (set_so('<w:keepNext/><w:jc w:val="both"/>'), PLAIN),
    "on letter paper, narrow margins": (
        paged('<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="720" w:right="720" w:bottom="720" w:left="720"/>'),
        PLAIN,
    ),
    "bullets of Symbol": (bulleted("\uf0b7", f"<w:rPr>{font('Symbol')}</w:rPr>"), bulleted("–")),
    "bullets of Courier": (bulleted("o", f"<w:rPr>{font('Courier New')}</w:rPr>"), bulleted("–")),
    "arrows of Wingdings": (bulleted("\uf0d8", f"<w:rPr>{font('Wingdings')}</w:rPr>"), bulleted("–")),
    "line between text and notes": (docx(HEAD, p(LINE), parts={"footnotes": _SEPARATED}), PLAIN),
    "a font of symbols that is listed and not used": (
        with_part(
            PLAIN,
            {"word/fontTable.xml": f'<w:fonts xmlns:w="{W}"><w:font w:name="Symbol"><w:charset w:val="02"/></w:font></w:fonts>'},
            relation("ft", "fontTable", "fontTable.xml"),
        ),
        PLAIN,
    ),
    "a table with borders and a grid": (
        tabled('<w:tblGrid><w:gridCol w:w="4500"/></w:tblGrid>', cell='<w:tcW w:w="4500" w:type="dxa"/>', table_=_FIXED),
        TABLE,
    ),
    "a narrow cell": (tabled(cell='<w:tcW w:w="567" w:type="dxa"/>', table_=_FIXED), TABLE),
    "a dark heading of a table, auto ink": (styled_table('<w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>'), TABLE),
    "a remark before the text": (
        with_part(PLAIN, {"word/people.xml": "<!-- made by a converter --><w:people xmlns:w='x'/>"}),
        PLAIN,
    ),
    "empty paragraphs": (docx(HEAD, p(), p(LINE), p()), PLAIN),
    "a header of the first page that is not called for": (
        docx(HEAD, p(LINE), f"<w:sectPr>{_HEADED.format('first')}</w:sectPr>", parts={"header1": p(LINE)}),
        PLAIN,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("file", "plain"), ORDINARY.values(), ids=ORDINARY)
def test_what_ordinary_people_and_programs_write_asks_nobody_to_look(file: bytes, plain: bytes) -> None:
    assert seen(file, plain) == set()
