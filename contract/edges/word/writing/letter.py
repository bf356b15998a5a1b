"""Letter: a notice, an agreement to end or an amendment as a Word file, set as its PDF is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from contract.edges.word.writing.agreement import bound
from contract.edges.word.writing.body import Body
from contract.edges.word.writing.closing import kept, signatures
from contract.edges.word.writing.lines import DASH
from contract.edges.word.writing.markup import Element
from contract.edges.word.writing.package import MAKER, Imprint
from contract.edges.word.writing.paragraphs import Hand, Paragraph, plain
from contract.letter import Letter
from contract.wording import Catalogue


def letter_docx(letter: Letter, catalogue: Catalogue, *, title: str, when: datetime) -> bytes:
    """The letter; `title` is the contract's. The same arguments give the same bytes.

    Raises UnreadableError where it holds a character that a Word file cannot carry.
    """
    body = Body(Hand(MAKER, when))
    content: list[Element] = [
        *body.elements(kept(list(_head(letter)))),
        *_signed(letter, body, catalogue),
    ]
    imprint = Imprint(
        title=letter.subject,
        authors=letter.signers,
        subject=title,
        language=catalogue.language,
        when=when,
        marks={},
    )
    return bound(body, content, catalogue, imprint, (letter.subject, letter.dated))


def _head(letter: Letter) -> Iterator[Paragraph]:
    """All that stands above the signature."""
    yield from _lines("LetterLine", letter.sender)
    yield from _lines("LetterAcross", letter.to)
    yield from _lines("LetterAcross" if letter.to else "LetterLine", (letter.dated,))
    yield from _lines("LetterLine", (letter.means,) if letter.means else ())
    yield plain("UnnumberedHeading", letter.subject)
    for paragraph in letter.paragraphs:
        for row in paragraph.split("\n"):
            if row.strip():
                yield plain("PlainItem" if row.startswith(DASH) else "BodyText", row)


def _lines(style: str, said: tuple[str, ...]) -> Iterator[Paragraph]:
    """Lines that stand together, room before the first."""
    for n, line in enumerate(said):
        yield plain(style if n == 0 else f"{style}Next", line)


def _signed(letter: Letter, body: Body, catalogue: Catalogue) -> list[Element]:
    """What was signed electronically; else one name over a line to sign on, or both parties' columns; the note."""
    if len(letter.signers) == 2 and not letter.signed:
        both = letter.signers[0], letter.signers[1]
        # the last paragraph of a file stands behind its tables
        return [*signatures(body, catalogue, both, both, letter.note), body.element(plain("TableEnd", ""))]
    name = replace(plain("LetterAcross", letter.signers[0]), keep=True)
    by_hand = [name, plain("LetterRule", "")]
    said = [plain("BodyText", words) for words in letter.signed] or by_hand
    return [*body.elements([*said, plain("Particulars", letter.note)])]
