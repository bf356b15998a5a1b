"""Letter: what a party writes, or both sign, ready to be set or opened in a word processor."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter ready to set. `to` is empty for what both sign.

    `signed` tells of electronic signatures, one a paragraph: no place is then left to sign by hand.
    """

    sender: tuple[str, ...]
    to: tuple[str, ...]
    dated: str
    means: str
    subject: str
    paragraphs: tuple[str, ...]
    signers: tuple[str, ...]
    note: str
    signed: tuple[str, ...] = ()


def plain(letter: Letter) -> str:
    """The letter as text that any word processor takes in: a paragraph a line, a blank line between two."""
    head = ["\n".join(letter.sender), "\n".join(letter.to), letter.means, letter.dated, letter.subject]
    tail = ["\n\n".join(letter.signed or letter.signers), letter.note]
    return "\n\n".join(part for part in (*head, *letter.paragraphs, *tail) if part) + "\n"
