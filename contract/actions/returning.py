"""Returning: a file or a text that came back becomes what a seat prepares to propose. Nothing is sent from here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from contract.actions import declaring
from contract.actions.files import Source, source
from contract.actions.reading import readable
from contract.actions.table import Table
from contract.actions.word_files import version_docx
from contract.actions.workbench import Bench, keep
from contract.drafting.conflict import together
from contract.edges.word.keys import bookmark
from contract.edges.word.reading import reader
from contract.edits import plain
from contract.errors import ForbiddenError, MissingError, UnreadableError
from contract.guard.disguise import Flag
from contract.proposal.rebase import rebase
from contract.returned.document import Comment, Document
from contract.returned.returned import Returned, returned, returned_text
from contract.returned.told import disguised, noticed_beside
from contract.returned.traces import traced
from contract.returned.units import lines_of
from contract.returned.views import accepted, demand_readable, text_of
from contract.version import Version

_DIGEST = "ClausierDigest"
"""The property under which our exports carry the digest of the version they write."""


@dataclass(frozen=True)
class Brought:
    """What came back, read against the version it answers, before any of it is on the bench."""

    sent: int
    result: Returned
    flags: tuple[Flag, ...]
    comments: tuple[Comment, ...] = ()

    @property
    def blocking(self) -> tuple[Flag, ...]:
        """What a person must have looked at."""
        return tuple(flag for flag in self.flags if flag.blocking)


def bring_file(work: Bench, name: str, data: bytes, choices: Mapping[str, str]) -> Brought:
    """Read a returned file against the version it was written from, else against the one on the table.

    `choices` are what a person said of doubtful lines, by place. What our own file of that version writes
    around the contract is no news. Raises UnreadableError where the file is refused.
    """
    read = source(name, data)
    if read.document is None:
        return bring_text(work, read.text, choices)
    sent = _sent(work, read.document)
    table = work.table
    _, own = version_docx(table.visit, table.id, sent)
    ours = _own(own)
    return _brought(work.table.version(sent), sent, read, ours, work.table.seat, _frozen(choices))


def bring_text(work: Bench, text: str, choices: Mapping[str, str]) -> Brought:
    """Read a pasted text against the version on the table. Raises UnreadableError when it is empty."""
    if not text.strip():
        raise UnreadableError("returning.empty")
    return _pasted(work.start, work.base, text, work.table.seat, _frozen(choices))


def take_over(work: Bench, brought: Brought, looked_at: Collection[Flag]) -> Bench:
    """Lay what came back on the bench, beside what is there already, and keep it; where both meet is a conflict.

    Who made each change in the file, and its comments, stay with the change; a comment set on none goes with the note.

    Raises ForbiddenError while a line's part is in doubt, a grave flag was not looked at, or nothing differs.
    """
    waiting = [flag for flag in brought.blocking if flag not in looked_at]
    if brought.result.doubts:
        raise ForbiddenError("returning.doubts_wait", n=len(brought.result.doubts))
    if waiting:
        raise ForbiddenError("returning.flags_wait", n=len(waiting))
    if not brought.result.changes:
        raise ForbiddenError("returning.same")
    moved = rebase(work.table.version(brought.sent), work.version, brought.result.version)
    conflicts = together(work.conflicts, moved.conflicts)
    told = traced(brought.result, brought.comments)
    elsewhere = (f"{comment.author} – {comment.text}" for comment in told.elsewhere)
    message = "\n".join(filter(None, (work.message, *elsewhere)))
    kept = keep(replace(work, version=moved.version, conflicts=conflicts, message=message))
    declaring.add(kept.table, told.undeclared, told.traces)
    return kept


@lru_cache(maxsize=4)
def _own(export: bytes) -> Document:
    """What we write ourselves is read here: it needs no process of its own."""
    return reader.read(export)


@lru_cache(maxsize=4)
def _brought(
    sent: Version,
    number: int,
    read: Source,
    ours: Document,
    by: str,
    choices: tuple[tuple[str, str], ...],
) -> Brought:
    assert read.document is not None
    demand_readable(accepted(read.document))
    names = {bookmark(key): key for key in _keys(sent)}
    lines = accepted(ours)
    around = frozenset(plain(line.text) for line in lines if not any(b in names for b in line.bookmarks))
    result = returned(sent, read.document, names, by, dict(choices), around)
    told = noticed_beside(read.document, ours, text_of(lines))
    return Brought(number, result, tuple(told), read.document.comments)


@lru_cache(maxsize=4)
def _pasted(sent: Version, number: int, text: str, by: str, choices: tuple[tuple[str, str], ...]) -> Brought:
    lines = lines_of(text)
    demand_readable(lines)
    return Brought(number, returned_text(sent, lines, by, dict(choices)), tuple(disguised(lines)))


def _sent(work: Bench, document: Document) -> int:
    """The number of the version the file was written from, if it says so and this seat may read it."""
    digest = dict(document.marks).get(_DIGEST, "")
    table: Table = work.table
    for row in table.store.versions(table.id) if digest else ():
        if row.digest == digest:
            try:
                readable(table, row.number)
            except MissingError:
                break
            return row.number
    return work.base


def _keys(version: Version) -> list[str]:
    return [key for a in version.articles for key in (a.key, *(clause.key for clause in a.clauses))]


def _frozen(choices: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(choices.items()))
