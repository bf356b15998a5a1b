"""Edits whose places are known, in contracts of our own: each is shown as one change, and nothing else is."""

from __future__ import annotations

from functools import cache

import pytest

from contract.edits import tokens
from contract.redline import compare_texts
from tests.redline.known_edits import Known, known
from tests.redline.recovered import MOVED, Score, scored

CONTRACTS = 160


@cache
def contracts() -> tuple[tuple[int, Known], ...]:
    return tuple((seed, known(seed)) for seed in range(CONTRACTS))


@cache
def score() -> Score:
    return scored(contracts(), compare_texts)


def test_nearly_every_edit_is_one_change() -> None:
    assert score().macro >= 0.985, score().missed
    assert score().whole / score().contracts >= 0.95, score().missed


@pytest.mark.parametrize("kind", sorted(score().made))
def test_no_kind_of_edit_is_weak(kind: str) -> None:
    made = score().made[kind]
    assert made >= 20
    assert score().found[kind] / made >= 0.95, [e for e in score().missed if e[1].kind == kind]


@pytest.mark.parametrize("kind", sorted(MOVED))
def test_hardly_a_move_is_missed(kind: str) -> None:
    assert [e for e in score().missed if e[1].kind == kind] == []


def test_hardly_a_word_is_shown_beyond_those_that_changed() -> None:
    assert score().noise <= 0.01


def test_no_figure_is_cut() -> None:
    for _, drawn in contracts():
        edges = {(t.start, t.end) for t in tokens(drawn.new) if t.text[0].isdigit()}
        inside = {place for start, end in edges for place in range(start + 1, end)}
        assert not [op for op in compare_texts(drawn.old, drawn.new) if op.j1 in inside or op.j2 in inside]
