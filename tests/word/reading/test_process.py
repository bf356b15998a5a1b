"""A file is read in a process of its own, which says the same and is bound."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from contract.edges.word.reading import process
from contract.edges.word.reading.apart import MEMORY, SECONDS
from contract.edges.word.reading.reader import read
from contract.edges.word.reading.wire import packed, unpacked
from contract.errors import UnreadableError
from tests.word.notation import docx, field, p, table

ROOT = Path(__file__).parents[3]
SMALL = docx(p("Le prix est de {-Ada|450-}{+Ada|500+} €.", key="prix"), table(["a", "b"]))


def test_what_is_read_apart_is_what_is_read_here() -> None:
    assert process.document(SMALL) == read(SMALL)


def test_a_refusal_comes_back_with_its_values() -> None:
    with pytest.raises(UnreadableError) as refusal:
        process.document(docx(p(xml=field("DDEAUTO cmd", "x"))))
    assert (refusal.value.code, refusal.value.values) == ("word.field", {"field": "DDEAUTO"})


def test_what_another_process_sends_is_not_believed() -> None:
    head, first, *others = map(json.loads, packed(read(SMALL)).splitlines())
    assert unpacked(_rows(head, first, *others)) == read(SMALL)
    none, comments, noticed, marks = head
    for broken in (
        ([*head, 1], first),
        ([3, comments, noticed, marks], first),
        (head, first[:-1], *others),
        (head, {**dict(enumerate(first))}, *others),
        (head, [first], *others),
        ([none, comments, [["text_hidden", "body:1", "x", "never heard of"]], marks], first),
        ([none, comments, [["text_hidden", "body:1", 1, "blocks"]], marks], first),
        ([],),
        ({},),
    ):
        with pytest.raises(UnreadableError):
            unpacked(_rows(*broken))


def _rows(*lines: object) -> bytes:
    return "\n".join(map(json.dumps, lines)).encode()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such bounds")
def test_the_process_is_bound_in_memory_time_and_writing() -> None:
    asks = (
        "import resource as r; from contract.edges.word.reading import apart; apart.bind(); "
        "print([r.getrlimit(b)[1] for b in (r.RLIMIT_AS, r.RLIMIT_CPU, r.RLIMIT_FSIZE)])"
    )
    said = subprocess.run([sys.executable, "-c", asks], cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(said.stdout) == [MEMORY, SECONDS, 0]


def test_secrets_of_the_app_are_not_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAUSIER_DATABASE_URL", "postgresql://secret")
    assert "CLAUSIER_DATABASE_URL" not in process.surroundings()
    assert os.environ["PATH"] == process.surroundings()["PATH"]


def test_pictures_are_never_inflated() -> None:
    made = BytesIO(SMALL)
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("word/media/image1.jpeg", b"no picture at all")
    assert process.document(made.getvalue()).paragraphs == read(SMALL).paragraphs
