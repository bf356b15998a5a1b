"""Lines: runs of words broken to a measure, ragged right, never inside a word that fits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from contract.edges.pdf.faces import Run, Style, family, shown, width

_OPENING = frozenset("«“(")
_CLOSING = frozenset("»;:!?%€–")
LEADING = 1.36
"""The distance between baselines, in sizes of the type."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words at a place of their line, in one face and style."""

    x: float
    text: str
    style: Style
    family: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line from x1 to x2, `drop` points below the baseline; dotted when it leads the eye."""

    x1: float
    x2: float
    drop: float = 0.0
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of type: its pieces, its height, and the key of the place a click on it leads to.

    `ink` are strokes of a pen, point by point: from the page's left, and up (negative) from the baseline.
    """

    pieces: tuple[Piece, ...] = ()
    height: float = 0.0
    rules: tuple[Rule, ...] = ()
    link: str = ""
    ink: tuple[tuple[tuple[float, float], ...], ...] = ()


def broken(runs: Sequence[Run], left: float, right: float) -> tuple[Line, ...]:
    """The runs set between two margins. A line break in the text is not expected here."""
    letters = [(c, run.style) for run in runs for c in shown(run.text)]
    height = LEADING * max((run.style.size for run in runs), default=Style().size)
    return tuple(Line(pieces(row, left), height) for row in _rows(letters, right - left))


def balanced(runs: Sequence[Run], left: float, right: float) -> tuple[Line, ...]:
    """The runs in as few lines as they need, of about the same length: for titles."""
    lines = broken(runs, left, right)
    if len(lines) == 1:
        return lines
    measure = right - left
    while len(shorter := broken(runs, left, left + measure - 6.0)) == len(lines) and measure > 60.0:
        lines, measure = shorter, measure - 6.0
    return lines


def pieces(letters: Iterable[tuple[str, Style]], x: float) -> tuple[Piece, ...]:
    """Neighbours of one style and face joined, each at its place from x on."""
    placed = []
    for (style, face), group in groupby(letters, key=lambda pair: (pair[1], family(pair[0]))):
        text = "".join(character for character, _ in group)
        placed.append(Piece(x, text, style, face))
        x += width(text, style)
    return tuple(placed)


def words(text: str, style: Style, x: float) -> tuple[Piece, ...]:
    """Words that stand on one line from x on."""
    return pieces(((c, style) for c in shown(text)), x)


def ending(text: str, style: Style, right: float) -> tuple[Piece, ...]:
    """Words that stand on one line and end at `right`."""
    return words(text, style, right - width(shown(text), style))


def beside(line: Line, more: tuple[Piece, ...]) -> Line:
    """The line with more pieces on it, such as a hanging number."""
    return replace(line, pieces=(*more, *line.pieces))


def _breaks(letters: Sequence[tuple[str, Style]], at: int) -> bool:
    """Whether a line may end at this space: typed quotation marks and signs stay with their words."""
    before = letters[at - 1][0] if at else ""
    after = letters[at + 1][0] if at + 1 < len(letters) else ""
    return before not in _OPENING and after not in _CLOSING


def _rows(letters: list[tuple[str, Style]], measure: float) -> Iterable[list[tuple[str, Style]]]:
    start, gap, reach = 0, -1, 0.0
    at = 0
    while at < len(letters):
        character, style = letters[at]
        reach += width(character, style)
        if character == " " and _breaks(letters, at):
            gap = at
        elif reach > measure and at > start:
            # A word longer than the measure is cut where it must be; anything else at its last space.
            end = gap if gap > start else at
            yield letters[start:end]
            start = end + 1 if gap > start else end
            at, gap, reach = start, -1, 0.0
            continue
        at += 1
    if start < len(letters) or not letters:
        yield letters[start:]
