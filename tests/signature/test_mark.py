from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.errors import UnreadableError
from contract.signature.mark import HEIGHT, POINTS, STROKES, WIDTH, strokes

POINT = st.tuples(st.integers(0, WIDTH), st.integers(0, HEIGHT))
STROKE = st.lists(POINT, min_size=1, max_size=20).map(lambda points: [n for point in points for n in point])


@given(st.lists(STROKE, max_size=STROKES))
def test_what_was_drawn_is_kept_stroke_by_stroke(drawn: list[list[int]]) -> None:
    assert strokes(drawn) == tuple(map(tuple, drawn))


@pytest.mark.parametrize(
    "sent",
    [
        None,
        "drawn",
        {"strokes": []},
        [[]],
        [[1]],
        [[1, 2, 3]],
        [[1.5, 2]],
        [[True, 1]],
        [["1", "2"]],
        [5],
        [[-1, 0]],
        [[WIDTH + 1, 0]],
        [[0, HEIGHT + 1]],
        [[0, 0]] * (STROKES + 1),
        [[0, 0] * (POINTS + 1)],
        [[0, 0] * (POINTS // 2 + 1)] * 2,
    ],
)
def test_anything_else_a_browser_may_send_is_refused(sent: object) -> None:
    with pytest.raises(UnreadableError) as caught:
        strokes(sent)
    assert caught.value.code == "signing.mark"
