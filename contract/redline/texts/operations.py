"""Compare: from two texts to the operations between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat
from operator import attrgetter

from contract.edits import Op, word_hunks
from contract.redline.texts.ends import shared_ends
from contract.redline.texts.pairing import paired
from contract.redline.texts.paragraphs import Paragraphs, is_heading, is_numbered, paragraphs
from contract.redline.texts.passages import Passage, passages

_PIECE = re.compile(r"\s+|\S+")
_place_in_new = attrgetter("j1")


def compare_texts(old: str, new: str) -> tuple[Op, ...]:
    """The differences, in characters; accept-all gives `new`, reject-all gives `old`, to the byte.

    Content ops (equal, delete, insert, replace) partition both texts in the order of the new one; an
    equal op may stand elsewhere in the old text. "move" ops lie over them: a passage that changed place.
    """
    head, foot = shared_ends(old, new)
    left, right = paragraphs(old, head, len(old) - foot), paragraphs(new, head, len(new) - foot)
    pairing = paired(left.words, right.words)
    found = passages(pairing)
    script = _Script(old, new)
    script.put(0, head, 0, head)
    script.put(head, left.starts[0], head, right.starts[0])
    _content(script, left, right, found, in_order=not pairing.moved)
    script.put(len(old) - foot, len(old), len(new) - foot, len(new))
    ops = tuple(map(tuple.__new__, repeat(Op), script.ops))
    return (*ops, *_moves(left, right, found)) if pairing.moved else ops


class _Script:
    """The operations so far; neighbours that say the same of adjoining stretches are one."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.ops: list[tuple[str, int, int, int, int]] = []

    def put(self, i1: int, i2: int, j1: int, j2: int) -> None:
        """old[i1:i2] gave way to new[j1:j2], or is the same."""
        if i1 == i2:
            if j1 < j2:
                self.ops.append(("insert", i1, i2, j1, j2))
        elif j1 == j2:
            self.ops.append(("delete", i1, i2, j1, j2))
        elif self.old[i1:i2] == self.new[j1:j2]:
            self.same(i1, i2, j1, j2)
        else:
            self.ops.append(("replace", i1, i2, j1, j2))

    def part(self, *, article_comes: bool) -> None:
        """Where an article went and something comes, or the reverse, the break behind what went is an op alone.

        Whoever gathers neighbouring ops into one change then meets two of them, and no replacement.
        """
        _, i1, i2, at, _ = self.ops[-1]
        gone = self.old[i1:i2].rstrip()
        stop = i1 + len(gone)
        if i1 < stop < i2 and (article_comes or is_heading(gone.partition("\n")[0].rstrip())):
            self.ops[-1:] = ("delete", i1, stop, at, at), ("delete", stop, i2, at, at)

    def same(self, i1: int, i2: int, j1: int, j2: int) -> None:
        """old[i1:i2] is new[j1:j2]."""
        if self.ops:
            tag, first, last, at, end = self.ops[-1]
            if tag == "equal" and last == i1 and end == j1:
                self.ops[-1] = "equal", first, i2, at, j2
                return
        self.ops.append(("equal", i1, i2, j1, j2))

    def alike(self, i1: int, i2: int, j1: int, j2: int) -> None:
        """A stretch that says the same, cut where its letters differ: an apostrophe or a blank of another form."""
        if i2 - i1 == j2 - j1 and self.old.startswith(self.new[j1:j2], i1):
            if i1 < i2:
                self.same(i1, i2, j1, j2)
            return
        left, right = _PIECE.findall(self.old, i1, i2), _PIECE.findall(self.new, j1, j2)
        if len(left) != len(right):
            self.put(i1, i2, j1, j2)
            return
        for before, after in zip(left, right, strict=True):
            i2, j2 = i1 + len(before), j1 + len(after)
            self.put(i1, i2, j1, j2)
            i1, j1 = i2, j2


def _content(
    script: _Script, old: Paragraphs, new: Paragraphs, found: Sequence[Passage], *, in_order: bool
) -> None:
    """All the paragraphs of both texts, in the order of the new one."""
    gone = _gone(len(old.words), found)
    at = 0
    _deleted(script, old, gone.get(0, ()), new.starts[0])
    for passage in found if in_order else sorted(found, key=_place_in_new):
        if at < passage.j1:
            _inserted(script, new, at, passage.j1)
        _within(script, old, new, passage)
        at = passage.j2
        if not passage.moved and passage.i2 in gone:
            _deleted(script, old, gone[passage.i2], new.starts[at])
    if at < len(new.words):
        _inserted(script, new, at, len(new.words))


def _gone(paragraphs_old: int, found: Sequence[Passage]) -> dict[int, list[tuple[int, int]]]:
    """Runs of old paragraphs that are nowhere, each behind the passage that stayed before it: by where this one ends, 0 at the head."""
    gone: dict[int, list[tuple[int, int]]] = {}
    at = behind = 0
    for i1, i2, _, _, moved in found:
        if at < i1:
            gone.setdefault(behind, []).append((at, i1))
        at = i2
        if not moved:
            behind = i2
    if at < paragraphs_old:
        gone.setdefault(behind, []).append((at, paragraphs_old))
    return gone


def _deleted(script: _Script, old: Paragraphs, runs: Sequence[tuple[int, int]], at: int) -> None:
    for first, last in runs:
        for start, end in pairwise(_articles(old, first, last)):
            script.put(start, end, at, at)


def _inserted(script: _Script, new: Paragraphs, first: int, last: int) -> None:
    """Placed in the old text behind what the script says last."""
    at = script.ops[-1][2] if script.ops else 0
    if script.ops and script.ops[-1][0] == "delete":
        script.part(article_comes=is_heading(new.words[first]))
    for start, end in pairwise(_articles(new, first, last)):
        script.put(at, at, start, end)


def _articles(text: Paragraphs, first: int, last: int) -> list[int]:
    """Where paragraphs first to last begin and end, and each article's title between: one that goes or comes is a change of its own."""
    titles = (
        text.starts[n]
        for n in range(first + 1, last - 1)
        if is_heading(text.words[n]) and is_numbered(text.words[n]) and _is_text(text.words[n + 1])
    )
    return [text.starts[first], *titles, text.starts[last]]


def _is_text(paragraph: str) -> bool:
    """Whether a paragraph is no title: one that ends in a colon begins a list, however short."""
    return paragraph[-1] == ":" or not is_heading(paragraph)


def _within(script: _Script, old: Paragraphs, new: Paragraphs, passage: Passage) -> None:
    """The words of a passage, then the blank behind it."""
    i1, i2, j1, j2, moved = passage
    was, a, a_stop, a_end = old.said(i1, i2)
    now, b, b_stop, b_end = new.said(j1, j2)
    if was == now:
        script.same(a, a_stop, b, b_stop)
        script.put(a_stop, a_end, b_stop, b_end)
        return
    if i2 - i1 == j2 - j1 > 1 and old.words[i1:i2] == new.words[j1:j2]:
        for n in range(i2 - i1):
            _within(script, old, new, Passage(i1 + n, i1 + n + 1, j1 + n, j1 + n + 1, moved))
        return
    at_old, at_new = a, b
    for i1, i2, j1, j2 in word_hunks(was, now):
        script.alike(at_old, a + i1, at_new, b + j1)
        at_old, at_new = a + i2, b + j2
        script.put(a + i1, at_old, b + j1, at_new)
    script.alike(at_old, a_stop, at_new, b_stop)
    script.put(a_stop, a_end, b_stop, b_end)


def _moves(left: Paragraphs, right: Paragraphs, found: Sequence[Passage]) -> Iterator[Op]:
    """Runs of passages that changed place together."""
    run: Passage | None = None
    for passage in found:
        if not passage.moved:
            continue
        if run is not None and (run.i2, run.j2) == (passage.i1, passage.j1):
            run = Passage(run.i1, passage.i2, run.j1, passage.j2, moved=True)
            continue
        if run is not None:
            yield _move(left, right, run)
        run = passage
    if run is not None:
        yield _move(left, right, run)


def _move(left: Paragraphs, right: Paragraphs, run: Passage) -> Op:
    return Op("move", *left.said(run.i1, run.i2)[1:3], *right.said(run.j1, run.j2)[1:3])
