"""Numbering: the automatic numbers of paragraphs, which stand nowhere in the text (ECMA-376, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from contract.edges.word.reading.fonts import draws_signs
from contract.edges.word.reading.markup import attribute, is_on, number, value, w
from contract.edges.word.reading.package import Package
from contract.edges.word.reading.styles import Look, Styles
from contract.errors import UnreadableError

BULLET = "–"
"""Every bullet, whatever sign or font draws it: our own contracts write lists so.

But for those that say something: letters, a tick, a cross, "at least".
"""

_TELLING = frozenset("✓✔☑☒✗✘✕✖×⊗≠¬∅≤≥<>±=≈€$£%‰")
_TELLING_IN = {
    "wingdings": frozenset("xûüýþ"),
    "wingdings 2": frozenset("OPQRSTUV"),
    "webdings": frozenset("ar"),
}
"""Ticks and crosses by font and place, the private places of Unicode taken as the letters they stand for."""
_PLAINLY = {
    *("decimal", "ordinal", "cardinalText", "ordinalText", "numberInDash", "decimalHalfWidth"),
    *("decimalFullWidth", "decimalEnclosedCircle", "decimalEnclosedFullstop", "decimalEnclosedParen"),
}
"""Ways to write a number that everybody takes for that number."""

_NONE = "0"
_WORD = re.compile(r"[^\W\d_]{2}")
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it starts, how its number is written, looks, the text around it.

    `words` is that text where it says something itself, `aside` where it puts its paragraphs; `picture` names
    the one that is drawn in place of the number, `close` says that nothing parts the number from the text.
    """

    start: int
    form: str
    text: str
    words: str
    restart: str
    plain: bool
    style: str
    look: Look
    aside: Look
    picture: str
    close: bool


@dataclass(slots=True)
class _List:
    """A list: its abstract definition, its levels, and those it starts anew."""

    abstract: str
    levels: dict[int, Level]
    anew: dict[int, int]


@dataclass(slots=True)
class Counter:
    """Where the lists of one view of a file stand."""

    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)


class Numbering:
    """The lists of a file."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, etree._Element] = {}
        self._linked: dict[str, str] = {}
        self._styled: dict[str, tuple[str, int] | None] = {}
        self._lists: dict[str, _List] = {}
        nums = []
        for element in root if root is not None else ():
            if element.tag == w("abstractNum"):
                if attribute(element, "abstractNumId") in self._abstract:
                    raise UnreadableError("word.names")
                self._abstract[attribute(element, "abstractNumId")] = element
                self._linked.setdefault(value(element, "styleLink"), attribute(element, "abstractNumId"))
            elif element.tag == w("num"):
                nums.append(element)
        for element in nums:
            if attribute(element, "numId") in self._lists:
                raise UnreadableError("word.names")
            self._lists[attribute(element, "numId")] = self._list(element)

    def of(self, style: str, own: etree._Element | None) -> tuple[str, int] | None:
        """The list and the level of a paragraph: its own, else its style's."""
        if own is not None:
            name = value(own, "numId")
            if name:
                return None if name == _NONE else (name, int(number(value(own, "ilvl"))))
        style = style or self._styles.default
        if style not in self._styled:
            self._styled[style] = self._of_style(style)
        inherited = self._styled[style]
        if inherited and own is not None and value(own, "ilvl"):
            return inherited[0], int(number(value(own, "ilvl")))
        return inherited

    def at(self, place: tuple[str, int] | None) -> Level | None:
        """The level at a place."""
        listed = self._lists.get(place[0]) if place else None
        return listed.levels.get(place[1]) if place and listed else None

    def label(self, place: tuple[str, int] | None, counter: Counter) -> str:
        """The number of the next paragraph at that place; counts it."""
        listed = self._lists.get(place[0]) if place else None
        if place is None or listed is None or place[1] not in listed.levels:
            return ""
        name, depth = place
        level = listed.levels[depth]
        counts = counter.counts.setdefault(listed.abstract, {})
        if depth in listed.anew and (name, depth) not in counter.begun:
            counter.begun.add((name, depth))
            counts[depth] = listed.anew[depth] - 1
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            kept = listed.levels.get(deeper)
            if kept is None or kept.restart == "" or depth < number(kept.restart):
                del counts[deeper]
        if level.form == "bullet":
            return _bullet(level.text.strip(), level.look.get("font", ""))

        def counted(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = listed.levels.get(at)
            if other is None:
                return ""
            count = counts.setdefault(at, other.start)
            return _written(count, "decimal" if level.plain and other.form != "bullet" else other.form)

        return re.sub(r"%([1-9])", counted, level.text).strip()

    def _list(self, element: etree._Element) -> _List:
        name = value(element, "abstractNumId")
        abstract = self._abstract.get(name)
        linked = value(abstract, "numStyleLink")
        if linked in self._linked and linked:
            name = self._linked[linked]
            abstract = self._abstract[name]
        written = _children(abstract, "lvl")
        levels = {int(number(attribute(e, "ilvl"))): self._level(e) for e in written}
        if len(levels) < len(written):
            raise UnreadableError("word.names")
        anew: dict[int, int] = {}
        for override in element.findall(w("lvlOverride")):
            depth = int(number(attribute(override, "ilvl")))
            own = override.find(w("lvl"))
            if own is not None:
                levels[depth] = self._level(own)
            started = value(override, "startOverride")
            if started:
                anew[depth] = int(number(started))
        return _List(name, levels, anew)

    def _level(self, element: etree._Element) -> Level:
        legal, written = element.find(w("isLgl")), element.find(w("lvlText"))
        unsaid = written is None or is_on(attribute(written, "null") or "0")
        text = "" if unsaid else value(element, "lvlText")
        said = re.sub(r"%[1-9]", "", text).strip()
        return Level(
            int(number(value(element, "start"))),  # none is nought (ECMA-376, 17.9.25)
            value(element, "numFmt") or "decimal",
            text,
            said if _WORD.search(said) else "",
            value(element, "lvlRestart"),
            legal is not None and is_on(attribute(legal, "val") or "1"),
            value(element, "pStyle"),
            self._styles.run_look(element.find(w("rPr"))),
            self._styles.paragraph_look(element.find(w("pPr"))),
            value(element, "lvlPicBulletId"),
            value(element, "suff") == "nothing",
        )

    def _of_style(self, style: str) -> tuple[str, int] | None:
        name, depth = "", -1
        for element in self._styles.chain(style):
            own = element.find(f"{w('pPr')}/{w('numPr')}")
            if own is None:
                continue
            name = value(own, "numId") or name
            if value(own, "ilvl"):
                depth = int(number(value(own, "ilvl")))
        if not name or name == _NONE:
            return None
        if depth < 0:
            levels = self._lists[name].levels if name in self._lists else {}
            depth = next((d for d, level in levels.items() if level.style == style), 0)
        return name, depth


def pictures(root: etree._Element | None, package: Package, name: str) -> dict[str, str]:
    """The pictures that lists draw in place of bullets and numbers, by identifier: their names and signs."""
    drawn = list(root.iter(w("numPicBullet"))) if root is not None else []
    tied = package.relations(name) if drawn else {}
    found = {}
    for bullet in drawn:
        said = (str(value) for each in bullet.iter() for value in each.attrib.values())
        shown = (tied[each].target for each in said if each in tied)
        found[attribute(bullet, "numPicBulletId")] = " ".join(
            f"{each} {package.sign(each)}" for each in shown
        )
    return found


def _children(element: etree._Element | None, name: str) -> list[etree._Element]:
    return element.findall(w(name)) if element is not None else []


def _written(count: int, form: str) -> str:
    match form:
        case "bullet" | "none":
            return ""
        case "decimalZero":
            return f"{count:02d}"
        case "lowerLetter" | "upperLetter":
            letters = chr(97 + (count - 1) % 26) * ((count - 1) // 26 + 1) if 0 < count < 800 else str(count)
            return letters.upper() if form[0] == "u" else letters
        case "lowerRoman" | "upperRoman":
            written, rest = "", count if 0 < count < 4000 else 0
            for size, sign in _ROMAN:
                written += sign * (rest // size)
                rest %= size
            return (written.upper() if form[0] == "u" else written) or str(count)
        case _:
            return str(count) if form in _PLAINLY else f"⟦{form} {count}⟧"


def _bullet(sign: str, font: str) -> str:
    """What is written for a bullet: its sign where that says something, by itself or in its font."""
    letters = "".join(chr(ord(each) & 0xFF) if "\ue000" <= each <= "\uf8ff" else each for each in sign)
    if draws_signs(font):
        name = font.partition("|")[0]
        telling = len(letters) > 1 or letters in _TELLING_IN.get(name.lower(), frozenset())
        return f"⟦{name} {letters}⟧" if telling else BULLET
    said = [each for each in sign if each.isalnum()]
    return sign if _TELLING & set(sign) or len(sign) > 3 or (said and sign not in "oO") else BULLET
