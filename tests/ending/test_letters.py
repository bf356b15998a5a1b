from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from docx import Document
from pypdf import PdfReader

from contract.deadlines.succession import Text
from contract.edges import library
from contract.edges.pdf.letter import letter_pdf
from contract.edges.word.reading.reader import read as read_docx
from contract.edges.word.writing import letter_docx
from contract.ending.facts import EndOffered, Step
from contract.ending.letters import agreement_letter, notice_letter
from contract.ending.parting import Offer
from contract.ending.ways import clause_for
from contract.letter import Letter, plain
from contract.returned.told import noticed
from contract.returned.views import accepted
from tests.ending.ended import AT, CLIENT, CM, case, notice, version

D = date
ANSWERS = {
    Step.CONVENIENCE: {"term_model": "open"},
    Step.TRIAL: {"trial_days": 60},
    Step.WITHDRAWAL: {"client_kind": "consumer", "client_form": "person"},
}
STORY = "La facture du 31 janvier n’est pas payée.\n\nDeux rappels sont restés sans réponse {sic}."


def written(step: Step, language: str = "fr", **answers) -> Letter:
    text = version(language, **ANSWERS.get(step, {}), **answers)
    clause = clause_for(text, step)
    found = text.clause(clause)
    assert found
    sent = notice(step, breached="obl.payment", story=STORY, since=D(2027, 2, 20), follows="n-formal_notice")
    given = replace(sent.given, clause=clause, words=found[1].text)
    warned = notice(Step.FORMAL_NOTICE, received=D(2027, 3, 2), sent=D(2027, 3, 1))
    asked = replace(case(D(2027, 3, 20), CM, warned), texts=(Text(text),))
    return notice_letter(asked, replace(sent, given=given), library.catalogue(language))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("step", list(Step))
def test_every_letter_names_the_parties_the_contract_and_quotes_its_clause(step: Step, language: str) -> None:
    letter = written(step, language)
    said = plain(letter)
    text = version(language, **ANSWERS.get(step, {}))
    quoted = text.clause(clause_for(text, step))
    assert quoted
    assert quoted[1].text in said
    for words in (str(text.terms["contractor_name"]), str(text.terms["client_name"]), text.title):
        assert words in said
    assert "{" not in said.replace("{sic}", "")
    assert letter.sender[0] == letter.signers[0] == text.terms["contractor_name"]


def test_a_refusal_says_by_when_and_until_when() -> None:
    said = plain(written(Step.REFUSAL))
    assert "4 novembre 2027" in said
    assert "3 janvier 2028" in said


def test_a_formal_notice_names_the_obligation_tells_the_facts_and_gives_time() -> None:
    said = plain(written(Step.FORMAL_NOTICE))
    assert "Le Client paie le prix" in said
    assert STORY in said
    assert "15\u00a0jours" in said


def test_a_notice_without_renewal_says_that_the_relation_stops() -> None:
    assert "ne se poursuivra pas" in plain(written(Step.REFUSAL, renewal="none"))


def test_an_agreement_is_signed_by_both_and_says_what_was_agreed() -> None:
    terms = EndOffered("o", D(2027, 3, 31), Decimal("120.00"), "rendus le 2 avril", "publiés jusqu’au 31", "")
    offer = Offer(CLIENT, AT, terms, accepted_at=AT)
    letter = agreement_letter(case(D(2027, 3, 5)), offer, library.catalogue("fr"))
    said = plain(letter)
    assert len(letter.signers) == 2
    for words in ("31 mars 2027", "120,00\u00a0€", terms.access, terms.contents, "n’est pas une signature"):
        assert words in said
    assert "Continuent aussi" not in said
    more = replace(offer, terms=replace(terms, survives="la liste des abonnés"), accepted_at=None)
    again = plain(agreement_letter(case(D(2027, 3, 5)), more, library.catalogue("fr")))
    assert "la liste des abonnés" in again
    assert "Proposé dans Clausier" not in again


@pytest.mark.parametrize("step", [Step.FORMAL_NOTICE, Step.REFUSAL])
def test_the_paper_says_what_the_text_says_and_is_the_same_each_time(step: Step) -> None:
    letter = written(step)
    paper = [letter_pdf(letter, library.catalogue("fr"), title="Contrat", when=AT) for _ in range(2)]
    assert paper[0] == paper[1]
    read = "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(paper[0])).pages)
    for part in (*letter.sender, *letter.to, letter.subject, *letter.paragraphs):
        assert "".join(part.split()) in read


def test_nobody_signs_a_page_of_the_paper_that_says_nothing() -> None:
    letter = replace(written(Step.FORMAL_NOTICE), signers=("Léa Morel", "Café Horizon"), sender=(), to=())
    for n in (12, 13):
        filled = replace(letter, paragraphs=(*["Rien."] * n, "Voilà tout."))
        pages = PdfReader(io.BytesIO(letter_pdf(filled, library.catalogue("fr"), title="C", when=AT))).pages
        last = pages[-1].extract_text()
        assert all(
            "".join(said.split()) in "".join(last.split())
            for said in ("Voilà tout.", "Signatures", letter.note)
        )


@pytest.mark.parametrize("made", ["notice", "agreement"])
def test_the_word_file_says_the_same_in_our_reader_and_is_the_same_each_time(made: str) -> None:
    terms = EndOffered("o", D(2027, 3, 31), Decimal("120.00"), "rendus le 2 avril", "publiés", "")
    letter = written(Step.FORMAL_NOTICE)
    if made == "agreement":
        offer = Offer(CLIENT, AT, terms, accepted_at=AT)
        letter = agreement_letter(case(D(2027, 3, 5)), offer, library.catalogue("fr"))
    files = [letter_docx(letter, library.catalogue("fr"), title="Contrat", when=AT) for _ in range(2)]
    assert files[0] == files[1]
    document = read_docx(files[0])
    said = [line.text for line in accepted(document)]
    rows = [row for paragraph in letter.paragraphs for row in paragraph.split("\n") if row.strip()]
    for part in (*letter.sender, *letter.to, letter.subject, *rows, *letter.signers, letter.note):
        assert part in said
    assert not [flag for flag in noticed(document) if flag.blocking]
    (last,) = (each for each in Document(io.BytesIO(files[0])).paragraphs if each.text == rows[-1])
    assert last.paragraph_format.keep_with_next  # nobody signs a page that says nothing
    if made == "agreement":  # LibreOffice keeps a paragraph with a table, not with a heading before one
        assert last._p.getnext().tag.endswith("}tbl")
