"""Articles: the text of two versions as paragraphs, what was removed standing where it stood.

A version alone is written as compared with itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from contract.edges.word.writing.lines import DASH, rows, without_dash
from contract.edges.word.writing.moves import moves_named
from contract.edges.word.writing.paragraphs import Paragraph, Piece, pieces_between, text_of
from contract.redline.change import Change, ChangeKind, Redline
from contract.redline.order import moved
from contract.version import Article, Clause, Part, Version

_HEADINGS = {Part.PREAMBLE: "UnnumberedHeading", Part.ARTICLE: "Heading1", Part.ANNEX: "Annex"}
_OPENINGS = {Part.PREAMBLE: "BodyText", Part.ARTICLE: "Clause", Part.ANNEX: "AnnexClause"}
_ITEM = "ListBullet"
_WHOLE = {ChangeKind.ARTICLE_ADDED, ChangeKind.ARTICLE_REMOVED, ChangeKind.ARTICLE_MOVED}


@dataclass(frozen=True, slots=True)
class _Unit:
    """An article's title (`clause` is None) or one of its clauses, where a version has it."""

    article: Article
    clause: Clause | None = None

    @property
    def key(self) -> tuple[str, str]:
        return ("clause", self.clause.key) if self.clause else ("article", self.article.key)


def articles(redline: Redline) -> list[Paragraph]:
    """Every article and clause of both versions, each once; twice what moved: where it was and where it is."""
    ours, theirs = list(_units(redline.old)), list(_units(redline.new))
    here = {unit.key for unit in theirs}
    at: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in redline.changes:
        at["clause" if change.clause else "article", change.clause or change.article].append(change)
    first_annex = next((a.key for a in redline.new.articles if a.part is Part.ANNEX), "")
    found: list[Paragraph] = []
    for was, now in _woven(ours, theirs, _staying(redline.old, redline.new)):
        if was and now:
            lines = _stayed(was, now, at[now.key])
        elif unit := now or was:
            own = (c for c in at[unit.key] if c.kind is not ChangeKind.TEXT)
            whole = (c for c in at["article", unit.article.key] if c.kind in _WHOLE)
            id_ = next((c.id for c in (*own, *whole)), "")
            lines = _alone(unit, "insert" if now else "delete", id_, elsewhere=unit.key in here)
        if now and now.key == ("article", first_annex):
            lines[0] = replace(lines[0], fresh=True)
        found += lines
    return moves_named(found)


def _units(version: Version) -> Iterator[_Unit]:
    for article in version.articles:
        yield _Unit(article)
        for clause in article.clauses:
            yield _Unit(article, clause)


def _staying(old: Version, new: Version) -> set[tuple[str, str]]:
    """What stands in both at the same place among the others; all else went or came."""
    shifted = moved([a.key for a in old.articles], [a.key for a in new.articles])
    stay: set[tuple[str, str]] = set()
    for article in new.articles:
        was = old.article(article.key)
        if was is None or article.key in shifted or was.part is not article.part:
            continue
        stay.add(("article", article.key))
        keys, now = [c.key for c in was.clauses], [c.key for c in article.clauses]
        stay |= {("clause", key) for key in set(keys) & set(now) - moved(keys, now)}
    return stay


def _woven(
    ours: Sequence[_Unit], theirs: Sequence[_Unit], staying: set[tuple[str, str]]
) -> Iterator[tuple[_Unit | None, _Unit | None]]:
    """Both sides in one reading order: what stays in pairs; between them what went, then what came."""
    i = 0
    came: list[_Unit] = []
    for unit in theirs:
        if unit.key not in staying:
            came.append(unit)
            continue
        while ours[i].key != unit.key:
            yield ours[i], None
            i += 1
        yield from ((None, fresh) for fresh in came)
        came = []
        yield ours[i], unit
        i += 1
    yield from ((gone, None) for gone in ours[i:])
    yield from ((None, fresh) for fresh in came)


def _stayed(was: _Unit, now: _Unit, changes: Sequence[Change]) -> list[Paragraph]:
    if was.clause is None or now.clause is None:
        renamed = next((c.id for c in changes if c.kind is ChangeKind.ARTICLE_RENAMED), "")
        pieces = tuple(pieces_between(was.article.title, now.article.title, renamed))
        return _keyed([Paragraph(_HEADINGS[now.article.part], pieces, change=renamed)], now)
    hunks = [c for c in changes if c.kind is ChangeKind.TEXT]
    return _keyed(_lines(list(_reworded(now.clause.text, hunks)), now.article.part), now)


def _reworded(new: str, hunks: Sequence[Change]) -> Iterator[Piece]:
    """A clause that stays, each change where it happens: the hunks and words that the screen shows."""
    at = 0
    for hunk in sorted(hunks, key=lambda h: (h.i1, h.j1)):
        yield Piece("equal", new[at : hunk.j1])
        yield from pieces_between(hunk.old, hunk.new, hunk.id)
        at = hunk.j2
    yield Piece("equal", new[at:])


def _alone(unit: _Unit, tag: str, change: str, *, elsewhere: bool) -> list[Paragraph]:
    """A title or clause that came or went; the bookmark of one that stands `elsewhere` goes with what came."""
    if unit.clause is None:
        lines = [Paragraph(_HEADINGS[unit.article.part], (Piece(tag, unit.article.title, change),))]
    else:
        lines = _lines((Piece(tag, unit.clause.text, change),), unit.article.part)
    lines = [replace(line, mark=tag, change=change) for line in lines]
    return lines if elsewhere and tag == "delete" else _keyed(lines, unit)


def _lines(pieces: Sequence[Piece], part: Part) -> list[Paragraph]:
    """A clause's lines; the first bears its number, a list's dash is given by its style."""

    def style(line: str, place: int) -> str:
        if place == 0:
            return _OPENINGS[part]
        if line.startswith(DASH):
            return _ITEM if part is Part.PREAMBLE else f"{_ITEM}2"
        return "BodyText" if part is Part.PREAMBLE else "ListContinue"

    def alike(old: str, new: str, i: int, j: int) -> bool:
        return style(old, i) == style(new, j)

    found: list[Paragraph] = []
    for row in rows(pieces, alike):
        mark = "" if row.old >= 0 <= row.new else "delete" if row.old >= 0 else "insert"
        line = text_of(row.pieces, "insert" if row.old >= 0 else "delete")
        look = style(line, row.old if row.old >= 0 else row.new)
        item = look.startswith(_ITEM)
        if item and found and not found[-1].style.startswith(_ITEM):
            # the words before a list stay with its first item
            found[-1] = replace(found[-1], keep=True)
        words = without_dash(row.pieces) if item else row.pieces
        found.append(Paragraph(look, words, mark, next((p.change for p in row.pieces if p.change), "")))
    return found


def _keyed(lines: list[Paragraph], unit: _Unit) -> list[Paragraph]:
    """The lines under their bookmark, which begins in the first and ends in the last."""
    key = unit.clause.key if unit.clause else unit.article.key
    lines[0] = replace(lines[0], opens=(key,))
    lines[-1] = replace(lines[-1], closes=(key,))
    return lines
