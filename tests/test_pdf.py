"""A contract on paper: complete, the same every time, honest about what it is."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from pypdf import PdfReader

from contract.edges import library
from contract.edges.pdf import contract_pdf
from contract.version import clause_label, numbered
from tests.pdf_contract import contract

WHEN = datetime(2026, 11, 24, 9, 22, tzinfo=UTC)
PARTIES = ("Camille Moreau EI", "Maison Éclair SAS")
GIVEN = (("Camille Moreau", WHEN), ("Noé Lefèvre", WHEN))
VERSION = contract()


def printed(**changes: Any) -> bytes:
    version = changes.pop("version", VERSION)
    facts = {"number": 3, "when": WHEN, "status": "draft", "parties": PARTIES} | changes
    return contract_pdf(version, library.catalogue(version.language), **facts)


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def words(text: str) -> str:
    """The text without any white space: where lines break is not its content."""
    return re.sub(r"\s+", "", text)


@pytest.fixture(scope="module")
def draft() -> bytes:
    return printed()


@pytest.fixture(scope="module")
def read(draft: bytes) -> list[str]:
    return pages(draft)


def test_the_same_version_gives_the_same_bytes(draft: bytes) -> None:
    assert printed() == draft


def test_no_other_moment_than_the_one_handed_in_stands_in_the_file(draft: bytes) -> None:
    metadata = PdfReader(io.BytesIO(draft)).xmp_metadata
    assert metadata is not None
    assert metadata.xmp_create_date == metadata.xmp_modify_date == WHEN.replace(tzinfo=None)
    today = datetime.now(tz=UTC)
    others = {f"{today:%Y-%m-%d}", f"{today:%Y%m%d}"} - {f"{WHEN:%Y-%m-%d}", f"{WHEN:%Y%m%d}"}
    assert not [moment for moment in others if moment.encode() in draft]


def test_another_text_gets_another_identifier(draft: bytes) -> None:
    other = printed(version=replace(VERSION, title="Contrat"))
    first, second = (PdfReader(io.BytesIO(pdf)).trailer["/ID"] for pdf in (draft, other))
    assert first != second


def body(read: list[str]) -> str:
    """The pages one after the other without their running head and foot."""
    lines = [
        line
        for page in read
        for line in page.splitlines()
        if not re.match(r"Information, pas|Projet – version|.* Projet – version", line)
    ]
    return words("".join(lines))


def test_every_clause_is_on_paper_with_its_number(read: list[str]) -> None:
    text = body(read)
    for number, article in numbered(VERSION):
        assert words(article.title) in text
        for index, clause in enumerate(article.clauses):
            first, *more = clause.text.split("\n")
            assert words(clause_label(number, index, article) + first) in text
            for line in more:
                assert words(line) in text


def test_french_signs_are_drawn_and_read_back(read: list[str]) -> None:
    text = "".join(read)
    for sign in "’«»œŒÉ€–—%\u202f\u00a0":
        assert sign in text
    assert "[U+" not in text


def test_only_fonts_of_the_house_are_used_and_all_are_embedded(draft: bytes) -> None:
    for page in PdfReader(io.BytesIO(draft)).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            assert "Clausier" in inner["/BaseFont"]
            assert "/FontFile2" in inner["/FontDescriptor"].get_object()


def test_a_hidden_character_is_spelled_out_and_a_strange_one_kept() -> None:
    clause = replace(VERSION.articles[1].clauses[0], text="Payé\u202e sous\u200b 30 jours 🎉 ✓ → fin.")
    article = replace(VERSION.articles[1], clauses=(clause,))
    text = words("".join(pages(printed(version=replace(VERSION, articles=(article,))))))
    assert words("Payé[U+202E] sous[U+200B] 30 jours [U+1F389] ✓ → fin.") in text


def test_the_table_of_contents_tells_the_right_pages(draft: bytes, read: list[str]) -> None:
    reader = PdfReader(io.BytesIO(draft))
    outline = [(item["/Title"], reader.get_destination_page_number(item)) for item in reader.outline]  # type: ignore[arg-type,call-overload,index]
    assert len(outline) == len(VERSION.articles) + 1
    for title, page in outline:
        name = str(title).partition(". ")[2] or str(title)
        assert words(name) in words(read[page or 0])
        if title != "Signatures":
            assert words(f"{name}{(page or 0) + 1}") in words(read[0])
    links = [a for a in reader.pages[0]["/Annots"] if a.get_object()["/Subtype"] == "/Link"]  # type: ignore[union-attr]
    assert len(links) == len(VERSION.articles)


def test_each_page_says_which_it_is_and_that_it_is_no_advice(read: list[str]) -> None:
    for number, page in enumerate(read, 1):
        assert words(f"page {number} / {len(read)}") in words(page)
        assert "pas un conseil juridique" in page
        if number > 1:
            assert VERSION.digest[:12] in page


def test_a_page_never_ends_on_a_heading(read: list[str]) -> None:
    titles = {article.title for article in VERSION.articles}
    for page in read[1:]:
        body = [line for line in page.splitlines() if not re.match(r"Information, pas|page \d", line)]
        assert not any(body[-1].endswith(title) for title in titles)


def test_the_file_says_its_language_title_and_standard(draft: bytes) -> None:
    reader = PdfReader(io.BytesIO(draft))
    assert reader.trailer["/Root"]["/Lang"] == "fr"  # type: ignore[index]
    assert b"<pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>" in draft
    assert reader.xmp_metadata is not None
    assert reader.xmp_metadata.dc_title["x-default"] == VERSION.title


def test_a_draft_says_so_on_every_page(read: list[str]) -> None:
    assert all("Projet – version 3" in page for page in read)


def test_an_agreed_version_says_who_agreed_when_and_to_what() -> None:
    text = " ".join("".join(pages(printed(status="agreed", confirmations=GIVEN))).split())
    assert "Projet" not in text
    assert VERSION.digest in words(text)
    for name, _ in GIVEN:
        assert f"{name} a donné son accord à ce texte" in text
    assert text.count("09:22 (UTC)") == 2
    assert "Ils ne sont pas une signature électronique" in text


def test_a_draft_shows_no_agreement() -> None:
    assert "a donné son accord" not in "".join(pages(printed(confirmations=GIVEN)))


def test_the_parties_sign_in_two_columns_at_the_end(read: list[str]) -> None:
    last = "".join(read[-2:])
    assert all(name in last for name in PARTIES)
    assert last.count("Fait à") == 2
    assert last.count("Qualité") == 2


def test_english_is_printed_in_english() -> None:
    text = "".join(pages(printed(version=contract("en"))))
    assert "Contents" in text
    assert "Annex 1 – " in text


@pytest.mark.parametrize("facts", [{"status": "sealed"}, {"version": replace(VERSION, language="en")}])
def test_an_unknown_status_or_another_language_is_refused(facts: dict[str, Any]) -> None:
    version = facts.get("version", VERSION)
    with pytest.raises(ValueError, match="fr"):
        contract_pdf(
            version,
            library.catalogue("fr"),
            number=1,
            when=WHEN,
            status=facts.get("status", "draft"),
            parties=PARTIES,
        )
