"""Compose: the amendment that leads from the text in force to a new one, each clause named once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from contract.edits import same
from contract.figures import CENT, compute
from contract.redline.change import ChangeKind, Redline
from contract.template import Template
from contract.terms import Value, changed_terms
from contract.version import Article, Version, clause_label, numbered


class Act(StrEnum):
    """What an amendment does at a place."""

    REPLACED = "replaced"
    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    RETITLED = "retitled"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing the amendment does. `label` and `article` are those of the text that has the clause.

    `old` and `new` are whole texts: of the clause, or of a title. The label of what is added is the new text's.
    """

    act: Act
    clause: str
    label: str
    article: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Price:
    """What a month costs and brings, before and after.

    `even` keeps the price per publication of before for the publications of after.
    """

    before: Decimal
    after: Decimal
    posts_before: Decimal | None
    posts_after: Decimal | None
    even: Decimal | None


@dataclass(frozen=True)
class Amendment:
    """A change of the contract. `terms`: each key term that changes, its answer before and after.

    `moved`: only places changed, beside what the lines say; no word of a moved clause differs by that.
    """

    old: Version
    new: Version
    effective: date
    wish: str
    lines: tuple[Line, ...]
    terms: tuple[tuple[str, Value | None, Value | None], ...]
    price: Price | None
    moved: bool


def amendment(redline: Redline, template: Template, effective: date, wish: str = "") -> Amendment:
    """The amendment between the redline's two versions."""
    old, new = redline.old, redline.new
    moves = {ChangeKind.ARTICLE_MOVED, ChangeKind.CLAUSE_MOVED}
    return Amendment(
        old=old,
        new=new,
        effective=effective,
        wish=wish,
        lines=(*_titles(old, new), *_clauses(old, new)),
        terms=tuple((k, old.terms.get(k), new.terms.get(k)) for k in changed_terms(old.terms, new.terms)),
        price=_price(old, new, template),
        moved=any(change.kind in moves for change in redline.changes),
    )


def _titles(old: Version, new: Version) -> Iterator[Line]:
    if not same(old.title, new.title):
        yield Line(Act.RETITLED, "", "", "", old.title, new.title)
    for article in new.articles:
        was = old.article(article.key)
        if was is not None and not same(was.title, article.title):
            yield Line(Act.RENAMED, "", "", was.title, was.title, article.title)


def _clauses(old: Version, new: Version) -> Iterator[Line]:
    """In reading order of the new text; what is gone follows the article it stood in, or comes last."""
    before, after = _places(old), _places(new)
    gone = [key for key in before if key not in after]
    told: set[str] = set()
    for article in new.articles:
        for clause in article.clauses:
            label, _, text = after[clause.key]
            if clause.key not in before:
                yield Line(Act.ADDED, clause.key, label, article.title, "", text)
            elif not same(before[clause.key][2], text):
                was = before[clause.key]
                yield Line(Act.REPLACED, clause.key, was[0], was[1].title, was[2], text)
        here = [key for key in gone if before[key][1].key == article.key]
        told.update(here)
        yield from (_removed(key, before) for key in here)
    yield from (_removed(key, before) for key in gone if key not in told)


def _removed(key: str, before: dict[str, tuple[str, Article, str]]) -> Line:
    label, article, text = before[key]
    return Line(Act.REMOVED, key, label, article.title, text, "")


def _places(version: Version) -> dict[str, tuple[str, Article, str]]:
    """Each clause's label, article and text, by its key."""
    return {
        clause.key: (clause_label(number, n, article), article, clause.text)
        for number, article in numbered(version)
        for n, clause in enumerate(article.clauses)
    }


def _price(old: Version, new: Version, template: Template) -> Price | None:
    was, now = compute(old.terms, template), compute(new.terms, template)
    before, after = was.get("monthly_price"), now.get("monthly_price")
    if not isinstance(before, Decimal) or not isinstance(after, Decimal):
        return None
    posts = tuple(
        v if isinstance(v, Decimal) else None
        for v in (was.get("posts_per_month"), now.get("posts_per_month"))
    )
    even = (before * posts[1] / posts[0]).quantize(CENT, ROUND_HALF_UP) if posts[0] and posts[1] else None
    return Price(before, after, posts[0], posts[1], even)
