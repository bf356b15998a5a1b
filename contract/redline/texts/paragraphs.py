"""Paragraphs: what a text is cut into before its words are looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_WRAPPED_LEAST, _WRAPPED_MOST = 60, 160
_ENDS = ".;:!?"
_HEADING_MOST = 90
_MARKER = re.compile(r"[a-z](?:\)|\.|[a-z]\))")
_NUMBER = re.compile(
    r"\W{0,3}(?:(?:article|art\.|section|clause|chapitre|titre|annexe?|schedule|appendix|part(?:ie)?)\s+)?"
    r"(?:\d+|[IVXLC]+)(?:[.\-]\d+)*(?=[\s.:)–—-]|$)",
    re.IGNORECASE,
)


class Paragraphs(NamedTuple):
    """The paragraphs of a stretch of `text`: their words and where these start; blanks lie between."""

    text: str
    words: Sequence[str]
    starts: Sequence[int]

    def said(self, first: int, last: int) -> tuple[str, int, int, int]:
        """Paragraphs first to last as they stand, where they begin, where their words stop, and where the next one begins."""
        start, end = self.starts[first], self.starts[last]
        if last - first == 1:
            words = self.words[first]
            return words, start, start + len(words), end
        stop = self.starts[last - 1] + len(self.words[last - 1])
        return self.text[start:stop], start, stop, end


def paragraphs(text: str, first: int, last: int) -> Paragraphs:
    """The paragraphs of text[first:last]; `starts` has one place more: `last`.

    A line that a page's width broke is joined to the next: it is long, nothing ends it, and the next one
    goes on in lower case.
    """
    words: list[str] = []
    starts: list[int] = []
    joined: dict[int, int] = {}
    at, near, before = first, False, ""
    for line in text[first:last].split("\n"):
        said = line.strip()
        if not said:
            near = False
            at += len(line) + 1
            continue
        start = at if line[0] == said[0] else at + line.index(said[0])
        if said[0].islower() and before and _goes_on(before, said, near=near):
            joined[len(words) - 1] = start + len(said)
        else:
            words.append(said)
            starts.append(start)
        before, near = said, True
        at += len(line) + 1
    for n, stop in joined.items():
        words[n] = text[starts[n] : stop]
    starts.append(last)
    return Paragraphs(text, words, starts)


def _goes_on(before: str, said: str, *, near: bool) -> bool:
    """Whether a line in lower case is what was broken off by the width of a page; over a page's end a blank line may stand between."""
    if before[-1] in _ENDS or _MARKER.match(said):
        return False
    return len(before) <= _WRAPPED_MOST and (near or len(before) >= _WRAPPED_LEAST)


def is_heading(text: str) -> bool:
    """Whether a paragraph reads as a title: short, and not ended as a sentence is."""
    return len(text) < _HEADING_MOST and text[-1] not in ".;,"


def is_numbered(text: str) -> bool:
    """Whether a title begins with a number."""
    return _NUMBER.match(text) is not None


def without_number(text: str) -> str:
    """A title's own words."""
    return _NUMBER.sub("", text, count=1).lstrip(" \t.:)–—-")
