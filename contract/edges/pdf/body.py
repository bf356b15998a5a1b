"""Body: an article's heading, clauses and lists as blocks."""

from __future__ import annotations

from collections.abc import Sequence

from contract.edges.pdf.faces import Run, Style
from contract.edges.pdf.lines import Line, balanced, beside, broken, words
from contract.edges.pdf.sheets import LEFT, NUMBERED, RIGHT, Block, Mark
from contract.version import Article, Part, Version
from contract.wording import Catalogue, say

TEXT = Style()
STRONG = Style(cut="B")
HEADING = Style(size=12.5, cut="B")
LABEL = Style(size=10.5, grey=70)
DASH = "– "
_ITEM = 13.0


def heading_words(catalogue: Catalogue, number: str, article: Article) -> tuple[str, str]:
    """The number and the title an article is shown under; an annex's number is a word and a number."""
    if article.part is Part.ANNEX:
        return "", say(catalogue, "pdf.annex", number=number, title=article.title)
    return number, article.title


def mark(catalogue: Catalogue, number: str, article: Article) -> Mark:
    """The article's place in the outline."""
    label, title = heading_words(catalogue, number, article)
    return Mark(article.key, f"{label}. {title}" if label else title)


def heading(label: str, runs: Sequence[Run], place: Mark, *, fresh: bool, bar: bool = False) -> Block:
    """An article's heading, kept with what follows it."""
    lines = balanced(runs, NUMBERED if label else LEFT, RIGHT)
    if label:
        lines = (beside(lines[0], words(label, HEADING, LEFT)), *lines[1:])
    return Block(lines, above=20.0, keep=True, whole=True, fresh=fresh, bar=bar, mark=place)


def first_annex(version: Version) -> str:
    """The key of the annex that begins a page; short ones follow it there."""
    return next((a.key for a in version.articles if a.part is Part.ANNEX), "")


def paragraphs(label: str, rows: Sequence[Sequence[Run]], *, left: float, bar: bool = False) -> list[Block]:
    """A clause: its label hangs beside the first row; rows that begin with a dash hang as list items."""
    blocks: list[Block] = []
    for index, row in enumerate(rows):
        item = "".join(run.text for run in row).startswith(DASH)
        lines = _item(row, left) if item else broken(row, left, RIGHT)
        if index == 0 and label:
            lines = (beside(lines[0], words(label, LABEL, LEFT)), *lines[1:])
        above = 7.0 if index == 0 else (2.0 if item else 4.0)
        follows = index + 1 < len(rows) and "".join(r.text for r in rows[index + 1]).startswith(DASH)
        # The words before a list stay with its first item, and the last item is not left alone.
        keep = follows and (not item or index + 2 == len(rows))
        blocks.append(Block(lines, above=above, keep=keep, bar=bar))
    return blocks


def plain_rows(text: str, style: Style = TEXT) -> list[list[Run]]:
    """The lines of a text, each a row of its own."""
    return [[Run(line, style)] for line in text.split("\n") if line.strip()]


def left_of(article: Article) -> float:
    """Where an article's clauses begin: a preamble has no numbers to hang."""
    return LEFT if article.part is Part.PREAMBLE else NUMBERED


def _item(row: Sequence[Run], left: float) -> tuple[Line, ...]:
    """A list item: the dash stands where the clause begins, the words hang beyond it."""
    first, *rest = row
    if first.text.startswith(DASH):
        bare = [Run(first.text.removeprefix(DASH), first.style), *rest]
        lines = broken(bare, left + _ITEM, RIGHT)
        return (beside(lines[0], words(DASH.strip(), first.style, left)), *lines[1:])
    return broken(row, left + _ITEM, RIGHT)
