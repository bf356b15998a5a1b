"""Paper: articles as calm, numbered text. Every word of the contract is escaped; the tags are ours."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from html import escape

from contract.version import Article, Clause, Part, Version, clause_label, numbered
from pages.parts.seat import t

STYLE = """
<style>
.cb-paper { font-family: "Source Serif", Georgia, serif; line-height: 1.6; max-width: 46rem; }
.cb-paper h3 { font-size: 1.15rem; margin: 0 0 .5rem; padding: 0; }
.cb-paper .cb-clause { display: grid; grid-template-columns: 3.2rem 1fr; margin: 0 0 .7rem; }
.cb-paper .cb-clause > span { opacity: .72; font-variant-numeric: tabular-nums; }
.cb-paper .cb-clause div p { margin: 0; }
.cb-paper .cb-clause div p.cb-item { padding-left: 1.1rem; text-indent: -1.1rem; }
.cb-paper mark { background: color-mix(in srgb, currentColor 14%, transparent); color: inherit;
  border-left: 3px solid currentColor; padding-left: .3rem; }
.cb-ways { display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
.cb-ways a { color: inherit; }
.cb-paper h3 { scroll-margin-top: .5rem; }
@media (max-width: 640px) { .cb-paper .cb-clause { grid-template-columns: 2.6rem 1fr; } }
</style>
"""


def title_of(article: Article, number: str) -> str:
    """How an article is headed: "Article 6 – Durée", "Annexe 1 – ...", a preamble by its title alone."""
    if article.part is Part.PREAMBLE:
        return article.title
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


def cards_html(cards: Mapping[str, str]) -> str:
    """What an article protects, and for whom: a title and a sentence each."""
    return "".join(
        f'<p class="cb-card"><strong>{escape(title)}</strong><br>{escape(words)}</p>'
        for title, words in cards.items()
    )


def _clause(clause: Clause, *, marked: bool) -> str:
    lines = []
    for line in clause.text.split("\n"):
        kind = ' class="cb-item"' if line.startswith("– ") else ""
        text = f"<mark>{escape(line)}</mark>" if marked else escape(line)
        lines.append(f"<p{kind}>{text}</p>")
    return "".join(lines)
