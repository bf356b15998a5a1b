"""Mapping: the lines of a returned file on our articles and clauses. See docs/word.md.

Bookmarks first, then what the text says, by the comparison of texts that the command line uses. What
was decided by likeness alone is a doubt, and waits for a person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from contract.edits import same
from contract.edits.meaning import telling_words
from contract.guard.unkeyed import found_again
from contract.redline import compare_texts
from contract.returned.units import Unit, named_title, spoken, unnumbered
from contract.version import Article, Version

TITLE = "="
"""The key of the contract's own title, in a mapping."""

_ALIKE = 0.5


class Choice(StrEnum):
    """What a person can say of a doubtful line."""

    CLAUSE = "clause"
    """It is a clause of its own."""
    ARTICLE = "article"
    """It is the title of an article of its own."""
    OUTSIDE = "outside"
    """It is no part of the contract: a signature, a letterhead."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A line whose part in the contract was guessed: `guess` is a Choice, or the key it seems to carry on."""

    place: str
    text: str
    guess: str


@dataclass(frozen=True, slots=True)
class Mapped:
    """Each unit with its key: a known one, "" for a new clause, None for what is left out."""

    keys: tuple[str | None, ...]
    titles: frozenset[int]
    doubts: tuple[Doubt, ...]


def mapped(
    sent: Version, units: Sequence[Unit], names: Mapping[str, str], choices: Mapping[str, str]
) -> Mapped:
    """Find the article or clause that each unit carries on.

    `names` gives the key behind each bookmark that we set; `choices` what a person said, by place.
    """
    pieces = _pieces(sent)
    keys, sure = _by_bookmark(units, names, pieces)
    _by_choice(units, choices, pieces, keys, sure)
    if None in keys:
        _by_text(units, pieces, keys, sure)
    titles = {a.key for a in sent.articles}
    gone = set(pieces) - {key for key in keys if key} - {TITLE}
    opened: set[int] = set()
    doubts: list[Doubt] = []
    result: list[str | None] = []
    heads = _title_styles(units, keys, titles)
    for n, (unit, key) in enumerate(zip(units, keys, strict=True)):
        said = choices.get(unit.place, "")
        guess: str = key or Choice.CLAUSE
        if key is None and said not in set(Choice):
            strong = unit.level == 1 or (bool(heads) and unit.style in heads)
            first = not any(k for k in keys[:n] if k != TITLE)
            last = not any(keys[n + 1 :])
            title = strong or named_title(unit.text)
            guess = Choice.ARTICLE if title else Choice.OUTSIDE if first else Choice.CLAUSE
            if (title and not strong) or first or (last and not strong) or gone:
                doubts.append(Doubt(unit.place, unit.text, guess))
        elif key is None:
            guess = said
        elif n not in sure and key != TITLE:
            doubts.append(Doubt(unit.place, unit.text, key))
        if guess == Choice.ARTICLE or key in titles:
            opened.add(n)
        result.append(None if guess == Choice.OUTSIDE else key or "")
    return Mapped(tuple(result), frozenset(opened), tuple(doubts))


def _pieces(version: Version) -> dict[str, str]:
    """The texts of a version by key, in reading order."""
    found = {TITLE: version.title}
    for article in version.articles:
        found[article.key] = article.title
        found |= {clause.key: clause.text for clause in article.clauses}
    return found


def _by_bookmark(
    units: Sequence[Unit], names: Mapping[str, str], pieces: Mapping[str, str]
) -> tuple[list[str | None], set[int]]:
    keys: list[str | None] = []
    taken: set[str] = set()
    for unit in units:
        known = [names[b] for b in unit.bookmarks if names.get(b) in pieces and names[b] not in taken]
        # of two paragraphs that were made one, the one it says more of
        best = max(known, key=lambda key: _likeness(pieces[key], unit.text), default=None)
        keys.append(best)
        taken |= {best} if best else set()
    return keys, {n for n, key in enumerate(keys) if key}


def _by_choice(
    units: Sequence[Unit],
    choices: Mapping[str, str],
    pieces: Mapping[str, str],
    keys: list[str | None],
    sure: set[int],
) -> None:
    for n, unit in enumerate(units):
        said = choices.get(unit.place, "")
        if said in pieces:
            keys[:] = [None if key == said else key for key in keys]
            keys[n] = said
            sure.add(n)


def _by_text(
    units: Sequence[Unit], pieces: Mapping[str, str], keys: list[str | None], sure: set[int]
) -> None:
    """What the comparison of both texts finds again, where no bookmark says it."""
    ours = [(key, text) for key, text in pieces.items() if text]
    theirs = [(str(n), spoken(unit)) for n, unit in enumerate(units)]
    old, before = _placed(ours)
    new, after = _placed(theirs)
    again = {int(n): key for n, key in found_again(before, after, compare_texts(old, new)).items()}
    free = set(pieces) - {key for key in keys if key}
    for n, unit in enumerate(units):
        if keys[n] is not None:
            continue
        exact = next((key for key in pieces if key in free and same(pieces[key], spoken(unit))), None)
        key = again.get(n) if again.get(n) in free else exact
        if exact and key and not same(pieces[key], spoken(unit)):
            key = exact
        if key is None:
            continue
        keys[n] = key
        free.discard(key)
        if _likeness(pieces[key], spoken(unit)) >= _ALIKE:
            sure.add(n)


def _placed(texts: Sequence[tuple[str, str]]) -> tuple[str, list[tuple[str, int, str]]]:
    """The texts as one, a blank line between them, and where each starts."""
    at, found = 0, []
    for key, text in texts:
        found.append((key, at, text))
        at += len(text) + 2
    return "\n\n".join(text for _, text in texts), found


def _likeness(old: str, new: str) -> float:
    """The share of telling words that two texts have in common."""
    ours, theirs = set(telling_words(old)), set(telling_words(new))
    if not ours or not theirs:
        return float(same(old, new))
    return len(ours & theirs) / max(len(ours), len(theirs))


def _title_styles(units: Sequence[Unit], keys: Sequence[str | None], titles: set[str]) -> set[str]:
    """The styles that this file gives to the titles of our articles and to nothing else of ours."""
    heads = {unit.style for unit, key in zip(units, keys, strict=True) if key in titles}
    rest = {unit.style for unit, key in zip(units, keys, strict=True) if key and key not in titles}
    return heads - rest - {""}


def titled(article: Article | None, text: str) -> str:
    """A title without the number that stands before it, unless ours has one."""
    bare = unnumbered(text, title=True)
    return bare if article is None or not same(article.title, text) else text
