"""Disguise: characters that hide or imitate, each shown as it is. What only looks different is no disguise.

French spaces, both apostrophes and Unicode's two ways of writing an accent are ordinary (`edits.plain`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from contract.guard.numerals import disagreeing
from contract.interview.characters import refused, undrawn, unseen

# Cyrillic and Greek letters drawn like Latin ones.
_LIKE = str.maketrans(
    "аеорсухіјѕԁһԛԝмтвнкАВЕКМНОРСТУХІЈЅοαεικνρτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijsdhqwmtbhkABEKMHOPCTYXIJSoaeiknptuxABEZHIKMNOPTYX",
)
# Beyond Latin letters and ordinary signs: most texts hold none, and need no look at each letter.
_FOREIGN = re.compile("[\u00b9\u0370-\u1fff\u2070-\u209f\u2100-\U0010ffff]")
_DIGIT = re.compile(r"\d")
_IMITATING = frozenset(["ht", "ttc", "tva", "eur", "sa", "sas"])
"""Words of a contract that other alphabets can write whole."""
_NOT_DIGITS = "οоО\u201a\u066b\u066c\uff0c\uff0e"
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS_IN_AMOUNT = re.compile(
    r"(?<!\w)(?=\w*\d)(?=\w*[OolIοоО])[\dOolIοоО]{2,}(?!\w)|"
    r"(?<!\w)[OolI]{2,}(?=[ \u00a0\u202f]?(?:€|%|euros?\b))"
)
# A figure set high or in a ring is no note or bullet where it touches another figure.
_HIGH = "[\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]"
_RAISED = re.compile(
    rf"(?<=\d){_HIGH}|{_HIGH}(?=\d)|(?<![^\W\d_])(?<![.,;:!?)»\s]){_HIGH}{{2,}}|(?<=\s){_HIGH}{{2,}}"
)
_A_MARK = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]")
_MARKS = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]{3,}|[\u20dd-\u20e0\u20e2-\u20e4]")
_BLANKS = re.compile(r"[ \u00a0\u202f\u2000-\u200a\u3000]{40,}")
# A point before three figures: thousands to one reader, a fraction to another. So is a comma before a sign behind.
_TWO_WAYS = re.compile(
    r"(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?![\d.,]\d)[ \u00a0\u202f]?(?:€|euros?\b|eur\b)|"
    r"€[ \u00a0]?\d{1,3}(?:\.\d{3})+(?![\d.,]\d)",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"<!--|<(?!https?://|mailto:|[\w.+-]+@)/?[a-zA-Z][^>]*>|\{\{|\{%")
_ONLY_BREAKS = re.compile(
    r"(?<=[^\W\d_])\u00ad(?=[^\W\d_])|(?<!\w)[\u200b\u2060\ufeff]|[\u200b\u2060\ufeff](?!\w)"
)
"""What has no width and splits neither a word nor a number: a soft hyphen in a word, a mark beside a blank."""
_LOOKALIKE_SIGNS = re.compile(r"(?<=\d)[\u201a\u066b\u066c\uff0c\uff0e](?=\d)")


@lru_cache(maxsize=1 << 12)
def disguises(text: str) -> tuple[tuple[str, str], ...]:
    """(code, what it is) for each kind of disguise in a text; remembered."""
    return tuple(_disguises(text))


def _disguises(text: str) -> Iterator[tuple[str, str]]:
    hidden = refused(text.replace("\n", "").replace("\t", " "))
    if hidden:
        yield "character_hidden", hidden
    foreign_letters = _FOREIGN.search(text) is not None
    for word in _WORD.findall(text) if foreign_letters else ():
        scripts = {s for c in word if (s := _script(c))}
        if len(scripts) > 1 or (scripts.isdisjoint({"LATIN"}) and folded(word).lower() in _IMITATING):
            yield "characters_mixed", word
            break
    foreign = _foreign_digits(text) if foreign_letters else ""
    figures = _DIGIT.search(text) is not None
    swapped = _LETTERS_IN_AMOUNT.search(text) or (figures and _LOOKALIKE_SIGNS.search(text))
    if foreign or swapped:
        yield "digits_foreign", _named(foreign[0]) if foreign else swapped.group() if swapped else ""
    stacked = _A_MARK.search(text) and _MARKS.search(unicodedata.normalize("NFC", undrawn(text)))
    if stacked:
        yield "marks_stacked", _named(stacked.group()[0])
    if _BLANKS.search(text):
        yield "blanks_pushing", ""
    amount = figures and _TWO_WAYS.search(text)
    if amount:
        yield "amount_two_ways", amount.group()
    yield from (("figures_against_words", twice) for twice in disagreeing(text))
    markup = _MARKUP.search(text)
    if markup:
        yield "markup_typed", markup.group()


@dataclass(frozen=True, slots=True)
class Flag:
    """One disguise in a text: its code, the line it stands in, the characters that make it, as U+XXXX, or its words."""

    code: str
    place: str
    characters: tuple[str, ...]
    blocking: bool = True


def flags(text: str) -> Iterator[Flag]:
    """Every disguise of a text, line by line; `place` is the line's number. An ordinary CRLF is no disguise."""
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        for code, what in disguises(line):
            drawn = {
                "character_hidden": unseen(line.replace("\t", " ")),
                "characters_mixed": _codes(c for c in what if _script(c) not in {"", "LATIN"}),
                "digits_foreign": _codes((*_foreign_digits(line), *(c for c in line if c in _NOT_DIGITS))),
                "marks_stacked": _codes(c for c in line if unicodedata.combining(c) or _MARKS.match(c)),
            }
            told = drawn.get(code) or ((what,) if what else ())
            splits = code != "character_hidden" or unseen(_ONLY_BREAKS.sub("", line.replace("\t", " ")))
            yield Flag(code, str(number), told, blocking=bool(splits))


def _codes(characters: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_named(c) for c in characters))


def folded(text: str) -> str:
    """The text as its reader takes it: letters of other alphabets as the Latin ones they imitate."""
    return text.translate(_LIKE) if _FOREIGN.search(text) else text


def _script(character: str) -> str:
    name = unicodedata.name(character, "")
    return next((s for s in ("LATIN", "CYRILLIC", "GREEK", "FULLWIDTH") if name.startswith(s)), "")


def _foreign_digits(text: str) -> str:
    """The digits that are not one of 0 to 9; one set high or in a ring only where it stands in a number."""
    return "".join((*(c for c in text if c.isdecimal() and not c.isascii()), *_RAISED.findall(text)))


def _named(character: str) -> str:
    return f"U+{ord(character):04X}"
