"""Based: another maker's contract as the first version of a file: its own words, article by article.

No word of it is changed. A number typed before a title or a clause is left out only where ours, given when shown, is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from contract.edits import plain
from contract.edits.meaning import telling_words
from contract.redline.texts.paragraphs import is_heading
from contract.returned.mapping import Doubt
from contract.returned.units import Unit, named_title, units, unnumbered
from contract.returned.views import Line
from contract.terms import Terms
from contract.version import Article, Clause, Part, Version, clause_label

OWN = "own"
"""What a person says of an article that is none of ours."""

_ALIKE = 0.5
_ANNEX = re.compile(r"(?:annexe?|appendix|schedule)\b", re.IGNORECASE)
_DIGITS = re.compile(r"A?\d+(?:\.\d+)*")


@dataclass(frozen=True)
class Based:
    """The version, and the articles of which a person must say whether they are one of ours."""

    version: Version
    doubts: tuple[Doubt, ...]


def based(lines: Iterable[Line], ours: Version, terms: Terms, choices: Mapping[str, str]) -> Based:
    """The lines as a version. `ours` is our own contract in that language: its titles are what is recognised.

    `choices` are what a person said of an article, by the place of its title: one of our keys, or `OWN`.
    """
    pieces = units(lines, {}, frozenset())
    titles = {plain(article.title): article.key for article in ours.articles}
    heads = _heads(pieces, titles)
    named = bool(pieces) and 0 not in heads and is_heading(pieces[0].text)
    made: list[Article] = []
    doubts: list[Doubt] = []
    for n, unit in enumerate(pieces):
        if named and n == 0:
            continue
        if n not in heads:
            if not made:
                made.append(Article("base0", "", (), Part.PREAMBLE))
            made[-1] = _longer(made[-1], unit, _number(made[-1], made))
            continue
        part = Part.ANNEX if _ANNEX.match(unit.text) else Part.ARTICLE
        number = str(1 + sum(article.part is part for article in made))
        title = _bare(unit, unnumbered(unit.text, title=True), number)
        guess, certain = _kind(title, titles, ours)
        said = choices.get(unit.place, guess if certain else "")
        if not certain and not said:
            doubts.append(Doubt(unit.place, title, guess))
        taken = {article.key for article in made}
        key = said if said not in {"", OWN} and said not in taken else f"base{n}"
        made.append(Article(key, title, (), part))
    title = pieces[0].text if named else ours.title
    return Based(replace(ours, title=title, terms=terms, articles=tuple(made)), tuple(doubts))


def _heads(pieces: Sequence[Unit], titles: Mapping[str, str]) -> set[int]:
    """Where articles begin: the highest headings of which there are several, else what reads as a numbered title."""
    own = {n for n, unit in enumerate(pieces) if plain(unnumbered(unit.text, title=True)) in titles}
    for level in (1, 2):
        found = {n for n, unit in enumerate(pieces) if unit.level == level}
        if len(found) > 1:
            return found | own
    return own | {n for n, unit in enumerate(pieces) if named_title(unit.text) or unit.level == 1}


def _kind(title: str, titles: Mapping[str, str], ours: Version) -> tuple[str, bool]:
    """Which article of ours a title names, `OWN` for none, and whether that is certain."""
    exact = titles.get(plain(unnumbered(title, title=True)))
    if exact:
        return exact, True
    words = set(telling_words(title))
    alike = {a.key: _alike(words, set(telling_words(a.title))) for a in ours.articles}
    best = max(alike, key=lambda key: alike[key], default="")
    return (best, False) if best and alike[best] >= _ALIKE else (OWN, True)


def _alike(these: set[str], those: set[str]) -> float:
    return len(these & those) / min(len(these), len(those)) if these and those else 0.0


def _number(article: Article, made: Sequence[Article]) -> str:
    return str(sum(each.part is article.part for each in made))


def _longer(article: Article, unit: Unit, number: str) -> Article:
    """The article with one more clause."""
    n = len(article.clauses)
    text = _bare(unit, unnumbered(unit.text, title=False), clause_label(number, n, article))
    return replace(article, clauses=(*article.clauses, Clause(f"{article.key}.base{n + 1}", text)))


def _bare(unit: Unit, bare: str, shown: str) -> str:
    """The text without the number typed before it, where it is the one that will be shown; else as it stands."""
    typed = _DIGITS.search(unit.text[: len(unit.text) - len(bare)])
    return bare if typed and typed[0] == shown else unit.text
