"""Ink: a mark drawn by hand, put on a line of its own."""

from __future__ import annotations

from contract.edges.pdf.lines import Line
from contract.signature.mark import HEIGHT, WIDTH, Strokes


def drawn(strokes: Strokes, left: float, width: float) -> tuple[Line, ...]:
    """The sheet that was drawn on, printed so wide; its lower edge is the baseline."""
    scale = width / WIDTH
    ink = tuple(
        tuple(
            (round(left + x * scale, 2), round((y - HEIGHT) * scale, 2))
            for x, y in zip(one[::2], one[1::2], strict=True)
        )
        for one in strokes
    )
    return (Line(height=HEIGHT * scale, ink=ink),)
