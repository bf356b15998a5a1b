"""Word edits: what changed between two texts, in words a reader can follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from contract.edits.sameness import plain, same
from contract.edits.sequence import Hunk, sequence_edits
from contract.edits.tokens import Token, tokens

_LINK_WORDS = (
    "de du des la le les l’ d’ un une et ou à au aux en dans par pour sur que qu’ ce cette ces se s’ son sa ses "
    "est sont il elle ne n’ pas y c’ the of and or to in a an by for on with that this is are be as at it"
)
_LINKS = frozenset(_LINK_WORDS.split())
_SENTENCE_SIGNS = frozenset(".;:!?…")


class Op(NamedTuple):
    """One stretch: `tag` is equal, delete, insert or replace; characters old[i1:i2] and new[j1:j2].

    An equal stretch says the same (`same`); its characters may differ in spaces and apostrophes.
    """

    tag: str
    i1: int
    i2: int
    j1: int
    j2: int


def word_edits(old: str, new: str) -> tuple[Op, ...]:
    """The edits from old to new, in words; they partition both texts, in the order of the new one."""
    left, right = tokens(old), tokens(new)
    said = [plain(t.text) for t in left], [plain(t.text) for t in right]
    hunks = _slid(_readable(sequence_edits(*said), left, right), *said)
    ops: list[Op] = []
    for edit in _with_gaps(hunks, old, new, left, right):
        at_old, at_new = (ops[-1].i2, ops[-1].j2) if ops else (0, 0)
        if edit.i1 > at_old or edit.j1 > at_new:
            ops.append(Op("equal", at_old, edit.i1, at_new, edit.j1))
        ops.append(edit)
    at_old, at_new = (ops[-1].i2, ops[-1].j2) if ops else (0, 0)
    if at_old < len(old) or at_new < len(new):
        ops.append(Op("equal", at_old, len(old), at_new, len(new)))
    return tuple(ops)


def _with_gaps(
    hunks: Sequence[Hunk], old: str, new: str, left: Sequence[Token], right: Sequence[Token]
) -> Iterator[Op]:
    """The hunks in characters, and each gap between unchanged words that became a line break, or none."""
    i = j = 0
    for i1, i2, j1, j2 in (*hunks, (len(left), len(left), len(right), len(right))):
        for k in range(1, i1 - i):
            a, b = left[i + k - 1].end, left[i + k].start
            c, d = right[j + k - 1].end, right[j + k].start
            if not same(f"x{old[a:b]}x", f"x{new[c:d]}x"):
                yield Op("insert" if a == b else "delete" if c == d else "replace", a, b, c, d)
        if i1 < i2 or j1 < j2:
            tag = "insert" if i1 == i2 else "delete" if j1 == j2 else "replace"
            yield Op(tag, *_span(left, i1, i2, len(old)), *_span(right, j1, j2, len(new)))
        i, j = i2, j2


def _span(words: Sequence[Token], first: int, last: int, length: int) -> tuple[int, int]:
    """Characters of words[first:last]; an empty run stands before the next word."""
    if first == last:
        at = words[first].start if first < len(words) else length
        return at, at
    return words[first].start, words[last - 1].end


def _readable(hunks: Sequence[Hunk], left: Sequence[Token], right: Sequence[Token]) -> list[Hunk]:
    """Swallow the crumbs between two hunks, which would break one idea in pieces."""
    kept: list[Hunk] = []
    for hunk in hunks:
        whole = hunk
        while kept and _crumb(
            left[kept[-1][1] : whole[0]], _size(kept[-1], left, right), _size(whole, left, right)
        ):
            i1, _, j1, _ = kept.pop()
            whole = (i1, whole[1], j1, whole[3])
        kept.append(whole)
    return kept


def _size(hunk: Hunk, left: Sequence[Token], right: Sequence[Token]) -> tuple[int, int]:
    """Words and characters of a hunk's longer side."""
    i1, i2, j1, j2 = hunk
    letters = max(sum(len(t.text) for t in side) for side in (left[i1:i2], right[j1:j2]))
    return max(i2 - i1, j2 - j1), letters


def _crumb(between: Sequence[Token], before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether unchanged words say too little to stand alone between two changes."""
    if any(t.text in _SENTENCE_SIGNS for t in between):
        return False
    letters = sum(len(t.text) for t in between)
    said = sum(len(t.text) for t in between if t.text[0].isalnum() and plain(t.text.lower()) not in _LINKS)
    if said == 0:
        return len(between) <= 2 and max(before[0], after[0]) > 1
    return min(before[0], after[0]) > 1 and letters <= min(before[1], after[1])


def _slid(hunks: Sequence[Hunk], left: Sequence[str], right: Sequence[str]) -> list[Hunk]:
    """Each pure insertion or deletion put where a sentence or a group begins, if the words allow it."""
    result: list[Hunk] = []
    for n, (i1, i2, j1, j2) in enumerate(hunks):
        if i1 < i2 and j1 < j2:
            result.append((i1, i2, j1, j2))
            continue
        words, first, last = (right, j1, j2) if i1 == i2 else (left, i1, i2)
        back = i1 - result[-1][1] - 1 if result else min(i1, j1)
        ahead = hunks[n + 1][0] - i2 - 1 if n + 1 < len(hunks) else min(len(left) - i2, len(right) - j2)
        shift = _best_shift(words, first, last, back, ahead)
        result.append((i1 + shift, i2 + shift, j1 + shift, j2 + shift))
    return result


def _best_shift(words: Sequence[str], first: int, last: int, back: int, ahead: int) -> int:
    best, shift = _cut(words, first) + _cut(words, last), 0
    for step in (-1, 1):
        k = 0
        while abs(k) < (back if step < 0 else ahead):
            gone, come = (first + k - 1, last + k - 1) if step < 0 else (first + k, last + k)
            if words[gone] != words[come]:
                break
            k += step
            worth = _cut(words, first + k) + _cut(words, last + k)
            if worth > best:
                best, shift = worth, k
    return shift


def _cut(words: Sequence[str], at: int) -> int:
    """How well a reader takes a cut before this word."""
    if at in {0, len(words)}:
        return 4
    before = words[at - 1]
    return 4 if before in ".!?…" else 3 if before in ";:" else 2 if before == "," else 1
