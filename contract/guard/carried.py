"""Carried: which elements a version's text carries, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contract.drafting.draft import draft
from contract.edits import plain, same
from contract.guard.signs import SIGNS
from contract.template import Element, Level, Template
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


@dataclass(frozen=True, slots=True)
class Duty:
    """An element that this contract must carry, and where the template writes it."""

    element: Element
    article: str
    clause: str


def duties(version: Version, template: Template) -> tuple[Duty, ...]:
    """The elements that the template would carry under this version's terms."""
    known = {e.id: e for e in template.elements}
    if version.language not in template.texts:
        return ()
    drafted = draft(template, version.terms, version.language)
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
    return any(holds(clause, element) for clause in carriers(version).get(element, ()))


def holds(clause: Clause, element: str) -> bool:
    """Whether this clause, as it reads now, carries an element that it was written to carry."""
    if same(clause.text, clause.drafted):
        return True
    if not clause.text.strip():
        return False
    sign = SIGNS.get(element)
    return sign is None or sign.search(plain(clause.text)) is not None


def carriers(version: Version) -> Mapping[str, tuple[Clause, ...]]:
    """The clauses written to carry each element."""
    found: dict[str, tuple[Clause, ...]] = {}
    for clause in clauses(version):
        for name in clause.elements:
            found[name] = (*found.get(name, ()), clause)
    return found


def clauses(version: Version) -> Iterator[Clause]:
    """Every clause, in reading order."""
    for article in version.articles:
        yield from article.clauses
