"""View: a redline as plain data for the screen, whole text and changes in one reading order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Protocol, TypeVar

from contract.redline.change import MOVED, Change, ChangeKind, Redline, counterable
from contract.redline.order import woven
from contract.redline.places import LeftPlace, Places, left_places
from contract.redline.rows import Json, article_rows, article_state
from contract.terms import Value
from contract.version import Version
from contract.wording import Catalogue, say

_STRUCTURE = MOVED | {ChangeKind.ARTICLE_RENAMED, ChangeKind.TITLE}
_SAID_ELSEWHERE = (
    "redline.article.",
    "redline.editor.",
    "redline.heading.",
    "redline.live.",
    "redline.kind.",
)
_GRAVE = frozenset({"alarm", "warning"})


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

    `material` say another number, though in words, or have something told of them that is not doubted; `undeclared` were not announced by who proposed them;
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
    whose: Callable[[Found], str],
    catalogue: Catalogue,
    names: Names,
    beside: Beside | None = None,
) -> Json:
    """Everything the redline component shows, JSON-able. Of each finding `sentence` says it, `whose` whom it is about.

    Without `findings` nothing was judged yet: then no change has a weight, not even that of mere wording.
    """
    said = [(finding, _noted(finding, sentence(finding), whose(finding))) for finding in findings or ()]
    at_change: dict[str, list[Json]] = defaultdict(list)
    for finding, note in said:
        at_change[finding.change].append(note)
    known = {change.id for change in redline.changes}
    places = Places(redline, catalogue, names.label)
    page = _Page(redline, places, catalogue, names, findings is not None, at_change, beside or Beside())
    articles = list(page.articles())
    order = {change: n for n, change in enumerate(_in_reading_order(articles))}
    return {
        "rev": f"{redline.old.digest[:16]}-{redline.new.digest[:16]}-{catalogue.language}",
        "language": redline.new.language,
        "judged": findings is not None,
        "title": redline.new.title,
        "words": words(catalogue),
        "articles": articles,
        "changes": [
            page.change(change) for change in sorted(redline.changes, key=lambda c: order.get(c.id, -1))
        ],
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
    places: Places
    catalogue: Catalogue
    names: Names
    judged: bool
    found: Mapping[str, list[Json]]
    beside: Beside

    def articles(self) -> Iterator[Json]:
        old, new = self.redline.old, self.redline.new
        at: dict[str, list[Change]] = defaultdict(list)
        for change in self.redline.changes:
            at[change.article].append(change)
        for article in woven(left_places(old, self.redline.changes), new.articles):
            if isinstance(article, LeftPlace):
                yield self.left_place(article)
                continue
            was, is_ = old.article(article.key), new.article(article.key)
            changes = at[article.key]
            here = article_rows(article.key, old, new, changes)
            own = [c for c in changes if not c.clause and c.kind is not ChangeKind.TERM]
            yield {
                "key": article.key,
                "part": article.part.value,
                "old": was and self.places.heading(old, was),
                "new": is_ and self.places.heading(new, is_),
                "state": article_state(was, is_, own, here),
                "agreed": article.key in self.beside.agreed,
                "changes": [c.id for c in own],
                "rows": here,
            }

    def left_place(self, left: LeftPlace) -> Json:
        """What stands where a moved article stood: its heading, and where it went."""
        old, new = self.redline.old, self.redline.new
        was = old.article(left.of)
        assert was is not None
        return {
            "key": left.key,
            "of": left.of,
            "part": was.part.value,
            "old": self.places.heading(old, was),
            "new": None,
            "state": "away",
            "to": self.places.stands(new, left.of),
            "agreed": False,
            "changes": [],
            "rows": [],
        }

    def change(self, change: Change) -> Json:
        found, beside = self.found.get(change.id, []), self.beside
        old, new = self.texts(change)
        grave = change.id in beside.material or any(f["severity"] in _GRAVE for f in found)
        return {
            "id": change.id,
            "kind": change.kind.value,
            "family": family(change, grave=grave) if self.judged else "unjudged",
            "article": change.article,
            "clause": change.clause,
            "group": change.group or change.id,
            "place": self.places.of(change),
            "was": self.places.before(change),
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

    def term(self, change: Change) -> Json:
        old, new = self.texts(change)
        return {"id": change.id, "label": self.names.label(change.term), "old": old, "new": new}


def _in_reading_order(articles: Iterable[Json]) -> Iterator[str]:
    """The changes as one meets them in the text, each at its first place."""
    met = (
        (*article["changes"], *(s.get("change", "") for row in article["rows"] for s in row["segments"]))
        for article in articles
    )
    return iter(dict.fromkeys(change for changes in met for change in changes if change))


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
    if change.kind in _STRUCTURE:
        return "structure"
    if change.kind is ChangeKind.TEXT:
        touched = "".join(s.text for s in change.spans if s.tag != "equal") or change.old + change.new
        return "material" if any(character.isdigit() for character in touched) else "wording"
    return "material"


def _text(version: Version, clause: str) -> str:
    found = version.clause(clause)
    return found[1].text if found else ""


def _noted(finding: Noticed, sentence: str, whose: str) -> Json:
    return {
        "severity": str(finding.severity),
        "sentence": sentence,
        "sources": list(finding.sources),
        "harmed": str(finding.harmed),
        "whose": whose,
        "protections": list(finding.protections),
    }
