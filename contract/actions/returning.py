"""Returning: a file or a text that came back becomes what a seat prepares to propose. Nothing is sent from here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache

from contract.actions import declaring, negotiating
from contract.actions.files import Source, source
from contract.actions.negotiating import Negotiation
from contract.actions.reading import readable
from contract.actions.table import Table
from contract.actions.word_files import redline_docx, version_docx
from contract.actions.workbench import Bench, keep
from contract.decision import Decision
from contract.drafting.conflict import together
from contract.edges import library
from contract.edges.word.keys import bookmark
from contract.edges.word.reading import reader
from contract.edits import plain
from contract.errors import ForbiddenError, MissingError, UnreadableError
from contract.guard.disguise import Flag
from contract.proposal.rebase import rebase
from contract.redline.change import Redline
from contract.returned.answered import Answer, Answered, answered, everything
from contract.returned.document import Comment, Document
from contract.returned.returned import Returned, returned, returned_text
from contract.returned.told import disguised, noticed_beside
from contract.returned.traces import traced
from contract.returned.units import lines_of
from contract.returned.views import accepted, demand_readable, text_of, tracked
from contract.version import Version

_DIGEST = "ClausierDigest"
"""The property under which our exports carry the digest of the version they write."""
_VERSION = "ClausierVersion"
"""Its number."""
_PROPOSED = "ClausierProposedDigest"
"""And a comparison that of the version which accepting its changes gives."""


@dataclass(frozen=True)
class Brought:
    """What came back, read against the version it answers, before any of it is on the bench.

    `answers` are what a comparison that came back says of the changes of `proposal`; `result` is then what it
    changes beyond them. `comments` are those that no answer carries.
    """

    sent: int
    result: Returned
    flags: tuple[Flag, ...]
    comments: tuple[Comment, ...] = ()
    answers: tuple[Answer, ...] = ()
    proposal: str = ""

    @property
    def blocking(self) -> tuple[Flag, ...]:
        """What a person must have looked at."""
        return tuple(flag for flag in self.flags if flag.blocking)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The answers that are verdicts, with their comments as reasons."""
        return tuple(
            Decision(answer.change.id, answer.verdict, answer.words, "\n".join(map(_said, answer.comments)))
            for answer in self.answers
            if answer.verdict is not None
        )


def bring_file(work: Bench, name: str, data: bytes, choices: Mapping[str, str]) -> Brought:
    """Read a returned file against the version it was written from, else against the one on the table.

    `choices` are what a person said of doubtful lines, by place. What our own file of that version writes
    around the contract is no news. A comparison of the proposal this seat is asked about is read as answers to
    it. Raises UnreadableError where the file is refused.
    """
    read = source(name, data)
    if read.document is None:
        return bring_text(work, read.text, choices)
    table = work.table
    case = _asked(table, read.document)
    if case is not None:
        return _answering(case, read, _frozen(choices))
    sent = _sent(work, read.document)
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

    What it answers is kept among this seat's answers, and sent by nobody but a person. Who made each change in
    the file, and its comments, stay with the change; a comment set on none goes with the note.

    Raises ForbiddenError while a line's part is in doubt, a grave flag was not looked at, or nothing differs.
    """
    waiting = [flag for flag in brought.blocking if flag not in looked_at]
    if brought.result.doubts:
        raise ForbiddenError("returning.doubts_wait", n=len(brought.result.doubts))
    if waiting:
        raise ForbiddenError("returning.flags_wait", n=len(waiting))
    if brought.decisions:
        negotiating.answer(negotiating.negotiation(work.table, brought.proposal), brought.decisions)
        if not brought.result.changes:
            return work
    if not brought.result.changes:
        raise ForbiddenError("returning.same")
    moved = rebase(brought.result.undeclared.old, work.version, brought.result.version)
    conflicts = together(work.conflicts, moved.conflicts)
    told = traced(brought.result, brought.comments)
    message = "\n".join(filter(None, (work.message, *map(_said, told.elsewhere))))
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
    names, around = _names(sent), _around(sent, ours)
    result = returned(sent, read.document, names, by, dict(choices), around)
    told = noticed_beside(read.document, ours, text_of(accepted(ours)))
    return Brought(number, result, tuple(told), read.document.comments)


@lru_cache(maxsize=4)
def _pasted(sent: Version, number: int, text: str, by: str, choices: tuple[tuple[str, str], ...]) -> Brought:
    lines = lines_of(text)
    demand_readable(lines)
    return Brought(number, returned_text(sent, lines, by, dict(choices)), tuple(disguised(lines)))


def _sent(work: Bench, document: Document) -> int:
    """The number of the version the file was written from, if it says so and this seat may read it.

    Two versions may say the same: what our file writes around them is not, so the one it names comes first.
    """
    marks = dict(document.marks)
    digest, named = marks.get(_DIGEST, ""), marks.get(_VERSION, "")
    table: Table = work.table
    numbers = [row.number for row in table.store.versions(table.id) if row.digest == digest]
    for number in sorted(numbers, key=lambda number: str(number) != named):
        with suppress(MissingError):
            readable(table, number)
            return number
    return work.base


def _asked(table: Table, document: Document) -> Negotiation | None:
    """The proposal that this seat is asked about, where the file was written from its comparison."""
    asked = table.contract.open_by(table.seat.other)
    if asked is None or not table.may("decide") or asked.base != table.contract.head:
        return None
    marks = dict(document.marks)
    digests = tuple(table.version(number).digest for number in (asked.base, asked.version))
    if (marks.get(_DIGEST), marks.get(_PROPOSED)) != digests:
        return None
    return negotiating.negotiation(table, asked.id)


def _answering(case: Negotiation, read: Source, choices: tuple[tuple[str, str], ...]) -> Brought:
    table, asked = case.table, case.proposal
    # a comparison's comments are in the language of whoever took it away
    ours = tuple(
        _own(redline_docx(table.visit, table.id, asked.base, asked.version, language)[1])
        for language in library.languages()
    )
    found, flags, theirs = _answers(case.redline, read, ours, table.seat, choices)
    decided = {c for answer in found.answers if answer.verdict for c in answer.comments}
    left = tuple(comment for comment in theirs if comment not in decided)
    return Brought(asked.base, found.beyond, flags, left, found.answers, asked.id)


@lru_cache(maxsize=4)
def _answers(
    redline: Redline, read: Source, ours: tuple[Document, ...], by: str, choices: tuple[tuple[str, str], ...]
) -> tuple[Answered, tuple[Flag, ...], tuple[Comment, ...]]:
    assert read.document is not None
    demand_readable(accepted(read.document))
    both = everything(redline)
    written = {(comment.author, comment.text) for document in ours for comment in document.comments}
    theirs = tuple(c for c in read.document.comments if (c.author, c.text) not in written)
    hands = {revision.author for _, _, revision, *_ in tracked(ours[0])}
    found = answered(
        redline, read.document, _names(both), by, dict(choices), _around(both, ours[0]), theirs, hands
    )
    flags = noticed_beside(read.document, ours[0], text_of(accepted(ours[0])))
    remarks = {each.words for document in ours for each in document.noticed if each.code == "comment"}
    news = tuple(f for f in flags if f.code != "comment" or not remarks.issuperset(f.characters))
    return found, news, theirs


def _names(version: Version) -> dict[str, str]:
    """The key behind each of our bookmarks."""
    keys = (key for a in version.articles for key in (a.key, *(clause.key for clause in a.clauses)))
    return {bookmark(key): key for key in keys}


def _around(version: Version, ours: Document) -> frozenset[str]:
    """What our own file writes around the contract; its title is the contract's own."""
    names = _names(version)
    lines = (line for line in accepted(ours) if not any(b in names for b in line.bookmarks))
    return frozenset(plain(line.text) for line in lines) - {plain(version.title)}


def _said(comment: Comment) -> str:
    return f"{comment.author} – {comment.text}"


def _frozen(choices: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(choices.items()))
