"""Mark: what a person draws beside a signature, as strokes on a small sheet. It is decoration and proves nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeGuard

from contract.errors import UnreadableError

WIDTH, HEIGHT = 600, 200
"""The sheet that is drawn on, in its own units."""
STROKES, POINTS = 60, 1500
"""The most strokes, and the most points in all of them: more than a signature ever took."""

Strokes = tuple[tuple[int, ...], ...]
"""Each stroke is x, y, x, y...; a dot is one point."""


def strokes(sent: object) -> Strokes:
    """The mark in what a browser sent. Raises UnreadableError "signing.mark" for anything else than a mark."""
    if not _listed(sent) or len(sent) > STROKES or not all(map(_is_stroke, sent)):
        raise UnreadableError("signing.mark")
    if sum(map(len, sent)) > 2 * POINTS:
        raise UnreadableError("signing.mark")
    return tuple(map(tuple, sent))


def _is_stroke(sent: object) -> bool:
    if not _listed(sent) or not sent or len(sent) % 2 or not all(type(value) is int for value in sent):
        return False
    return all(0 <= x <= WIDTH for x in sent[::2]) and all(0 <= y <= HEIGHT for y in sent[1::2])


def _listed(sent: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(sent, Sequence) and not isinstance(sent, str | bytes)
