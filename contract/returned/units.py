"""Units: lines put together into what we call a title or a clause, a list with the sentence that opens it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from contract.edits import plain
from contract.interview.characters import one_form, unseen
from contract.redline.texts.paragraphs import is_heading, is_numbered
from contract.returned.document import Revision
from contract.returned.views import Line

_NOTES = ("footnote:", "endnote:")
_STORIES = ("body:", "textbox:", *_NOTES)
_ITEM = re.compile(r"[–—•◦▪·*-]\s+")
_BULLET = "–"
_TITLE = "Title"
"""Word's own style of a document's title, by the name that every language of it writes."""
_BLANK = "[ \t\u00a0\u202f]"
_CLAUSE_NUMBER = re.compile(rf"A?\d+(?:\.\d+)+[.)]?{_BLANK}+(?=[«“\"]?{_BLANK}?[A-ZÀ-Þ])")
"""Not "1.5 % a month": a clause opens with a capital."""
_TITLE_NUMBER = re.compile(
    rf"(?:(?:article|annexe?|appendix|schedule|section|clause){_BLANK}+(?:\d+|[IVXLC]+){_BLANK}*[.):–—-]?"
    rf"|A?\d+(?:\.\d+)*{_BLANK}*[.):–—-]|[IVXLC]+{_BLANK}*[.)]){_BLANK}*(?=[^\W\d_])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A title or a clause as the file has it: its text in our form, and all that stands on its lines."""

    place: str
    text: str
    style: str
    level: int
    numbered: bool
    bookmarks: tuple[str, ...]
    revisions: tuple[tuple[Revision, str], ...]
    comments: tuple[str, ...]


def units(lines: Iterable[Line], names: Mapping[str, str], furniture: frozenset[str]) -> tuple[Unit, ...]:
    """The units of the body in order. `furniture` is what our own export writes around the contract, plainly."""
    found: list[Unit] = []
    for line in lines:
        known = [b for b in line.bookmarks if b in names]
        if not line.place.startswith(_STORIES) or (not known and plain(line.text) in furniture):
            continue
        text = clean(line.text)
        if line.place.startswith(_NOTES):  # it stands behind the text: the mark says where it is called
            text = f"[{line.place.rpartition(':')[2]}] {text}"
        row = bool(line.lead)
        item = line.label == _BULLET or _ITEM.match(text) is not None
        last = found[-1] if found else None
        if last is not None and _goes_on(last, known, listed=row or item):
            bare = _ITEM.sub("", text, count=1) if item else text
            joined = f" | {text}" if row else f"\n{_BULLET} {bare}" if item else f"\n{text}"
            found[-1] = replace(
                last,
                text=last.text + joined,
                revisions=(*last.revisions, *line.revisions),
                comments=(*last.comments, *line.comments),
                bookmarks=(*last.bookmarks, *known),
            )
            continue
        found.append(
            Unit(
                line.place,
                f"{_BULLET} {text}" if line.label == _BULLET else text,
                line.style,
                line.level,
                bool(line.label) and line.label != _BULLET,
                tuple(known),
                line.revisions,
                line.comments,
            )
        )
    return tuple(found)


def _goes_on(last: Unit, known: Sequence[str], *, listed: bool) -> bool:
    """Whether a line belongs to the clause before it: under the same bookmark, or as an item of its list."""
    if known and set(known) <= set(last.bookmarks):
        return True
    return listed and not last.level and last.style != _TITLE and not (known and last.bookmarks)


def lines_of(text: str) -> tuple[Line, ...]:
    """A pasted text as lines, a paragraph each."""
    rows = [row.strip() for row in text.replace("\r\n", "\n").split("\n")]
    return tuple(Line(f"body:{n}", "body", row) for n, row in enumerate(rows, 1) if row)


def clean(text: str) -> str:
    """The text in our one form; a character that nobody sees is written out as ⟦U+200B⟧."""
    plainer = text.replace("\t", " ").replace("\u00ad", "")
    shown = "".join(f"⟦{code[0]}⟧" if (code := unseen(letter)) else letter for letter in plainer)
    return one_form(shown)


def spoken(unit: Unit) -> str:
    """The unit's words without a number typed before them."""
    if unit.numbered:
        return unit.text
    title = unit.level == 1 or named_title(unit.text)
    return unnumbered(unit.text, title=title)


def unnumbered(text: str, *, title: bool) -> str:
    """The text without a number typed before it."""
    number = (_TITLE_NUMBER if title else _CLAUSE_NUMBER).match(text)
    return text[number.end() :] if number else text


def named_title(text: str) -> bool:
    """Whether a line reads as the title of an article: short, numbered, no sentence."""
    return bool(text) and "\n" not in text and is_heading(text) and is_numbered(text)
