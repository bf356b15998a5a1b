"""What a Word file says is read whole: each tracked change both ways, each number, each part."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.edges.word.keys import bookmark
from contract.edges.word.reading.reader import read
from contract.returned.document import Document
from contract.returned.told import noticed, noticed_beside
from contract.returned.views import accepted, rejected, text_of, tracked
from tests.word.notation import docx, field, p, run, runs, table
from tests.word.notation import tracked as change

PIECES = st.lists(
    st.tuples(st.sampled_from("=+-"), st.text("abc é’\t\n0€", min_size=1, max_size=6)), max_size=6
)


def texts(document: Document) -> tuple[list[str], list[str]]:
    """The lines of both views: accepted, rejected."""
    return [line.written for line in accepted(document)], [line.written for line in rejected(document)]


def codes(*blocks: str, **more: object) -> set[str]:
    """What is noticed in a file of these blocks and blocks a person's way."""
    return {n.code for n in read(docx(*blocks, **more)).noticed if n.weight == "blocks"}  # type: ignore[arg-type]


@given(st.lists(PIECES, min_size=1, max_size=4))
def test_accepting_gives_what_was_inserted_and_rejecting_what_was_deleted(drawn) -> None:
    blocks, after, before = [], [], []
    for pieces in drawn:
        tags = {"=": "{}", "+": "{{+Ada|{}+}}", "-": "{{-Ada|{}-}}"}
        blocks.append(p("".join(tags[sign].format(text) for sign, text in pieces)))
        after.append("".join(text for sign, text in pieces if sign != "-"))
        before.append("".join(text for sign, text in pieces if sign != "+"))
    document = read(docx(*blocks))
    for view, wanted in ((accepted(document), after), (rejected(document), before)):
        assert [line.text for line in view] == [text for text in wanted if text.strip()]


def test_who_inserted_and_deleted_is_kept_with_the_moment_and_the_comment() -> None:
    anchored = '<w:commentRangeStart w:id="7"/>' + runs("{+Ada|500+}") + '<w:commentRangeEnd w:id="7"/>'
    comments = (
        f'<w:comment w:id="7" w:author="Bo" w:date="2026-11-21T08:00:00Z">{p("Trop cher.")}</w:comment>'
    )
    document = read(docx(p("Prix : {-Cy|450-}", xml=anchored), parts={"comments": comments}))
    told = [(what, by.author, words, said) for what, _, by, words, said in tracked(document)]
    assert told == [("inserted", "Ada", "500", ("7",)), ("deleted", "Cy", "450", ())]
    comment = document.comments[0]
    assert (comment.author, comment.text, comment.about, comment.place) == (
        "Bo",
        "Trop cher.",
        "500",
        "body:1",
    )


def test_a_deleted_mark_joins_its_paragraph_to_the_next_and_an_inserted_one_is_taken_back() -> None:
    document = read(docx(p("Un ", mark="-Ada"), p("deux."), p("Trois ", mark="+Ada"), p("quatre.")))
    assert texts(document) == (["Un deux.", "Trois ", "quatre."], ["Un ", "deux.", "Trois quatre."])


def test_what_was_inserted_and_deleted_again_is_in_neither_view() -> None:
    twice = change("ins", "Ada", change("del", "Bo", run("rien", tag="delText")))
    assert texts(read(docx(p("Le prix", xml=twice)))) == (["Le prix"], ["Le prix"])


def test_a_move_is_told_as_one() -> None:
    moved = [
        p(xml=change("moveFrom", "Ada", run("Ici."))),
        p("Là."),
        p(xml=change("moveTo", "Ada", run("Ici."))),
    ]
    document = read(docx(*moved))
    assert texts(document) == (["Là.", "Ici."], ["Ici.", "Là."])
    assert [what for what, *_ in tracked(document)] == ["moved", "moved"]


def test_a_deleted_row_goes_and_an_inserted_one_comes() -> None:
    grown = table(["Acompte", "30 %"]).replace("</w:tbl>", "") + table(
        ["Solde", "70 %"], row_props=change("ins", "Ada")
    ).replace("<w:tbl>", "")
    assert texts(read(docx(grown))) == (
        ["Acompte", "| 30 %", "Solde", "| 70 %"],
        ["Acompte", "| 30 %"],
    )


NUMBERING = (
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1 –"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def listed(text: str, level: int, **more: str) -> str:
    return p(text, props=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>', **more)


def test_automatic_numbers_are_computed_and_a_typed_one_stays_text() -> None:
    blocks = [listed("Objet", 0), listed("un", 1), listed("deux", 1), listed("point", 2), listed("Prix", 0)]
    document = read(docx(*blocks, p("3. Durée"), listed("suite", 1), parts={"numbering": NUMBERING}))
    assert [(line.label, line.text) for line in accepted(document)] == [
        ("Article 1 –", "Objet"),
        ("1.a)", "un"),
        ("1.b)", "deux"),
        ("–", "point"),
        ("Article 2 –", "Prix"),
        ("", "3. Durée"),
        ("2.a)", "suite"),
    ]


def test_a_deleted_article_renumbers_those_behind_it_once_accepted() -> None:
    blocks = [listed("{-Ada|Objet-}", 0, mark="-Ada"), listed("Prix", 0)]
    document = read(docx(*blocks, parts={"numbering": NUMBERING}))
    assert texts(document) == (["Article 1 – Prix"], ["Article 1 – Objet", "Article 2 – Prix"])


def test_every_part_that_carries_words_is_in_the_text() -> None:
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('encadré')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    sheet = docx(
        p("Corps", xml='<w:r><w:footnoteReference w:id="2"/></w:r>' + box),
        p(
            xml="<m:oMath><m:sSup><m:e><m:r><m:t>r</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
        ),
        p(xml='<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'),
        p(xml=f"<w:sdt><w:sdtContent>{run('contrôle')}</w:sdtContent></w:sdt>"),
        parts={
            "header1": p("en-tête"),
            "footer1": p("Page ", xml=field("PAGE", "3")),
            "footnotes": f'<w:footnote w:id="2">{p("note")}</w:footnote>',
        },
    )
    assert text_of(accepted(read(sheet))).splitlines() == [
        "Corps[1]",
        "encadré",
        "r^(2)",
        "⟦Wingdings F0FE⟧",
        "contrôle",
        "en-tête",
        "Page #",
        "note",
    ]


def test_a_bookmark_is_on_all_the_paragraphs_it_spans_and_no_other() -> None:
    start = f'<w:bookmarkStart w:id="1" w:name="{bookmark("prix.montant")}"/>'
    blocks = [
        p("avant"),
        p(xml=start + run("un")),
        p(xml=run("deux") + '<w:bookmarkEnd w:id="1"/>'),
        p("après"),
    ]
    found = [line.bookmarks for line in accepted(read(docx(*blocks)))]
    assert found == [(), (bookmark("prix.montant"),), (bookmark("prix.montant"),), ()]


def test_a_strict_file_is_read_like_any_other() -> None:
    usual = docx(p("Le prix est de 450 €."))
    strict = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(usual)) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            data = old.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            new.writestr(name, data)
    assert texts(read(strict.getvalue())) == texts(read(usual))


HIDDEN = "Le Client renonce à tout."
CHOICE = f"<mc:AlternateContent><mc:Choice>{run('9')}</mc:Choice><mc:Fallback>{run('12')}</mc:Fallback></mc:AlternateContent>"


@pytest.mark.parametrize(
    ("block", "code"),
    [
        (p(xml=run(HIDDEN, "<w:vanish/>")), "text_hidden"),
        (p(xml=run(HIDDEN, '<w:color w:val="FEFEFE"/>')), "text_colour"),
        (
            p(xml=run(HIDDEN, '<w:color w:val="1F1F1F"/><w:shd w:val="clear" w:fill="202020"/>')),
            "text_colour",
        ),
        (p(xml=run(HIDDEN, '<w:sz w:val="2"/>')), "text_tiny"),
        (p(xml=run(HIDDEN, '<w:w w:val="1"/>')), "text_tiny"),
        (p(xml=run(HIDDEN, '<w:spacing w:val="-300"/>')), "text_tiny"),
        (p(HIDDEN, props='<w:spacing w:line="2" w:lineRule="exact"/>'), "text_tiny"),
        (p(HIDDEN, props='<w:ind w:left="30000"/>'), "text_outside"),
        (p(xml=run(HIDDEN, "<w:strike/>")), "text_struck"),
        (p(xml=run(HIDDEN, '<w:rFonts w:ascii="Wingdings"/>')), "text_symbols"),
        (p(xml=run("450", "<w:rtl/>")), "text_turned"),
        (p(HIDDEN, props="<w:rPr><w:vanish/></w:rPr>"), "mark_hidden"),
        (table([HIDDEN], row_props="<w:hidden/>"), "text_hidden"),
        (table([HIDDEN], row_props='<w:trHeight w:val="5" w:hRule="exact"/>'), "text_hidden"),
        (p("Prix : ", xml=field('IF 1=1 "9" "12"', "12")), "field_moving"),
        (p("Prix : ", xml=field("PAGE", "9480,00")), "field_moving"),
        (p("Prix : ", xml=field("DATE", "12 480,00")), "field_moving"),
        (p("Prix : ", xml=field("TIME", "12/12/2026")), "field_moving"),
        (p(xml='<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run(HIDDEN)), "field_broken"),
        (p("Prix : ", xml=CHOICE), "alternate_differs"),
        (p(xml=f"<w:nouveau>{run(HIDDEN)}</w:nouveau>"), "element_unknown"),
        (p(HIDDEN, props='<w:sectPr><w:pgSz w:w="10" w:h="10"/></w:sectPr>'), "page_tiny"),
    ],
    ids=str,
)
def test_what_hides_or_is_not_understood_blocks(block: str, code: str) -> None:
    assert code in codes(p("Objet."), block)


def test_what_a_tables_style_hides_blocks() -> None:
    styled = table([HIDDEN]).replace("<w:tbl>", '<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr>')
    part = '<w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr>{}</w:tblStylePr>'
    style = '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/>{}</w:style>'
    shade = '<w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>'
    assert codes(styled, styles=style.format(part.format(""))) == {"text_colour"}
    assert codes(styled, styles=style.format(part.format(shade))) == set()


def test_a_control_that_other_data_will_fill_blocks() -> None:
    binding = '<w:sdtPr><w:dataBinding w:xpath="/prix[1]"/></w:sdtPr>'
    bound = p(xml=f"<w:sdt>{binding}<w:sdtContent>{run('450')}</w:sdtContent></w:sdt>")
    for held, wanted in (("450", set()), ("500", {"control_bound"})):
        file = io.BytesIO(docx(bound))
        with zipfile.ZipFile(file, "a") as archive:
            archive.writestr("customXml/item1.xml", f"<prix>{held}</prix>")
        assert {n.code for n in read(file.getvalue()).noticed if n.weight == "blocks"} == wanted


def test_a_note_that_nothing_calls_blocks_where_it_is_news_and_words_in_a_separator_always() -> None:
    note = '<w:footnote w:id="2"{}>' + p(HIDDEN) + "</w:footnote>"
    alone, parted = (
        docx(p("Objet."), parts={"footnotes": note.format(kind)}) for kind in ("", ' w:type="separator"')
    )
    for file, old, wanted in (
        (alone, docx(p("Objet.")), {"note_orphan"}),
        (alone, alone, set()),
        (parted, parted, {"note_orphan"}),
    ):
        beside = read(old)
        told = noticed_beside(read(file), beside, text_of(accepted(beside)))
        assert {flag.code for flag in told if flag.blocking} - {"footnote"} == wanted
    [flag] = noticed(read(alone))
    assert (flag.code, flag.place, flag.characters) == ("note_orphan", "footnote:1", (HIDDEN,))


@pytest.mark.parametrize(("kind", "shows"), [("ins", (True, False)), ("del", (False, True))])
def test_a_note_comes_and_goes_with_what_calls_it(kind: str, shows: tuple[bool, bool]) -> None:
    call = change(kind, "Ada", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    note = f'<w:footnote w:id="2">{p(HIDDEN)}</w:footnote>'
    file = read(docx(p("Objet.", xml=call), parts={"footnotes": note}))
    assert tuple(HIDDEN in text_of(view(file)) for view in (accepted, rejected)) == shows


@pytest.mark.parametrize(
    "block",
    [
        p(xml=run("Titre", '<w:color w:val="1F3864"/><w:sz w:val="18"/><w:b/>')),
        p("Prix : ", xml=field("REF _Ref1 \\h", "l’article 3")),
        p(xml=f"<w:sdt><w:sdtContent>{run('contrôle')}</w:sdtContent></w:sdt>"),
        table(["Acompte", "30 %"]),
        p("Corps {+Ada|neuf+}"),
        p(xml='<w:proofErr w:type="spellStart"/>' + run("mot") + '<w:proofErr w:type="spellEnd"/>'),
    ],
    ids=str,
)
def test_what_is_ordinary_blocks_nobody(block: str) -> None:
    assert codes(block) == set()
