"""Text, text boxes and tables that stand out of sight: each is told."""

from __future__ import annotations

import pytest

from contract.edges.word.reading.reader import read
from contract.returned.told import noticed_beside
from contract.returned.views import accepted, text_of
from tests.word.notation import docx, p, relation, run, table
from tests.word.reading.test_disguises import HEAD, LINE, NUMBERED, PLAIN, numbered, seen, set_so, with_part

BOX = f"<w:txbxContent>{p(LINE)}</w:txbxContent>"
_WP14 = 'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"'


def boxed(place: str = "") -> bytes:
    """The line in a text box that stands where this says."""
    anchor = f"<wp:anchor>{place}<wps:txbx>{BOX}</wps:txbx></wp:anchor>"
    return docx(p(xml=f"<w:r><w:drawing>{anchor}</w:drawing></w:r>"))


def shaped(style: str, inset: str = "") -> bytes:
    """Likewise in VML, the form that came before."""
    shape = f'<v:rect style="{style}"><v:textbox inset="{inset}">{BOX}</v:textbox></v:rect>'
    return docx(p(xml=f"<w:r><w:pict>{shape}</w:pict></w:r>"))


def margined(margins: str) -> bytes:
    """The line in a text box of those margins and columns."""
    inside = f"<wps:txbx>{BOX}</wps:txbx><wps:bodyPr {margins}/>"
    shape = f'<wp:inline><wp:extent cx="3000000" cy="900000"/>{inside}</wp:inline>'
    return docx(p(xml=f"<w:r><w:drawing>{shape}</w:drawing></w:r>"))


def shifted(share: int) -> str:
    """A place in thousandths of a percent of the page."""
    return f"<wp:positionH><wp14:pctPosHOffset {_WP14}>{share}</wp14:pctPosHOffset></wp:positionH>"


def floating(place: int) -> str:
    """The line in a table that floats there on the page."""
    at = f'<w:tblpPr w:vertAnchor="page" w:tblpX="{place}" w:tblpY="9"/>'
    return table([LINE]).replace("<w:tbl>", f"<w:tbl><w:tblPr>{at}</w:tblPr>")


@pytest.mark.parametrize(
    ("file", "codes"),
    [
        (boxed(shifted(200_000)), {"text_outside"}),
        (boxed(shifted(50_000)), set()),
        (boxed(f"<wp14:pctWidth {_WP14}>100</wp14:pctWidth>"), {"text_hidden"}),
        (boxed(f"<wp14:pctWidth {_WP14}>0</wp14:pctWidth>"), set()),
        (shaped("position:absolute;margin-left:30in"), {"text_outside"}),
        (shaped("left:-9000"), {"text_outside"}),
        (shaped("mso-left-percent:2000"), {"text_outside"}),
        (shaped("width:.1pt;height:9pt"), {"text_hidden"}),
        (shaped("margin-left:20pt;width:200pt;height:50pt"), set()),
        (shaped("width:200pt;height:50pt", "150pt,0,50pt,0"), {"text_hidden"}),
        (shaped("width:200pt;height:50pt", "7pt,,7pt"), set()),
        (margined('lIns="2990000" rIns="100000"'), {"text_hidden"}),
        (margined('tIns="800000" bIns="100000"'), {"text_hidden"}),
        (margined('numCol="16" spcCol="3000000"'), {"text_hidden"}),
        (margined('lIns="91440" rIns="91440" tIns="45720" bIns="45720" numCol="2" spcCol="9000"'), set()),
    ],
)
def test_a_box_that_stands_out_of_sight_is_told(file: bytes, codes: set[str]) -> None:
    assert seen(file, boxed()) == codes


FAR = '<w:tabs><w:tab w:val="left" w:pos="30000"/></w:tabs>'
NEAR = '<w:tabs><w:tab w:val="clear" w:pos="30000"/><w:tab w:val="left" w:pos="720"/></w:tabs>'


@pytest.mark.parametrize(
    ("file", "codes"),
    [
        (set_so('<w:spacing w:line="2" w:lineRule="auto"/>'), {"text_tiny"}),
        (set_so('<w:spacing w:line="2" w:lineRule="atLeast"/>'), set()),
        (set_so('<w:spacing w:before="30000"/>'), {"text_outside"}),
        (set_so(FAR), {"text_outside"}),
        (set_so(NEAR), set()),
        (docx(HEAD, p(LINE), '<w:sectPr><w:cols w:num="45" w:space="0"/></w:sectPr>'), {"page_tiny"}),
        (docx(HEAD, p(LINE), '<w:sectPr><w:cols><w:col w:w="9"/></w:cols></w:sectPr>'), {"page_tiny"}),
        (docx(HEAD, p(LINE), '<w:sectPr><w:docGrid w:charSpace="-40000"/></w:sectPr>'), {"page_tiny"}),
        (docx(HEAD, p(LINE), '<w:sectPr><w:docGrid w:charSpace="-4096"/></w:sectPr>'), set()),
        (docx(HEAD, p(LINE), '<w:sectPr><w:cols w:num="2" w:space="708"/></w:sectPr>'), set()),
    ],
)
def test_a_paragraph_that_is_set_out_of_sight_is_told(file: bytes, codes: set[str]) -> None:
    assert seen(file, PLAIN) == codes


@pytest.mark.parametrize(("left", "codes"), [(30_000, {"text_outside"}), (6_480, set())])
def test_a_list_that_indents_off_the_page_is_told(left: int, codes: set[str]) -> None:
    assert seen(numbered(f'<w:pPr><w:ind w:left="{left}"/></w:pPr>'), NUMBERED) == codes


@pytest.mark.parametrize(
    ("paper", "ink"),
    [
        ('<w:background w:color="112233"/>', "112233"),
        ('<w:background w:color="FFFFFF" w:themeColor="text1"/>', "000000"),
        (
            '<w:background w:color="FFFFFF"><v:background fillcolor="#112233 [3204]"/></w:background>',
            "112233",
        ),
        ('<w:background w:color="000000"/>', "FFFFFF"),
    ],
)
def test_ink_in_the_colour_of_the_paper_is_told_on_a_screen_and_in_print(paper: str, ink: str) -> None:
    inked = p(xml=run(LINE, f'<w:color w:val="{ink}"/>'))
    assert seen(docx(HEAD, inked, paper=paper), PLAIN) == {"text_colour"}
    assert seen(docx(HEAD, p(LINE), paper=paper), PLAIN) == set()  # Word writes in what can be seen


def test_of_two_tables_at_one_place_the_second_is_told() -> None:
    plain = docx(table([LINE]), table([LINE]))
    assert seen(docx(floating(9), floating(9)), plain) == {"text_covered"}
    assert seen(docx(floating(9), floating(9_000)), plain) == set()


def test_what_the_properties_of_a_file_say_is_told_where_the_other_says_it_nowhere() -> None:
    core = '<c:coreProperties xmlns:c="urn:c"><d:description xmlns:d="urn:d">{}</d:description></c:coreProperties>'
    tied = relation("c", "core-properties", "docProps/core.xml")
    for words, told in (("Le prix est de 900 €.", True), (LINE, False), ("", False)):
        file = with_part(
            PLAIN, {"docProps/core.xml": core.format(words)}, tied.replace("docProps", "../docProps")
        )
        ours = read(PLAIN)
        codes = {flag.code for flag in noticed_beside(read(file), ours, text_of(accepted(ours)))}
        assert codes == ({"part_unshown"} if told else set())
