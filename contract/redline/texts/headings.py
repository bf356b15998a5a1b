"""Headings: the articles of a text that nobody keyed, and what became of each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from contract.edits import Op, same
from contract.redline.articles import ArticleRow, Heading, Outline, report
from contract.redline.texts.overlap import Span, in_common
from contract.redline.texts.paragraphs import is_heading, paragraphs

_NAMED = re.compile(
    r"(?:article|art\.|section|clause|chapitre|chapter|titre|title|annexe?|schedule|appendix|exhibit)"
    r"(?:\s+(?P<number>\d+(?:[.-]\d+)*|[IVXLC]+|[A-Z]|premier|1er)\b)?(?=[\s.:)–—-]|$)",
    re.IGNORECASE,
)
_MARKED = re.compile(r"#{1,3}\s+(?:(?P<number>\d+|[IVXLC]+)[.)])?")
_NUMBERED = re.compile(r"(?P<number>\d+|[IVXLC]+)(?:\s*[.):–—-](?!\d)|\s+(?=[A-ZÀ-Þ]))")
_BETWEEN = " \t.:)–—#-"
_CERTAIN = 2


class Article(NamedTuple):
    """One article of a text: its heading, where that starts, where its body starts and ends."""

    heading: Heading
    start: int
    body: int
    end: int


def articles(text: str) -> list[Article]:
    """The articles of a text in order; what stands before the first has an empty heading.

    Headings say what they are ("Article 4", "Annexe 1"), or are marked ("# Prix"), or are short lines that
    begin with a number and stand over a text; the first of these ways that a text follows twice is its own.
    """
    cut = paragraphs(text, 0, len(text))
    first = cut.starts[0]
    opened = [(Heading("", ""), first, first)]
    opened += [(heading, cut.starts[n], cut.starts[n + 1]) for n, heading in _headings(cut.words)]
    ends = [*(start for _, start, _ in opened[1:]), len(text)]
    found = [Article(*parts, end) for parts, end in zip(opened, ends, strict=True)]
    return found if text[first : ends[0]].strip() else found[1:]


def _headings(words: Sequence[str]) -> list[tuple[int, Heading]]:
    """Which paragraphs are headings, and what they say."""
    lines = [(n, line) for n, line in enumerate(words) if is_heading(line)]
    for way in (_NAMED, _MARKED, _NUMBERED):
        found = [(n, match) for n, line in lines if (match := way.match(line))]
        if way is _NUMBERED:
            below = {n for n, _ in found}
            found = [(n, match) for n, match in found if n + 1 < len(words) and n + 1 not in below]
        if len(found) >= _CERTAIN:
            return [(n, _heading(match)) for n, match in found]
    return []


def _heading(found: re.Match[str]) -> Heading:
    return Heading(found["number"] or "", found.string[found.end() :].strip(_BETWEEN))


def text_report(old: str, new: str, ops: Sequence[Op]) -> tuple[ArticleRow, ...]:
    """What became of each article between two texts that `ops` compares (`compare_texts`)."""
    ours, theirs = _Side(old), _Side(new)
    for op in ops:
        if op.tag not in {"equal", "move"} and not same(old[op.i1 : op.i2], new[op.j1 : op.j2]):
            ours.touch(op.i1, op.i2)
            theirs.touch(op.j1, op.j2)
    return report(ours.outline(), theirs.outline(), in_common(ours.bodies, theirs.bodies, ops))


class _Side:
    """A text, its articles, and those whose body holds words that the other text has not."""

    def __init__(self, text: str) -> None:
        self.text, self.articles = text, articles(text)
        self.changed: set[int] = set()
        self._starts = [article.start for article in self.articles]

    @property
    def bodies(self) -> list[Span]:
        """Where each article's body starts and ends."""
        return [(article.body, article.end) for article in self.articles]

    def touch(self, first: int, last: int) -> None:
        """Say that text[first:last] is not in the other text; a heading alone is no article's body."""
        for n in range(max(0, bisect_right(self._starts, first) - 1), len(self.articles)):
            article = self.articles[n]
            if article.start >= last:
                break
            if self.text[max(first, article.body) : min(last, article.end)].strip():
                self.changed.add(n)

    def outline(self) -> Outline:
        return Outline(
            [article.heading for article in self.articles],
            [article.end - article.body for article in self.articles],
            frozenset(self.changed),
        )
