"""Fields: text that Word computes. What it shows now and what it may show later are two things."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum

from contract.errors import UnreadableError
from contract.returned.document import Weight

_PAGES = {"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "SECTION"}
_STILL = {
    "TOC",
    "TC",
    "XE",
    "RD",
    "SEQ",
    "STYLEREF",
    "INDEX",
    "TA",
    "TOA",
    "NOTEREF",
    "ADVANCE",
    "BIBLIOGRAPHY",
}
_NAMES = {
    "FILENAME",
    "AUTHOR",
    "TITLE",
    "SUBJECT",
    "KEYWORDS",
    "LASTSAVEDBY",
    "NUMWORDS",
    "NUMCHARS",
    "FILESIZE",
    "LISTNUM",
    "",
}
_CLOCKS = {"DATE", "CREATEDATE", "SAVEDATE", "PRINTDATE"}
_FORMS = {"FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "SYMBOL", "EQ", "CITATION", "HYPERLINK", "REF"}
_ANEW = {"REF", "STYLEREF", "SEQ", "NOTEREF"}
"""Of those that stay, the ones whose words are found anew where the file asks for it."""
_REFUSED = {
    "INCLUDETEXT",
    "INCLUDE",
    "INCLUDEPICTURE",
    "DDE",
    "DDEAUTO",
    "LINK",
    "IMPORT",
    "DATABASE",
    "EMBED",
}
_SHORT_NUMBER = re.compile(r"\s*(?:\d{1,3}|[ivxlcIVXLC]{1,7})?\s*$")
_WEEKDAY = re.compile(
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? ",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(r"([^\W\d]+) (\d{1,2}), (\d{4})|(\d{1,2})/(\d{1,2})/(\d{4})")
_PLAIN = re.compile(r'\s*[A-Za-z]+(?:\s+(?:\\\*\s*[A-Za-z]+|\\#\s*"?[0#.,]+"?|\\[hp]|[\w.-]+))*\s*$')
"""The code of a page's number that writes nothing but a number."""
_LONGEST = 40
"""Letters of a date with its weekday."""
_CODE = re.compile(r"\s*([A-Za-z]+|=)")


class Judgement(StrEnum):
    """What a field is for a reader who only sees what it shows."""

    PAGE = "page"
    """A number of pages: nobody's words, never a difference."""
    STILL = "still"
    """What it shows stays as it is."""
    MOVING = "moving"
    """What it shows may change by itself."""
    REFUSED = "refused"
    """It brings in something from elsewhere, or runs something."""


@dataclass(slots=True)
class Field:
    """A field that is being read."""

    code: str = ""
    dirty: bool = False
    showing: bool = False
    shown: list[str] = field(default_factory=list)
    start: int = 0

    @property
    def name(self) -> str:
        """Its name, in capitals; a reference to a bookmark may be its name alone."""
        found = _CODE.match(self.code)
        return found[1].upper() if found else ""

    @property
    def text(self) -> str:
        """What it shows."""
        return "".join(self.shown)

    @property
    def judgement(self) -> Judgement:
        """How far what it shows can be relied on."""
        if self.name in _PAGES and _SHORT_NUMBER.match(self.text) and _PLAIN.match(self.code):
            return Judgement.PAGE
        if self.name in _STILL | _FORMS and not (self.dirty and self.name in _ANEW):
            return Judgement.STILL
        return Judgement.REFUSED if self.name in _REFUSED else Judgement.MOVING

    @property
    def weight(self) -> Weight:
        """What becomes of it when it is told."""
        if self.judgement is Judgement.STILL:
            return Weight.QUIET
        ordinary = self.name in _NAMES or (self.name in _CLOCKS and _is_day(self.text))
        return Weight.NEWS if ordinary else Weight.BLOCKS

    @property
    def target(self) -> str:
        """Where a HYPERLINK leads."""
        found = re.match(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))', self.code, re.IGNORECASE)
        return (found[1] or found[2] or "") if found else ""


def _is_day(text: str) -> bool:
    """Whether a text is a date and nothing else, the month before or behind its day."""
    from contract.interview.days import day  # noqa: PLC0415 - few files have a clock, and it brings all calendars

    if len(text) > _LONGEST:
        return False
    bare = _WEEKDAY.sub("", text.strip(), count=1)
    turned = _MONTH_FIRST.sub(lambda m: f"{m[2] or m[5]} {m[1] or m[4]} {m[3] or m[6]}", bare)
    for each in (bare, turned):
        with suppress(UnreadableError):
            day(each)
            return True
    return False


def disagrees(shown: str, target: str) -> bool:
    """Whether a link shows one address and leads to another."""
    named = re.match(r"\s*(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)", shown, re.IGNORECASE)
    if named is None or "@" in shown or not target:
        return False
    host = re.sub(r"^(?:[a-z]+:)?(?://)?(?:www\.)?", "", target.lower())
    return not re.split(r"[/?#:]", host)[0].endswith(named[1].lower())
