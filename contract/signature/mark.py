"""Mark: what a person draws beside a signature, as strokes on a small sheet. It is decoration and proves nothing."""

from __future__ import annotations

from collections.abc import Sequence

from contract.errors import UnreadableError

WIDTH, HEIGHT = 600, 200
"""The sheet that is drawn on, in its own units."""
STROKES, POINTS = 60, 1500
"""The most strokes, and the most points in all of them: more than a signature ever took."""

Strokes = tuple[tuple[int, ...], ...]
"""Each stroke is x, y, x, y...; a dot is one point."""


def strokes(sent: object) -> Strokes:
    """The mark in what a browser sent. Raises UnreadableError "signing.mark" for anything else than a mark."""
    if not isinstance(sent, Sequence) or isinstance(sent, str | bytes) or len(sent) > STROKES:
        raise UnreadableError("signing.mark")
    found = tuple(_stroke(one) for one in sent)
    if sum(map(len, found)) > 2 * POINTS:
        raise UnreadableError("signing.mark")
    return found


def _stroke(sent: object) -> tuple[int, ...]:
    if not isinstance(sent, Sequence) or not sent or len(sent) % 2:
        raise UnreadableError("signing.mark")
    if not all(type(value) is int for value in sent):
        raise UnreadableError("signing.mark")
    inside = all(0 <= x <= WIDTH for x in sent[::2]) and all(0 <= y <= HEIGHT for y in sent[1::2])
    if not inside:
        raise UnreadableError("signing.mark")
    return tuple(sent)
