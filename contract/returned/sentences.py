"""Sentences: what is told of a file, in the reader's language."""

from __future__ import annotations

from datetime import date

from contract.guard.disguise import Flag
from contract.notation import day
from contract.returned.document import Revision
from contract.wording import Catalogue, knows, say


def place_said(place: str, catalogue: Catalogue) -> str:
    """Where in a file: "paragraph 12"; in a plain text a place is the number of a line."""
    part, _, number = place.rpartition(":")
    if number.isdigit():
        return say(catalogue, f"returned.place.{part or 'line'}", n=int(number))
    return say(catalogue, f"returned.place.{place}")


def place_named(place: str, catalogue: Catalogue) -> str:
    """The same as it stands alone: "Paragraph 12"."""
    where = place_said(place, catalogue)
    return f"{where[0].upper()}{where[1:]}"


def line_said(place: str, text: str, catalogue: Catalogue) -> str:
    """A line of a file with its place before it."""
    return f"{place_named(place, catalogue)} – {text}"


def made_by(revision: Revision, catalogue: Catalogue) -> str:
    """Who made a tracked change, and when, as the file says it."""
    try:
        when = day(date.fromisoformat(revision.date[:10]), catalogue.language)
    except ValueError:
        return revision.author
    return f"{revision.author} ({when})"


def flag_said(flag: Flag, catalogue: Catalogue) -> str:
    """What is flagged, and where."""
    where = place_said(flag.place, catalogue)
    code = f"returned.flag.{flag.code}"
    words = " ".join(flag.characters)
    if flag.place.partition(":")[0] == flag.code:  # its place says what it is
        return line_said(flag.place, words, catalogue)
    if knows(catalogue, code):
        return line_said(flag.place, say(catalogue, code, words=words), catalogue)
    return say(catalogue, "file.flagged", place=where, characters=", ".join(flag.characters) or flag.code)
