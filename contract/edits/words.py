"""Word edits: what changed between two texts, in words a reader can follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from contract.edits.meaning import telling
from contract.edits.sameness import is_composed, levelled, plain_word, same
from contract.edits.sequence import Hunk, sequence_edits
from contract.edits.tokens import cut
from contract.edits.windows import windows

_SENTENCE_SIGNS = frozenset(".;:!?…")
_LINK = 2
"""Words that can link two changes without saying anything."""
_OUTWEIGHED = 1.5
"""So many times as long as the telling words between them are two changes that swallow these."""
_SPEAKS = 15
"""Characters: telling words as long stand alone between whatever changes."""


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
    ops: list[Op] = []
    at_old = at_new = 0
    for i1, i2, j1, j2 in word_hunks(old, new):
        if i1 > at_old or j1 > at_new:
            ops.append(Op("equal", at_old, i1, at_new, j1))
        ops.append(Op("insert" if i1 == i2 else "delete" if j1 == j2 else "replace", i1, i2, j1, j2))
        at_old, at_new = i2, j2
    if at_old < len(old) or at_new < len(new):
        ops.append(Op("equal", at_old, len(old), at_new, len(new)))
    return tuple(ops)


def word_hunks(old: str, new: str) -> list[Hunk]:
    """The same edits as places (i1, i2, j1, j2) in characters: what lies between them says the same."""
    old, new = levelled(old), levelled(new)
    if old == new:
        return []
    hunks: list[Hunk] = []
    for i1, i2, j1, j2 in windows(old, new):
        left, right = _Side(old, i1, i2), _Side(new, j1, j2)
        edits = sequence_edits(left.plain, right.plain)
        hunks += _in_characters(_slid(_readable(edits, left, right), left, right), left, right)
    return hunks


class _Side:
    """A window on one text: its words, the same plainly written, the blank before each and the last one.

    `opens` and `closes` say whether the text begins and ends with it.
    """

    __slots__ = ("_at", "_known", "_pieces", "blanks", "closes", "opens", "plain", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        """Cut text[start:end] into words."""
        window = text[start:end]
        self._pieces = pieces = cut(window)
        self.words, self.blanks = pieces[1::2], pieces[::2]
        self.plain = self.words if is_composed(window) else [*map(plain_word, self.words)]
        self.opens, self.closes = start == 0, end == len(text)
        self._known, self._at = 0, start

    def place(self, k: int) -> int:
        """Where blank k begins in the text, word k behind it. To be asked in their order: what lies between is counted."""
        self._at += sum(map(len, self._pieces[2 * self._known : 2 * k]))
        self._known = k
        return self._at


def _in_characters(hunks: Sequence[Hunk], left: _Side, right: _Side) -> Iterator[Hunk]:
    """The hunks with the blanks that come and go with them, and blanks that became a line break, or none."""
    i = j = 0
    for i1, i2, j1, j2 in (*hunks, (len(left.words), len(left.words), len(right.words), len(right.words))):
        if left.blanks[i + 1 : i1] != right.blanks[j + 1 : j1]:
            for k in range(1, i1 - i):
                was, now = left.blanks[i + k], right.blanks[j + k]
                if not _alike(was, now):
                    a, c = left.place(i + k), right.place(j + k)
                    yield a, a + len(was), c, c + len(now)
        if i1 < i2 or j1 < j2:
            yield _with_blanks((i1, i2, j1, j2), left, right)
        i, j = i2, j2


def _with_blanks(hunk: Hunk, left: _Side, right: _Side) -> Hunk:
    """A hunk in characters, with the blanks at its ends where they changed.

    Words that only one text has take one blank with them: the one behind if the other text has that before them.
    """
    i1, i2, j1, j2 = hunk
    a, b = left.place(i1), left.place(i2)
    c, d = right.place(j1), right.place(j2)
    stays = _alike(left.blanks[i1], right.blanks[j1])
    if stays:
        a, c = a + len(left.blanks[i1]), c + len(right.blanks[j1])
    if (stays and (i1 == i2 or j1 == j2)) or not _alike(left.blanks[i2], right.blanks[j2]):
        b, d = b + len(left.blanks[i2]), d + len(right.blanks[j2])
    return a, b, c, d


def _alike(was: str, now: str) -> bool:
    """Whether two blanks keep words apart in the same way."""
    return was == now or ("" not in {was, now} and same(f"x{was}x", f"x{now}x"))


def _readable(hunks: Sequence[Hunk], left: _Side, right: _Side) -> list[Hunk]:
    """Swallow the crumbs between two hunks, which would break one idea in pieces."""
    kept: list[Hunk] = []
    for hunk in hunks:
        whole = hunk
        while kept and _crumb(kept[-1], whole, left, right):
            i1, _, j1, _ = kept.pop()
            whole = (i1, whole[1], j1, whole[3])
        kept.append(whole)
    return kept


def _crumb(before: Hunk, after: Hunk, left: _Side, right: _Side) -> bool:
    """Whether the unchanged words between two changes say too little to stand alone."""
    words = after[0] - before[1]
    fewer, more = sorted((_longer(before), _longer(after)))
    if words > _LINK and fewer == 1:
        return False
    between = left.words[before[1] : after[0]]
    if not _SENTENCE_SIGNS.isdisjoint(between):
        return False
    if any(map(telling, between)):
        # between two additions, or two losses, what stayed would be told as gone and come again
        if fewer == 1 or _one_sided(before, after):
            return False
        letters = len(" ".join(between))
        return letters < _SPEAKS and all(
            _OUTWEIGHED * letters <= _letters(hunk, left, right) for hunk in (before, after)
        )
    if words > _LINK:
        return False
    return more > 1 or (
        all(word[0].isalpha() for word in between)
        and _reworded(before, left, right)
        and _reworded(after, left, right)
    )


def _one_sided(before: Hunk, after: Hunk) -> bool:
    """Whether both only add words, or both only take some away."""
    (a1, a2, b1, b2), (c1, c2, d1, d2) = before, after
    return (a1 == a2 and c1 == c2) or (b1 == b2 and d1 == d2)


def _longer(hunk: Hunk) -> int:
    """Words of a hunk's longer side."""
    i1, i2, j1, j2 = hunk
    return max(i2 - i1, j2 - j1)


def _letters(hunk: Hunk, left: _Side, right: _Side) -> int:
    """Characters of the longer side's words."""
    i1, i2, j1, j2 = hunk
    return max(sum(map(len, left.words[i1:i2])), sum(map(len, right.words[j1:j2])))


def _reworded(hunk: Hunk, left: _Side, right: _Side) -> bool:
    """Whether words, and no figure, stand on both sides."""
    i1, i2, j1, j2 = hunk
    if i1 == i2 or j1 == j2:
        return False
    return not any(word[0].isdigit() for word in (*left.words[i1:i2], *right.words[j1:j2]))


def _slid(hunks: Sequence[Hunk], left: _Side, right: _Side) -> list[Hunk]:
    """Each pure insertion or deletion put where a sentence or a group begins, if the words allow it."""
    result: list[Hunk] = []
    for n, (i1, i2, j1, j2) in enumerate(hunks):
        if i1 < i2 and j1 < j2:
            result.append((i1, i2, j1, j2))
            continue
        side, first, last = (right, j1, j2) if i1 == i2 else (left, i1, i2)
        back = i1 - result[-1][1] - 1 if result else min(i1, j1)
        rest = min(len(left.words) - i2, len(right.words) - j2)
        ahead = hunks[n + 1][0] - i2 - 1 if n + 1 < len(hunks) else rest
        shift = _best_shift(side, first, last, back, ahead)
        result.append((i1 + shift, i2 + shift, j1 + shift, j2 + shift))
    return result


def _best_shift(side: _Side, first: int, last: int, back: int, ahead: int) -> int:
    words = side.plain
    best, shift = _cut(side, first) + _cut(side, last), 0
    for step in (-1, 1):
        k = 0
        while abs(k) < (back if step < 0 else ahead):
            gone, come = (first + k - 1, last + k - 1) if step < 0 else (first + k, last + k)
            if words[gone] != words[come]:
                break
            k += step
            worth = _cut(side, first + k) + _cut(side, last + k)
            if worth > best:
                best, shift = worth, k
    return shift


def _cut(side: _Side, at: int) -> int:
    """How well a reader takes a cut before this word."""
    if at == 0:
        return 4 if side.opens else 1
    if at == len(side.words):
        return 4 if side.closes else 1
    before = side.words[at - 1]
    return 4 if before in ".!?…" else 3 if before in ";:" else 2 if before == "," else 1
