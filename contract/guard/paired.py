"""Paired: each change's words before and after, as they are read: without what only moved, its parts held together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from contract.edits.meaning import telling_words
from contract.guard.meaning import unshared
from contract.guard.reading import cut, plainly
from contract.redline.change import Change, ChangeKind, Redline
from contract.version import Version

_Row = tuple[Change, str, str]
_WORDS = {ChangeKind.TEXT, ChangeKind.CLAUSE_ADDED, ChangeKind.CLAUSE_REMOVED, ChangeKind.ARTICLE_ADDED}
_SAME_SENTENCE = 0.6
_HE = re.compile(r"(?:Il|Elle|Celui-ci|Celle-ci|It|He|She)\b")
_PARTY = re.compile(r"(?:Le |La |The )(?:Client|Prestataire|Contractor|Provider)\b")
"""How a sentence begins that says whose duty it tells."""


def paired(
    redline: Redline, stood: frozenset[str], stand: frozenset[str]
) -> Iterator[tuple[Change, str, str]]:
    """Each change with its words before and after, without what only moved.

    Words taken out here and put in again elsewhere, nearly the same, are one change of wording: told where
    they stand now, so that a figure cannot be changed on the way.
    """
    rows: list[_Row] = [
        (c, besides(c.old, stand), besides(_body(c), stood)) for c in redline.changes if c.kind in _WORDS
    ]
    gone = [row for row in rows if row[1] and not row[2]]
    earlier: dict[str, str] = {}
    for change, before, after in rows:
        if after and not before:
            match = max(gone, key=lambda row: _likeness(row[1], after), default=None)
            if match and _likeness(match[1], after) >= _SAME_SENTENCE:
                earlier[change.id] = match[1]
                gone.remove(match)
                earlier[match[0].id] = ""
    told = [_named(redline, change, earlier.get(change.id, before), after) for change, before, after in rows]
    for together in _by_clause(told):
        yield from _joined(together)


def _named(redline: Redline, change: Change, before: str, after: str) -> _Row:
    """A change whose sentence began with "he" and now begins with a party, or the reverse, with the one whom "he" was.

    That is who the sentence before speaks of: else a duty could change hands unseen.
    """
    if _HE.match(before) and _PARTY.match(after):
        before = _with_name(before, redline.old, change.clause)
    elif _PARTY.match(before) and _HE.match(after):
        after = _with_name(after, redline.new, change.clause)
    return change, before, after


def _with_name(sentence: str, version: Version, key: str) -> str:
    """A sentence with the party that the one before it begins with, in the place of its pronoun."""
    place = version.clause(key)
    text = place[1].text if place else ""
    earlier = cut(text[: max(text.find(sentence), 0)])
    party = _PARTY.match(earlier[-1]) if earlier else None
    return _HE.sub(party.group(), sentence, count=1) if party else sentence


def _by_clause(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """The changes of wording of each clause, in order."""
    for _, group in groupby(rows, key=lambda row: (row[0].article, row[0].clause)):
        yield list(group)


def _joined(rows: list[_Row]) -> Iterator[_Row]:
    """Sentences parted or run together are one change: what each says by half, they say as a whole."""
    before = " ".join(before for _, before, _ in rows if before)
    after = " ".join(after for _, _, after in rows if after)
    if len(rows) > 1 and _apart(before, after) < sum(_apart(*row[1:]) for row in rows):
        yield rows[0][0], before, after
        yield from ((change, "", "") for change, _, _ in rows[1:])
    else:
        yield from rows


def _apart(before: str, after: str) -> int:
    """How many words only one of the two says."""
    return sum(map(len, unshared(before, after)))


def _body(change: Change) -> str:
    """The new words of a change; a new article's title is no sentence of it."""
    return change.new.partition("\n")[2] if change.kind is ChangeKind.ARTICLE_ADDED else change.new


def _likeness(one: str, other: str) -> float:
    """How much two texts say with the same words, their figures aside."""
    a, b = _worded(one), _worded(other)
    return len(a & b) / len(a | b) if a and b else 0.0


@lru_cache(maxsize=1 << 10)
def _worded(text: str) -> frozenset[str]:
    """The telling words of a text, its figures aside; remembered, as each is held against all others."""
    return frozenset(w for w in telling_words(text) if not w[0].isdigit())


def besides(text: str, known: frozenset[str]) -> str:
    """The words less the sentences that stand, or stood, word for word elsewhere: those only moved."""
    return "".join(sentence for sentence in cut(text) if plainly(sentence) not in known)
