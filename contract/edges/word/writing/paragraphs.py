"""Paragraphs: what a document is made of before it is XML, each with what came and what went in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from contract.edits import word_edits

_BLANK = re.compile(r"(\s+)")


class Piece(NamedTuple):
    """A stretch of a paragraph: `tag` is "equal", "delete" or "insert"; `change` the id of what it belongs to.

    `apart` keeps it from being taken together with the piece before it.
    """

    tag: str
    text: str
    change: str = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Hand:
    """Who wrote, and when (aware)."""

    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the margin; its answers stand under it, and it may be settled."""

    hand: Hand
    text: str
    answers: tuple[Remark, ...] = ()
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in both states.

    `mark`: "insert" or "delete" where the paragraph itself came or went, "" where it stays. `move` names
    the pair of a paragraph that went here and came there with the same words. `opens` and `closes` are the
    keys whose bookmark begins and ends here. `remarks` go with the change they are about, "" for the whole.
    `fresh` begins a page, `keep` stays with what follows; `joins` goes or comes together with the paragraph before it.
    """

    style: str
    pieces: tuple[Piece, ...]
    mark: str = ""
    change: str = ""
    move: str = ""
    opens: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()
    remarks: tuple[tuple[str, Remark], ...] = ()
    fresh: bool = False
    keep: bool = False
    joins: bool = False

    @property
    def tracked(self) -> bool:
        """Whether anything in it came or went."""
        return bool(self.mark) or any(piece.tag != "equal" for piece in self.pieces)


def plain(style: str, text: str) -> Paragraph:
    """A paragraph that is the same in both states."""
    return Paragraph(style, (Piece("equal", text),) if text else ())


def reworded(style: str, old: str, new: str, change: str = "") -> Paragraph:
    """A paragraph that stays, with the words that differ."""
    return Paragraph(style, tuple(pieces_between(old, new, change)))


def pieces_between(old: str, new: str, change: str = "") -> Iterator[Piece]:
    """The words of both texts in one reading order; a line that ends otherwise differs, a blank does not."""
    for op in word_edits(old, new):
        was, now = old[op.i1 : op.i2], new[op.j1 : op.j2]
        if op.tag != "equal":
            yield from _exchanged(was, now, change)
        elif _lines_of_words(was) == _lines_of_words(now):
            yield Piece("equal", now)
        else:
            yield from _blanks_exchanged(was, now, change)


def _lines_of_words(text: str) -> list[int]:
    """How many words each line holds: a line may end elsewhere though as many do."""
    return [len(line.split()) for line in text.split("\n")]


def _blanks_exchanged(old: str, new: str, change: str) -> Iterator[Piece]:
    """The same words on other lines: they stay, the ends of lines between them went or came."""
    left, right = _blanks_and_words(old), _blanks_and_words(new)
    if len(left) != len(right):
        yield from _exchanged(old, new, change)
        return
    for before, after in zip(left, right, strict=True):
        if before.count("\n") == after.count("\n"):
            yield Piece("equal", after)
        else:
            yield from _exchanged(before, after, change)


def _blanks_and_words(text: str) -> list[str]:
    """A blank, a word, a blank, a word... and a blank; the outer ones may be empty."""
    words = text.strip()
    start = text.index(words)
    return [text[:start], *_BLANK.split(words), text[start + len(words) :]]


def _exchanged(old: str, new: str, change: str) -> Iterator[Piece]:
    if old:
        yield Piece("delete", old, change)
    if new:
        yield Piece("insert", new, change)


def text_of(pieces: Sequence[Piece], without: str) -> str:
    """One side of the pieces: the old text `without` "insert", the new one `without` "delete"."""
    return "".join(piece.text for piece in pieces if piece.tag != without)
