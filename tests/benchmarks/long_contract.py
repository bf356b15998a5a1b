"""A contract of 100 articles under a proposal of 1,200 changes, written straight into the store."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from contract.actions.filing import example_terms
from contract.actions.table import new_id, now
from contract.edges import library
from contract.edges.house import Room
from contract.edges.store import NewVersion
from contract.events import Created, LinkMade, Opened, Proposed
from contract.party import Seat
from contract.redline import compare
from contract.version import Article, Clause, Version

ARTICLES, CLAUSES = 100, 12
_TEXT = (
    "Le Prestataire livre le lot {n} sous {days} jours. Le Client répond par écrit, sans frais pour personne."
)


def long_contract(room: Room) -> tuple[str, int]:
    """Write it; gives its id and how many changes its open proposal holds."""
    template, id_, moment = library.template(), new_id(), now()
    terms = example_terms(library.examples()[0][0])
    old = Version(template.name, "fr", "Un long contrat", terms, _articles(30))
    new = replace(old, articles=_articles(45))
    expires = moment + timedelta(days=30)
    link, _ = room.access.make_link(id_, expires, moment)
    steps = (
        (Seat.CONTRACTOR, (Created(old.title, template.name, "fr", 1), LinkMade(link, expires)), old),
        (Seat.CLIENT, (Opened(link), Proposed("p1", 1, 2, "Plus de temps.")), new),
    )
    seq = 0
    for number, (seat, facts, version) in enumerate(steps, 1):
        kept = (NewVersion(number, seat, version),)
        seq = room.store.append(id_, facts, seat, moment, after=seq, versions=kept, request=new_id())[-1].seq
    return id_, len(compare(old, new).changes)


def _articles(days: int) -> tuple[Article, ...]:
    return tuple(
        Article(
            f"lot_{a}",
            f"Lot {a}",
            tuple(Clause(f"lot_{a}.{c}", _TEXT.format(n=a * CLAUSES + c, days=days)) for c in range(CLAUSES)),
        )
        for a in range(ARTICLES)
    )
