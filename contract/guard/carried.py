"""Carried: which elements a version's text carries, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from contract.drafting.draft import draft
from contract.guard.meaning import closeness, said
from contract.guard.pattern import Pattern
from contract.guard.reading import cut, plainly, read
from contract.guard.signs import SIGNS
from contract.guard.spoken import spoken
from contract.template import Element, Level, Template
from contract.terms import Terms
from contract.version import Clause, Version

TEN = (
    "parties",
    "objet",
    "cadre_mission",
    "propriete_intellectuelle",
    "duree",
    "conditions_financieres",
    "obligations",
    "confidentialite",
    "responsabilite",
    "differends",
)
"""The essential articles (law.md §1 of the study behind docs/guard.md)."""
_STILL_ITSELF = 0.5
"""From so much of what a clause said on, it is still the same clause."""


@dataclass(frozen=True, slots=True)
class Duty:
    """An element that this contract must carry, and where the template writes it."""

    element: Element
    article: str
    clause: str


def duties(version: Version, template: Template) -> tuple[Duty, ...]:
    """The elements that the template would carry under this version's terms."""
    return _duties(version.terms, version.language, template)


@lru_cache(maxsize=64)
def _duties(terms: Terms, language: str, template: Template) -> tuple[Duty, ...]:
    """The same, remembered: most changes leave the terms as they are."""
    known = {e.id: e for e in template.elements}
    if language not in template.texts:
        return ()
    drafted = draft(template, terms, language)
    found: dict[str, Duty] = {}
    for article in drafted.articles:
        for clause in article.clauses:
            for name in clause.elements:
                if name in known:
                    found.setdefault(name, Duty(known[name], article.key, clause.key))
    return tuple(found.values())


def grave(duty: Duty) -> bool:
    """Whether losing the element is more than a pity."""
    return duty.element.level is not Level.RECOMMENDED


def carries(version: Version, element: str) -> bool:
    """Whether some clause still carries the element, wherever it stands now."""
    return element in carried(version)


@lru_cache(maxsize=64)
def carried(version: Version) -> frozenset[str]:
    """Every element that a text carries: by the clauses written for it, or in a person's own words."""
    found = set(written(version))
    for clause in clauses(version):
        if not clause.elements and not clause.drafted:
            found.update(spoken(clause.text))
    return frozenset(found)


def holds(clause: Clause, element: str) -> bool:
    """Whether this clause, as it reads now, carries an element that it was written to carry."""
    if clause.text == clause.drafted or plainly(clause.text) == plainly(clause.drafted):
        return True
    if not clause.text.strip():
        return False
    sign = SIGNS.get(element)
    return sign is None or sign.search(read(clause.text)) is not None or _still_said(sign, clause)


def _still_said(sign: Pattern, clause: Clause) -> bool:
    """Whether the words by which the clause was drafted to carry an element are still said, in whatever form."""
    shown = sign.search(read(clause.drafted))
    if shown is None:  # drafted without it, for this client or this status: the whole clause then tells
        return closeness(clause.drafted, clause.text) >= _STILL_ITSELF
    spoke = frozenset(said(shown.group()))
    return bool(spoke) and spoke <= said(clause.text).keys()


@lru_cache(maxsize=64)
def written(version: Version) -> frozenset[str]:
    """The elements carried by the clauses that the template wrote for them."""
    return frozenset(e for c in clauses(version) for e in c.elements if holds(c, e))


@lru_cache(maxsize=64)
def said_by(version: Version) -> frozenset[str]:
    """Every sentence of a version, plainly written."""
    return frozenset(said for c in clauses(version) for said in _sentences(c.text))


@lru_cache(maxsize=1 << 12)
def _sentences(text: str) -> tuple[str, ...]:
    """A clause's sentences, plainly written; most clauses are the same from one version to the next."""
    return tuple(map(plainly, cut(text)))


def stands_whole(clause: Clause, said: frozenset[str]) -> bool:
    """Whether each sentence of the clause stands somewhere, in one clause or in several."""
    own = _sentences(clause.text)
    return bool(own) and said.issuperset(own)


def clauses(version: Version) -> Iterator[Clause]:
    """Every clause, in reading order."""
    for article in version.articles:
        yield from article.clauses
