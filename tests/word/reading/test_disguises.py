"""Ways to show a Word reader other words than ours read: each is told, or read as the change it is.

In each file our reader finds every word of the plain one beside it, while Word shows fewer, others or more.
"""

from __future__ import annotations

import io
import zipfile
from functools import lru_cache

import pytest

from contract.edges.word.reading.reader import read
from contract.errors import UnreadableError
from contract.returned.document import Document
from contract.returned.told import noticed_beside
from contract.returned.views import accepted, text_of
from tests.word.notation import W, docx, field, p, relation, run, table, zipped

HEAD, LINE = p("Objet."), "Le Client paie sous trente jours."
PLAIN = docx(HEAD, p(LINE))
TABLE = docx(HEAD, table([LINE]))
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def seen(file: bytes, plain: bytes) -> set[str]:
    """The codes that ask a person to look, "change" among them where the text differs, "refused" alone."""
    ours, said = _sent(plain)
    try:
        document = read(file)
    except UnreadableError:
        return {"refused"}
    found = {flag.code for flag in noticed_beside(document, ours, said) if flag.blocking}
    return found | ({"change"} if text_of(accepted(document)) != said else set())


@lru_cache
def _sent(plain: bytes) -> tuple[Document, str]:
    """The plain file and its text: many are compared with one."""
    return (ours := read(plain)), text_of(accepted(ours))


def with_part(file: bytes, parts: dict[str, str], relations: str = "") -> bytes:
    """The file with further parts as they stand, and what ties them to the document."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        content: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    tied = "word/_rels/document.xml.rels"
    content[tied] = bytes(content[tied]).replace(
        b"</Relationships>", relations.encode() + b"</Relationships>"
    )
    return zipped(content | parts)


def theme(fonts: str = "", colours: str = "") -> dict[str, str]:
    """A theme with these fonts and colours."""
    inside = f'<a:clrScheme name="c">{colours}</a:clrScheme><a:fontScheme name="f">{fonts}</a:fontScheme>'
    return {
        "word/theme/theme1.xml": f'<a:theme xmlns:a="{_A}"><a:themeElements>{inside}</a:themeElements></a:theme>'
    }


THEMED = relation("th", "theme", "theme/theme1.xml")


def style(name: str, inside: str, kind: str = "character", more: str = "") -> str:
    """A style by its name."""
    return f'<w:style w:type="{kind}" w:styleId="{name}" {more}><w:name w:val="{name}"/>{inside}</w:style>'


def looked(look: str, **more: str) -> bytes:
    """The line in one run that looks so."""
    return docx(HEAD, p(xml=run(LINE, look)), **more)  # type: ignore[arg-type]


def set_so(props: str) -> bytes:
    """The line in a paragraph of these properties."""
    return docx(HEAD, p(LINE, props=props))


def tabled(inside: str = "", *, cell: str = "", row: str = "", table_: str = "", look: str = "") -> bytes:
    """The line in a table of one cell."""
    return docx(
        HEAD,
        f"<w:tbl><w:tblPr>{table_}</w:tblPr>{inside}<w:tr><w:trPr>{row}</w:trPr><w:tc><w:tcPr>{cell}</w:tcPr>"
        f"{p(xml=run(LINE, look))}</w:tc></w:tr></w:tbl>",
    )


def formula(inside: str) -> bytes:
    """The line as an equation."""
    return docx(HEAD, p(xml=f"<m:oMath>{inside}</m:oMath>"))


def controlled(properties: str, items: dict[str, str]) -> bytes:
    """The line in a content control, beside these data."""
    file = docx(
        HEAD, p(xml=f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{run(LINE)}</w:sdtContent></w:sdt>")
    )
    return with_part(file, items)


def drawn(kind: str, xml: str, more: dict[str, str] | None = None, relations: str = "") -> bytes:
    """A drawing that shows a part of that kind."""
    pointer = '<c:chart xmlns:c="x" r:id="dr"/>' if kind == "chart" else '<d:relIds xmlns:d="x" r:dm="dr"/>'
    graphic = f"<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>{pointer}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    file = docx(HEAD, p(LINE, xml=graphic))
    tied = relation("dr", kind, "charts/one.xml") + relations
    return with_part(file, {"word/charts/one.xml": xml, **(more or {})}, tied)


def linked(tip: str) -> bytes:
    """The line as a link with that tip."""
    return docx(HEAD, p(xml=f'<w:hyperlink w:anchor="b" {tip}>{run(LINE)}</w:hyperlink>'))


def text_fill(inside: str) -> str:
    return f'<w14:textFill xmlns:w14="{_W14}">{inside}</w14:textFill>'


WHITE = f'<w14:solidFill xmlns:w14="{_W14}"><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill>'
HIDE = "<w:rPr><w:vanish/></w:rPr>"
NUMBERS = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/>{}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/>{}</w:num>'
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def numbered(level: str = "", over: str = "", mark: str = "") -> bytes:
    return docx(HEAD, p(LINE, props=LISTED + mark), parts={"numbering": NUMBERS.format(level, over)})


NUMBERED = numbered()
STAND_IN = '<w:font w:name="Foo"><w:altName w:val="Wingdings"/></w:font>'

HOSTILE: dict[str, tuple[bytes, bytes]] = {
    # how a run looks
    "character style, hidden": (looked('<w:rStyle w:val="H"/>', styles=style("H", HIDE)), PLAIN),
    "style of a style, hidden": (
        looked('<w:rStyle w:val="I"/>', styles=style("H", HIDE) + style("I", '<w:basedOn w:val="H"/>')),
        PLAIN,
    ),
    "defaults hidden": (
        looked("", styles=f"<w:docDefaults><w:rPrDefault>{HIDE}</w:rPrDefault></w:docDefaults>"),
        PLAIN,
    ),
    "paragraph style hidden, character style says no": (
        docx(
            HEAD,
            p(style="P", xml=run(LINE, '<w:rStyle w:val="N"/>')),
            styles=style("P", HIDE, "paragraph") + style("N", '<w:rPr><w:vanish w:val="0"/></w:rPr>'),
        ),
        PLAIN,
    ),
    "paragraph style struck, character style says no": (
        docx(
            HEAD,
            p(style="P", xml=run(LINE, '<w:rStyle w:val="N"/>')),
            styles=style("P", "<w:rPr><w:strike/></w:rPr>", "paragraph")
            + style("N", '<w:rPr><w:strike w:val="0"/></w:rPr>'),
        ),
        PLAIN,
    ),
    "character style by default, hidden": (
        looked("", styles=style("D", HIDE, more='w:default="1"')),
        PLAIN,
    ),
    "table style by default, hidden": (
        docx(HEAD, table([LINE]), styles=style("T", HIDE, "table", 'w:default="1"')),
        TABLE,
    ),
    "style deeper than looked": (
        looked(
            '<w:rStyle w:val="S60"/>',
            styles=style("S0", HIDE)
            + "".join(style(f"S{n}", f'<w:basedOn w:val="S{n - 1}"/>') for n in range(1, 61)),
        ),
        PLAIN,
    ),
    "one style twice": (
        looked('<w:rStyle w:val="H"/>', styles=style("H", HIDE) + style("H", "")),
        PLAIN,
    ),
    "theme's white, tinted": (
        looked('<w:color w:val="000000" w:themeColor="background1" w:themeShade="FE"/>'),
        PLAIN,
    ),
    "theme's black, tinted to white": (
        looked('<w:color w:val="000000" w:themeColor="text1" w:themeTint="05"/>'),
        PLAIN,
    ),
    "theme turned round by the settings": (
        docx(
            HEAD,
            p(xml=run(LINE, '<w:color w:val="000000" w:themeColor="text1"/>')),
            parts={"settings": '<w:clrSchemeMapping w:bg1="dark1" w:t1="light1"/>'},
        ),
        PLAIN,
    ),
    "letters filled with white": (looked(text_fill(WHITE)), PLAIN),
    "letters filled with the theme's white": (
        looked(
            text_fill(f'<w14:solidFill xmlns:w14="{_W14}"><w14:schemeClr w14:val="bg1"/></w14:solidFill>')
        ),
        PLAIN,
    ),
    "letters filled with shades of white": (
        looked(
            text_fill(
                '<w14:gradFill><w14:gsLst><w14:gs w14:pos="0"><w14:srgbClr w14:val="FFFFFF"/></w14:gs>'
                '<w14:gs w14:pos="1"><w14:srgbClr w14:val="FEFEFE"/></w14:gs></w14:gsLst></w14:gradFill>'
            )
        ),
        PLAIN,
    ),
    "a solid pattern behind": (
        looked('<w:color w:val="000000"/><w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/>'),
        PLAIN,
    ),
    "paragraph shaded by the theme": (
        docx(
            HEAD,
            p(
                props='<w:shd w:val="clear" w:fill="FFFFFF" w:themeFill="text1"/>',
                xml=run(LINE, '<w:color w:val="000000"/>'),
            ),
        ),
        PLAIN,
    ),
    "complex letters, tiny": (looked('<w:cs/><w:sz w:val="24"/><w:szCs w:val="2"/>'), PLAIN),
    "complex letters, of symbols": (looked('<w:cs/><w:rFonts w:ascii="Arial" w:cs="Wingdings"/>'), PLAIN),
    "theme's font of symbols": (
        with_part(
            looked('<w:rFonts w:ascii="Arial" w:asciiTheme="minorHAnsi"/>'),
            theme('<a:minorFont><a:latin typeface="Wingdings"/></a:minorFont>'),
            THEMED,
        ),
        PLAIN,
    ),
    "font that draws nothing": (looked('<w:rFonts w:ascii="Adobe Blank" w:hAnsi="Adobe Blank"/>'), PLAIN),
    "small and raised": (looked('<w:sz w:val="8"/><w:vertAlign w:val="superscript"/>'), PLAIN),
    "squeezed to a hundredth": (looked('<w:w w:val="1"/>'), PLAIN),
    "sunk off its line": (looked('<w:position w:val="-3000"/>'), PLAIN),
    "fitted to nothing": (looked('<w:fitText w:val="10"/>'), PLAIN),
    "hidden in a form within the properties": (
        looked(
            f'<mc:AlternateContent xmlns:mc="{_MC}"><mc:Choice Requires="w14"><w:vanish/></mc:Choice></mc:AlternateContent>'
        ),
        PLAIN,
    ),
    "hidden in a wrapper to be processed": (
        looked('<x:w xmlns:x="urn:x" mc:Ignorable="x" mc:ProcessContent="x:w"><w:vanish/></x:w>'),
        PLAIN,
    ),
    "hidden, as a tracked format": (
        looked('<w:vanish/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange>'),
        PLAIN,
    ),
    "scaled to nothing": (looked('<w:w w:val="0"/>'), PLAIN),
    "half a point, with its unit": (looked('<w:sz w:val="0.5pt"/>'), PLAIN),
    "colour that no program reads alike": (looked('<w:color w:val="FFF"/>'), PLAIN),
    "font whose stand-in draws signs": (
        with_part(
            looked('<w:rFonts w:ascii="Foo" w:hAnsi="Foo"/>'),
            {"word/fontTable.xml": f'<w:fonts xmlns:w="{W}">{STAND_IN}</w:fonts>'},
            relation("ft", "fontTable", "fontTable.xml"),
        ),
        PLAIN,
    ),
    # how a paragraph is set
    "number in signs": (
        numbered('<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'),
        NUMBERED,
    ),
    "hanging off the page": (set_so('<w:ind w:left="0" w:hanging="20000"/>'), PLAIN),
    "indented by characters": (set_so('<w:ind w:leftChars="20000" w:left="0"/>'), PLAIN),
    "first line by characters": (set_so('<w:ind w:firstLineChars="20000"/>'), PLAIN),
    "hanging by characters": (set_so('<w:ind w:hangingChars="20000"/>'), PLAIN),
    "frame off the page": (set_so('<w:framePr w:x="30000" w:y="1"/>'), PLAIN),
    "frame too thin": (set_so('<w:framePr w:w="2" w:hRule="exact" w:h="600"/>'), PLAIN),
    "line of no height": (set_so('<w:spacing w:line="1" w:lineRule="exact"/>'), PLAIN),
    "heading folded over what follows": (
        docx(p("Objet.", style="Titre1", props=f'<w15:collapsed xmlns:w15="{_W15}"/>'), p(LINE)),
        docx(p("Objet.", style="Titre1"), p(LINE)),
    ),
    "heading style folded": (
        docx(
            p("Objet.", style="F"),
            p(LINE),
            styles=style(
                "F",
                f'<w:pPr><w:outlineLvl w:val="0"/><w15:collapsed xmlns:w15="{_W15}"/></w:pPr>',
                "paragraph",
            ),
        ),
        docx(
            p("Objet.", style="F"),
            p(LINE),
            styles=style("F", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', "paragraph"),
        ),
    ),
    # tables
    "columns of no width": (
        tabled('<w:tblGrid><w:gridCol w:w="1"/></w:tblGrid>', table_='<w:tblLayout w:type="fixed"/>'),
        TABLE,
    ),
    "cell of no share": (
        tabled(cell='<w:tcW w:w="1" w:type="pct"/>', table_='<w:tblLayout w:type="fixed"/>'),
        TABLE,
    ),
    "cell of wide margins": (tabled(cell='<w:tcMar><w:left w:w="20000" w:type="dxa"/></w:tcMar>'), TABLE),
    "table of wide margins": (
        tabled(table_='<w:tblCellMar><w:left w:w="20000" w:type="dxa"/></w:tblCellMar>'),
        TABLE,
    ),
    "cell that squeezes": (tabled(cell="<w:tcFitText/>"), TABLE),
    "row pushed aside": (tabled(row='<w:gridBefore w:val="1"/><w:wBefore w:w="25000" w:type="dxa"/>'), TABLE),
    "table shaded in the ink": (
        tabled(table_='<w:shd w:val="clear" w:fill="000000"/>', look='<w:color w:val="000000"/>'),
        TABLE,
    ),
    "cell shaded by the theme": (
        tabled(
            cell='<w:shd w:val="clear" w:fill="FFFFFF" w:themeFill="text1"/>',
            look='<w:color w:val="000000"/>',
        ),
        TABLE,
    ),
    "cell under a solid pattern": (
        tabled(
            cell='<w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/>', look='<w:color w:val="000000"/>'
        ),
        TABLE,
    ),
    "row of a twentieth": (tabled(row='<w:trHeight w:val="1" w:hRule="exact"/>'), TABLE),
    "table off the page": (tabled(table_='<w:tblInd w:w="20000" w:type="dxa"/>'), TABLE),
    # numbers
    "number hidden": (numbered(HIDE), NUMBERED),
    "number in white": (numbered('<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'), NUMBERED),
    "number in the white of its mark": (numbered(mark='<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'), NUMBERED),
    "number begun anew": (
        numbered(over='<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
        NUMBERED,
    ),
    "number with words": (
        docx(
            HEAD,
            p(LINE, props=LISTED),
            parts={"numbering": NUMBERS.format("", "").replace("%1.", "%1. Sauf accord contraire,")},
        ),
        NUMBERED,
    ),
    # fields and controls
    "words in the picture of a page's number": (
        docx(HEAD, p(LINE, xml=field("PAGE \\# \"'Le Client renonce.'\"", "1"))),
        docx(HEAD, p(LINE, xml=field("PAGE", "1"))),
    ),
    "bookmark shown elsewhere": (docx(HEAD, p(xml=field("REF autre", LINE))), PLAIN),
    "sequence that hides itself": (docx(HEAD, p(xml=field("SEQ a \\h", LINE))), PLAIN),
    "data under a placeholder": (
        controlled(
            '<w:showingPlcHdr/><w:dataBinding w:xpath="/x[1]"/>', {"customXml/item1.xml": "<x>soixante</x>"}
        ),
        PLAIN,
    ),
    "second data of that path": (
        controlled(
            '<w:dataBinding w:xpath="/x[1]" w:storeItemID="{2}"/>',
            {"customXml/item1.xml": f"<x>{LINE}</x>", "customXml/item2.xml": "<x>soixante</x>"},
        ),
        PLAIN,
    ),
    "data bound by Word 2013": (
        controlled(
            f'<w15:dataBinding xmlns:w15="{_W15}" w:xpath="/x[1]"/>',
            {"customXml/item1.xml": "<x>soixante</x>"},
        ),
        PLAIN,
    ),
    # equations
    "phantom of an equation": (
        formula(
            f'<m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e><m:r><m:t>{LINE}</m:t></m:r></m:e></m:phant>'
        ),
        PLAIN,
    ),
    "equation hidden": (formula(f"<m:r><w:rPr><w:vanish/></w:rPr><m:t>{LINE}</m:t></m:r>"), PLAIN),
    "equation in white": (
        formula(f'<m:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><m:t>{LINE}</m:t></m:r>'),
        PLAIN,
    ),
    "equation struck": (
        formula(
            f'<m:borderBox><m:borderBoxPr><m:strikeH m:val="1"/></m:borderBoxPr><m:e><m:r><m:t>{LINE}</m:t></m:r></m:e></m:borderBox>'
        ),
        PLAIN,
    ),
    # drawings
    "labels of a chart": (
        drawn(
            "chart",
            f'<c:chartSpace xmlns:c="{_C}"><c:strCache><c:pt idx="0"><c:v>Le Client renonce.</c:v></c:pt></c:strCache></c:chartSpace>',
        ),
        PLAIN,
    ),
    "chart without words": (drawn("chart", f'<c:chartSpace xmlns:c="{_C}"/>'), PLAIN),
    "picture of a diagram that says more than its data": (
        drawn(
            "diagramData",
            '<d:dataModel xmlns:d="x"/>',
            {
                "word/charts/two.xml": f'<s:drawing xmlns:s="x" xmlns:a="{_A}"><a:t>Le Client renonce.</a:t></s:drawing>'
            },
            relation("dd", "diagramDrawing", "charts/two.xml"),
        ),
        PLAIN,
    ),
    # two readings of one file
    "words beside the letters": (docx(HEAD, p(xml=f"<w:r>Sauf accord.<w:t>{LINE}</w:t></w:r>")), PLAIN),
    "letters in letters": (docx(HEAD, p(xml=f"<w:r><w:t>{LINE}<w:t> Sauf accord.</w:t></w:t></w:r>")), PLAIN),
    "words at the tip of a link": (linked('w:tooltip="Sauf accord."'), linked("")),
    "form that no program knows": (
        docx(
            HEAD,
            p(
                xml=f'<mc:AlternateContent><mc:Choice xmlns:x="urn:x" Requires="x">{run(LINE)}</mc:Choice>'
                f"<mc:Fallback>{run(LINE, '<w:vanish/>')}</mc:Fallback></mc:AlternateContent>"
            ),
        ),
        PLAIN,
    ),
    "two parts of styles": (
        with_part(
            PLAIN,
            {
                "word/styles2.xml": '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
            },
            relation("s2", "styles", "styles2.xml"),
        ),
        PLAIN,
    ),
    "symbol in a note's separator": (
        docx(
            HEAD,
            p(LINE),
            parts={
                "footnotes": '<w:footnote w:id="0" w:type="separator">'
                '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p></w:footnote>'
            },
        ),
        PLAIN,
    ),
    "words in a note's separator": (
        docx(
            HEAD,
            p(LINE),
            parts={
                "footnotes": f'<w:footnote w:id="0" w:type="separator">{p("Le Client renonce.")}</w:footnote>'
            },
        ),
        PLAIN,
    ),
    "header that rules": (docx(HEAD, p(LINE), parts={"header1": p("Ce texte prévaut.")}), PLAIN),
    "other text for late letters": (looked("<w:rtl/>"), PLAIN),
    "two lines in one": (looked('<w:eastAsianLayout w:combine="1"/>'), PLAIN),
    "words above the line": (
        docx(
            HEAD,
            p(
                xml=f"<w:r><w:ruby><w:rt>{run('non')}</w:rt><w:rubyBase>{run(LINE)}</w:rubyBase></w:ruby></w:r>"
            ),
        ),
        PLAIN,
    ),
    "words in a drawn text": (
        docx(
            HEAD,
            p(LINE, xml='<w:r><w:pict><v:shape><v:textpath string="Sauf accord"/></v:shape></w:pict></w:r>'),
        ),
        PLAIN,
    ),
    "inserted document": (docx(HEAD, p(LINE), '<w:altChunk r:id="x"/>'), PLAIN),
    "field that asks a program": (docx(HEAD, p(xml=field("DDEAUTO excel a b", LINE))), PLAIN),
    "words of the file's properties": (docx(HEAD, p(xml=field("DOCPROPERTY Delai", LINE))), PLAIN),
    "break where a word may end": (
        docx(HEAD, p(xml=run("Le Client paie sous tren") + "<w:r><w:softHyphen/></w:r>" + run("te jours."))),
        PLAIN,
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_word_shows_otherwise_is_told_or_read_as_a_change(name: str) -> None:
    assert seen(*HOSTILE[name]), name
