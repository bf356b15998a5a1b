"""What a person is told of a file: always what hides, and of what is ordinary only the news."""

from __future__ import annotations

from contract.edges import library
from contract.edges.word.reading.reader import read
from contract.guard.disguise import Flag
from contract.returned.document import Document
from contract.returned.sentences import flag_said
from contract.returned.told import noticed, noticed_beside
from contract.returned.views import accepted, text_of
from tests.word.notation import docx, field, p, run, table

HEADER = {"header1": p("Atelier Lemaire, 12 rue des Lilas")}


def beside(new: bytes, old: bytes) -> list[tuple[str, bool]]:
    document, other = read(new), read(old)
    return [(f.code, f.blocking) for f in noticed_beside(document, other, said(other))]


def said(document: Document) -> str:
    return text_of(accepted(document))


def test_what_both_files_have_is_no_news() -> None:
    file = docx(p("Objet"), table(["Acompte", "30 %"]), parts=HEADER)
    assert beside(file, file) == []
    assert list(noticed(read(file))) == []


def test_words_that_came_into_a_header_block() -> None:
    other = {"header1": p("Atelier Lemaire, 12 rue des Lilas. Le Client renonce à tout.")}
    assert beside(docx(p("Objet"), parts=other), docx(p("Objet"), parts=HEADER)) == [("header", True)]


def test_a_control_around_words_that_stood_there_before_is_no_news() -> None:
    control = f"<w:sdt><w:sdtContent>{run('450 €')}</w:sdtContent></w:sdt>"
    assert beside(docx(p("Prix : ", xml=control)), docx(p("Prix : 450 €"))) == []
    assert beside(docx(p("Prix : ", xml=control)), docx(p("Prix : 500 €"))) == [("content_control", True)]


def test_what_hides_blocks_even_where_both_files_have_it() -> None:
    file = docx(p("Objet", xml=run(" caché", "<w:vanish/>")))
    assert beside(file, file) == [("text_hidden", True)]


def test_a_protected_file_is_told_and_blocks_nobody() -> None:
    protected = docx(p("Objet"), parts={"settings": '<w:documentProtection w:edit="readOnly"/>'})
    assert beside(protected, docx(p("Objet"))) == [("protected", False)]


def test_tracked_changes_are_always_told() -> None:
    file = docx(p("Objet {+Ada|neuf+}"))
    assert beside(file, file) == [("changes_tracked", False)]


def test_a_soft_hyphen_inside_a_word_is_ordinary_and_inside_a_number_is_not() -> None:
    soft = "<w:r><w:softHyphen/></w:r>"
    word, number = (docx(p(xml=run(a) + soft + run(b))) for a, b in (("presta", "taire"), ("12", "480")))
    assert [(f.characters, f.blocking) for f in noticed(read(word))] == [(("U+00AD",), False)]
    assert [(f.characters, f.blocking) for f in noticed(read(number))] == [(("U+00AD",), True)]


def test_a_notes_mark_inside_a_word_is_ordinary_and_inside_a_number_hides_no_letter() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = {"footnotes": f'<w:footnote w:id="2">{p("note")}</w:footnote>'}
    word, number, cut = (
        docx(p(xml=run(a) + mark + run(b)), parts=notes)
        for a, b in (("Tw", "o1"), ("12", "O0"), ("45", "O €"))
    )
    assert [(f.code, f.blocking) for f in noticed(read(word))] == [("digits_foreign", False)]
    for file in (number, cut):
        assert [(f.code, f.blocking) for f in noticed(read(file))] == [("digits_foreign", True)]


def test_a_date_that_word_sets_itself_is_ordinary_where_the_other_file_has_it_too() -> None:
    dated = docx(p("Le ", xml=field('DATE \\@ "dddd, MMMM d, yyyy"', "Saturday, April 23, 2016")))
    assert beside(dated, dated) == []
    assert beside(dated, docx(p("Le Saturday, April 23, 2016"))) == [("field_moving", True)]
    assert [(f.code, f.blocking) for f in noticed(read(dated))] == [("field_moving", False)]
    today, end = (p("Le ", xml=field("DATE", shown)) for shown in ("24/11/2026", "31/12/2026"))
    for old, new in (
        ((today, p("Le 31/12/2026")), (today, end)),
        ((today, p("Le 24/11/2026")), (today, today)),
    ):
        assert beside(docx(*new), docx(*old)) == [("field_moving", True)]


def test_every_flag_has_its_sentence_and_its_place() -> None:
    french = library.catalogue("fr")
    assert (
        flag_said(Flag("text_hidden", "body:3", ("rien",)), french)
        == "Paragraphe 3 – texte caché\u00a0: rien"
    )
    assert flag_said(Flag("character_hidden", "4", ("U+200B",)), french).endswith("ligne 4\u00a0: U+200B")
    assert flag_said(Flag("protected", "file", ("",)), french).startswith("Fichier – ")
