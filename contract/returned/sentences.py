"""Sentences: what is told of a file, in the reader's language."""

from __future__ import annotations

from contract.guard.disguise import Flag
from contract.wording import Catalogue, knows, say


def place_said(place: str, catalogue: Catalogue) -> str:
    """Where in a file: "paragraph 12"; in a plain text a place is the number of a line."""
    part, _, number = place.rpartition(":")
    if number.isdigit():
        return say(catalogue, f"returned.place.{part or 'line'}", n=int(number))
    return say(catalogue, f"returned.place.{place}")


def flag_said(flag: Flag, catalogue: Catalogue) -> str:
    """What is flagged, and where."""
    where = place_said(flag.place, catalogue)
    code = f"returned.flag.{flag.code}"
    if knows(catalogue, code):
        told = say(catalogue, code, words=" ".join(flag.characters))
        return f"{where[0].upper()}{where[1:]} – {told}"
    return say(catalogue, "file.flagged", place=where, characters=", ".join(flag.characters) or flag.code)
