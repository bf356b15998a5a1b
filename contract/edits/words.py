"""Word edits: what changed between two texts, in words a reader can follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from contract.edits.ends import shared_words
from contract.edits.meaning import telling
from contract.edits.sameness import plain_word, same
from contract.edits.sequence import Codes, Hunk, code_edits
from contract.edits.tokens import placed_words

_SENTENCE_SIGNS = frozenset(".;:!?…")
_LINK = 2
"""Words that can link two changes without saying anything."""


class Op(NamedTuple):
    """One stretch: `tag` is equal, delete, insert or replace; characters old[i1:i2] and new[j1:j2].

    An equal stretch says the same (`same`); its characters may differ in spaces and apostrophes.
    """

    tag: str
    i1: int
    i2: int
    j1: int
    j2: int


def word_edits(old: str, new: str, codes: Codes | None = None) -> tuple[Op, ...]:
    """The edits from old to new, in words; they partition both texts, in the order of the new one.

    `codes`, made by `word_codes`, remembers the words from one text to the next.
    """
    if old == new:
        return (Op("equal", 0, len(old), 0, len(new)),) if old else ()
    head, foot = shared_words(old, new)
    codes = codes or word_codes()
    left, right = _side(old[head : len(old) - foot], codes), _side(new[head : len(new) - foot], codes)
    hunks = _slid(_readable(code_edits(left.codes, right.codes), left, right), left, right)
    ops: list[Op] = []
    at_old = at_new = 0
    for i1, i2, j1, j2 in _in_characters(hunks, left, right):
        a, b, c, d = i1 + head, i2 + head, j1 + head, j2 + head
        if a > at_old or c > at_new:
            ops.append(Op("equal", at_old, a, at_new, c))
        ops.append(Op("insert" if a == b else "delete" if c == d else "replace", a, b, c, d))
        at_old, at_new = b, d
    if at_old < len(old) or at_new < len(new):
        ops.append(Op("equal", at_old, len(old), at_new, len(new)))
    return tuple(ops)


def word_codes() -> Codes:
    """Codes under which a word is the same whatever its apostrophe and its Unicode form."""
    return Codes(plain_word)


class _Side(NamedTuple):
    """One text, its words, their codes, and the places of their edges (`placed_words`)."""

    text: str
    words: Sequence[str]
    codes: str
    places: Sequence[int]

    def before(self, at: int) -> int:
        """Where the blank before word `at` begins."""
        return self.places[2 * at - 1] if at else 0

    def start(self, at: int) -> int:
        """Where word `at` begins, or the text ends."""
        return self.places[2 * at]


def _side(text: str, codes: Codes) -> _Side:
    words, places = placed_words(text)
    return _Side(text, words, codes.of(words), places)


def _in_characters(hunks: Sequence[Hunk], left: _Side, right: _Side) -> Iterator[Hunk]:
    """The hunks with the blanks that come and go with them, and blanks that became a line break, or none."""
    i = j = 0
    for i1, i2, j1, j2 in (*hunks, (len(left.words), len(left.words), len(right.words), len(right.words))):
        for k in range(1, 0 if _same_run(left, i, right, j, i1 - i) else i1 - i):
            gap = left.before(i + k), left.start(i + k), right.before(j + k), right.start(j + k)
            if not _alike(left, right, gap):
                yield gap
        if i1 < i2 and j1 < j2:
            yield _replaced((i1, i2, j1, j2), left, right)
        elif i1 < i2:
            yield _alone(left, i1, i2, right, j1)
        elif j1 < j2:
            c, d, a, b = _alone(right, j1, j2, left, i1)
            yield a, b, c, d
        i, j = i2, j2


def _same_run(left: _Side, i: int, right: _Side, j: int, length: int) -> bool:
    """Whether as many words from here on are the same in both, blanks and all."""
    if length < 1:
        return True
    was = left.text[left.start(i) : left.before(i + length)]
    return was == right.text[right.start(j) : right.before(j + length)]


def _replaced(hunk: Hunk, left: _Side, right: _Side) -> Hunk:
    i1, i2, j1, j2 = hunk
    a, b, c, d = left.start(i1), left.before(i2), right.start(j1), right.before(j2)
    ahead = left.before(i1), a, right.before(j1), c
    if not _alike(left, right, ahead):
        a, c = ahead[0], ahead[2]
    behind = b, left.start(i2), d, right.start(j2)
    if not _alike(left, right, behind):
        b, d = behind[1], behind[3]
    return a, b, c, d


def _alone(having: _Side, first: int, last: int, bare: _Side, at: int) -> Hunk:
    """Words that only one text has: with the blank behind them if the other has the one before, or the reverse."""
    gap = bare.before(at), bare.start(at)
    ahead = having.before(first), having.start(first)
    behind = having.before(last), having.start(last)
    if _alike(having, bare, (*ahead, *gap)):
        return ahead[1], behind[1], gap[1], gap[1]
    if _alike(having, bare, (*behind, *gap)):
        return ahead[0], behind[0], gap[0], gap[0]
    return ahead[0], behind[1], *gap


def _alike(left: _Side, right: _Side, gap: Hunk) -> bool:
    """Whether two blanks keep words apart in the same way."""
    i1, i2, j1, j2 = gap
    was, now = left.text[i1:i2], right.text[j1:j2]
    return was == now or same(f"x{was}x", f"x{now}x")


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
    between = left.words[before[1] : after[0]]
    fewer, more = sorted((_longer(before), _longer(after)))
    if (len(between) > _LINK and fewer == 1) or not _SENTENCE_SIGNS.isdisjoint(between):
        return False
    if any(map(telling, between)):
        letters = sum(map(len, between))
        return fewer > 1 and all(letters <= _letters(hunk, left, right) for hunk in (before, after))
    if len(between) > _LINK:
        return False
    return more > 1 or (
        all(word[0].isalpha() for word in between)
        and _reworded(before, left, right)
        and _reworded(after, left, right)
    )


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
    words, codes = side.words, side.codes
    best, shift = _cut(words, first) + _cut(words, last), 0
    for step in (-1, 1):
        k = 0
        while abs(k) < (back if step < 0 else ahead):
            gone, come = (first + k - 1, last + k - 1) if step < 0 else (first + k, last + k)
            if codes[gone] != codes[come]:
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
