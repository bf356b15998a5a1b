"""Front: the head of the first page and the table of contents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from contract.edges.pdf.body import heading_words
from contract.edges.pdf.faces import Run, Style, width
from contract.edges.pdf.lines import Line, Rule, balanced, beside, broken, ending, words
from contract.edges.pdf.sheets import LEFT, NUMBERED, RIGHT, Block
from contract.notation import day
from contract.version import Version, numbered
from contract.wording import Catalogue, say

TITLE = Style(size=21, cut="B")
STATUS = Style(size=10.5, grey=90)
PARTY = Style(size=13)
ROLE = Style(size=9.5, cut="I", grey=80)
META = Style(size=9.5, grey=80)
SECTION = Style(size=12.5, cut="B")
_ENTRY = Style(size=10)
_ENTRY_LIGHT = Style(size=10, grey=70)


def title_head(
    version: Version,
    catalogue: Catalogue,
    *,
    number: int,
    when: datetime,
    status: str,
    parties: tuple[str, str],
) -> list[Block]:
    """Title, parties, version, date and short digest."""
    label = say(catalogue, f"pdf.status.{status}", number=number)
    about = say(catalogue, "pdf.about", when=day(when.date(), catalogue.language), digest=version.digest[:12])
    blocks = [
        Block(broken([Run(label, STATUS)], LEFT, RIGHT)),
        Block(balanced([Run(version.title, TITLE)], LEFT, RIGHT), above=6.0),
        Block((Line((), 4.0, (Rule(LEFT, RIGHT),)),), above=10.0),
    ]
    for above, seat, name in ((16.0, "contractor", parties[0]), (10.0, "client", parties[1])):
        blocks.append(
            Block(broken([Run(say(catalogue, f"pdf.seat.{seat}"), ROLE)], LEFT, RIGHT), above=above)
        )
        blocks.append(Block(broken([Run(name, PARTY)], LEFT, RIGHT)))
    blocks.append(Block((Line((), 4.0, (Rule(LEFT, RIGHT),)),), above=10.0))
    blocks.append(Block(broken([Run(about, META)], LEFT, RIGHT), above=6.0))
    return blocks


def contents(version: Version, catalogue: Catalogue, pages: Mapping[str, int]) -> list[Block]:
    """The table of contents; each entry leads to its article."""
    blocks = [
        Block(
            broken([Run(say(catalogue, "pdf.contents"), SECTION)], LEFT, RIGHT),
            above=24.0,
            keep=True,
            whole=True,
        )
    ]
    for number, article in numbered(version):
        label, title = heading_words(catalogue, number, article)
        if not label and not title:
            continue  # words before the first heading of another maker's contract
        page = str(pages.get(article.key, ""))
        lines = broken([Run(title, _ENTRY)], NUMBERED - 8.0 if label else LEFT, RIGHT - 36.0)
        lines = (beside(lines[0], words(label, _ENTRY_LIGHT, LEFT)), *lines[1:])
        lines = tuple(replace(line, link=article.key) for line in lines)
        blocks.append(
            Block((*lines[:-1], _led(lines[-1], page)), above=1.8 if len(blocks) > 1 else 6.0, whole=True)
        )
    return blocks


def _led(line: Line, page: str) -> Line:
    """The line with its page number at the right margin and dots leading there."""
    last = max(line.pieces, key=lambda piece: piece.x)
    figures = ending(page, _ENTRY, RIGHT)
    start = last.x + width(last.text, last.style) + 6.0
    rule = Rule(start, RIGHT - width(page, _ENTRY) - 6.0, dotted=True)
    return replace(line, pieces=(*line.pieces, *figures), rules=(rule,) if rule.x2 > rule.x1 else ())
