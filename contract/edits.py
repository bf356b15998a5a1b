"""Edits: words, sentences, and the edits between two texts. The only user of diff_match_patch.

Words are shown, the sentence is decided (docs/redline.md). No clock is read: same input, same output.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from diff_match_patch import diff_match_patch

_MONTH = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_TOKEN = re.compile(
    rf"""
      \d{{1,2}}(?:er)?[ \u00a0](?:{_MONTH})[ \u00a0]\d{{4}}            # 1er mars 2027
    | \d{{1,2}}/\d{{1,2}}/\d{{2,4}} | \d{{4}}-\d{{2}}-\d{{2}}            # 01/03/2027, 2027-03-01
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                                   # an e-mail address
    | \b[LRDA]\.[ \u00a0\u202f]?\d+(?:-\d+)*                         # L. 441-10
    | [€$£]?\d+(?:[ \u00a0\u202f.,]\d+)*(?:[ \u00a0\u202f]?[€%])?     # 1 200,00 €  20 %  732 829 320 00074
    | \w+['’](?=\w)                                                  # l’
    | \w+(?:-\w+)*
    | [^\w\s]
    """,
    re.VERBOSE,
)
_ABBREVIATED = re.compile(r"(?:\b(?:M|Mme|MM|Dr|Me|art|al|p|ex|cf|n|etc|No|Mr|Mrs|Ms)|\b[LRDA])\.$")
_SENTENCE_END = re.compile(r"[.!?…](?:[\u00a0\u202f ]?[»”\"])?(?=\s+[\w«“\"(–])|(?=\n)")
_SPACES = re.compile(r"[ \t\u00a0\u202f\u2009\u2007]+")
_SURROGATES = 0xD800
_PRIVATE = 0x100


class Op(NamedTuple):
    """One stretch: `tag` is equal, delete, insert or replace; characters old[i1:i2] and new[j1:j2]."""

    tag: str
    i1: int
    i2: int
    j1: int
    j2: int


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign with its place in the text."""

    text: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order; amounts, dates, percentages and references are one word each."""
    return tuple(Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text))


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences' places; together they are the whole text. A line is never part of two sentences."""
    cuts = [0]
    for end in _SENTENCE_END.finditer(text):
        at = end.end()
        if text[end.start() : at].startswith(".") and _ABBREVIATED.search(text, cuts[-1], end.start() + 1):
            continue
        while at < len(text) and text[at].isspace():
            at += 1
        if cuts[-1] < at < len(text):
            cuts.append(at)
    return tuple(pairwise((*cuts, len(text)))) if text else ()


def plain(text: str) -> str:
    """The text with what means the same written the same: Unicode form, spaces, apostrophes."""
    text = unicodedata.normalize("NFC", text).replace("'", "’").replace("\u00ad", "")
    return "\n".join(_SPACES.sub(" ", line).strip() for line in text.strip().splitlines())


def same(old: str, new: str) -> bool:
    """Whether two texts differ at most in spaces, apostrophes or Unicode form: no change."""
    return old == new or plain(old) == plain(new)


def word_edits(old: str, new: str) -> tuple[Op, ...]:
    """The edits from old to new, in words; they partition both texts, in the order of the new one."""
    left, right = tokens(old), tokens(new)
    hunks = _readable(
        sequence_edits([plain(t.text) for t in left], [plain(t.text) for t in right]), left, right
    )
    ops: list[Op] = []
    at_old = at_new = 0
    for i1, i2, j1, j2 in hunks:
        start_old, end_old = _span(left, i1, i2, len(old))
        start_new, end_new = _span(right, j1, j2, len(new))
        if start_old > at_old or start_new > at_new:
            ops.append(Op("equal", at_old, start_old, at_new, start_new))
        tag = "insert" if i1 == i2 else "delete" if j1 == j2 else "replace"
        ops.append(Op(tag, start_old, end_old, start_new, end_new))
        at_old, at_new = end_old, end_new
    if at_old < len(old) or at_new < len(new):
        ops.append(Op("equal", at_old, len(old), at_new, len(new)))
    return tuple(ops)


def sequence_edits(old: list[str], new: list[str]) -> list[tuple[int, int, int, int]]:
    """The smallest set of hunks (i1, i2, j1, j2) between two sequences; each item is one character."""
    known: dict[str, str] = {}
    left, right = _coded(old, known), _coded(new, known)
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    hunks: list[tuple[int, int, int, int]] = []
    i = j = 0
    for operation, run in engine.diff_main(left, right, False):  # noqa: FBT003 - `checklines`, positional there
        if operation == 0:
            i, j = i + len(run), j + len(run)
            continue
        gone, come = (len(run), 0) if operation < 0 else (0, len(run))
        if hunks and hunks[-1][1] == i and hunks[-1][3] == j:
            i1, _, j1, _ = hunks.pop()
        else:
            i1, j1 = i, j
        i, j = i + gone, j + come
        hunks.append((i1, i, j1, j))
    return hunks


def _coded(items: list[str], known: dict[str, str]) -> str:
    for item in items:
        if item not in known:
            code = _PRIVATE + len(known)
            known[item] = chr(code if code < _SURROGATES else code + 0x800)
    return "".join(known[item] for item in items)


def _span(words: tuple[Token, ...], first: int, last: int, length: int) -> tuple[int, int]:
    """Characters of words[first:last]; an empty run stands before the next word."""
    if first == last:
        at = words[first].start if first < len(words) else length
        return at, at
    return words[first].start, words[last - 1].end


def _readable(
    hunks: list[tuple[int, int, int, int]], left: tuple[Token, ...], right: tuple[Token, ...]
) -> list[tuple[int, int, int, int]]:
    """Swallow the crumbs between two hunks: short signs and link words that would break one idea in two."""
    merged: list[tuple[int, int, int, int]] = []
    for hunk in hunks:
        if merged and _crumb(left[merged[-1][1] : hunk[0]], merged[-1], hunk):
            i1, _, j1, _ = merged.pop()
            merged.append((i1, hunk[1], j1, hunk[3]))
        else:
            merged.append(hunk)
    return [_slid(hunk, left, right) for hunk in merged]


def _crumb(
    between: tuple[Token, ...], before: tuple[int, int, int, int], after: tuple[int, int, int, int]
) -> bool:
    weight = sum(len(t.text) for t in between if t.text.isalnum())
    sizes = [max(i2 - i1, j2 - j1) for i1, i2, j1, j2 in (before, after)]
    return weight <= 3 and len(between) <= 2 and min(sizes) >= 1 and max(sizes) > 1


def _slid(
    hunk: tuple[int, int, int, int], left: tuple[Token, ...], right: tuple[Token, ...]
) -> tuple[int, int, int, int]:
    """A pure insertion or deletion moved back to begin where a sentence or a group begins, if it may."""
    i1, i2, j1, j2 = hunk
    words, first, last = (left, i1, i2) if j1 == j2 else (right, j1, j2)
    if i1 != i2 and j1 != j2:
        return hunk
    best = 0
    for back in range(1, last - first + 1):
        if first - back < 0 or min(i1, j1) - back < 0 or words[first - back].text != words[last - back].text:
            break
        starts = first - back == 0 or words[first - back - 1].text in {".", ";", ":", "!", "?", ","}
        if starts and words[last - back - 1].text in {".", ";", ":", "!", "?", ","}:
            best = back
    return i1 - best, i2 - best, j1 - best, j2 - best
