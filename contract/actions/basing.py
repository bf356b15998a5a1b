"""Basing: another maker's contract, from Word or pasted, becomes the first version of a new file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from contract.actions import aside, filing
from contract.actions.files import elements, source
from contract.actions.table import Table
from contract.drafting.draft import draft
from contract.edges import library
from contract.edges.house import Visit
from contract.errors import ForbiddenError, UnreadableError
from contract.guard.disguise import Flag
from contract.guard.unkeyed import language_of
from contract.interview.gaps import defaults
from contract.returned.based import Based, based
from contract.returned.told import disguised, noticed
from contract.returned.units import lines_of
from contract.returned.views import Line, accepted, demand_readable, text_of
from contract.template import Level
from contract.terms import Terms
from contract.version import Version

_KIND = "draft:base"
"""Under which what is pasted is kept aside."""


@dataclass(frozen=True)
class Base:
    """A foreign contract as it was read: its version, what is in doubt, what is flagged, which elements it carries."""

    result: Based
    flags: tuple[Flag, ...]
    elements: tuple[tuple[str, str, Level, bool], ...]

    @property
    def blocking(self) -> tuple[Flag, ...]:
        """What a person must have looked at."""
        return tuple(flag for flag in self.flags if flag.blocking)


def bring_file(visit: Visit, name: str, data: bytes, choices: Mapping[str, str]) -> Base:
    """Read a file, its tracked changes accepted. Raises UnreadableError where it is refused or empty."""
    read = source(name, data)
    if read.document is None:
        return bring_text(visit, read.text, choices)
    return _base(visit, accepted(read.document), noticed(read.document), choices)


def bring_text(visit: Visit, text: str, choices: Mapping[str, str]) -> Base:
    """Read a pasted text. Raises UnreadableError when it is empty."""
    lines = lines_of(text)
    return _base(visit, lines, disguised(lines), choices)


def typed(visit: Visit) -> str:
    """What this seat was pasting when the page was last left."""
    return aside.kept_at(visit, aside.NOWHERE, _KIND) or ""


def keep_typed(visit: Visit, text: str) -> None:
    """Keep what is being pasted, for no contract yet. Raises StaleError when another window kept some at that moment."""
    aside.keep_at(visit, aside.NOWHERE, _KIND, text)


def begin(visit: Visit, title: str, base: Base, looked_at: Collection[Flag]) -> Table:
    """Begin a contract from it. Raises ForbiddenError while an article is in doubt or a grave flag was not looked at."""
    waiting = [flag for flag in base.blocking if flag not in looked_at]
    if base.result.doubts:
        raise ForbiddenError("returning.doubts_wait", n=len(base.result.doubts))
    if waiting:
        raise ForbiddenError("returning.flags_wait", n=len(waiting))
    begun = filing.begin_with(visit, title, base.result.version)
    aside.drop_at(visit, aside.NOWHERE, _KIND)
    return begun


def titles(version: Version) -> dict[str, str]:
    """Our own articles in the language of a version, by key: what an article of a foreign contract may be."""
    return {article.key: article.title for article in _ours(version.language).articles}


def _base(visit: Visit, lines: tuple[Line, ...], flags: Iterable[Flag], choices: Mapping[str, str]) -> Base:
    if not lines:
        raise UnreadableError("returning.empty")
    demand_readable(lines)
    language = language_of(text_of(lines))
    result = based(lines, _ours(language), filing.profile(visit), choices)
    return Base(result, tuple(flags), elements(result.version))


def _ours(language: str) -> Version:
    template = library.template()
    return draft(template, Terms(defaults(template)), language)
