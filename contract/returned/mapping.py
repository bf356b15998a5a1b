"""Mapping: the lines of a returned file on our articles and clauses. See docs/word.md.

Bookmarks first, then what the text says, by the comparison of texts that the command line uses. What
was decided by likeness alone is a doubt, and waits for a person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from contract.edits import plain, same
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
    gone = bool(set(pieces) - set(keys) - {TITLE})
    heads = _title_styles(units, keys, titles)
    ends = [n for n, key in enumerate(keys) if key and key != TITLE]
    known = (ends[0], max(n for n, key in enumerate(keys) if key)) if ends else (len(units), -1)
    found: list[str | None] = []
    doubts: list[Doubt] = []
    opened: set[int] = set()
    for n, (unit, key) in enumerate(zip(units, keys, strict=True)):
        part: str = key or choices.get(unit.place, "")
        certain = n in sure or key == TITLE
        if not key and part not in set(Choice):
            part, certain = _guess(unit, heads, first=n < known[0], behind=n < known[1])
            certain = certain and not gone
        elif not key:
            certain = True
        if not certain:
            doubts.append(Doubt(unit.place, unit.text, part))
        if part == Choice.ARTICLE or part in titles:
            opened.add(n)
        found.append(None if part == Choice.OUTSIDE else key or "")
    return Mapped(tuple(found), frozenset(opened), tuple(doubts))


def _guess(unit: Unit, heads: set[str], *, first: bool, behind: bool) -> tuple[Choice, bool]:
    """What a line is that carries on nothing of ours, and whether that is certain.

    `first`: nothing of ours stands before it; `behind`: something of ours stands behind it.
    """
    heading = unit.level == 1 or unit.style in heads
    if heading or named_title(unit.text):
        return Choice.ARTICLE, heading and not first
    return (Choice.OUTSIDE if first else Choice.CLAUSE), not first and behind


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
    said = {plain(text): key for key, text in reversed(tuple(pieces.items())) if key in free}
    for n, unit in enumerate(units):
        exact = said.get(plain(spoken(unit)))
        key = exact if exact in free else again.get(n)
        if keys[n] is not None or key not in free:
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
