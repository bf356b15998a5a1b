"""Letter: a notice, an agreement to end or an amendment as a Word file, set as its PDF is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from contract.edges.word.writing.agreement import bound
from contract.edges.word.writing.body import Body
from contract.edges.word.writing.closing import signatures
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
        *body.elements(list(_head(letter))),
        *_signed(letter, body, catalogue),
        body.element(plain("Particulars", letter.note)),
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
    """What was signed electronically; else one name over a line to sign on, or both parties' columns."""
    if letter.signed:
        return [body.element(plain("BodyText", words)) for words in letter.signed]
    if len(letter.signers) == 2:
        both = letter.signers[0], letter.signers[1]
        return signatures(body, catalogue, both, both)
    return [body.element(plain("LetterAcross", letter.signers[0])), body.element(plain("LetterRule", ""))]
