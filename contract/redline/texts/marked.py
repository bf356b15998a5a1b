"""Marked: a comparison of two texts written out, for a terminal or as one page of HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from contract.edits import Op
from contract.redline.articles import ArticleRow
from contract.redline.told import listing
from contract.wording import Catalogue, say


class Piece(NamedTuple):
    """A stretch of the new text in its order, or one that went: `tag` is equal, delete, insert, opens or closes."""

    tag: str
    text: str


PLAIN = {"delete": ("[-", "-]"), "insert": ("{+", "+}"), "opens": ("{>", ""), "closes": ("", "<}")}
COLOURED = {
    "delete": ("\x1b[31;9m[-", "-]\x1b[0m"),
    "insert": ("\x1b[32;4m{+", "+}\x1b[0m"),
    "opens": ("\x1b[35m{>\x1b[0m", ""),
    "closes": ("", "\x1b[35m<}\x1b[0m"),
}


def pieces(old: str, new: str, ops: Sequence[Op]) -> Iterator[Piece]:
    """What a reader meets, in the order of the new text; "opens" and "closes" stand around what moved."""
    moves = [op for op in ops if op.tag == "move"]
    starts, ends = {op.j1 for op in moves}, {op.j2 for op in moves}
    for op in _content(old, ops):
        if op.j1 in starts and op.j2 > op.j1:
            yield Piece("opens", "")
        if op.tag != "equal" and op.i2 > op.i1:
            yield Piece("delete", old[op.i1 : op.i2])
        at = op.j1
        # what is equal runs on beyond the end of what moved
        for end in sorted(end for end in ends if op.j1 < end <= op.j2):
            yield Piece("equal" if op.tag == "equal" else "insert", new[at:end])
            yield Piece("closes", "")
            at = end
        if op.j2 > at:
            yield Piece("equal" if op.tag == "equal" else "insert", new[at : op.j2])


def _content(old: str, ops: Sequence[Op]) -> Iterator[Op]:
    """What is there, came or went; the break that goes alone behind an article (`operations`) is read with it."""
    went: Op | None = None
    for op in ops:
        if op.tag == "move":
            continue
        if went is not None and op.tag == "delete" and old[op.i1 : op.i2].isspace():
            went = went._replace(i2=op.i2)
            continue
        if went is not None:
            yield went
        went = op if op.tag == "delete" else None
        if went is None:
            yield op
    if went is not None:
        yield went


def line(old: str, new: str, ops: Sequence[Op], signs: dict[str, tuple[str, str]]) -> str:
    """The new text with [-what went-], {+what came+} and {>what moved here<}; readable without colour."""
    text = ""
    for piece in pieces(old, new, ops):
        before, after = signs.get(piece.tag, ("", ""))
        text += before + piece.text + after
    return text if text.endswith("\n") else text + "\n"


def page(
    old: str,
    new: str,
    ops: Sequence[Op],
    articles: tuple[ArticleRow, ...],
    catalogue: Catalogue,
    names: tuple[str, str],
) -> str:
    """One HTML page that needs nothing else: no script, no address, signs beside the colours."""
    words = {tag: say(catalogue, f"redline.{code}") for tag, code in _SAID.items()}
    title = " → ".join(names)
    body = "".join(_html(piece, words) for piece in pieces(old, new, ops))
    return (
        f'<!DOCTYPE html>\n<html lang="{catalogue.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{escape(title)}</h1>\n{_listing(articles, catalogue)}<main>{body}</main>\n</body>\n</html>\n"
    )


def _listing(articles: tuple[ArticleRow, ...], catalogue: Catalogue) -> str:
    """What became of the articles, as a table."""
    changed, unchanged = listing(articles, catalogue)
    heading, *columns = (
        escape(say(catalogue, f"redline.article.{code}"))
        for code in ("heading", "column_article", "column_kinds")
    )
    same = escape(say(catalogue, "redline.unchanged_articles", n=unchanged))
    head = "".join(f'<th scope="col">{column}</th>' for column in columns)
    rows = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{escape(kinds)}</td></tr>' for name, kinds in changed
    )
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>" if changed else ""
    return f"<h2>{heading}</h2>\n{table}<p>{same}</p>\n"


_SAID = {"delete": "deleted", "insert": "inserted", "opens": "moved"}
_STYLE = (
    ":root{color-scheme:light dark}body{margin:2rem auto;max-width:46rem;padding:0 1rem;font:1rem/1.6 Georgia,serif}"
    "h1{font-size:1.2rem}h2{font-size:1rem}table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #8886}"
    "th[scope=row]{font-weight:600}main{white-space:pre-wrap;overflow-wrap:anywhere}"
    "ins{color:light-dark(#0b5d3b,#8fe0b6);text-decoration:underline 2px}"
    "del{color:light-dark(#8f1d2c,#ffadb5);text-decoration:line-through}"
    "del+ins{margin-inline-start:.25em}.move{color:light-dark(#4b3a9a,#c9bdff);font:600 .8rem sans-serif}"
    ".vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
)


def _html(piece: Piece, words: dict[str, str]) -> str:
    text = escape(piece.text)
    match piece.tag:
        case "delete" | "insert":
            element = "del" if piece.tag == "delete" else "ins"
            return f'<{element}><span class="vh">[{escape(words[piece.tag])}] </span>{text}</{element}>'
        case "opens":
            return f'<span class="move">⇄ {escape(words["opens"])} </span>'
        case "closes":
            return '<span class="move" aria-hidden="true"> ⇄</span>'
        case _:
            return text
