"""Letter: a notice or an agreement to end, set as a letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from contract.edges.pdf.agreement import clipped, page_numbers
from contract.edges.pdf.body import HEADING, TEXT
from contract.edges.pdf.closing import SMALL, signatures
from contract.edges.pdf.faces import Run
from contract.edges.pdf.lines import Line, Rule, balanced, broken
from contract.edges.pdf.press import Imprint, printed
from contract.edges.pdf.sheets import LEFT, RIGHT, Block, paginated
from contract.letter import Letter
from contract.wording import Catalogue, say

_SHORT = 12
"""Lines of a block that goes to the next page as a whole; a longer one leaves some of them there anyway."""
_ACROSS = LEFT + 230.0
"""Where the address of the one who receives it stands, as in a French letter."""


def letter_pdf(letter: Letter, catalogue: Catalogue, *, title: str, when: datetime) -> bytes:
    """The letter; `title` is the contract's. The same arguments give the same bytes."""
    said = [block for paragraph in letter.paragraphs for block in _paragraph(paragraph)]
    signed = _signed(letter, catalogue)
    blocks = [
        *_lines(letter.sender, LEFT, above=0.0),
        *_lines(letter.to, _ACROSS, above=14.0),
        *_lines((letter.dated,), _ACROSS if letter.to else LEFT, above=22.0),
        *_lines((letter.means,) if letter.means else (), LEFT, above=14.0),
        Block(balanced([Run(letter.subject, HEADING)], LEFT, RIGHT), above=22.0, keep=True, whole=True),
        *_kept(said),
        *_kept(signed),
        Block(broken([Run(letter.note, SMALL)], LEFT, RIGHT), above=26.0, whole=True),
    ]
    sheets = paginated(blocks)
    imprint = Imprint(
        title=letter.subject,
        authors=letter.signers,
        subject=title,
        language=catalogue.language,
        when=when,
        head=(clipped(letter.subject, letter.dated), letter.dated),
        foot=say(catalogue, "pdf.no_advice"),
        pages=page_numbers(catalogue, len(sheets)),
    )
    return printed(sheets, imprint)


def _lines(said: tuple[str, ...], left: float, *, above: float) -> list[Block]:
    return [
        Block(broken([Run(line, TEXT)], left, RIGHT), above=above if n == 0 else 1.0, whole=True)
        for n, line in enumerate(said)
    ]


def _paragraph(text: str) -> list[Block]:
    rows = [row for row in text.split("\n") if row.strip()]
    return [
        Block(broken([Run(row, TEXT)], LEFT, RIGHT), above=10.0 if n == 0 else 2.0)
        for n, row in enumerate(rows)
    ]


def _kept(blocks: list[Block]) -> list[Block]:
    """The last one on the page of what follows: nobody signs a page that says nothing, no note stands alone."""
    return [*blocks[:-1], *(replace(each, keep=len(each.lines) <= _SHORT) for each in blocks[-1:])]


def _signed(letter: Letter, catalogue: Catalogue) -> list[Block]:
    """What was signed electronically; else one name over a line to sign on, or both parties' columns."""
    if letter.signed:
        return [block for words in letter.signed for block in _paragraph(words)]
    if len(letter.signers) == 2:
        return signatures(catalogue, (letter.signers[0], letter.signers[1]))
    name = broken([Run(letter.signers[0], TEXT)], _ACROSS, RIGHT)
    return [Block((*name, Line((), 56.0, (Rule(_ACROSS, RIGHT),))), above=24.0, whole=True)]
