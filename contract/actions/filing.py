"""Filing: the contractor's contracts, their profile, and how a contract begins."""

from __future__ import annotations

from dataclasses import replace

from contract import editing
from contract.actions.table import Table, contractor_only, new_id, note, now, sit
from contract.drafting.draft import draft
from contract.edges import library
from contract.edges.house import Visit
from contract.edges.store import Card, NewVersion
from contract.errors import ForbiddenError
from contract.events import Created, Retitled
from contract.interview.answers import parse
from contract.interview.gaps import defaults
from contract.party import Seat
from contract.template import Template, TermSpec
from contract.terms import Terms
from contract.version import Version

PROFILE = "contractor_"
"""Terms whose key begins so belong to the contractor, and are kept once for all contracts."""


def cards(visit: Visit) -> tuple[Card, ...]:
    """Every contract of the contractor, last changed first."""
    contractor_only(visit)
    return tuple(visit.room.store.cards())


def begin(visit: Visit, title: str, language: str, terms: Terms | None = None) -> Table:
    """Begin a contract: the template's defaults, the contractor's profile, then the terms handed in."""
    contractor_only(visit)
    template = library.template()
    known = {**defaults(template), **profile(visit), **(terms or {})}
    return begin_with(visit, title, draft(template, Terms(known), language))


def begin_with(visit: Visit, title: str, version: Version) -> Table:
    """Begin a contract whose first version is this one."""
    contractor_only(visit)
    named = editing.clean(title) or version.title
    contract = new_id()
    visit.room.store.create(
        contract,
        (Created(named, version.template, version.language, 1),),
        Seat.CONTRACTOR,
        now(),
        (NewVersion(1, Seat.CONTRACTOR, version),),
        request=new_id(),
    )
    return sit(visit, contract)


def duplicate(table: Table, title: str) -> Table:
    """Begin another contract from the text on the table, without the client's identity and the dates."""
    contractor_only(table.visit)
    version = table.version()
    kept = {k: v for k, v in version.terms.items() if not k.startswith("client_") and not k.endswith("_date")}
    if not any(
        article.drafted_title for article in version.articles
    ):  # another maker's text, not drafted from terms
        return begin_with(table.visit, title, replace(version, terms=Terms(kept)))
    return begin(table.visit, title, version.language, Terms(kept))


def retitle(table: Table, title: str) -> Table:
    """Give the file another name in the list; the contract's text is untouched."""
    table.demand("retitle")
    return note(table, Retitled(editing.clean(title)))


def profile(visit: Visit) -> Terms:
    """The contractor's own identity, kept once."""
    return visit.room.store.profile()


def keep_profile(visit: Visit, key: str, raw: object) -> Terms:
    """Answer one question about the contractor; what cannot be read is refused with its fault."""
    contractor_only(visit)
    spec = next(s for s in profile_questions(library.template()) if s.key == key)
    parsed = parse(spec, raw)
    if parsed.fault is not None:
        raise ForbiddenError(f"fault.{parsed.fault.code}", **dict(parsed.fault.values))
    terms = profile(visit).having(key, parsed.value)
    visit.room.store.keep_profile(terms)
    return terms


def profile_questions(template: Template) -> tuple[TermSpec, ...]:
    """The questions of the interview that are about the contractor."""
    return tuple(replace(s, asked_when="") for s in template.terms if s.key.startswith(PROFILE))


def example_terms(name: str, language: str = "fr") -> Terms:
    """The answers of one of the template's worked examples, for a contract in this language."""
    template = library.template()
    specs = {spec.key: spec for spec in template.terms}
    raw = dict(library.examples(language))[name]["terms"]
    read = {key: parse(specs[key], typed).value for key, typed in raw.items()}
    return Terms({key: value for key, value in read.items() if value is not None})
