"""Lines: both texts come back from their paragraphs, whole lines stay, come or go."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contract.edges.word.writing.lines import Row, rows, without_dash
from contract.edges.word.writing.paragraphs import Piece, pieces_between, text_of

LINES = st.lists(
    st.sampled_from(("Un prix.", "Un prix fixe.", "– un ;", "– deux ;", "", "Une fin.")),
    min_size=1,
    max_size=6,
)
TEXTS = LINES.map("\n".join)


def anything(*_: object) -> bool:
    return True


def first_alone(_old: str, _new: str, i: int, j: int) -> bool:
    return (i == 0) == (j == 0)


def told(old: str, new: str, alike=anything) -> list[Row]:
    return list(rows(list(pieces_between(old, new)), alike))


@given(TEXTS, TEXTS, st.sampled_from((anything, first_alone)))
def test_the_lines_of_both_texts_come_back_in_order(old: str, new: str, alike) -> None:
    found = told(old, new, alike)
    assert [text_of(r.pieces, "insert") for r in found if r.old >= 0] == old.split("\n")
    assert [text_of(r.pieces, "delete") for r in found if r.new >= 0] == new.split("\n")


@given(TEXTS, TEXTS)
def test_lines_that_may_not_be_one_paragraph_never_are(old: str, new: str) -> None:
    assert all((r.old == 0) == (r.new == 0) for r in told(old, new, first_alone) if r.old >= 0 <= r.new)


@given(TEXTS)
def test_a_text_beside_itself_keeps_every_line(text: str) -> None:
    assert all(r.old == r.new and all(p.tag == "equal" for p in r.pieces) for r in told(text, text))


def test_a_line_that_came_between_others_leaves_them_whole() -> None:
    found = told("Un prix.\nUne fin.", "Un prix.\nUne durée.\nUne fin.")
    assert [(r.old, r.new) for r in found] == [(0, 0), (-1, 1), (1, 2)]
    assert [p.tag for r in found for p in r.pieces] == ["equal", "insert", "equal"]


def test_a_line_that_went_on_elsewhere_is_cut_where_it_was() -> None:
    found = told("Un prix fixe. Une fin.", "Un prix fixe.\nUne fin.")
    assert [(r.old, r.new) for r in found] == [(0, 0), (-1, 1)]
    assert found[0].pieces == (Piece("equal", "Un prix fixe."), Piece("delete", " Une fin."))


def test_a_list_s_dash_is_given_by_its_style_on_both_sides() -> None:
    assert without_dash((Piece("equal", "– un "), Piece("insert", "seul"))) == (
        Piece("equal", "un "),
        Piece("insert", "seul"),
    )
    pieces = (Piece("delete", "– un"), Piece("insert", "– deux"))
    assert without_dash(pieces) == (Piece("delete", "un"), Piece("insert", "deux"))
