"""Compared: the whole text with its changes, what was removed standing where it stood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from contract.edges.pdf.body import HEADING, LABEL, TEXT, heading, heading_words, left_of, mark, paragraphs
from contract.edges.pdf.faces import Run
from contract.edges.pdf.lines import broken
from contract.edges.pdf.marks import SAID, Numbers, deleted, inserted, marked, marker, rows
from contract.edges.pdf.sheets import NUMBERED, RIGHT, Block, Mark
from contract.redline.change import MOVED, Change, ChangeKind, Redline
from contract.redline.order import woven
from contract.version import Article, Clause, clause_label, numbered
from contract.wording import Catalogue, say

_ADDED = {ChangeKind.ARTICLE_ADDED, ChangeKind.CLAUSE_ADDED}


@dataclass(frozen=True)
class Reading:
    """A redline with what is needed to show it."""

    redline: Redline
    catalogue: Catalogue
    numbers: Numbers
    findings: Mapping[str, tuple[str, ...]]
    told: Mapping[str, tuple[str, ...]]

    def at(self, article: str, clause: str = "") -> list[Change]:
        """The changes at this very place."""
        if clause:
            return [c for c in self.redline.changes if c.clause == clause]
        return [c for c in self.redline.changes if c.article == article and not c.clause]


def noted(reading: Reading, change: Change) -> list[list[Run]]:
    """What stands under a change: what was told of it, then the warnings, each as one row."""
    rows = []
    for kind, known in (("told", reading.told), ("finding", reading.findings)):
        head = say(reading.catalogue, f"pdf.redline.{kind}", number=reading.numbers[change.id])
        rows += [
            [Run(f"{head} ", replace(LABEL, size=9.0, cut="B")), Run(sentence, replace(TEXT, size=9.0))]
            for sentence in known.get(change.id, ())
        ]
    return rows


def compared(reading: Reading) -> list[Block]:
    """Every article of both versions, once."""
    old = {a.key: (n, a) for n, a in numbered(reading.redline.old)}
    new = {a.key: (n, a) for n, a in numbered(reading.redline.new)}
    blocks: list[Block] = []
    for article in woven(reading.redline.old.articles, reading.redline.new.articles):
        if article.key in new:
            was = old[article.key][1] if article.key in old else None
            blocks += _article(reading, was, *new[article.key])
        else:
            blocks += _removed_article(reading, *old[article.key])
    return blocks


def _article(reading: Reading, was: Article | None, number: str, article: Article) -> Iterator[Block]:
    changes = reading.at(article.key)
    label, title = heading_words(reading.catalogue, number, article)
    runs = [Run(title, HEADING)]
    if was is None:
        runs = inserted(title, HEADING.size)
    elif was.title != article.title:
        runs = [*deleted(was.title, HEADING.size), Run(" ", HEADING), *inserted(title, HEADING.size)]
    runs += _tags(reading, changes)
    place = mark(reading.catalogue, number, article)
    yield heading(label, runs, place, fresh=False, bar=bool(changes))
    yield from _notes(reading, changes, keep=True)
    if was is None:
        for index, clause in enumerate(article.clauses):
            yield from _clause(reading, clause_label(number, index, article), article, clause)
        return
    index = -1
    before = {c.key: n for n, c in enumerate(was.clauses)}
    here = {c.key for c in article.clauses}
    for clause in woven(was.clauses, article.clauses):
        if clause.key in here:
            index += 1
            yield from _clause(reading, clause_label(number, index, article), article, clause)
        else:
            old_number = next((n for n, a in numbered(reading.redline.old) if a.key == was.key), "")
            hanging = clause_label(old_number, before[clause.key], was)
            yield from _gone_clause(reading, hanging, was, clause)


def _clause(reading: Reading, label: str, article: Article, clause: Clause) -> Iterator[Block]:
    changes = reading.at(article.key, clause.key)
    kinds = {change.kind for change in changes}
    others = [c for c in changes if c.kind is not ChangeKind.TEXT]
    bar = bool(changes)
    if kinds & _ADDED or reading.redline.old.clause(clause.key) is None:
        runs = [*inserted(clause.text), *(marker(reading.numbers[c.id]) for c in others)]
        bar = True
    else:
        hunks = [c for c in changes if c.kind is ChangeKind.TEXT]
        runs = [*_moved_here(reading, others), *marked(clause.text, hunks, reading.numbers)]
    yield from paragraphs(label, rows(runs), left=left_of(article), bar=bar)
    yield from _notes(reading, changes)


def _gone_clause(reading: Reading, label: str, article: Article, clause: Clause) -> Iterator[Block]:
    """A clause that stood here: struck, or said to have moved when it lives on elsewhere."""
    if reading.redline.new.clause(clause.key):
        runs = [Run(say(reading.catalogue, "pdf.redline.moved_away"), SAID)]
        yield from paragraphs(_aside(label), rows(runs), left=left_of(article), bar=True)
        return
    changes = reading.at(article.key, clause.key)
    runs = [*deleted(clause.text), *(marker(reading.numbers[c.id]) for c in changes)]
    yield from paragraphs(_aside(label), rows(runs), left=left_of(article), bar=True)
    yield from _notes(reading, changes)


def _removed_article(reading: Reading, number: str, article: Article) -> Iterator[Block]:
    changes = reading.at(article.key)
    label, title = heading_words(reading.catalogue, number, article)
    runs = [*deleted(title, HEADING.size), *_tags(reading, changes)]
    place = Mark(f"old:{article.key}", f"[{label}. {title}]" if label else f"[{title}]")
    yield heading(_aside(label), runs, place, fresh=False, bar=True)
    yield from _notes(reading, changes, keep=True)
    for index, clause in enumerate(article.clauses):
        yield from _gone_clause(reading, clause_label(number, index, article), article, clause)


def _tags(reading: Reading, changes: Sequence[Change]) -> list[Run]:
    """What happened to a heading, in words, with the numbers."""
    runs: list[Run] = []
    for change in changes:
        said = say(reading.catalogue, f"pdf.change.{change.kind}")
        runs += [Run(f" [{said}] ", SAID), marker(reading.numbers[change.id])]
    return runs


def _moved_here(reading: Reading, changes: Sequence[Change]) -> list[Run]:
    moved = [c for c in changes if c.kind in MOVED]
    if not moved:
        return []
    said = Run(say(reading.catalogue, "pdf.redline.moved_here"), SAID)
    return [said, Run(" ", SAID), *(marker(reading.numbers[c.id]) for c in moved), Run(" ", TEXT)]


def _notes(reading: Reading, changes: Sequence[Change], *, keep: bool = False) -> Iterator[Block]:
    """What stands beside these changes, under the words it is about."""
    for change in changes:
        for runs in noted(reading, change):
            yield Block(broken(runs, NUMBERED + 14.0, RIGHT), above=3.0, keep=keep, whole=True, bar=True)


def _aside(label: str) -> str:
    """An old number, which may not be the new one's."""
    return f"[{label}]" if label else ""
