"""Record: where a negotiation stands, on one page to take home from the table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from contract.edges.pdf.agreement import clipped, page_numbers
from contract.edges.pdf.body import DASH, HEADING, TEXT
from contract.edges.pdf.faces import Run
from contract.edges.pdf.front import META, TITLE
from contract.edges.pdf.lines import Line, Rule, balanced, broken
from contract.edges.pdf.press import Imprint, printed
from contract.edges.pdf.sheets import LEFT, RIGHT, Block, Sheet, paginated
from contract.wording import Catalogue, say

Section = tuple[str, Sequence[str]]
"""A heading and its lines."""

_INDENT = 12.0


def record_pdf(
    about: str, sections: Sequence[Section], catalogue: Catalogue, *, parties: tuple[str, str], when: datetime
) -> bytes:
    """The sections under their title, never more than one page: what finds no room is counted, not dropped."""
    title = say(catalogue, "record.title")
    sheets = _on_one_page(title, about, sections, parties, catalogue)
    imprint = Imprint(
        title=f"{title} – {about}",
        authors=parties,
        subject=about,
        language=catalogue.language,
        when=when,
        head=(clipped(about, title), title),
        foot=say(catalogue, "pdf.no_advice"),
        pages=page_numbers(catalogue, len(sheets)),
    )
    return printed(sheets, imprint)


def _on_one_page(
    title: str, about: str, sections: Sequence[Section], parties: tuple[str, str], catalogue: Catalogue
) -> tuple[Sheet, ...]:
    most = max((len(lines) for _, lines in sections), default=0)
    while True:
        sheets = paginated(_blocks(title, about, sections, parties, catalogue, most))
        if len(sheets) == 1 or most == 0:
            return sheets
        most -= 1


def _blocks(
    title: str,
    about: str,
    sections: Sequence[Section],
    parties: tuple[str, str],
    catalogue: Catalogue,
    most: int,
) -> list[Block]:
    blocks = [
        Block(balanced([Run(title, TITLE)], LEFT, RIGHT)),
        Block((Line((), 4.0, (Rule(LEFT, RIGHT),)),), above=8.0),
        Block(broken([Run(about, TEXT)], LEFT, RIGHT), above=6.0),
        Block(broken([Run(" – ".join(parties), META)], LEFT, RIGHT), above=2.0),
    ]
    for heading, lines in sections:
        blocks.append(Block(broken([Run(heading, HEADING)], LEFT, RIGHT), above=14.0, keep=True, whole=True))
        told = [*lines[:most]] or [say(catalogue, "record.none")] * (not lines)
        if len(lines) > most:
            told.append(say(catalogue, "record.more", n=len(lines) - most))
        blocks += [
            Block(broken([Run(f"{DASH}{line}", TEXT)], LEFT + _INDENT, RIGHT), above=2.5, whole=True)
            for line in told
        ]
    blocks.append(
        Block(broken([Run(say(catalogue, "record.draws"), META)], LEFT, RIGHT), above=18.0, whole=True)
    )
    return blocks
