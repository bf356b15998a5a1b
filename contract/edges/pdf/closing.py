"""Closing: where the parties sign, who agreed to these very words, and how to know them again."""

from __future__ import annotations

from datetime import datetime

from contract.edges.pdf.body import HEADING, TEXT
from contract.edges.pdf.faces import Run, Style
from contract.edges.pdf.lines import Line, Piece, Rule, broken, words
from contract.edges.pdf.sheets import LEFT, RIGHT, Block, Mark
from contract.notation import NBSP, day
from contract.version import Version
from contract.wording import Catalogue, say

SMALL = Style(size=9.0, grey=80)
_FIELD = Style(size=9.5, grey=70)
_NAME = Style(size=11, cut="B")
_GUTTER = 28.0


def signatures(catalogue: Catalogue, parties: tuple[str, str]) -> list[Block]:
    """Two columns to fill in by hand, never torn apart by a page."""
    middle = (LEFT + RIGHT) / 2
    columns = ((LEFT, middle - _GUTTER / 2), (middle + _GUTTER / 2, RIGHT))
    title = say(catalogue, "pdf.signatures")
    names = [broken([Run(n, _NAME)], *c) for n, c in zip(parties, columns, strict=True)]
    rows = [
        _row(
            [
                broken([Run(say(catalogue, f"pdf.seat.{s}"), _FIELD)], *c)[0]
                for s, c in zip(_SEATS, columns, strict=True)
            ]
        )
    ]
    deepest = max(len(n) for n in names)
    rows += [_row([n[index] for n in names if index < len(n)]) for index in range(deepest)]
    rows += [
        _blank(say(catalogue, f"pdf.sign.{field}"), columns)
        for field in ("name", "capacity", "place", "date")
    ]
    rows.append(
        Line(tuple(p for x, _ in columns for p in words(say(catalogue, "pdf.sign.mark"), _FIELD, x)), 24.0)
    )
    rows.append(Line((), 62.0, tuple(Rule(x1, x2) for x1, x2 in columns)))
    return [
        Block(
            broken([Run(title, HEADING)], LEFT, RIGHT),
            above=30.0,
            keep=True,
            whole=True,
            mark=Mark("pdf:signatures", title),
        ),
        Block(tuple(rows), above=8.0, whole=True),
    ]


def confirmed(catalogue: Catalogue, confirmations: tuple[tuple[str, datetime], ...]) -> list[Block]:
    """Who agreed to this digest and when; it says plainly that this is no electronic signature."""
    title = say(catalogue, "pdf.confirmations")
    blocks = [
        Block(
            broken([Run(title, HEADING)], LEFT, RIGHT),
            above=28.0,
            keep=True,
            whole=True,
            mark=Mark("pdf:confirmations", title),
        )
    ]
    for name, when in confirmations:
        sentence = say(catalogue, "pdf.confirmed", name=name, when=moment(when, catalogue))
        blocks.append(Block(broken([Run(sentence, TEXT)], LEFT, RIGHT), above=6.0, keep=True, whole=True))
    blocks.append(
        Block(broken([Run(say(catalogue, "pdf.no_signature"), SMALL)], LEFT, RIGHT), above=8.0, whole=True)
    )
    return blocks


def identity(catalogue: Catalogue, version: Version) -> list[Block]:
    """The whole digest, by which this text is known."""
    sentence = say(catalogue, "pdf.identity", digest=version.digest)
    return [Block(broken([Run(sentence, SMALL)], LEFT, RIGHT), above=18.0, whole=True)]


def moment(when: datetime, catalogue: Catalogue) -> str:
    """A day and an hour with the zone it is told in."""
    date = day(when.date(), catalogue.language).replace(" ", NBSP)
    return say(catalogue, "pdf.moment", day=date, hour=f"{when:%H:%M}", zone=f"{when:%Z}")


_SEATS = ("contractor", "client")


def _row(lines: list[Line]) -> Line:
    return Line(tuple(p for line in lines for p in line.pieces), max(line.height for line in lines))


def _blank(label: str, columns: tuple[tuple[float, float], ...]) -> Line:
    pieces: list[Piece] = []
    rules: list[Rule] = []
    for x1, x2 in columns:
        pieces += words(label, _FIELD, x1)
        rules.append(Rule(x1 + 62.0, x2, drop=2.0, dotted=True))
    return Line(tuple(pieces), 23.0, tuple(rules))
