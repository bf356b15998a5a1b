"""Sheets: blocks of lines put on pages, with no heading or single line left alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contract.edges.pdf.lines import Line

WIDTH, HEIGHT = 595.28, 841.89
LEFT, RIGHT = 76.0, WIDTH - 70.0
TOP, BOTTOM = 84.0, HEIGHT - 76.0
NUMBERED = LEFT + 32.0
"""Where text begins beside a hanging number."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place worth finding again: in the outline, and as the target of links."""

    key: str
    title: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together.

    `keep`: the next block's beginning stays on the same page. `whole`: never split. `fresh`: begins a page.
    `bar`: a line in the margin says that something changed here.
    """

    lines: tuple[Line, ...]
    above: float = 0.0
    keep: bool = False
    whole: bool = False
    fresh: bool = False
    bar: bool = False
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A line at its baseline, with the mark and bar of its block."""

    y: float
    line: Line
    bar: bool = False
    mark: Mark | None = None


Sheet = tuple[Placed, ...]

_SLACK = 0.01  # the same heights added in another order differ in the last bits


def paginated(blocks: Sequence[Block], top: float = TOP, bottom: float = BOTTOM) -> tuple[Sheet, ...]:
    """The blocks on as many sheets as they need."""
    sheets: list[list[Placed]] = [[]]
    y = top
    for index, block in enumerate(blocks):
        if sheets[-1] and (block.fresh or y + block.above + _least(blocks, index) > bottom + _SLACK):
            sheets.append([])
            y = top
        y += block.above if sheets[-1] else 0.0
        left = list(block.lines)
        while left:
            fitting = _fitting(left, bottom - y, alone=not sheets[-1])
            for line in left[:fitting]:
                y += line.height
                first = line is block.lines[0]
                sheets[-1].append(Placed(y, line, block.bar, block.mark if first else None))
            left = left[fitting:]
            if left:
                sheets.append([])
                y = top
    return tuple(tuple(sheet) for sheet in sheets)


def _least(blocks: Sequence[Block], index: int) -> float:
    """The height that must be free for the block to begin: itself and what it is kept with."""
    block = blocks[index]
    unsplit = block.whole or block.keep or len(block.lines) <= 3
    height = sum(line.height for line in (block.lines if unsplit else block.lines[:2]))
    if block.keep and index + 1 < len(blocks):
        height += blocks[index + 1].above + _least(blocks, index + 1)
    return height


def _fitting(lines: Sequence[Line], room: float, *, alone: bool) -> int:
    """How many lines to put here: all, or so many that at least two go on overleaf."""
    count = 0
    for line in lines:
        room -= line.height
        if room < -_SLACK:
            break
        count += 1
    if count < len(lines) and len(lines) - count < 2:
        count = max(len(lines) - 2, 0)
    # A line taller than a page still has to stand somewhere.
    return max(count, 1) if alone else count
