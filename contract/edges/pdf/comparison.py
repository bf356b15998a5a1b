"""Comparison: two versions on paper, every change readable without colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from contract.edges.pdf.agreement import clipped, page_numbers
from contract.edges.pdf.body import HEADING, TEXT
from contract.edges.pdf.compared import Reading, compared
from contract.edges.pdf.faces import Run
from contract.edges.pdf.front import META, STATUS, TITLE
from contract.edges.pdf.lines import Line, Rule, balanced, broken
from contract.edges.pdf.marks import deleted, inserted, numbers
from contract.edges.pdf.press import Imprint, printed
from contract.edges.pdf.sheets import LEFT, RIGHT, Block, Mark, paginated
from contract.edges.pdf.summary import TermWords, summary
from contract.notation import day, join
from contract.redline.change import Redline
from contract.wording import Catalogue, say


def redline_pdf(
    redline: Redline,
    findings: Mapping[str, tuple[str, ...]],
    catalogue: Catalogue,
    *,
    old_number: int,
    new_number: int,
    authors: tuple[str, ...],
    when: datetime,
    terms: TermWords | None = None,
    told: Mapping[str, tuple[str, ...]] | None = None,
) -> bytes:
    """The redline: how to read it, the list of changes, then the whole text with its marks.

    `findings` gives worded sentences by change id, `told` what its proposer or their file said of it; `terms` gives a term's name, old and new answer in
    words by its key (raw values are shown without it).
    """
    reading = Reading(redline, catalogue, numbers(redline.changes), findings, told or {})
    title = say(catalogue, "pdf.redline.title", old=old_number, new=new_number)
    blocks = [*_head(reading, title, authors, when), *legend(catalogue, numbered=True)]
    if redline.changes:
        listing = say(catalogue, "pdf.redline.summary", n=len(redline.changes))
        blocks += [section(listing, "pdf:summary"), *summary(reading, terms or {})]
        full = say(catalogue, "pdf.redline.full")
        blocks += [replace(section(full, "pdf:full"), fresh=True), *compared(reading)]
    else:
        blocks.append(Block(broken([Run(say(catalogue, "pdf.redline.none"), TEXT)], LEFT, RIGHT), above=14.0))
    sheets = paginated(blocks)
    imprint = Imprint(
        title=f"{title} – {redline.new.title}",
        authors=authors,
        subject=f"SHA-256 {redline.old.digest} – {redline.new.digest}",
        language=redline.new.language,
        when=when,
        head=(clipped(redline.new.title, title), title),
        foot=say(catalogue, "pdf.no_advice"),
        pages=page_numbers(catalogue, len(sheets)),
    )
    return printed(sheets, imprint)


def _head(reading: Reading, title: str, authors: tuple[str, ...], when: datetime) -> list[Block]:
    catalogue, redline = reading.catalogue, reading.redline
    about = say(
        catalogue,
        "pdf.redline.about",
        when=day(when.date(), catalogue.language),
        old=redline.old.digest[:12],
        new=redline.new.digest[:12],
    )
    by = say(
        catalogue, "pdf.redline.authors", authors=join(tuple(dict.fromkeys(authors)), catalogue.language)
    )
    named = [Run(redline.new.title, STATUS)]
    if redline.old.title != redline.new.title:
        named = [*deleted(redline.old.title), Run(" ", TEXT), *inserted(redline.new.title)]
    return [
        Block(broken(named, LEFT, RIGHT)),
        Block(balanced([Run(title, TITLE)], LEFT, RIGHT), above=6.0),
        Block((Line((), 4.0, (Rule(LEFT, RIGHT),)),), above=10.0),
        *([Block(broken([Run(by, TEXT)], LEFT, RIGHT), above=8.0)] if authors else []),
        Block(broken([Run(about, META)], LEFT, RIGHT), above=3.0),
    ]


def legend(catalogue: Catalogue, *, numbered: bool = False) -> list[Block]:
    """How to read the marks, shown by the marks themselves."""
    moved = say(catalogue, "pdf.redline.moved")
    numbers = " " + say(catalogue, "pdf.redline.numbered") if numbered else ""
    rows = [
        [
            Run(say(catalogue, "pdf.redline.inserted") + " ", TEXT),
            *inserted(say(catalogue, "pdf.redline.inserted_example")),
            Run(".", TEXT),
        ],
        [
            Run(say(catalogue, "pdf.redline.deleted") + " ", TEXT),
            *deleted(say(catalogue, "pdf.redline.deleted_example")),
            Run(".", TEXT),
        ],
        [Run(moved + numbers, TEXT)],
    ]
    return [
        section(say(catalogue, "pdf.redline.contents"), "pdf:legend"),
        *(Block(broken(row, LEFT, RIGHT), above=4.0) for row in rows),
    ]


def section(title: str, key: str) -> Block:
    """A heading of the comparison itself, with its place in the outline."""
    lines = balanced([Run(title, HEADING)], LEFT, RIGHT)
    return Block(lines, above=22.0, keep=True, whole=True, mark=Mark(key, title))
