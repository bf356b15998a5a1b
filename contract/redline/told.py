"""Told: a report by article in the reader's words."""

from __future__ import annotations

from collections.abc import Sequence

from contract.notation import join
from contract.redline.articles import ArticleKind, ArticleRow, Heading
from contract.wording import Catalogue, say

_TO = " → "


def told(row: ArticleRow, catalogue: Catalogue) -> tuple[str, str]:
    """The name an article goes by, the old and the new one where they differ, and what happened to it."""
    was, now = _names(row.old, catalogue), _names(row.new, catalogue)
    name = f"{was}{_TO}{now}" if was and now and was != now else now or was
    if len(row.old) == len(row.new) == 1 and row.old[0].number and row.new[0].number:
        (before, title), (number, same) = row.old[0], row.new[0]
        if title == same and before != number:
            name = _name(Heading(f"{before}{_TO}{number}", title), catalogue)
    return name, ", ".join(say(catalogue, f"redline.article.{kind}") for kind in row.kinds)


def listing(rows: Sequence[ArticleRow], catalogue: Catalogue) -> tuple[list[tuple[str, str]], int]:
    """The articles something happened to, each told in words, and how many stayed as they were."""
    changed = [told(row, catalogue) for row in rows if row.kinds != (ArticleKind.UNCHANGED,)]
    return changed, len(rows) - len(changed)


def _names(headings: tuple[Heading, ...], catalogue: Catalogue) -> str:
    return join([_name(heading, catalogue) for heading in headings], catalogue.language) if headings else ""


def _name(heading: Heading, catalogue: Catalogue) -> str:
    number, title = heading
    if number and title:
        return say(catalogue, "redline.article.name", number=number, title=title)
    return title or (
        say(catalogue, "redline.heading.article", number=number)
        if number
        else say(catalogue, "redline.article.opening")
    )
