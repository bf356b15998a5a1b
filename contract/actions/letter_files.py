"""Letter files: a letter or an amendment in the form that somebody wants to take away."""

from __future__ import annotations

from datetime import datetime

from contract.edges import library
from contract.edges.pdf.letter import letter_pdf
from contract.edges.word.writing import letter_docx
from contract.letter import Letter, plain
from contract.version import Version


def letter_as(kind: str, letter: Letter, version: Version, when: datetime) -> tuple[str, bytes]:
    """The letter as "pdf", "docx" or "txt", with the name it takes; `version` is the contract it is about."""
    name = f"{letter.subject}.{kind}"
    if kind == "txt":
        return name, plain(letter).replace("\n", "\r\n").encode("utf-8-sig")
    write = letter_docx if kind == "docx" else letter_pdf
    return name, write(letter, library.catalogue(version.language), title=version.title, when=when)
