"""Misplaced: words that stand where nobody looks for them: under a number used before, or behind the signatures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from contract.guard.disguise import Flag

_NUMBERED = re.compile(
    r"\s*(?:article|section|clause)\s+(?P<number>\d+(?:\.\d+)*)\s*(?:[—–:.)-]|$)(?!\d)", re.IGNORECASE
)
_SIGNED = re.compile(r"\s*(?:fait (?:à|en|le)\b|signatures?\s*(?::|$)|done (?:at|in|on)\b|signed (?:at|in|by)\b)", re.IGNORECASE)  # fmt: skip
_SIGNING = re.compile(r"\s*(?:signatures?|mention|lu et approuvé|bon pour accord|précédée?s?|parap\w+|preceded)\b", re.IGNORECASE)  # fmt: skip
_ANNEX = re.compile(r"\s*(?:#+\s*)?(?:annexes?|schedule|appendix|exhibit)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"\w+\W+\w+\W+\w.*[.!;]\s*$")
_LISTED = 3

_Found = tuple[str, int, str]
"""The code, the number of the line, its words."""


def misplaced(text: str, known: str = "") -> Iterator[Flag]:
    """Every line that a reader would not look for where it stands; none that `known`, the other text, has so too."""
    before = {(code, words) for code, _, words in _found(known)}
    for code, number, words in _found(text):
        if (code, words) not in before:
            yield Flag(code, str(number), (words,))


def _found(text: str) -> Iterator[_Found]:
    lines = list(enumerate(text.replace("\r\n", "\n").split("\n"), 1))
    yield from _twice(lines)
    yield from _behind_signatures(lines)


def _twice(lines: list[tuple[int, str]]) -> Iterator[_Found]:
    """Articles whose number another one had before; a table of contents, which names them all, is none."""
    numbered = [(n, line, m["number"]) for n, line in lines if (m := _NUMBERED.match(line))]
    times = Counter(number for *_, number in numbered)
    doubled = [number for number, count in times.items() if count > 1]
    if len(doubled) >= _LISTED and len(doubled) * 2 >= len(times):
        return
    seen: set[str] = set()
    for n, line, number in numbered:
        if number in seen:
            yield "number_twice", n, line.strip()
        seen.add(number)


def _behind_signatures(lines: list[tuple[int, str]]) -> Iterator[_Found]:
    """Whole sentences that follow the place and date of signing, before any annex."""
    signed = False
    for n, line in lines:
        if _ANNEX.match(line):
            signed = False
        elif signed and _SENTENCE.match(line.strip()) and not _SIGNING.match(line):
            yield "after_signatures", n, line.strip()
        signed = signed or _SIGNED.match(line) is not None
