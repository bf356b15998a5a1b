"""A redline on paper: every change named, marked without colour, nothing of either text lost."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from pypdf import PdfReader

from contract.edges import library
from contract.edges.pdf import redline_pdf
from contract.edges.pdf.marks import DELETED, INSERTED, NUMBER, deleted, marked, numbers
from contract.redline import compare
from contract.redline.change import ChangeKind, Redline
from contract.version import Version
from tests.drawn import versions
from tests.pdf_contract import contract
from tests.pdf_redline import redline

WHEN = datetime(2026, 11, 24, 9, 22, tzinfo=UTC)
FRENCH = library.catalogue("fr")
FOUND = {"c2": ("Le délai passe de deux à cinq jours.",), "c9": ("Un article disparaît.", "Et son effet.")}


def printed(of: Redline, **more: object) -> bytes:
    facts = {"old_number": 2, "new_number": 3, "authors": ("Maison Éclair SAS",), "when": WHEN} | more
    return redline_pdf(of, FOUND, FRENCH, **facts)  # type: ignore[arg-type]


def words(pdf: bytes) -> str:
    return re.sub(r"\s+", "", "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages))


@pytest.fixture(scope="module")
def read() -> str:
    return words(printed(redline()))


def test_the_same_redline_gives_the_same_bytes() -> None:
    assert printed(redline()) == printed(redline())


def test_each_change_is_listed_and_marked_in_the_text(read: str) -> None:
    of = redline()
    for number, change in enumerate(of.changes, 1):
        expected = 1 if change.kind is ChangeKind.TERM else 2
        assert read.count(f"‹{number}›") >= expected, change


def test_every_finding_stands_at_its_change_in_the_list_and_in_the_text(read: str) -> None:
    for sentences in FOUND.values():
        for sentence in sentences:
            assert read.count(sentence.replace(" ", "")) == 2


def test_words_that_went_are_bracketed_and_words_that_came_stand_beside(read: str) -> None:
    assert "undélaide[deux]cinqjours[ouvrés]" in read
    assert "[Réseauxetcomptesconfiés]Réseauxconfiés" in read
    assert "articledéplacé" in read
    assert "Numéro9avant,4après" in read
    assert "[déplacéici]" in read


def test_a_term_is_said_in_the_words_handed_in_or_as_it_is(read: str) -> None:
    assert "[1\u202f200]1\u202f350".replace("\u202f", "") in read
    said = words(printed(redline(), terms={"fee": ("Prix mensuel", "mille deux cents", "mille trois cents")}))
    assert "Prixmensuel" in said
    assert "[milledeuxcents]milletroiscents" in said


def test_nothing_to_show_is_said() -> None:
    same = contract()
    assert "Lesdeuxversionsontlemêmetexte" in words(printed(Redline(same, same, ())))


def test_a_list_s_dash_stays_outside_the_brackets() -> None:
    assert "".join(run.text for run in deleted("– un\n– deux")) == "– [un]\n– [deux]"


@given(versions(), versions())
def test_the_marks_of_a_clause_hold_both_its_texts(old_version: Version, new_version: Version) -> None:
    of = compare(old_version, new_version)
    numbered = numbers(of.changes)
    for article in of.new.articles:
        for clause in article.clauses:
            before = of.old.clause(clause.key)
            changes = [c for c in of.changes if c.kind is ChangeKind.TEXT and c.clause == clause.key]
            if before is None or not changes:
                continue
            runs = [run for run in marked(clause.text, changes, numbered) if run.style.size != NUMBER.size]
            bare = [run for run in runs if run.text not in {"[", "]"}]
            old = "".join(run.text for run in bare if run.style != INSERTED)
            new = "".join(run.text for run in bare if run.style != DELETED)
            # a list's dash stands outside the marks, on whichever side it is
            for shown, text in ((old, before[1].text), (new, clause.text)):
                assert "".join(shown.split()).replace("–", "") == "".join(text.split()).replace("–", "")


@settings(max_examples=15)
@given(versions(), versions())
def test_any_redline_prints_every_change(old_version: Version, new_version: Version) -> None:
    of = compare(old_version, new_version)
    text = words(printed(of))
    for number in range(1, len(of.changes) + 1):
        assert f"‹{number}›" in text


def test_a_clause_moved_into_a_new_article_is_no_addition() -> None:
    old = contract()
    first, second = old.articles[1], old.articles[2]
    fresh = replace(second, key="new", title="Nouveau", clauses=(first.clauses[0],))
    kept = replace(first, clauses=first.clauses[1:])
    new = replace(old, articles=(old.articles[0], kept, fresh, *old.articles[2:]))
    assert "[déplacéici]" in words(printed(compare(old, new)))
