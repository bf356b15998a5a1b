"""Files: contracts read as text or from Word, ours or another maker's, compared and checked without an account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from contract.edges import library
from contract.edges.word.reading import kinds, process
from contract.edits import Op, same
from contract.errors import UnreadableError
from contract.guard.carried import carried
from contract.guard.check import check
from contract.guard.disguise import Flag, flags
from contract.guard.finding import Finding
from contract.guard.judge import judge
from contract.guard.misplaced import misplaced
from contract.guard.quiet import quiet
from contract.guard.unkeyed import version_of, versions_of
from contract.redline import ArticleRow, compare, compare_texts, text_report
from contract.returned.document import Document
from contract.returned.told import noticed, noticed_beside
from contract.returned.views import accepted, text_of
from contract.template import Level
from contract.version import Version


@dataclass(frozen=True)
class Compared:
    """Two texts side by side: the operations, the report by article, what the guard says, what is disguised.

    `laid_out` where both say their own paragraphs, as Word files do: then one more or less is a difference.
    """

    old: str
    new: str
    ops: tuple[Op, ...]
    articles: tuple[ArticleRow, ...]
    findings: tuple[Finding, ...]
    flags: tuple[Flag, ...]
    laid_out: bool = False

    @property
    def differs(self) -> bool:
        """Whether they say anything otherwise than in spaces, apostrophes or Unicode form."""
        return any(op.tag == "move" or (op.tag != "equal" and self._changes(op)) for op in self.ops)

    def _changes(self, op: Op) -> bool:
        was, now = self.old[op.i1 : op.i2], self.new[op.j1 : op.j2]
        return not same(was, now) or (self.laid_out and was.count("\n") != now.count("\n"))


@dataclass(frozen=True)
class Checked:
    """One text: the elements a contract should carry and whether it does, what the guard says, what is disguised."""

    language: str
    elements: tuple[tuple[str, str, Level, bool], ...]
    findings: tuple[Finding, ...]
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read: its text, and the document behind it where it is a Word file."""

    text: str
    document: Document | None = None


def source(name: str, data: bytes) -> Source:
    """A file's bytes, read: a Word file with its tracked changes accepted, or a text in UTF-8.

    Raises UnreadableError where it is neither, or refused, with the way to go on.
    """
    if name.lower().endswith(".docx") or not kinds.may_be_text(data):
        document = process.document(data)
        return Source(text_of(accepted(document)), document)
    try:
        # a lone carriage return hides what stands before it: no line ending is put into another form;
        # the mark that some editors begin a file with is no part of its text
        return Source(data.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        raise UnreadableError("file.not_text", name=name) from fault


def compare_files(old: Source, new: Source, today: date) -> Compared:
    """What differs between two files, and what it does to the protections."""
    ops = compare_texts(old.text, new.text)
    template = library.template()
    before, after = versions_of(old.text, new.text, ops, template.name)
    redline = compare(before, after)
    findings = judge(redline, template, today)
    seen = noticed_beside(new.document, old.document, old.text) if new.document else flags(new.text)
    told = (*seen, *misplaced(new.text, old.text), *quiet(redline, findings, new.text))
    report = text_report(old.text, new.text, ops)
    laid_out = old.document is not None and new.document is not None
    return Compared(old.text, new.text, ops, report, findings, told, laid_out)


def check_file(file: Source, today: date) -> Checked:
    """What a file carries of what a services contract should, and what is noticed in it."""
    template = library.template()
    version = version_of(file.text, template.name)
    seen = noticed(file.document) if file.document else flags(file.text)
    told = (*seen, *misplaced(file.text))
    return Checked(version.language, elements(version), check(version, template, today), told)


def elements(version: Version) -> tuple[tuple[str, str, Level, bool], ...]:
    """The elements a contract should carry: id, name in its language, level, and whether it carries it."""
    template = library.template()
    has = carried(version)
    return tuple(
        (e.id, template.element_name(e.id, version.language), e.level, e.id in has) for e in template.elements
    )
