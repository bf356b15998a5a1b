from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.sheet import as_text, sheet


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+33 6 12",
        "-2",
        "@SUM(A1)",
        "  =1+1",
        "\t=1+1",
        "\u00a0=1+1",
        '"=1+1',
        "'=1+1",
        "« =1+1 »",
        '" =HYPERLINK("x")',
        "\r\n=1",
        "＝1+1",
        "\ufeff=1",
        "|calc",
        "%0A",
    ],
)
def test_what_could_be_a_formula_becomes_text(cell: str) -> None:
    assert as_text(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Café = thé", "850,00", "2027-01-04", "« Café »", "a-b", "  "])
def test_what_is_text_stays_as_it_is(cell: str) -> None:
    assert as_text(cell) == cell


TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00\r\n"))


@given(st.lists(st.tuples(TEXTS, TEXTS)))
def test_every_cell_comes_back_whole_and_none_begins_as_a_formula(rows: list[tuple[str, str]]) -> None:
    back = list(csv.reader(io.StringIO(sheet(("a", "b"), rows), newline=""), delimiter=";"))
    assert back[0] == ["a", "b"]
    for written, meant in zip(back[1:], rows, strict=True):
        for cell, words in zip(written, meant, strict=True):
            assert cell in {words, f"'{words}"}
            assert re.match(r"[\s\"]*[=+\-@]", cell) is None
