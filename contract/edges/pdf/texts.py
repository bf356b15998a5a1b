"""Texts: two texts without keys compared on paper, article by article, then word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from contract.edges.pdf.agreement import clipped, page_numbers
from contract.edges.pdf.body import DASH, HEADING, STRONG, TEXT
from contract.edges.pdf.comparison import legend, section
from contract.edges.pdf.faces import Run
from contract.edges.pdf.front import META, TITLE
from contract.edges.pdf.lines import Line, Rule, balanced, broken
from contract.edges.pdf.marks import SAID, arrived, deleted, rows
from contract.edges.pdf.press import Imprint, printed
from contract.edges.pdf.sheets import LEFT, RIGHT, Block, paginated
from contract.edits import Op
from contract.notation import day
from contract.redline.articles import ArticleRow
from contract.redline.texts.marked import pieces
from contract.redline.texts.paragraphs import is_heading
from contract.redline.told import listing
from contract.wording import Catalogue, say


def texts_pdf(
    texts: tuple[str, str],
    ops: Sequence[Op],
    articles: tuple[ArticleRow, ...],
    catalogue: Catalogue,
    *,
    names: tuple[str, str],
    when: datetime,
) -> bytes:
    """How to read the marks, what became of each article, then the new text with all that went and came.

    `names` are the two files'; what differs is told by signs and in words, never by colour.
    """
    title = say(catalogue, "pdf.texts.title")
    both = " → ".join(names)
    blocks = [
        Block(balanced([Run(title, TITLE)], LEFT, RIGHT)),
        Block((Line((), 4.0, (Rule(LEFT, RIGHT),)),), above=10.0),
        Block(broken([Run(both, TEXT)], LEFT, RIGHT), above=8.0),
        Block(
            broken(
                [Run(say(catalogue, "pdf.texts.about", when=day(when.date(), catalogue.language)), META)],
                LEFT,
                RIGHT,
            ),
            above=3.0,
        ),
        *legend(catalogue),
        section(say(catalogue, "redline.article.heading"), "pdf:summary"),
        *_listing(articles, catalogue),
        replace(section(say(catalogue, "pdf.redline.full"), "pdf:full"), fresh=True),
        *_text(texts, ops, catalogue),
    ]
    sheets = paginated(blocks)
    imprint = Imprint(
        title=f"{title} – {both}",
        authors=(),
        subject=both,
        language=catalogue.language,
        when=when,
        head=(clipped(both, title), title),
        foot=say(catalogue, "pdf.no_advice"),
        pages=page_numbers(catalogue, len(sheets)),
    )
    return printed(sheets, imprint)


def _listing(articles: tuple[ArticleRow, ...], catalogue: Catalogue) -> list[Block]:
    """The articles something happened to, and how many stayed as they were."""
    changed, unchanged = listing(articles, catalogue)
    same = say(catalogue, "redline.unchanged_articles", n=unchanged)
    return [
        *(
            Block(broken([Run(name, STRONG), Run(f" – {kinds}", TEXT)], LEFT, RIGHT), above=4.0, whole=True)
            for name, kinds in changed
        ),
        Block(broken([Run(same, TEXT)], LEFT, RIGHT), above=6.0),
    ]


def _text(texts: tuple[str, str], ops: Sequence[Op], catalogue: Catalogue) -> list[Block]:
    runs: list[Run] = []
    for piece in pieces(*texts, ops):
        match piece.tag:
            case "delete":
                runs += deleted(piece.text)
            case "insert":
                runs += arrived(piece.text, runs)
            case "opens":
                runs.append(Run(say(catalogue, "pdf.redline.moved_here") + " ", SAID))
            case "closes":
                pass
            case _:
                runs.append(Run(piece.text, TEXT))
    return [_block(row) for row in rows(runs)]


def _block(row: Sequence[Run]) -> Block:
    """A paragraph; one that reads as a title stands in its type, with what follows it."""
    said = "".join(run.text for run in row).strip()
    bar = any(run.style.strike or run.style.underline or run.style == SAID for run in row)
    if is_heading(said) and not said.startswith(DASH):
        titled = [
            run
            if run.style == SAID
            else Run(run.text, replace(run.style, size=HEADING.size, cut=HEADING.cut))
            for run in row
        ]
        return Block(balanced(titled, LEFT, RIGHT), above=14.0, keep=True, whole=True, bar=bar)
    return Block(broken(row, LEFT, RIGHT), above=2.0 if said.startswith(DASH) else 6.0, bar=bar)
