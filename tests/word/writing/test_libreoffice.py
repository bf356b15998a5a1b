"""LibreOffice as the judge of our comparisons; the long run is `tests.benchmarks.word_oracle`."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.edges.word.keys import bookmark
from contract.edges.word.writing import contract_docx
from contract.edits import plain
from contract.version import Version
from tests.pdf_redline import redline
from tests.word.libreoffice import Job, judged, missing, saved
from tests.word.writing.expected import body
from tests.word.writing.proposed import proposed
from tests.word.writing.test_comparison import written

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())


def test_it_accepts_and_rejects_what_we_write_as_we_mean_it_numbers_included(tmp_path: Path) -> None:
    base = draft(library.template(), example_terms(library.examples()[0][0]), "fr")
    pairs = [(redline().old, redline().new), (base, proposed(base, 3))]
    jobs = []
    for n, (old, new) in enumerate(pairs):
        file = tmp_path / f"{n}.docx"
        file.write_bytes(written(old, new))
        jobs += [Job(str(file), "accept"), Job(str(file), "reject")]
    said = [[plain(line).lstrip("•◦ ") for line in text] for text in judged(jobs)]
    for n, (old, new) in enumerate(pairs):
        for lines, version in ((said[2 * n], new), (said[2 * n + 1], old)):
            wanted = list(shown(version))
            start = lines.index(wanted[0])
            assert lines[start : start + len(wanted)] == wanted
            assert lines[start + len(wanted)] == "Signatures"


def shown(version: Version) -> Iterator[str]:
    """What it should say, numbers before the words; for a list's dash it has signs of its own."""
    for label, words in body(version):
        yield words if label == "–" else f"{label} {words}".strip()


def test_the_keys_are_still_there_when_it_has_saved_the_file(tmp_path: Path) -> None:
    base = draft(library.template(), example_terms(library.examples()[0][0]), "fr")
    when = datetime(2026, 11, 24, 9, 22, tzinfo=UTC)
    file = tmp_path / "sent.docx"
    file.write_bytes(
        contract_docx(
            base,
            library.catalogue("fr"),
            contract="c1",
            number=1,
            when=when,
            status="draft",
            parties=("a", "b"),
        )
    )
    again = saved(file, tmp_path / "saved")
    document = zipfile.ZipFile(again).read("word/document.xml").decode()
    keys = [k for a in base.articles for k in (a.key, *(c.key for c in a.clauses))]
    assert [k for k in keys if f'w:name="{bookmark(k)}"' not in document] == []
    assert all(
        mark in zipfile.ZipFile(again).read("docProps/custom.xml").decode()
        for mark in ("ClausierContract", base.digest)
    )
