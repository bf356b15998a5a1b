"""Compare: from two texts to the operations between them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from contract.edits import Codes, Op, word_hunks
from contract.redline.texts.ends import shared_ends
from contract.redline.texts.pairing import paired
from contract.redline.texts.paragraphs import Paragraphs, paragraphs
from contract.redline.texts.passages import Passage, passages

_PIECE = re.compile(r"\s+|\S+")


def compare_texts(old: str, new: str) -> tuple[Op, ...]:
    """The differences, in characters; accept-all gives `new`, reject-all gives `old`, to the byte.

    Content ops (equal, delete, insert, replace) partition both texts in the order of the new one; an
    equal op may stand elsewhere in the old text. "move" ops lie over them: a passage that changed place.
    """
    head, foot = shared_ends(old, new)
    left, right = paragraphs(old, head, len(old) - foot), paragraphs(new, head, len(new) - foot)
    pairing = paired(left.words, right.words)
    found = passages(pairing)
    ops = [Op("equal", 0, head, 0, head)] if head else []
    ops += _blanks(left, right, head, left.starts[0], head, right.starts[0])
    ops += _content(left, right, found, pairing.codes)
    if foot:
        ops.append(Op("equal", len(old) - foot, len(old), len(new) - foot, len(new)))
    return (*_joined(ops), *_moves(left, right, found))


def _content(old: Paragraphs, new: Paragraphs, found: Sequence[Passage], codes: Codes) -> Iterator[Op]:
    """All the paragraphs of both texts, in the order of the new one."""
    gone = _gone(len(old.words), found)
    at = 0
    yield from _deleted(old, gone[-1], new.starts[0])
    for n, passage in sorted(enumerate(found), key=lambda item: item[1].j1):
        yield from _inserted(new, at, passage.j1)
        yield from _within(old, new, passage, codes)
        at = passage.j2
        yield from _deleted(old, gone[n], new.starts[at])
    yield from _inserted(new, at, len(new.words))


def _gone(paragraphs_old: int, found: Sequence[Passage]) -> dict[int, list[tuple[int, int]]]:
    """Runs of old paragraphs that are nowhere, each behind the passage that stayed before it (-1: at the head)."""
    gone: dict[int, list[tuple[int, int]]] = defaultdict(list)
    at, behind = 0, -1
    for n, passage in enumerate(found):
        if passage.i1 > at:
            gone[behind].append((at, passage.i1))
        at = passage.i2
        behind = behind if passage.moved else n
    if at < paragraphs_old:
        gone[behind].append((at, paragraphs_old))
    return gone


def _deleted(old: Paragraphs, runs: Sequence[tuple[int, int]], at: int) -> Iterator[Op]:
    for first, last in runs:
        start, _, end = old.span(first, last)
        yield Op("delete", start, end, at, at)


def _inserted(new: Paragraphs, first: int, last: int) -> Iterator[Op]:
    if first < last:
        start, _, end = new.span(first, last)
        yield Op("insert", -1, -1, start, end)


def _within(old: Paragraphs, new: Paragraphs, passage: Passage, codes: Codes) -> Iterator[Op]:
    """The words of a passage, then the blank behind it."""
    i1, i2, j1, j2, moved = passage
    a, a_stop, a_end = old.span(i1, i2)
    b, b_stop, b_end = new.span(j1, j2)
    if old.text[a:a_end] == new.text[b:b_end]:
        yield Op("equal", a, a_end, b, b_end)
        return
    if i2 - i1 == j2 - j1 > 1 and old.words[i1:i2] == new.words[j1:j2]:
        for n in range(i2 - i1):
            yield from _within(old, new, Passage(i1 + n, i1 + n + 1, j1 + n, j1 + n + 1, moved), codes)
        return
    at_old, at_new = a, b
    for i1, i2, j1, j2 in word_hunks(old.text[a:a_stop], new.text[b:b_stop], codes):
        yield from _alike(old.text, new.text, at_old, a + i1, at_new, b + j1)
        at_old, at_new = a + i2, b + j2
        yield Op(
            "insert" if i1 == i2 else "delete" if j1 == j2 else "replace", a + i1, at_old, b + j1, at_new
        )
    yield from _alike(old.text, new.text, at_old, a_stop, at_new, b_stop)
    yield from _blanks(old, new, a_stop, a_end, b_stop, b_end)


def _alike(old: str, new: str, i1: int, i2: int, j1: int, j2: int) -> Iterator[Op]:
    """A stretch that says the same, cut where its letters differ: an apostrophe or a blank of another form."""
    was, now = old[i1:i2], new[j1:j2]
    if was == now:
        if was:
            yield Op("equal", i1, i2, j1, j2)
        return
    left, right = _PIECE.findall(was), _PIECE.findall(now)
    if len(left) != len(right):
        yield Op("replace", i1, i2, j1, j2)
        return
    i, j = i1, j1
    for before, after in zip(left, right, strict=True):
        i_end, j_end = i + len(before), j + len(after)
        if before != after:
            if i1 < i:
                yield Op("equal", i1, i, j1, j)
            yield Op("replace", i, i_end, j, j_end)
            i1, j1 = i_end, j_end
        i, j = i_end, j_end
    if i1 < i:
        yield Op("equal", i1, i, j1, j)


def _blanks(old: Paragraphs, new: Paragraphs, a: int, a_end: int, b: int, b_end: int) -> Iterator[Op]:
    if a < a_end or b < b_end:
        same = old.text[a:a_end] == new.text[b:b_end]
        tag = "equal" if same else "insert" if a == a_end else "delete" if b == b_end else "replace"
        yield Op(tag, a, a_end, b, b_end)


def _joined(ops: Sequence[Op]) -> Iterator[Op]:
    """Neighbours that say the same of adjoining stretches as one; an insertion placed in the old text."""
    last: Op | None = None
    for op in ops:
        placed = Op(op.tag, last.i2 if last else 0, last.i2 if last else 0, op.j1, op.j2) if op.i1 < 0 else op
        adjoining = last is not None and (last.i2, last.j2) == (placed.i1, placed.j1)
        if last is not None and adjoining and last.tag == placed.tag == "equal":
            last = Op("equal", last.i1, placed.i2, last.j1, placed.j2)
            continue
        if last is not None:
            yield last
        last = placed
    if last is not None:
        yield last


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
    return Op("move", *left.span(run.i1, run.i2)[:2], *right.span(run.j1, run.j2)[:2])
