"""Lines and sheets: nothing lost, nothing left alone."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from contract.edges.pdf.faces import Run, Style, width
from contract.edges.pdf.lines import Line, balanced, broken
from contract.edges.pdf.sheets import Block, paginated

TOP, BOTTOM = 0.0, 200.0
STYLES = st.sampled_from((Style(), Style(cut="B"), Style(cut="I", underline=True)))
RUNS = st.lists(st.builds(Run, st.text("ab é’€–«» ", max_size=40), STYLES), min_size=1, max_size=5)


@st.composite
def block(draw: st.DrawFn) -> Block:
    lines = tuple(Line((), draw(st.sampled_from((10.0, 14.28)))) for _ in range(draw(st.integers(1, 6))))
    if draw(st.integers(0, 3)) == 0:
        return Block(lines[:1], above=20.0, keep=True, whole=True)
    return Block(lines, above=7.0, whole=draw(st.booleans()), fresh=draw(st.integers(0, 5)) == 0)


@given(st.lists(block(), max_size=30))
def test_every_line_is_placed_once_in_order_inside_the_page(blocks: list[Block]) -> None:
    sheets = paginated(blocks, TOP, BOTTOM)
    placed = [id(p.line) for sheet in sheets for p in sheet]
    assert placed == [id(line) for b in blocks for line in b.lines]
    assert all(TOP < p.y <= BOTTOM + 0.01 for sheet in sheets for p in sheet)
    assert all(a.y < b.y for sheet in sheets for a, b in itertools.pairwise(sheet))


@given(st.lists(block(), max_size=30))
def test_a_heading_is_never_alone_at_the_foot_unless_the_next_block_must_begin_a_page(
    blocks: list[Block],
) -> None:
    runs_of_headings = [
        b for b in zip(blocks, blocks[1:], blocks[2:], strict=False) if all(x.keep for x in b)
    ]
    before_a_fresh_page = {id(b.lines[-1]) for b, following in itertools.pairwise(blocks) if following.fresh}
    kept = {id(b.lines[-1]) for b in blocks[:-1] if b.keep} - before_a_fresh_page
    if runs_of_headings:
        return
    for sheet in paginated(blocks, TOP, BOTTOM):
        assert not sheet or id(sheet[-1].line) not in kept


@given(st.lists(block(), max_size=30))
def test_no_block_leaves_one_line_of_it_alone_on_a_page(blocks: list[Block]) -> None:
    owner = {id(line): n for n, b in enumerate(blocks) for line in b.lines}
    for sheet in paginated(blocks, TOP, BOTTOM):
        for n, b in enumerate(blocks):
            here = sum(owner[id(p.line)] == n for p in sheet)
            assert here in {0, len(b.lines)} or (here >= 2 and not b.whole)


@given(RUNS)
def test_no_word_is_lost_or_too_wide_when_lines_are_broken(runs: list[Run]) -> None:
    lines = broken(runs, 10.0, 110.0)
    said = "".join(piece.text for line in lines for piece in line.pieces)
    assert said.replace(" ", "") == "".join(run.text for run in runs).replace(" ", "")
    for line in lines:
        bare = "".join(piece.text for piece in line.pieces)
        if line.pieces and not bare.isspace():
            last = line.pieces[-1]
            assert last.x + width(last.text.rstrip(), last.style) <= 110.0 + 0.01


def test_a_line_never_begins_with_a_sign_nor_ends_with_an_opening_quote() -> None:
    runs = [Run("Un mot « cité » ; un autre : encore ! Et 40 € de plus – enfin. " * 6, Style())]
    for right in range(120, 400, 7):
        for line in broken(runs, 0.0, float(right)):
            text = "".join(piece.text for piece in line.pieces)
            assert text[0] not in "»;:!?€–"
            assert not text.rstrip().endswith("«")


def test_a_balanced_title_takes_no_more_lines() -> None:
    runs = [Run("Contrat de prestation de services – Community management pour Éclair", Style(size=21))]
    plain, even = broken(runs, 0.0, 520.0), balanced(runs, 0.0, 520.0)
    assert len(even) == len(plain)

    def ends(lines: tuple[Line, ...]) -> list[float]:
        return [line.pieces[-1].x + width(line.pieces[-1].text, line.pieces[-1].style) for line in lines]

    assert max(ends(even)) - min(ends(even)) < max(ends(plain)) - min(ends(plain))
