"""View: a redline as plain data for the screen, whole text and changes in one reading order.

A row holds one list of segments for both panes: the old pane shows all but "insert", the new one all
but "delete". What stays is therefore written once. `was` stands where the old text differs by nothing
but its spaces.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from contract.redline.change import Change, ChangeKind, Redline, counterable
from contract.redline.order import woven
from contract.terms import Value
from contract.version import Article, Part, Version, clause_label, numbered
from contract.wording import Catalogue, say

Json = dict[str, Any]

WHOLE = frozenset({ChangeKind.ARTICLE_ADDED, ChangeKind.ARTICLE_REMOVED})
MOVED = frozenset({ChangeKind.ARTICLE_MOVED, ChangeKind.CLAUSE_MOVED})
STRUCTURE = MOVED | {ChangeKind.ARTICLE_RENAMED, ChangeKind.TITLE}
_SAID_ELSEWHERE = (
    "redline.article.",
    "redline.editor.",
    "redline.heading.",
    "redline.live.",
    "redline.kind.",
)
GRAVE = frozenset({"alarm", "warning"})


class Noticed(Protocol):
    """What the view reads of a guard's finding; the guard stands above this room."""

    @property
    def severity(self) -> str: ...  # noqa: D102 - a shape, described by its class
    @property
    def article(self) -> str: ...  # noqa: D102
    @property
    def clause(self) -> str: ...  # noqa: D102
    @property
    def change(self) -> str: ...  # noqa: D102
    @property
    def sources(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def harmed(self) -> str: ...  # noqa: D102
    @property
    def protections(self) -> tuple[str, ...]: ...  # noqa: D102


Found = TypeVar("Found", bound=Noticed)


def article_label(article: Article, number: str, catalogue: Catalogue) -> str:
    """What stands before an article's title: "Article 6"; nothing before the preamble's."""
    if article.part is Part.PREAMBLE:
        return ""
    return say(catalogue, f"redline.heading.{article.part}", number=number)


@dataclass(frozen=True)
class Names:
    """How terms are said: the label of a key, the words of an answer (None: no answer)."""

    label: Callable[[str], str]
    answer: Callable[[str, Value | None], str]


@dataclass(frozen=True, slots=True)
class Offer:
    """A text offered as an answer to a change, under the name of the rule that made it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known of the changes beside the two texts; changes by their id, articles by their key.

    `material` say another number, though in words; `undeclared` were not announced by who proposed them;
    `traces` are sentences about who made them in a file; `trades` stand or fall together, each with the reason
    of its trade; `offers` are texts to answer with;
    `agreed` are the articles that both sides have settled otherwise than the first version had them.
    """

    material: Collection[str] = ()
    undeclared: Collection[str] = ()
    traces: Mapping[str, Sequence[str]] = field(default_factory=dict)
    trades: Mapping[str, str] = field(default_factory=dict)
    offers: Mapping[str, Sequence[Offer]] = field(default_factory=dict)
    agreed: Collection[str] = ()


def view(
    redline: Redline,
    findings: Sequence[Found] | None,
    sentence: Callable[[Found], str],
    catalogue: Catalogue,
    names: Names,
    beside: Beside | None = None,
) -> Json:
    """Everything the redline component shows, JSON-able.

    Without `findings` nothing was judged yet: then no change has a weight, not even that of mere wording.
    """
    said = [(finding, _noted(finding, sentence(finding))) for finding in findings or ()]
    at_change: dict[str, list[Json]] = defaultdict(list)
    for finding, note in said:
        at_change[finding.change].append(note)
    known = {change.id for change in redline.changes}
    page = _Page(redline, catalogue, names, findings is not None, at_change, beside or Beside())
    return {
        "rev": f"{redline.old.digest[:16]}-{redline.new.digest[:16]}-{catalogue.language}",
        "language": redline.new.language,
        "judged": findings is not None,
        "title": redline.new.title,
        "words": words(catalogue),
        "articles": list(page.articles()),
        "changes": [page.change(change) for change in redline.changes],
        "protections": [
            {"key": key, "label": say(catalogue, f"protection.{key}")}
            for key in dict.fromkeys(key for finding, _ in said for key in finding.protections)
        ],
        "terms": [page.term(change) for change in redline.changes if change.kind is ChangeKind.TERM],
        "findings": [
            {**note, "change": finding.change if finding.change in known else "", "article": finding.article}
            for finding, note in said
            if not finding.clause or finding.change not in known
        ],
    }


def words(catalogue: Catalogue) -> Mapping[str, str]:
    """What the component itself says; sent with the text once, not with every rerun of the page."""
    return {
        code.removeprefix("redline."): sentence
        for code, sentence in catalogue.sentences.items()
        if code.startswith("redline.") and not code.startswith(_SAID_ELSEWHERE)
    }


@dataclass(frozen=True)
class _Page:
    redline: Redline
    catalogue: Catalogue
    names: Names
    judged: bool
    found: Mapping[str, list[Json]]
    beside: Beside

    def articles(self) -> Iterator[Json]:
        old, new = self.redline.old, self.redline.new
        before, now = _places(old), _places(new)
        at: dict[str, list[Change]] = defaultdict(list)
        for change in self.redline.changes:
            at[change.article].append(change)
        clauses_old, clauses_new = _clauses(old), _clauses(new)
        for article in woven(old.articles, new.articles):
            was, is_ = old.article(article.key), new.article(article.key)
            changes = at[article.key]
            rows = [
                _row(key, clauses_old.get(key), clauses_new.get(key), article.key, changes)
                for key in _row_keys(was, is_)
            ]
            own = [c for c in changes if not c.clause and c.kind is not ChangeKind.TERM]
            yield {
                "key": article.key,
                "part": article.part.value,
                "old": was and self.heading(before[article.key], was),
                "new": is_ and self.heading(now[article.key], is_),
                "state": _state(was, is_, own, rows),
                "agreed": article.key in self.beside.agreed,
                "changes": [c.id for c in own],
                "rows": rows,
            }

    def heading(self, number: str, article: Article) -> Json:
        return {"label": article_label(article, number, self.catalogue), "title": article.title}

    def change(self, change: Change) -> Json:
        found, beside = self.found.get(change.id, []), self.beside
        old, new = self.texts(change)
        grave = change.id in beside.material or any(f["severity"] in GRAVE for f in found)
        return {
            "id": change.id,
            "kind": change.kind.value,
            "family": family(change, grave=grave) if self.judged else "unjudged",
            "article": change.article,
            "clause": change.clause,
            "group": change.group or change.id,
            "place": self.place(change),
            "summary": say(self.catalogue, f"redline.kind.{change.kind}"),
            "old": old,
            "new": new,
            "findings": found,
            "counter": counterable(change, self.redline),
            "draft": self.draft(change),
            "undeclared": change.id in beside.undeclared,
            "traces": list(beside.traces.get(change.id, ())),
            "trade": beside.trades.get(change.id, ""),
            "offers": [{"label": o.label, "text": o.text} for o in beside.offers.get(change.id, ())],
        }

    def draft(self, change: Change) -> str:
        """What an answer in other words begins from: the new words, or a term's new value as one would type it."""
        if change.kind is ChangeKind.TERM:
            return typed(self.redline.new.terms.get(change.term))
        old, new = self.texts(change)
        return new or old

    def texts(self, change: Change) -> tuple[str, str]:
        """What stood and what would stand, in words."""
        old, new = self.redline.old, self.redline.new
        match change.kind:
            case ChangeKind.TERM:
                term = change.term
                return self.names.answer(term, old.terms.get(term)), self.names.answer(
                    term, new.terms.get(term)
                )
            case ChangeKind.TEXT:
                return change.old, change.new
            case ChangeKind.TITLE:
                return old.title, new.title
            case ChangeKind.CLAUSE_ADDED | ChangeKind.CLAUSE_REMOVED | ChangeKind.CLAUSE_MOVED:
                return _text(old, change.clause), _text(new, change.clause)
            case _:
                was, is_ = old.article(change.article), new.article(change.article)
                return was.title if was else "", is_.title if is_ else ""

    def place(self, change: Change) -> str:
        """Where a change stands, as a reader would say it."""
        if change.kind is ChangeKind.TERM:
            return self.names.label(change.term)
        # What is gone is named as it stood: its number and its article's belong to the same version.
        old, new = self.redline.old, self.redline.new
        gone = bool(change.clause) and change.clause not in _clauses(new)
        version = old if gone or new.article(change.article) is None else new
        article = version.article(change.article)
        if article is None:
            return new.title
        heading = self.heading(_places(version)[article.key], article)
        label = _clauses(version).get(change.clause)
        whole = " – ".join(part for part in (heading["label"], heading["title"]) if part)
        return f"{label.label}, {whole}" if label and label.label else whole

    def term(self, change: Change) -> Json:
        old, new = self.texts(change)
        return {"id": change.id, "label": self.names.label(change.term), "old": old, "new": new}


def typed(value: Value | None) -> str:
    """A figure or a date as one would type it; "" for anything else."""
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return f"{Decimal(value):f}"
    return ""


def family(change: Change, *, grave: bool) -> str:
    """What a change weighs: material when it bears a warning, a figure or a whole text; else wording or structure."""
    if grave or change.kind is ChangeKind.TERM:
        return "material"
    if change.kind in STRUCTURE:
        return "structure"
    if change.kind is ChangeKind.TEXT:
        touched = "".join(s.text for s in change.spans if s.tag != "equal") or change.old + change.new
        return "material" if any(character.isdigit() for character in touched) else "wording"
    return "material"


def segments(old: str, new: str, hunks: Sequence[Change]) -> Iterator[Json]:
    """One clause's text in both states: every character of either stands in one segment, in order."""
    i = j = 0
    for hunk in sorted(hunks, key=lambda h: (h.i1, h.j1)):
        yield from _kept(old[i : hunk.i1], new[j : hunk.j1])
        if hunk.spans:
            yield from ({"tag": s.tag, "text": s.text, "change": hunk.id} for s in hunk.spans if s.text)
        else:
            for tag, text in (("delete", hunk.old), ("insert", hunk.new)):
                if text:
                    yield {"tag": tag, "text": text, "change": hunk.id}
        i, j = hunk.i2, hunk.j2
    yield from _kept(old[i:], new[j:])


@dataclass(frozen=True, slots=True)
class _Placed:
    article: str
    label: str
    text: str


@lru_cache(maxsize=16)
def _places(version: Version) -> dict[str, str]:
    return {article.key: number for number, article in numbered(version)}


@lru_cache(maxsize=16)
def _clauses(version: Version) -> dict[str, _Placed]:
    return {
        clause.key: _Placed(article.key, clause_label(number, index, article), clause.text)
        for number, article in numbered(version)
        for index, clause in enumerate(article.clauses)
    }


def _text(version: Version, clause: str) -> str:
    found = version.clause(clause)
    return found[1].text if found else ""


def _row_keys(was: Article | None, is_: Article | None) -> Iterator[str]:
    """Clauses in reading order; one that went to another article leaves a row where it stood."""
    here = is_.clauses if is_ else ()
    yield from (clause.key for clause in woven(was.clauses if was else (), here))


def _row(key: str, was: _Placed | None, is_: _Placed | None, article: str, changes: Sequence[Change]) -> Json:
    mine = [c for c in changes if c.clause == key]
    whole = next((c for c in changes if c.kind in WHOLE), None)
    gone_to = is_ if is_ and is_.article != article else None
    came_from = was if was and was.article != article else None
    if gone_to or is_ is None:
        assert was is not None
        change = next(iter(mine), whole)
        tag = "move" if gone_to else "delete"
        return {
            "key": key,
            "state": "away" if gone_to else "removed",
            "old": was.label,
            "new": "",
            "to": gone_to.label if gone_to else "",
            "segments": [{"tag": tag, "text": was.text, "change": change.id if change else ""}],
        }
    if was is None:
        change = next(iter(mine), whole)
        state, found = "added", [{"tag": "insert", "text": is_.text, "change": change.id if change else ""}]
    else:
        found = list(segments(was.text, is_.text, [c for c in mine if c.kind is ChangeKind.TEXT]))
        state = "edited" if any(c.kind is ChangeKind.TEXT for c in mine) else "same"
    moved = next((c for c in mine if c.kind is ChangeKind.CLAUSE_MOVED), None)
    if moved:
        state = "moved"
        found = [{**s, "tag": "move", "change": moved.id} if s["tag"] == "equal" else s for s in found]
    return {
        "key": key,
        "state": state,
        "old": was.label if was else "",
        "new": is_.label,
        "to": came_from.label if came_from else "",
        "segments": found,
    }


def _state(was: Article | None, is_: Article | None, own: Sequence[Change], rows: Sequence[Json]) -> str:
    if was is None or is_ is None:
        return "added" if was is None else "removed"
    kinds = {change.kind for change in own}
    if ChangeKind.ARTICLE_MOVED in kinds:
        return "moved"
    if any(row["state"] != "same" for row in rows):
        return "edited"
    return "renamed" if ChangeKind.ARTICLE_RENAMED in kinds else "same"


def _kept(old: str, new: str) -> Iterator[Json]:
    if old or new:
        yield {"tag": "equal", "text": new} | ({"was": old} if old != new else {})


def _noted(finding: Noticed, sentence: str) -> Json:
    return {
        "severity": str(finding.severity),
        "sentence": sentence,
        "sources": list(finding.sources),
        "harmed": str(finding.harmed),
        "protections": list(finding.protections),
    }
