"""Summary: the list of changes, each with its place, its words and what the guard noticed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from contract.edges.pdf.body import LABEL, STRONG, TEXT, heading_words
from contract.edges.pdf.compared import Reading, noted
from contract.edges.pdf.faces import Run
from contract.edges.pdf.lines import beside, broken, words
from contract.edges.pdf.marks import SAID, deleted, hunk, inserted, rows
from contract.edges.pdf.sheets import LEFT, NUMBERED, RIGHT, Block
from contract.notation import day, number
from contract.redline.change import Change, ChangeKind
from contract.terms import Value
from contract.version import Version, clause_label, numbered
from contract.wording import Catalogue, say

TermWords = Mapping[str, tuple[str, str, str]]
"""By term key: what the term is called, and its answer before and after, in words."""

_SIZE = 9.5


def summary(reading: Reading, terms: TermWords) -> Iterator[Block]:
    """A block or more for each change, leading to its place in the text."""
    for change in reading.redline.changes:
        target = _target(reading, change)
        said = say(reading.catalogue, f"pdf.change.{change.kind}")
        runs = [Run(where(reading, change, terms), STRONG), Run(f" – {said}", TEXT), *_tied(reading, change)]
        lines = broken(runs, NUMBERED, RIGHT)
        lines = (beside(lines[0], words(f"‹{reading.numbers[change.id]}›", LABEL, LEFT)), *lines[1:])
        lines = tuple(replace(line, link=target) for line in lines)
        shown = rows(_words(reading, change, terms))
        found = noted(reading, change)
        yield Block(lines, above=9.0, keep=bool(shown or found), whole=True)
        for index, row in enumerate(shown, 1):
            yield Block(broken(row, NUMBERED, RIGHT), above=1.5, keep=bool(found) and index == len(shown))
        for index, row in enumerate(found, 1):
            yield Block(broken(row, NUMBERED + 14.0, RIGHT), above=2.0, keep=index < len(found), whole=True)


def where(reading: Reading, change: Change, terms: TermWords) -> str:
    """The place of a change, in the numbers of the new version, or of the old one for what is gone."""
    if change.kind is ChangeKind.TERM:
        return terms.get(change.term, (change.term, "", ""))[0]
    for version in (reading.redline.new, reading.redline.old):
        found = _place(reading.catalogue, version, change)
        if found:
            return found
    return reading.redline.new.title


def _place(catalogue: Catalogue, version: Version, change: Change) -> str:
    for shown, article in numbered(version):
        index = next((n for n, c in enumerate(article.clauses) if c.key == change.clause), None)
        if index is None and (change.clause or article.key != change.article):
            continue
        label, title = heading_words(catalogue, shown, article)
        if index is not None:
            label = clause_label(shown, index, article) or label
        return f"{label} {title}" if label else title
    return ""


def _target(reading: Reading, change: Change) -> str:
    found = reading.redline.new.clause(change.clause) if change.clause else None
    key = found[0].key if found else change.article
    return key if reading.redline.new.article(key) else f"old:{key}"


def _tied(reading: Reading, change: Change) -> list[Run]:
    others = [
        f"‹{reading.numbers[c.id]}›"
        for c in reading.redline.changes
        if c.group and c.group == change.group and c.id != change.id
    ]
    if not others:
        return []
    return [Run(f" ({say(reading.catalogue, 'pdf.redline.together', numbers=', '.join(others))})", SAID)]


def _words(reading: Reading, change: Change, terms: TermWords) -> list[Run]:  # noqa: PLR0911 - a row a kind
    old, new = reading.redline.old, reading.redline.new
    match change.kind:
        case ChangeKind.TEXT:
            return hunk(change, _SIZE)
        case ChangeKind.TERM:
            _, before, after = terms.get(change.term) or (
                "",
                value_words(old.terms.get(change.term), reading.catalogue),
                value_words(new.terms.get(change.term), reading.catalogue),
            )
            return _swapped(before, after)
        case ChangeKind.TITLE:
            return _swapped(old.title, new.title)
        case ChangeKind.ARTICLE_RENAMED:
            was, now = old.article(change.article), new.article(change.article)
            return _swapped(was.title if was else "", now.title if now else "")
        case ChangeKind.CLAUSE_ADDED:
            added = new.clause(change.clause)
            return inserted(added[1].text if added else change.new, _SIZE)
        case ChangeKind.CLAUSE_REMOVED:
            gone = old.clause(change.clause)
            return deleted(gone[1].text if gone else change.old, _SIZE)
        case ChangeKind.ARTICLE_MOVED | ChangeKind.CLAUSE_MOVED:
            labels = {name: _label(version, change) for name, version in (("old", old), ("new", new))}
            if all(labels.values()):
                return [
                    Run(say(reading.catalogue, "pdf.redline.from_to", **labels), replace(SAID, size=_SIZE))
                ]
            return []
        case _:
            return []


def _label(version: Version, change: Change) -> str:
    """The number of the article or clause a change is about, as this version shows it."""
    for shown, article in numbered(version):
        if not change.clause and article.key == change.article:
            return shown
        for index, clause in enumerate(article.clauses):
            if change.clause and clause.key == change.clause:
                return clause_label(shown, index, article)
    return ""


def _swapped(before: str, after: str) -> list[Run]:
    return [*deleted(before, _SIZE), Run(" ", TEXT), *inserted(after, _SIZE)]


def value_words(value: Value | None, catalogue: Catalogue) -> str:
    """A term's answer as it is, when the caller has no better words for it."""
    match value:
        case None:
            return say(catalogue, "pdf.redline.value_none")
        case bool():
            return say(catalogue, "pdf.redline.yes" if value else "pdf.redline.no")
        case int() | Decimal():
            return number(value, catalogue.language)
        case date():
            return day(value, catalogue.language)
        case str():
            return value
        case _:
            rows = (
                row
                if isinstance(row, str)
                else ", ".join(value_words(cell, catalogue) for cell in row.values())
                for row in value
            )
            return " ; ".join(rows)
