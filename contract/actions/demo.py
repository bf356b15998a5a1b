"""The demonstration: a room of its own, a negotiation already under way, a contract already signed, a seat on either side.

Its words are in `templates/<template>/demo/<language>.toml`; its course is here, dated back so that
turns and times look as they would.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from contract import editing
from contract.actions.filing import example_terms
from contract.actions.signed_demo import play_signed
from contract.actions.staged import Course
from contract.actions.table import new_id, now
from contract.decision import Decision, Verdict
from contract.drafting.draft import draft
from contract.drafting.redraft import redraft
from contract.edges import library
from contract.edges.house import Room, Visit, house
from contract.errors import MissingError
from contract.events import (
    CodeChosen,
    Commented,
    Created,
    Decided,
    LinkMade,
    Mark,
    Marked,
    Opened,
    Proposed,
    Saved,
    Seen,
    WindowSet,
)
from contract.party import Seat
from contract.proposal.counter import counter
from contract.proposal.settle import settle
from contract.redline import compare
from contract.redline.change import Change
from contract.redline.order import placed
from contract.terms import Terms, Value
from contract.version import Version

Words = Mapping[str, Any]
CM, CLIENT = Seat.CONTRACTOR, Seat.CLIENT
CODE = "demonstration"
"""What both sides of a demonstration type where a real person types a code of their own; it is said on the page."""
ASKED_PRICE = Decimal("780.00")


def open_demo(language: str = "fr") -> tuple[Room, str]:
    """Open a fresh demonstration: its room, and the contractor's session token."""
    room = house().new_demo()
    words, moment = library.demo_words(language), now()
    play(room, words, language, moment)
    play_signed(room, words, language, moment)
    return room, room.access.open_session(CM, now())


def change_seat(visit: Visit, contract: str = "") -> str:
    """Sit on the other side of a contract's table, the last changed one's where none is named; gives the new token."""
    access, store = visit.room.access, visit.room.store
    if visit.session.seat is CLIENT:
        return access.open_session(CM, now())
    known = [card.contract for card in store.cards()]
    if not known:
        raise MissingError("contract.unknown")
    return access.open_session(CLIENT, now(), contract=contract if contract in known else known[0])


def play(room: Room, words: Words, language: str, moment: datetime) -> str:
    """Write the whole course into a room; gives the contract's id."""
    template = library.template()
    terms = example_terms(words["example"], language)
    course = Course(room, moment - timedelta(days=9))
    first = draft(template, terms, language)
    course.step(CM, Created(words["title"], template.name, language, 1), versions=(first,))
    richer = redraft(template, first, terms.having("networks", _with_video(terms))).version
    course.step(CM, Saved(2, words["saved"]["reason"]), versions=(richer,))
    expires = moment + timedelta(days=30)
    link, _ = room.access.make_link(course.id, expires, moment)
    room.access.make_owner(CODE, moment)
    room.access.choose_code(link, CODE, moment)
    course.step(CM, LinkMade(link, expires), WindowSet((moment + timedelta(days=5)).date()), hours=1)
    _reading(course, words["comments"], link)
    _first_round(course, words["first"])
    _second_round(course, words["second"])
    _third_round(course, words["third"])
    return course.id


def _with_video(terms: Terms) -> tuple[Terms, ...]:
    rows = terms["networks"]
    assert isinstance(rows, tuple)
    video: dict[str, Value] = {
        "network": "instagram",
        "handle": "@cafehorizon",
        "format": "reel",
        "quantity": 1,
        "per": "month",
    }
    return (*(row for row in rows if isinstance(row, Terms)), Terms(video))


def _reading(course: Course, words: Words, link: str) -> None:
    course.step(CLIENT, Opened(link), CodeChosen(link), hours=20)
    read = (Marked(key, Mark.READ, 2) for key in ("parties", "objet", "cadre_mission"))
    question = new_id()
    course.step(
        CLIENT,
        *read,
        Marked("duree", Mark.QUESTION, 2),
        Marked("conditions_financieres", Mark.PROPOSE, 2),
        Commented(question, "duree", "duree.notice", words["question"]),
        Commented(new_id(), "conditions_financieres", "", words["private"], private=True),
        hours=2,
    )
    course.step(CM, Commented(new_id(), "duree", "duree.notice", words["answer"], answers=question), hours=3)


def _first_round(course: Course, words: Words) -> None:
    """The client asks for a lower price, a longer payment, more time, and opens a closed list."""
    base = course.versions[-1]
    terms = base.terms.having("payment_days", 45)
    asked = redraft(library.template(), base, terms).version
    asked = redraft(library.template(), asked, terms.having("price_amount", ASKED_PRICE)).version
    asked = _rewritten(asked, "validation.approval", words["validation"])
    asked = _rewritten(asked, "cadre.included", words["included"])
    course.step(CLIENT, Proposed("p1", 2, 3, words["note"]), hours=26, versions=(asked,))


def _second_round(course: Course, words: Words) -> None:
    """The contractor accepts one thing, refuses two with a reason, and counters the fourth; all is accepted."""
    base, asked = course.versions[1], course.versions[2]
    redline = compare(base, asked)
    prices = {c.group for c in redline.changes if c.term == "price_amount"}
    delay = next(c for c in redline.changes if c.clause == "validation.approval")

    def answer(change: Change) -> Decision:
        if change.group in prices:
            return Decision(change.id, Verdict.REJECT, reason=words["price_reason"])
        if change == delay:
            return Decision(change.id, Verdict.COUNTER, words["counter"])
        if change.clause == delay.clause:
            return Decision(change.id, Verdict.REJECT)
        if change.clause == "cadre.included":
            return Decision(change.id, Verdict.REJECT, reason=words["included_reason"])
        return Decision(change.id, Verdict.ACCEPT)

    answers = tuple(answer(change) for change in redline.changes)
    settled, countered = settle(redline, answers), counter(redline, answers, library.template())
    assert countered is not None
    course.step(
        CM,
        Seen("p1"),
        Decided("p1", 2, 4, answers),
        Proposed("p2", 4, 5, words["note"], answers="p1"),
        hours=19,
        versions=(settled, countered),
    )
    agreed = compare(settled, countered)
    accepted = tuple(Decision(c.id, Verdict.ACCEPT) for c in agreed.changes)
    course.step(
        CLIENT,
        Seen("p2"),
        Decided("p2", 4, 6, accepted),
        hours=22,
        versions=(settle(agreed, accepted),),
    )


def _third_round(course: Course, words: Words) -> None:
    """The client removes one essential article, empties another under its title, moves and renames two."""
    base = course.versions[-1]
    asked = editing.remove_article(base, "responsabilite")
    article = asked.article("confidentialite")
    assert article is not None
    asked = editing.write_article(
        asked, article.key, article.title, ((article.clauses[0].key, words["confidentiality"]),)
    )
    duration = asked.article("duree")
    assert duration is not None
    texts = tuple((c.key, words["notice"] if c.key == "duree.notice" else c.text) for c in duration.clauses)
    asked = editing.write_article(asked, "duree", words["duration_title"], texts)
    keys = [a.key for a in asked.articles]
    order = placed(keys, [*_before(keys, "differends"), "independance"], frozenset({"independance"}))
    by_key = {a.key: a for a in asked.articles}
    asked = replace(asked, articles=tuple(by_key[key] for key in order))
    course.step(CLIENT, Proposed("p3", 6, 7, words["note"]), hours=30, versions=(asked,))


def _before(keys: list[str], last: str) -> list[str]:
    return [key for key in keys[: keys.index(last) + 1] if key != "independance"]


def _rewritten(version: Version, clause: str, text: str) -> Version:
    place = version.clause(clause)
    assert place is not None
    article = place[0]
    texts = tuple((c.key, text if c.key == clause else c.text) for c in article.clauses)
    return editing.write_article(version, article.key, article.title, texts)
