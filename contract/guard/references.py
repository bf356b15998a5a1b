"""References: titles and defined words that a text counts on, and those that are not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contract.guard.reading import plainly
from contract.version import Article, Clause, Version

_NAMED = re.compile(r"(?:article|annexe|annex) [«“] ?(?P<title>[^»”]+?) ?[»”]", re.IGNORECASE)

_MEANS = r"(?::|,? ?on entend|désigne(?:nt)?\b|vise(?:nt)?\b|s’entend(?:ent)?\b|signifie(?:nt)?\b|means?\b|refers? to\b)"
_OR_ELSE = r"(?:,? (?:ou|or) [«“\"][^»”\"]{1,40}[»”\"][^.;:«“]{0,40}?,? ?)?"
"""Another name beside it: "« Publication », ou « post » dans les annexes, désigne"."""
DEFINED = re.compile(rf"[«“] ?(?P<term>\w[^»”]{{1,39}}?) ?[»”] ?{_MEANS}")


def undefined(old: Version, new: Version) -> Iterator[tuple[Article, Clause, str]]:
    """Each word that lost its definition and is still used, capital and all, with where it was defined."""
    now = [text for *_, text in _texts(new)]
    for article, clause, text in _texts(old):
        for term in dict.fromkeys(m["term"] for m in DEFINED.finditer(text)):
            used = re.compile(rf"\b{re.escape(term)}[sx]?\b")
            still = re.compile(rf"\b{re.escape(term)}\b[ »”\"]*{_OR_ELSE}{_MEANS}")
            if any(map(used.search, now)) and not any(map(still.search, now)):
                yield article, clause, term


def _texts(version: Version) -> Iterator[tuple[Article, Clause, str]]:
    return ((a, c, plainly(c.text)) for a in version.articles for c in a.clauses)


def dangling(version: Version) -> Iterator[tuple[Article, Clause, str]]:
    """Each reference to a title that no article or annex has, with the clause it stands in.

    An article that took another one in names it in its title: "Objet et cadre de la mission" is "Objet" too.
    """
    titles = [plainly(a.title) for a in version.articles]
    whole = "\n".join(titles).lower()
    for article, clause, text in _texts(version):
        for match in _NAMED.finditer(text):
            if match["title"] not in titles and not _named_in(match["title"].lower(), whole):
                yield article, clause, match["title"]


def _named_in(title: str, titles: str) -> bool:
    """Whether a title is said, word for word, at the beginning or behind the "and" of one of these."""
    return re.search(rf"(?:^|\n|, | et | and ){re.escape(title)}(?:$|\n|, | et | and )", titles) is not None
