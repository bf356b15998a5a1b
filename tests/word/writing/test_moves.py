"""Moves: the same words that went here and came there, told as one move and never by accident."""

from __future__ import annotations

from contract.edges.word.writing.moves import moves_named
from contract.edges.word.writing.paragraphs import Paragraph, Piece, plain


def whole(tag: str, text: str) -> Paragraph:
    return Paragraph("Clause", (Piece(tag, text),), tag)


def test_neighbours_that_went_together_and_came_together_are_one_move() -> None:
    found = moves_named(
        [
            whole("delete", "un prix"),
            whole("delete", "une fin"),
            plain("Clause", "reste"),
            whole("insert", "un prix"),
            whole("insert", "une fin"),
        ]
    )
    assert [p.move for p in found] == ["move1", "move1", "", "move1", "move1"]


def test_those_that_came_apart_are_each_a_move() -> None:
    found = moves_named(
        [
            whole("delete", "un prix"),
            whole("delete", "une fin"),
            whole("insert", "une fin"),
            whole("insert", "un prix"),
        ]
    )
    assert [p.move for p in found] == ["move1", "move2", "move2", "move1"]


def test_twins_are_paired_in_order_and_one_that_is_left_came_or_went() -> None:
    found = moves_named([whole("delete", "un prix"), whole("insert", "un prix"), whole("insert", "un prix")])
    assert [p.move for p in found] == ["move1", "move1", ""]


def test_an_empty_paragraph_is_no_move() -> None:
    assert [p.move for p in moves_named([whole("delete", ""), whole("insert", "")])] == ["", ""]


def test_words_that_went_from_a_line_are_cut_where_the_same_came_as_a_paragraph() -> None:
    line = Paragraph("Clause", (Piece("equal", "Un prix."), Piece("delete", " Une fin.")))
    found = moves_named([line, whole("insert", "Une fin.")])
    assert [p.text for p in found[0].pieces] == ["Un prix.", " Une", " fin."]
    assert [p.apart for p in found[0].pieces] == [False, False, True]
    assert found[1] == whole("insert", "Une fin.")


def test_a_twin_left_over_from_a_move_goes_together_with_a_neighbour() -> None:
    found = moves_named(
        [
            whole("delete", "un prix"),
            whole("delete", "rien"),
            whole("delete", "un prix"),
            plain("Clause", "reste"),
            whole("insert", "un prix"),
        ]
    )
    assert [p.move for p in found] == ["move1", "", "", "", "move1"]
    assert [p.joins for p in found] == [False, False, True, False, False]
