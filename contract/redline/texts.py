"""Compare two texts that have no keys: paragraphs are aligned first, then words inside each pair.

The content ops (equal, delete, insert, replace) partition both texts in the order of the new one;
"move" ops overlap them: a paragraph that stands elsewhere. No clock: same input, same output.
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from contract.edits import Op, plain, same, sequence_edits, word_edits

_ALIKE = 55.0
_MOVED_LEAST = 20

Span = tuple[int, int]


def compare_texts(old: str, new: str) -> tuple[Op, ...]:
    """The differences, in characters; accept-all gives `new`, reject-all gives `old`, to the byte."""
    left, right = _paragraphs(old), _paragraphs(new)
    said = [plain(old[a:b]) for a, b in left], [plain(new[a:b]) for a, b in right]
    ops: list[Op] = []
    i = j = 0
    for i1, i2, j1, j2 in (*sequence_edits(*said), (len(left), len(left), len(right), len(right))):
        ops += [_kept(old, new, left[i + k], right[j + k]) for k in range(i1 - i)]
        ops += _gap(old, new, left[i1:i2], right[j1:j2])
        i, j = i2, j2
    return (*_joined(ops), *_moves(old, new, ops))


def _kept(old: str, new: str, was: Span, now: Span) -> Op:
    exact = old[was[0] : was[1]] == new[now[0] : now[1]]
    return Op("equal" if exact else "replace", *was, *now)


def _gap(old: str, new: str, left: list[Span], right: list[Span]) -> Iterator[Op]:
    """Paragraphs between two anchors: the likeliest pairs in order, the rest come and go whole."""
    pairs = _pairs([old[a:b] for a, b in left], [new[a:b] for a, b in right])
    i = j = 0
    for k, m in (*pairs, (len(left), len(right))):
        for a, b in left[i:k]:
            yield Op("delete", a, b, -1, -1)
        for a, b in right[j:m]:
            yield Op("insert", -1, -1, a, b)
        if k < len(left):
            (a, b), (c, d) = left[k], right[m]
            for op in word_edits(old[a:b], new[c:d]):
                exact = old[a + op.i1 : a + op.i2] == new[c + op.j1 : c + op.j2]
                tag = "replace" if op.tag == "equal" and not exact else op.tag
                yield Op(tag, a + op.i1, a + op.i2, c + op.j1, c + op.j2)
        i, j = k + 1, m + 1


def _pairs(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    """An increasing pairing of like paragraphs with the greatest likeness."""
    rows, columns = len(left), len(right)
    if not rows or not columns or rows * columns > 40_000:
        return []
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    likeness = [[fuzz.ratio(a, b) for b in right] for a in left]
    for k in reversed(range(rows)):
        for m in reversed(range(columns)):
            here = likeness[k][m] + best[k + 1][m + 1] if likeness[k][m] >= _ALIKE else 0.0
            best[k][m] = max(here, best[k + 1][m], best[k][m + 1])
    found, k, m = [], 0, 0
    while k < rows and m < columns:
        if best[k][m] == best[k + 1][m]:
            k += 1
        elif best[k][m] == best[k][m + 1]:
            m += 1
        else:
            found.append((k, m))
            k, m = k + 1, m + 1
    return found


def _joined(ops: list[Op]) -> list[Op]:
    """Give pure deletions and insertions their place in the other text, and join equal neighbours."""
    result: list[Op] = []
    i = j = 0
    for op in ops:
        i1, i2 = (op.i1, op.i2) if op.i1 >= 0 else (i, i)
        j1, j2 = (op.j1, op.j2) if op.j1 >= 0 else (j, j)
        if i1 == i2 and j1 == j2:
            continue
        if result and op.tag == "equal" == result[-1].tag:
            result[-1] = Op("equal", result[-1].i1, i2, result[-1].j1, j2)
        else:
            result.append(Op(op.tag, i1, i2, j1, j2))
        i, j = i2, j2
    return result


def _moves(old: str, new: str, ops: list[Op]) -> Iterator[Op]:
    """Paragraphs that went in one place and came in another."""
    came = [op for op in ops if op.tag == "insert" and op.i1 < 0]
    for gone in (op for op in ops if op.tag == "delete" and op.j1 < 0):
        text = old[gone.i1 : gone.i2]
        if len(text.strip()) < _MOVED_LEAST:
            continue
        there = next((op for op in came if same(text, new[op.j1 : op.j2])), None)
        if there is not None:
            came.remove(there)
            yield Op("move", gone.i1, gone.i2, there.j1, there.j2)


def _paragraphs(text: str) -> list[Span]:
    """Lines with their line break; together they are the whole text."""
    spans, at = [], 0
    for line in text.splitlines(keepends=True):
        spans.append((at, at + len(line)))
        at += len(line)
    return spans
