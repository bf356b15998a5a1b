"""Told: what a person is told of a Word file beside its text, with what it is compared in mind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from contract.edits import plain
from contract.guard.disguise import Flag, flags
from contract.returned.document import Document, Weight
from contract.returned.views import Line, accepted

FILE = "file"
"""The place of what is about a file as a whole."""

_SOFT = "\u00ad"
_IN_A_WORD = re.compile(r"(?<=[^\W\d_])\u00ad(?=[^\W\d_])")


def noticed(document: Document) -> Iterator[Flag]:
    """What is told of a file that is compared with nothing."""
    for each in document.noticed:
        if each.weight is not Weight.QUIET:
            words = (each.words,) if each.words else ()
            yield Flag(each.code, each.place, words, blocking=each.weight is Weight.BLOCKS)
    yield from disguised(accepted(document))


def noticed_beside(document: Document, old: Document | None, old_text: str) -> Iterator[Flag]:
    """What is told of a file that is compared with another, or with a text.

    Words in a place that is not the plain body are ordinary where the other side says them too; where it
    says them nowhere they ask for a look.
    """
    known = {(each.code, each.words) for each in old.noticed} if old is not None else set()
    said = plain(old_text)
    for each in document.noticed:
        words = (each.words,) if each.words else ()
        if each.weight in {Weight.BLOCKS, Weight.TOLD}:
            yield Flag(each.code, each.place, words, blocking=each.weight is Weight.BLOCKS)
        elif (each.code, each.words) not in known and (not each.words or plain(each.words) not in said):
            yield Flag(each.code, each.place, words, blocking=each.place != FILE)
    yield from disguised(accepted(document))


def disguised(lines: tuple[Line, ...]) -> Iterator[Flag]:
    """Characters that hide or imitate; a soft hyphen inside a word only says where it may be broken."""
    for line in lines:
        for row in line.written.split("\n"):
            ordinary = _SOFT in row and _SOFT not in _IN_A_WORD.sub("", row)
            for flag in flags(row):
                soft = ordinary and flag.characters == ("U+00AD",)
                yield replace(flag, place=line.place, blocking=flag.blocking and not soft)
