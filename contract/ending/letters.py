"""Letters: a notice, or an agreement to end, as a letter in the contract's language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from contract import notation
from contract.deadlines.periods import periods
from contract.ending.facts import Step
from contract.ending.parting import EndSignature, Notice, Offer
from contract.ending.ways import Case, last_day
from contract.letter import Letter
from contract.party import Seat
from contract.version import Version, clause_label, numbered
from contract.wording import Catalogue, say


def notice_letter(case: Case, notice: Notice, catalogue: Catalogue) -> Letter:
    """The letter of a notice that was given; `case` is the contract as it stood then."""
    given, version, language = notice.given, case.version, catalogue.language
    sender, other = _party(version, notice.by), _party(version, notice.by.other)
    ends = last_day(case, given.step, given.sent_on)
    terms = version.terms
    kind = given.step.value
    if given.step is Step.REFUSAL and terms.get("renewal") != "tacit":
        kind = "no_continuation"
    values = _values(case, catalogue) | {
        "sender": sender[0],
        "recipient": other[0],
        "clause": where(version, given.clause, catalogue),
        "words": notation.quoted(given.words, language),
        "breached": where(version, given.breached, catalogue) if given.breached else "",
        "obligation": notation.quoted(_text(version, given.breached), language),
        "story": given.story,
        "since": notation.day(given.since, language) if given.since else "",
        "sent": notation.day(given.sent_on, language),
        "last": notation.day(ends, language) if ends else "",
        "by": notation.day(_by(case, ends), language) if ends else "",
        "warned": _warned(case, given.follows, language),
    }
    return Letter(
        sender=sender,
        to=other,
        dated=say(catalogue, "letter.dated", day=notation.day(given.sent_on, language)),
        means=say(catalogue, "letter.means"),
        subject=say(catalogue, f"letter.{kind}.subject", **values),
        paragraphs=_paragraphs(catalogue, f"letter.{kind}.body", values),
        signers=(sender[0],),
        note=say(catalogue, "letter.note"),
    )


def agreement_letter(case: Case, offer: Offer, catalogue: Catalogue) -> Letter:
    """The agreement to end, as both sign it."""
    terms, language = offer.terms, catalogue.language
    parties = tuple(_party(case.version, seat) for seat in Seat)
    values = _values(case, catalogue) | {
        "contractor": ", ".join(parties[0]),
        "client": ", ".join(parties[1]),
        "last": notation.day(terms.last_day, language),
        "balance": notation.money(terms.balance, language),
        "access": terms.access,
        "contents": terms.contents,
        "survives": terms.survives,
    }
    body = _paragraphs(catalogue, "letter.agreement.body", values)
    if terms.survives.strip():
        body = (*body, *_paragraphs(catalogue, "letter.agreement.more", values))
    if offer.accepted_at and not offer.signatures:
        given = {
            "offered": notation.day(offer.at.date(), language),
            "accepted": notation.day(offer.accepted_at.date(), language),
        }
        body = (*body, *_paragraphs(catalogue, "letter.agreement.accepted", values | given))
    return Letter(
        sender=(),
        to=(),
        dated=say(catalogue, "letter.dated", day=notation.day(offer.at.date(), language)),
        means="",
        subject=say(catalogue, "letter.agreement.subject", **values),
        paragraphs=body,
        signers=tuple(party[0] for party in parties),
        note=say(catalogue, "letter.note"),
        signed=tuple(_signature(case.version, each, catalogue) for each in offer.signatures),
    )


def _signature(version: Version, signature: EndSignature, catalogue: Catalogue) -> str:
    given = signature.given
    return say(
        catalogue,
        "letter.agreement.signed",
        name=given.name,
        capacity=given.capacity,
        party=_party(version, signature.by)[0],
        day=notation.day(signature.at.date(), catalogue.language),
        hour=f"{signature.at:%H:%M} {signature.at:%Z}",
        consent=notation.quoted(given.consent, catalogue.language),
        checked=", ".join(say(catalogue, f"certificate.was.{code}") for code in given.checked),
        digest=given.digest,
    )


def where(version: Version, clause: str, catalogue: Catalogue) -> str:
    """How a clause is named in a letter: its number and its article's title; its key where it is gone."""
    for number, article in numbered(version):
        for n, found in enumerate(article.clauses):
            if found.key == clause:
                title = notation.quoted(article.title, catalogue.language)
                label = clause_label(number, n, article)
                return say(catalogue, "letter.clause", label=label, title=title).strip()
    return say(catalogue, "letter.clause_gone")


def _values(case: Case, catalogue: Catalogue) -> dict[str, str]:
    terms, language = case.version.terms, catalogue.language

    def days(key: str) -> str:
        value = terms.get(key)
        return notation.days(value, language) if isinstance(value, int | Decimal) else "—"

    return {
        "title": notation.quoted(case.version.title, language),
        "agreed": notation.day(case.agreed_on, language),
        "notice": days("notice_days"),
        "cure": days("cure_days"),
    }


def _warned(case: Case, follows: str, language: str) -> str:
    before = case.parting.notice(follows)
    arrived = before.received_on or before.given.sent_on if before else None
    return notation.day(arrived, language) if arrived else "—"


def _by(case: Case, ends: date | None) -> date:
    """The last day for a refusal to arrive, for the term that ends that day."""
    found = periods(case.version.terms, ends or case.today)
    return next((p.notice_by for p in found if p.end == ends), ends or case.today)


def _paragraphs(catalogue: Catalogue, code: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """Split before filling in, so that a blank line in somebody's words stays theirs."""
    parts = catalogue.sentences[code].split("\n\n")
    pieces = Catalogue(catalogue.language, {str(n): part for n, part in enumerate(parts)})
    said = (say(pieces, key, **values).strip() for key in pieces.sentences)
    return tuple(paragraph for paragraph in said if paragraph)


def _party(version: Version, seat: Seat) -> tuple[str, ...]:
    terms = version.terms
    found = [terms.get(f"{seat}_{part}") for part in ("name", "representative", "address")]
    return tuple(str(part) for part in found if part) or (seat.value,)


def _text(version: Version, clause: str) -> str:
    found = version.clause(clause)
    return found[1].text if found else "—"
