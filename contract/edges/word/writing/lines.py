"""Lines: a text with its edits cut into paragraphs, each of which stays, came or went as a whole.

A line of the old text and one of the new are the same paragraph when they share words and stand in the
same order. What a paragraph mark alone would tell (a line split in two) is told by words that went and a
paragraph that came: no reader of Word files then gives a paragraph the style of its neighbour when the
changes are accepted or rejected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from contract.edges.word.writing.paragraphs import Piece, pieces_between, text_of

DASH = "– "
_TIED = 0.5
"""What two lines that end together weigh although they share no word."""


class Row(NamedTuple):
    """A paragraph: the places of its line in the old and in the new text (-1: in none), and its words."""

    old: int
    new: int
    pieces: tuple[Piece, ...]


class _Stretch(NamedTuple):
    """Part of a line: its place in the old and the new text, where it has one."""

    old: int
    new: int
    piece: Piece


def rows(pieces: Sequence[Piece], alike: Callable[[str, str, int, int], bool]) -> Iterator[Row]:
    """The lines of both texts in one reading order; a pair must be `alike` (old and new line, their places)."""
    old = text_of(pieces, "insert").split("\n")
    new = text_of(pieces, "delete").split("\n")
    stretches, ties = _laid_out(pieces)
    pairs = _chain([(i, j, weight) for i, j, weight in ties if alike(old[i], new[j], i, j)])
    of_old: dict[int, list[_Stretch]] = {n: [] for n in range(len(old))}
    of_new: dict[int, list[_Stretch]] = {n: [] for n in range(len(new))}
    for stretch in stretches:
        if stretch.old >= 0:
            of_old[stretch.old].append(stretch)
        if stretch.new >= 0:
            of_new[stretch.new].append(stretch)
    i = j = 0
    for a, b in (*pairs, (len(old), len(new))):
        yield from (Row(n, -1, _alone(of_old[n], "delete")) for n in range(i, a))
        yield from (Row(-1, n, _alone(of_new[n], "insert")) for n in range(j, b))
        if a < len(old):
            yield Row(a, b, _together(of_old[a], of_new[b], b))
        i, j = a + 1, b + 1


def without_dash(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The words of a list item whose dash is given by its style; both sides begin with it."""
    first = pieces[0] if pieces else None
    if first and first.tag == "equal" and first.text.startswith(DASH):
        return tuple(p for p in (first._replace(text=first.text[len(DASH) :]), *pieces[1:]) if p.text)
    old, new = (text_of(pieces, side).removeprefix(DASH) for side in ("insert", "delete"))
    return tuple(pieces_between(old, new, next((p.change for p in pieces if p.change), "")))


def _laid_out(pieces: Sequence[Piece]) -> tuple[list[_Stretch], list[tuple[int, int, float]]]:
    """Every part of a line with its places, and how strongly a line of each text is tied to one of the other."""
    stretches: list[_Stretch] = []
    ties: dict[tuple[int, int], float] = {}
    i = j = 0
    for piece in pieces:
        for n, part in enumerate(piece.text.split("\n")):
            if n:
                if piece.tag == "equal":
                    ties[i, j] = ties.get((i, j), 0) + _TIED
                i += piece.tag != "insert"
                j += piece.tag != "delete"
            if part:
                places = (i if piece.tag != "insert" else -1, j if piece.tag != "delete" else -1)
                stretches.append(_Stretch(*places, piece._replace(text=part)))
                if piece.tag == "equal":
                    ties[i, j] = ties.get((i, j), 0) + len(part.strip())
    # both texts begin together and end together
    ties[0, 0] = ties.get((0, 0), 0) + _TIED
    ties[i, j] = ties.get((i, j), 0) + _TIED
    return stretches, sorted((i, j, weight) for (i, j), weight in ties.items() if weight)


def _chain(ties: Sequence[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """The heaviest run of ties that has each line of either text once, in order."""
    best: list[float] = []
    before: list[int] = []
    heaviest: list[int] = []
    for n, (i, j, weight) in enumerate(ties):
        # ties come in the order of both texts, so those that can stand before this one are the first few
        reach = n - 1
        while reach >= 0 and (ties[reach][0] == i or ties[reach][1] == j):
            reach -= 1
        last = heaviest[reach] if reach >= 0 else -1
        best.append(weight + (best[last] if last >= 0 else 0))
        before.append(last)
        heaviest.append(n if not n or best[n] > best[heaviest[-1]] else heaviest[-1])
    at = heaviest[-1] if heaviest else -1
    found = []
    while at >= 0:
        found.append(ties[at][:2])
        at = before[at]
    return found[::-1]


def _alone(stretches: Sequence[_Stretch], tag: str) -> tuple[Piece, ...]:
    return _joined([stretch.piece._replace(tag=tag) for stretch in stretches])


def _together(ours: Sequence[_Stretch], theirs: Sequence[_Stretch], new: int) -> tuple[Piece, ...]:
    """The words of a pair of lines; what one of them shares with a third line is not theirs to keep."""
    pieces: list[Piece] = []
    n = 0
    for stretch in ours:
        if stretch.new != new:
            pieces.append(stretch.piece._replace(tag="delete"))
            continue
        while theirs[n] is not stretch:
            pieces.append(theirs[n].piece._replace(tag="insert"))
            n += 1
        pieces.append(stretch.piece)
        n += 1
    pieces += [stretch.piece._replace(tag="insert") for stretch in theirs[n:]]
    return _joined(pieces)


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Neighbours of one tag and one change as one piece."""
    found: list[Piece] = []
    for piece in pieces:
        if found and (found[-1].tag, found[-1].change) == (piece.tag, piece.change):
            found[-1] = found[-1]._replace(text=found[-1].text + piece.text)
        else:
            found.append(piece)
    return tuple(found)
