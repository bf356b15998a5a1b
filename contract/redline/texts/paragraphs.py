"""Paragraphs: what a text is cut into before its words are looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WRAPPED_LEAST, _WRAPPED_MOST = 60, 160
_ENDS = ".;:!?"
_HEADING_MOST = 90
_MARKER = re.compile(r"[a-z](?:\)|\.|[a-z]\))")
_NUMBER = re.compile(
    r"\W{0,3}(?:(?:article|art\.|section|clause|chapitre|titre|annexe?|schedule|appendix|part(?:ie)?)\s+)?"
    r"(?:\d+|[IVXLC]+)(?:[.\-]\d+)*(?=[\s.:)–—-]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its words are `text`, from `start`; what follows up to `end` is blank."""

    start: int
    end: int
    text: str

    @property
    def stop(self) -> int:
        """Where its words end."""
        return self.start + len(self.text)


def paragraphs(text: str, first: int, last: int) -> list[Paragraph]:
    """The paragraphs of text[first:last]; together they are all of it, but for a blank before the first.

    A line that a page's width broke is joined to the next: it is long, nothing ends it, and the next one
    goes on in lower case.
    """
    spans: list[tuple[int, int]] = []
    at, near, before = first, False, ""
    for line in text[first:last].split("\n"):
        said = line.strip()
        if said:
            start = at + line.index(said[0])
            if before and _goes_on(before, said, near=near):
                spans[-1] = (spans[-1][0], start + len(said))
            else:
                spans.append((start, start + len(said)))
            before = said
        near = bool(said)
        at += len(line) + 1
    ends = [start for start, _ in spans[1:]] + [last]
    return [Paragraph(a, end, text[a:b]) for (a, b), end in zip(spans, ends, strict=False)]


def _goes_on(before: str, said: str, *, near: bool) -> bool:
    """Whether a line is broken off by the width of a page; over a page's end a blank line may stand between."""
    if not said[0].islower() or before[-1] in _ENDS or _MARKER.match(said):
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
