"""Tokens: the words of a contract, in which a figure or a reference is never cut."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

_MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_BLANK = r"[ \u00a0\u202f\u2009\u2007]"
_LETTER = r"[\w\u0300-\u036f]"
_JOINS = r"['’@+\u2011-]|\.\S"
# The plain words come first, and nothing is tried at a blank: a text is cut twice as fast.
_TOKEN = re.compile(
    rf"""(
    (?=\S)(?:
      [a-zß-öø-ÿœ]++(?=[ ,;\n])                                             # most words
    | [a-zß-öø-ÿœ]{_LETTER}*+(?:['’](?={_LETTER})|(?!{_JOINS}))              # a plain word; l’
    | [,;:()«»"] | \.(?=\s|\Z)
    | [BCEGHIKPQTUVWXYZÀ-ÖØ-Þ][a-zß-öø-ÿœ]++(?!{_LETTER}|{_JOINS})            # no month begins so
    | \d{{1,2}}(?:er)?{_BLANK}(?:{_MONTHS}){_BLANK}\d{{4}}\b                    # 1er mars 2027
    | \b(?:{_MONTHS}){_BLANK}\d{{1,2}},{_BLANK}\d{{4}}\b                        # March 1, 2027
    | \d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b | \d{{4}}-\d{{2}}-\d{{2}}\b                 # 01/03/2027, 2027-03-01
    | \b\w[\w.+-]{{0,63}}@[\w-]+(?:\.[\w-]+)+                                # an e-mail address
    | \b[A-Z]{{2}}\d{{2}}(?:{_BLANK}?[A-Z0-9]{{4}}){{2,7}}(?:{_BLANK}?[A-Z0-9]{{1,3}})?\b  # an IBAN
    | \b[LRDA]\.{_BLANK}?\d+(?:-\d+)*                                       # L. 441-10
    | (?:[€$£]{_BLANK}?)?\d+(?:[.,]\d+|{_BLANK}\d{{2,}})*                      # 1 200,00 €  732 829 320 00074
      (?:{_BLANK}?(?:[€$£%]|(?:euros?|EUR)\b)|(?!{_LETTER}))                # and 20 %
    | {_LETTER}+['’](?={_LETTER})                                           # Aujourd’
    | {_LETTER}+(?:[-\u2011]{_LETTER}+)*
    | [^\w\s]
    ))
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A word, number or sign with its place in the text."""

    text: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order; only white space stands between them.

    Amounts, dates, percentages, legal references, company numbers and addresses are one word each.
    """
    pieces = cut(text)
    places = list(accumulate(map(len, pieces)))
    return tuple(map(Token, pieces[1::2], places[::2], places[1::2]))


def cut(text: str) -> list[str]:
    """The text cut into blanks and words by turns; the first and the last piece are blanks, or empty."""
    return _TOKEN.split(text)
