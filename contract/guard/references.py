"""References: articles and annexes that a text names by their title, and those that are not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contract.edits import plain
from contract.version import Article, Clause, Version

_NAMED = re.compile(r"(?:article|annexe|annex) [«“] ?(?P<title>[^»”]+?) ?[»”]", re.IGNORECASE)


def dangling(version: Version) -> Iterator[tuple[Article, Clause, str]]:
    """Each reference to a title that no article or annex has, with the clause it stands in."""
    titles = {plain(a.title) for a in version.articles}
    for article in version.articles:
        for clause in article.clauses:
            for match in _NAMED.finditer(plain(clause.text)):
                if match["title"] not in titles:
                    yield article, clause, match["title"]
