"""Signed demo: a second contract of the demonstration, signed by both and under way, for what comes after."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from contract.actions.filing import example_terms
from contract.actions.reading import party_name
from contract.actions.staged import Course
from contract.drafting.draft import draft
from contract.edges import library
from contract.edges.house import Room
from contract.events import CodeChosen, Confirmed, Created, LinkMade, Opened
from contract.party import Seat
from contract.signature.facts import Signed, SigningOpened
from contract.terms import Terms
from contract.wording import say

_AGO = timedelta(days=75)
_TO_SIGN = timedelta(days=14)
_BEGINS_AFTER = timedelta(days=10)


def play_signed(room: Room, words: Mapping[str, Any], language: str, moment: datetime) -> str:
    """Write it into a room, as begun some weeks ago; gives the contract's id. The seal is left to whoever looks."""
    catalogue, told = library.catalogue(language), words["signed"]
    course = Course(room, moment - _AGO)
    template, terms = library.template(), _terms(words, language)
    day = course.at.date()
    terms = terms.having("signing_date", day).having("start_date", day + _BEGINS_AFTER)
    version = draft(template, terms, language)
    course.step(
        Seat.CONTRACTOR, Created(told["title"], template.name, language, 1), versions=(version,), hours=0
    )
    link, _ = room.access.make_link(course.id, moment + _AGO, course.at)
    course.step(Seat.CONTRACTOR, LinkMade(link, moment + _AGO), hours=1)
    confirmed = Confirmed(1, version.digest)
    course.step(Seat.CLIENT, Opened(link), CodeChosen(link), confirmed, hours=20)
    course.step(Seat.CONTRACTOR, confirmed, hours=3)
    key = room.key.fingerprint
    until = (course.at + _TO_SIGN).date()
    course.step(Seat.CONTRACTOR, SigningOpened(1, version.digest, until, "", key), hours=1)
    for seat in Seat:
        party = party_name(version, seat, catalogue)
        signed = Signed(
            version=1,
            digest=version.digest,
            name=told[f"{seat}_name"],
            capacity=told[f"{seat}_capacity"],
            consent=say(catalogue, "sign.consent", number=1, party=party),
            acknowledged=(),
            warnings=(),
            checked=("demo",),
            link=link if seat is Seat.CLIENT else "",
            mark="",
        )
        course.step(seat, signed, hours=5)
    return course.id


def _terms(words: Mapping[str, Any], language: str) -> Terms:
    """The answers of another example, given by the same contractor."""
    mine = example_terms(words["example"], language)
    theirs = example_terms(words["signed"]["example"], language)
    own = {key: value for key, value in mine.items() if key.startswith("contractor_")}
    others = {key: value for key, value in theirs.items() if not key.startswith("contractor_")}
    return Terms({**others, **own})
