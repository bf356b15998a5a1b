"""Deed: an amendment as a text that both parties sign, in the contract's language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from contract import notation
from contract.amendment.compose import Amendment, Line
from contract.letter import Letter
from contract.party import Seat
from contract.version import Version
from contract.wording import Catalogue, say


def deed(made: Amendment, number: int, agreed_on: date, catalogue: Catalogue, dated: date) -> Letter:
    """The amendment's text. `agreed_on`: when the contract was made; `dated`: the amendment's own day."""
    language = catalogue.language
    parties = tuple(_named(made.old, seat) for seat in Seat)
    title = notation.quoted(made.old.title, language)
    return Letter(
        sender=(),
        to=(),
        dated=say(catalogue, "letter.dated", day=notation.day(dated, language)),
        means="",
        subject=say(catalogue, "amendment.subject", number=number, title=title),
        paragraphs=tuple(_paragraphs(made, title, agreed_on, parties, catalogue)),
        signers=parties,
        note=say(catalogue, "letter.note"),
    )


def _paragraphs(
    made: Amendment, title: str, agreed_on: date, parties: tuple[str, ...], catalogue: Catalogue
) -> Iterator[str]:
    language = catalogue.language
    yield say(
        catalogue,
        "amendment.between",
        contractor=parties[0],
        client=parties[1],
        agreed=notation.day(agreed_on, language),
        title=title,
        effective=notation.day(made.effective, language),
    )
    for n, line in enumerate(made.lines, start=1):
        yield f"{n}. {told(line, catalogue)}"
        if line.new:
            yield notation.quoted(line.new, language)
    if made.moved:
        yield say(catalogue, "amendment.moved")
    if made.price and made.price.before != made.price.after:
        before, after = (notation.money(p, language) for p in (made.price.before, made.price.after))
        yield say(catalogue, "amendment.price", before=before, after=after)
    yield say(catalogue, "amendment.rest", old=made.old.digest[:12], new=made.new.digest[:12])


def told(line: Line, catalogue: Catalogue) -> str:
    """What one line does, without the new words themselves."""
    article = notation.quoted(line.article, catalogue.language)
    place = {"label": line.label, "article": article, "old": notation.quoted(line.old, catalogue.language)}
    return say(
        catalogue, f"amendment.{line.act}{'' if line.label or not line.clause else '_unnumbered'}", **place
    )


def _named(version: Version, seat: Seat) -> str:
    return str(version.terms.get(f"{seat}_name") or seat.value)
