"""Told: what a person is told of a Word file beside its text, with what it is compared in mind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from contract.edits import plain
from contract.guard.disguise import Flag, disguises, flags
from contract.returned.document import Document, Noticed, Weight
from contract.returned.views import Line, accepted

FILE = "file"
"""The place of what is about a file as a whole."""

_HARMLESS = {"blanks_pushing", "markup_typed"}
_NOTE = re.compile(r"\[\d+\]")


def noticed(document: Document) -> Iterator[Flag]:
    """What is told of a file that is compared with nothing."""
    for each in document.noticed:
        if each.weight is not Weight.QUIET:
            words = (each.words,) if each.words else ()
            yield Flag(each.code, each.place, words, blocking=each.weight is Weight.BLOCKS)
    yield from disguised(accepted(document), _equations(document))


def noticed_beside(document: Document, old: Document | None, old_text: str) -> Iterator[Flag]:
    """What is told of a file that is compared with another, or with a text.

    Words in a place that is not the plain body are ordinary where the other side says them too; where it
    says them nowhere they ask for a look. Of what is news, one more than the other file has is one more to look at.
    """
    known = Counter((each.code, each.words) for each in old.noticed) if old is not None else Counter()
    said = plain(old_text)
    for each in document.noticed:
        words = (each.words,) if each.words else ()
        if each.weight in {Weight.BLOCKS, Weight.TOLD}:
            yield Flag(each.code, each.place, words, blocking=each.weight is Weight.BLOCKS)
        elif not _met(each, known) and not _said_there(each, said):
            yield Flag(each.code, each.place, words, blocking=each.place != FILE)
    yield from disguised(accepted(document), _equations(document))


def _met(each: Noticed, known: Counter[tuple[str, str]]) -> bool:
    """Whether the other file has the same; each of its news counts for one."""
    key = each.code, each.words
    if each.weight is Weight.QUIET:
        return key in known
    if known[key] <= 0:
        return False
    known[key] -= 1
    return True


def _said_there(each: Noticed, said: str) -> bool:
    """Whether what is ordinary says only what the other side says too."""
    return each.weight is Weight.QUIET and bool(each.words) and plain(each.words) in said


def disguised(lines: tuple[Line, ...], equations: frozenset[str] = frozenset()) -> Iterator[Flag]:
    """Characters that hide or imitate.

    On a page, blanks push nothing out of sight and nobody reads markup; Greek letters are at home in an
    equation; a note's mark inside a word makes no number of its second half. These are told and block nobody.
    """
    for line in lines:
        for row in line.written.split("\n"):
            for flag in _flags(row):
                ordinary = (
                    flag.code in _HARMLESS
                    or (flag.code == "characters_mixed" and line.place in equations)
                    or (flag.code == "digits_foreign" and _cut_by_note(row))
                )
                yield replace(flag, place=line.place, blocking=flag.blocking and not ordinary)


def _flags(row: str) -> Iterator[Flag]:
    """What is disguised in a row, and in its numbers once the marks of notes no longer cut them."""
    found = tuple(flags(row))
    yield from found
    bare = _NOTE.sub("", row)
    if bare != row and all(flag.code != "digits_foreign" for flag in found):
        yield from (flag for flag in flags(bare) if flag.code == "digits_foreign")


def _cut_by_note(row: str) -> bool:
    """Whether no number holds a letter once the marks of notes are taken out."""
    return all(code != "digits_foreign" for code, _ in disguises(_NOTE.sub("", row)))


def _equations(document: Document) -> frozenset[str]:
    return frozenset(each.place for each in document.noticed if each.code == "equation")
