"""Files: contracts read as plain text, ours or another maker's, compared and checked without an account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from contract.edges import library
from contract.edits import Op, same
from contract.guard.carried import carried
from contract.guard.check import check
from contract.guard.disguise import Flag, flags
from contract.guard.finding import Finding
from contract.guard.judge import judge
from contract.guard.unkeyed import version_of, versions_of
from contract.redline import ArticleRow, compare, compare_texts, text_report
from contract.template import Level
from contract.version import Version


@dataclass(frozen=True)
class Compared:
    """Two texts side by side: the operations, the report by article, what the guard says, what is disguised."""

    old: str
    new: str
    ops: tuple[Op, ...]
    articles: tuple[ArticleRow, ...]
    findings: tuple[Finding, ...]
    flags: tuple[Flag, ...]

    @property
    def differs(self) -> bool:
        """Whether they say anything otherwise than in spaces, apostrophes or Unicode form."""
        return any(
            op.tag == "move"
            or (op.tag != "equal" and not same(self.old[op.i1 : op.i2], self.new[op.j1 : op.j2]))
            for op in self.ops
        )


@dataclass(frozen=True)
class Checked:
    """One text: the elements a contract should carry and whether it does, what the guard says, what is disguised."""

    language: str
    elements: tuple[tuple[str, str, Level, bool], ...]
    findings: tuple[Finding, ...]
    flags: tuple[Flag, ...]


def compare_files(old: str, new: str, today: date) -> Compared:
    """What differs between two texts, and what it does to the protections."""
    ops = compare_texts(old, new)
    template = library.template()
    before, after = versions_of(old, new, ops, template.name)
    findings = judge(compare(before, after), template, today)
    return Compared(old, new, ops, text_report(old, new, ops), findings, tuple(flags(new, old)))


def check_file(text: str, today: date) -> Checked:
    """What a text carries of what a services contract should, and what is noticed in it."""
    template = library.template()
    version = version_of(text, template.name)
    return Checked(version.language, _elements(version), check(version, template, today), tuple(flags(text)))


def _elements(version: Version) -> tuple[tuple[str, str, Level, bool], ...]:
    template = library.template()
    names = template.names.get(version.language, {})
    has = carried(version)
    return tuple((e.id, names.get(f"element.{e.id}", e.id), e.level, e.id in has) for e in template.elements)
