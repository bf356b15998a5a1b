"""Returned: a file that came back, as a proposed version, and how each change in it was made.

Undeclared is what differs between the version we sent and the file with every tracked change rejected:
somebody typed it without tracking. Declared is what tracked changes do from there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from contract.edits import same
from contract.redline import compare
from contract.redline.change import Change, Redline
from contract.returned.document import Document, Revision
from contract.returned.mapping import TITLE, Doubt, Mapped, mapped, titled
from contract.returned.units import Unit, spoken, units
from contract.returned.views import Line, accepted, rejected
from contract.version import Article, Clause, Part, Version


@dataclass(frozen=True, slots=True)
class Told:
    """One change: what it is, whether it was tracked, by whom and when (as the file says), with which comments."""

    change: Change
    declared: bool
    revisions: tuple[Revision, ...] = ()
    comments: tuple[str, ...] = ()


@dataclass(frozen=True)
class Returned:
    """What a returned file proposes, and all that a person should know before taking it over."""

    version: Version
    undeclared: Redline
    declared: Redline
    changes: tuple[Told, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class View:
    """One view of a file on our articles: its units, which keys they carry on, the version they say."""

    units: tuple[Unit, ...]
    found: Mapped
    version: Version


def returned(
    sent: Version,
    document: Document,
    names: Mapping[str, str],
    by: str,
    choices: Mapping[str, str] | None = None,
    furniture: frozenset[str] = frozenset(),
) -> Returned:
    """Read a returned file against the version we sent; `by` names the seat whose new keys it gives."""
    before, after = both_views(sent, document, names, by, choices or {}, furniture)
    return told_between(sent, before, after, by, choices or {})


def returned_text(
    sent: Version, lines: tuple[Line, ...], by: str, choices: Mapping[str, str] | None = None
) -> Returned:
    """The same for a text: nothing in it is tracked."""
    before, after = _views(sent, lines, lines, {}, by, choices or {}, frozenset())
    return told_between(sent, before, after, by, choices or {})


def both_views(
    sent: Version,
    document: Document,
    names: Mapping[str, str],
    by: str,
    choices: Mapping[str, str],
    furniture: frozenset[str],
) -> tuple[View, View]:
    """What the file says once every tracked change is rejected, and once every one is accepted."""
    return _views(sent, accepted(document), rejected(document), names, by, choices, furniture)


def _views(
    sent: Version,
    after: Sequence[Line],
    before: Sequence[Line],
    names: Mapping[str, str],
    by: str,
    choices: Mapping[str, str],
    furniture: frozenset[str],
) -> tuple[View, View]:
    ours, theirs = units(before, names, furniture), units(after, names, furniture)
    first = mapped(sent, ours, names, choices)
    untracked = View(ours, first, _version(sent, ours, first, by))
    if ours == theirs:
        return untracked, untracked
    # without a bookmark, a line keeps the part it was found to have before its tracked changes
    bare = {unit.place for unit in theirs if not unit.bookmarks}
    known = {u.place: k for u, k in zip(ours, first.keys, strict=True) if k and u.place in bare}
    last = mapped(sent, theirs, names, {**known, **choices})
    return untracked, View(theirs, last, _version(sent, theirs, last, by))


def told_between(sent: Version, before: View, after: View, by: str, choices: Mapping[str, str]) -> Returned:
    """What was changed without being tracked, from what we sent, and what tracked changes do from there."""
    undeclared, declared = compare(sent, before.version), compare(before.version, after.version)
    changes = [
        *_told(undeclared, (before,), by, declared=False),
        *_told(declared, (before, after), by, declared=True),
    ]
    open_ = (*before.found.doubts, *after.found.doubts)
    doubts = {doubt.place: doubt for doubt in open_ if doubt.place not in choices}
    return Returned(after.version, undeclared, declared, tuple(changes), tuple(doubts.values()))


def _version(sent: Version, pieces: Sequence[Unit], found: Mapped, by: str) -> Version:
    """The version that the units say, under the keys that were found."""
    articles: list[Article] = []
    title = sent.title
    for n, (unit, key) in enumerate(zip(pieces, found.keys, strict=True)):
        if key is None:
            continue
        if key == TITLE:
            title = _kept(title, unit.text)
        elif n in found.titles:
            known = sent.article(key) if key else None
            articles.append(_opened(known, unit, key or _new_key(sent, "article", by, unit)))
        else:
            if not articles:
                home = sent.clause(key)
                articles.append(
                    replace(home[0], clauses=())
                    if home
                    else Article(_new_key(sent, "article", by, unit), "", (), Part.PREAMBLE)
                )
            articles[-1] = replace(
                articles[-1], clauses=(*articles[-1].clauses, _clause(sent, unit, key, articles[-1], by))
            )
    return replace(sent, title=title, articles=tuple(articles))


def _opened(known: Article | None, unit: Unit, key: str) -> Article:
    if known is None:
        part = Part.ANNEX if unit.text.lower().startswith(("annex", "appendix", "schedule")) else Part.ARTICLE
        return Article(key, titled(None, unit.text), (), part)
    return replace(known, title=_kept(known.title, titled(known, unit.text)), clauses=())


def _clause(sent: Version, unit: Unit, key: str, article: Article, by: str) -> Clause:
    known = sent.clause(key) if key else None
    if known is None:
        return Clause(_new_key(sent, article.key, by, unit), spoken(unit))
    text = unit.text if same(known[1].text, unit.text) else spoken(unit)
    return replace(known[1], text=_kept(known[1].text, text))


def _kept(ours: str, theirs: str) -> str:
    """Our own letters, where the other text says the same."""
    return ours if same(ours, theirs) else theirs


def _new_key(sent: Version, stem: str, by: str, unit: Unit) -> str:
    """A key for what is new, the same each time that file is read."""
    key = f"{stem}.{by}-{unit.place.replace(':', '')}"
    while sent.article(key) or sent.clause(key):
        key += "+"
    return key


def _told(
    redline: Redline,
    seen: Sequence[View],
    by: str,
    *,
    declared: bool,
) -> Iterator[Told]:
    """Each change with its comments, a tracked one with its hands: those whose words it holds, else all of its lines."""
    standing: dict[str, list[Unit]] = {}
    for view in seen:
        for unit, key in zip(view.units, view.found.keys, strict=True):
            if key is not None:
                standing.setdefault(key or _found(view.version, by, unit), []).append(unit)
    for change in redline.changes:
        there = standing.get(change.clause or change.article or TITLE, [])
        if not change.clause and change.article:
            keys = {
                c.key
                for v in (redline.old, redline.new)
                if (a := v.article(change.article))
                for c in a.clauses
            }
            there = [unit for key in (change.article, *keys) for unit in standing.get(key, [])]
        made = [(revision, words.strip()) for unit in there for revision, words in unit.revisions]
        held = [r for r, words in made if words and (words in change.old or words in change.new)]
        comments = dict.fromkeys(c for unit in there for c in unit.comments)
        hands = dict.fromkeys(held or [revision for revision, _ in made]) if declared else ()
        yield Told(change, declared=declared, revisions=tuple(hands), comments=tuple(comments))


def _found(version: Version, by: str, unit: Unit) -> str:
    """The key that a new unit was given."""
    ending = f".{by}-{unit.place.replace(':', '')}"
    keys = (key for a in version.articles for key in (a.key, *(c.key for c in a.clauses)))
    return next((key for key in keys if key.rstrip("+").endswith(ending)), "")
