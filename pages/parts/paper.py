"""Paper: articles as calm, numbered text. Every word of the contract is escaped; the tags are ours."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from html import escape

from contract.version import Article, Clause, Part, Version, clause_label, numbered
from pages.parts.seat import t

STYLE = """
<style>
.cb-paper { font-family: "Source Serif", Georgia, serif; line-height: 1.6; max-width: 46rem; overflow-wrap: anywhere; }
.cb-paper h3 { font-size: 1.15rem; margin: 0 0 .5rem; padding: 0; }
.cb-paper .cb-clause { display: grid; grid-template-columns: 3.2rem minmax(0, 1fr); margin: 0 0 .7rem; }
.cb-paper .cb-clause > span { opacity: .72; font-variant-numeric: tabular-nums; }
.cb-paper .cb-clause div p { margin: 0; }
.cb-paper .cb-clause div p.cb-item { padding-left: 1.1rem; text-indent: -1.1rem; }
.cb-paper mark { background: color-mix(in srgb, currentColor 14%, transparent); color: inherit;
  border-left: 3px solid currentColor; padding-left: .3rem; }
.cb-ways { display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
.cb-ways a { color: inherit; }
.cb-paper h3 { scroll-margin-top: .5rem; }
@media (max-width: 640px) { .cb-paper .cb-clause { grid-template-columns: 2.6rem minmax(0, 1fr); } }
</style>
"""


def title_of(article: Article, number: str) -> str:
    """How an article is headed: "Article 6 – Durée", "Annexe 1 – ...", a preamble by its title alone.

    Words before the first heading of another maker's contract have no title; they are named by where they stand.
    """
    if article.part is Part.PREAMBLE:
        return article.title or t("paper.untitled")
    return t(f"paper.{article.part}", number=number, title=article.title)


def anchor(article: str) -> str:
    """The name under which an article is found in a whole version."""
    return escape(f"cb-article-{article}")


def links_html(version: Version, touched: Collection[str]) -> str:
    """The way to each article that has a marked clause."""
    links = [
        f'<a href="#{anchor(article.key)}" target="_self">{escape(title_of(article, number))}</a>'
        for number, article in numbered(version)
        if any(clause.key in touched for clause in article.clauses)
    ]
    return f'<nav class="cb-ways">{" ".join(links)}</nav>'


def article_html(article: Article, number: str, language: str, touched: Collection[str] = ()) -> str:
    """One article; clauses whose key is in `touched` are marked, by a bar and not by colour alone."""
    rows = "".join(
        f'<div class="cb-clause"><span>{escape(clause_label(number, n, article))}</span>'
        f"<div>{_clause(clause, marked=clause.key in touched)}</div></div>"
        for n, clause in enumerate(article.clauses)
    )
    return f'<div class="cb-paper" lang="{escape(language)}">{rows}</div>'


def version_html(version: Version, touched: Collection[str] = ()) -> str:
    """A whole version, one article after the other."""
    parts = [
        f'<h3 id="{anchor(article.key)}">{escape(title_of(article, number))}</h3>{article_html(article, number, version.language, touched)}'
        for number, article in numbered(version)
    ]
    return f'{STYLE}<div class="cb-paper" lang="{escape(version.language)}">{"".join(parts)}</div>'


def plain(words: str) -> str:
    """The words as they are, where Markdown is read: nothing in them is taken for it."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+-.!|<>~$:" else c for c in words)


def way_html(where: str, said: str) -> str:
    """The way to one of our own pages, in this tab."""
    return f'<a href="{escape(where)}" target="_self">{escape(said)}</a>'


def scrolled_html(name: str, inner: str) -> str:
    """Our own markup in a box that scrolls, reached by the keyboard under this name."""
    return f'<div class="cb-living" role="region" tabindex="0" aria-label="{escape(name)}">{inner}</div>'


def notes_html(lines: Sequence[str]) -> str:
    """Remarks below a figure, one a line."""
    return f'<ul class="cb-notes">{"".join(f"<li>{escape(line)}</li>" for line in lines)}</ul>'


def table_html(caption: str, heads: Sequence[str], rows: Sequence[Sequence[tuple[str, str]]]) -> str:
    """A table; each cell is its words and what is said below them in small. A phone shows a row as a stack."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = "".join(f"<tr>{''.join(map(_cell, heads, row))}</tr>" for row in rows)
    return (
        f'{_TABLE}<div class="cb-table"><table><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cell(head: str, cell: tuple[str, str]) -> str:
    words, small = cell
    below = f"<small>{escape(small)}</small>" if small else ""
    return f'<td data-head="{escape(head)}">{escape(words)}{below}</td>'


_TABLE = """
<style>
.cb-table { overflow-x: auto; }
.cb-table table { border-collapse: collapse; width: 100%; }
.cb-table caption { text-align: left; font-weight: 600; padding: .3rem 0; }
.cb-table :is(th, td) { text-align: left; vertical-align: top; padding: .45rem .8rem .45rem 0;
  border-bottom: 1px solid var(--st-border-color, #8886); }
.cb-table td small { display: block; font-size: .86rem; opacity: .85; }
.cb-table td { white-space: pre-line; }
@media (max-width: 640px) {
  .cb-table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cb-table tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--st-border-color, #8886); }
  .cb-table td { display: block; border: 0; padding: .15rem 0; }
  .cb-table td:empty { display: none; }
  .cb-table td::before { content: attr(data-head) ": "; font-size: .84rem; opacity: .8; }
  .cb-table td:lang(fr)::before { content: attr(data-head) "\\a0: "; }
}
</style>
"""


def facts_html(facts: Mapping[str, str]) -> str:
    """The terms and figures that matter most, each under its name."""
    pairs = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in facts.items()
    )
    return f'{_FACTS}<dl class="cb-facts">{pairs}</dl>'


_FACTS = """
<style>
dl.cb-facts { display: grid; padding: 0; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: 0; margin: 0;
  border-top: 1px solid var(--st-border-color, #8886); }
.cb-facts > div { margin: 0; display: flex; flex-direction: column; justify-content: space-between; padding: .55rem .8rem .55rem 0;
  border-bottom: 1px solid var(--st-border-color, #8886); }
.cb-facts dt { font-size: .84rem; line-height: 1.3; opacity: .8; font-weight: 400; }
.cb-facts dd { margin: .1rem 0 0; font-size: 1.3rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
@media (max-width: 640px) { dl.cb-facts { grid-template-columns: repeat(3, 1fr); } .cb-facts > div { padding-block: .35rem; } .cb-facts dd { font-size: 1.05rem; } }
</style>
"""


def _clause(clause: Clause, *, marked: bool) -> str:
    lines = []
    for line in clause.text.split("\n"):
        kind = ' class="cb-item"' if line.startswith("– ") else ""
        text = f"<mark>{escape(line)}</mark>" if marked else escape(line)
        lines.append(f"<p{kind}>{text}</p>")
    return "".join(lines)
