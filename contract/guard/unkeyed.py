"""Unkeyed: texts that nobody keyed, as versions, so that the guard reads them as it reads our own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from contract.edits import Op
from contract.redline.texts.headings import articles
from contract.redline.texts.overlap import in_common
from contract.redline.texts.paragraphs import paragraphs
from contract.terms import Terms
from contract.version import Article, Clause, Part, Version

_LEAST = 0.3
_FRENCH = re.compile(r"\b(?:le|la|les|des|du|est|et|une|pour|par|au)\b", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(?:the|of|is|and|an|for|by|to|shall|this)\b", re.IGNORECASE)
_Keyed = list[tuple[str, str, list[tuple[str, int, str]]]]
"""Articles: key, title, and their clauses: key, place in the text, words."""


def version_of(text: str, template: str) -> Version:
    """A text as a version: an article for each heading, a clause for each paragraph, no terms."""
    return _version(text, template, _keyed(text, "t"))


def versions_of(old: str, new: str, ops: Sequence[Op], template: str) -> tuple[Version, Version]:
    """Two texts as versions; a paragraph that `ops` (`compare_texts`) finds again keeps its key.

    What stands alone at one place on both sides is one paragraph rewritten.
    """
    before, after = _keyed(old, "t"), _keyed(new, "n")
    same = found_again(_clauses(before), _clauses(after), ops)
    home_of = {clause: home for home, _, clauses in before for clause, *_ in clauses}
    known: set[str] = set()
    renamed = []
    for key, title, clauses in after:
        kept = [(same.get(clause, clause), place, words) for clause, place, words in clauses]
        homes = Counter(home_of[clause] for clause, *_ in kept if clause in home_of)
        homes.update(home for home, name, _ in before if title and name == title)
        home = next((home for home, _ in homes.most_common() if home not in known), key)
        known.add(home)
        renamed.append((home, title, kept))
    return _version(old, template, before), _version(new, template, renamed)


def language_of(text: str) -> str:
    """Whether a text reads as French or as English, by its small words."""
    return "en" if len(_ENGLISH.findall(text)) > len(_FRENCH.findall(text)) else "fr"


def _keyed(text: str, letter: str) -> _Keyed:
    found: _Keyed = []
    for n, article in enumerate(articles(text), 1):
        cut = paragraphs(text, article.body, article.end)
        clauses = [
            (f"{letter}{n}.{m}", start, words)
            for m, (start, words) in enumerate(zip(cut.starts, cut.words, strict=False), 1)
        ]
        found.append((f"{letter}{n}", article.heading.title, clauses))
    return found


def _version(text: str, template: str, keyed: _Keyed) -> Version:
    made = tuple(
        Article(
            key,
            title,
            tuple(Clause(clause, words) for clause, _, words in clauses),
            Part.ARTICLE if title else Part.PREAMBLE,
        )
        for key, title, clauses in keyed
    )
    return Version(template, language_of(text), "", Terms(), made)


def _clauses(keyed: _Keyed) -> list[tuple[str, int, str]]:
    return [clause for *_, clauses in keyed for clause in clauses]


def found_again(
    before: list[tuple[str, int, str]],
    after: list[tuple[str, int, str]],
    ops: Sequence[Op],
) -> dict[str, str]:
    """New keys and the old ones they take over: by the most characters shared, then by place."""
    ours, theirs = ([(start, start + len(words)) for _, start, words in side] for side in (before, after))
    shared = in_common(ours, theirs, ops)
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for (i, n), size in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if n not in pairs and i not in taken and size >= _LEAST * min(len(before[i][2]), len(after[n][2])):
            pairs[n] = i
            taken.add(i)
    for n in range(len(after)):
        i = pairs.get(n - 1, -1) + 1
        free = n not in pairs and i < len(before) and i not in taken
        if free and pairs.get(n + 1, len(before) if n + 1 == len(after) else -1) == i + 1:
            pairs[n] = i
            taken.add(i)
    return {after[n][0]: before[i][0] for n, i in pairs.items()}
