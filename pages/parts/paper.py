"""Paper: articles as calm, numbered text. Every word of the contract is escaped; the tags are ours."""

from __future__ import annotations

from collections.abc import Collection
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
@media (max-width: 640px) { .cb-paper .cb-clause { grid-template-columns: 2.6rem 1fr; } }
</style>
"""


def title_of(article: Article, number: str) -> str:
    """How an article is headed: "Article 6 – Durée", "Annexe 1 – ...", a preamble by its title alone."""
    if article.part is Part.PREAMBLE:
        return article.title
    return t(f"paper.{article.part}", number=number, title=article.title)


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
        f"<h3>{escape(title_of(article, number))}</h3>{article_html(article, number, version.language, touched)}"
        for number, article in numbered(version)
    ]
    return f'{STYLE}<div class="cb-paper" lang="{escape(version.language)}">{"".join(parts)}</div>'


def _clause(clause: Clause, *, marked: bool) -> str:
    lines = []
    for line in clause.text.split("\n"):
        kind = ' class="cb-item"' if line.startswith("– ") else ""
        text = f"<mark>{escape(line)}</mark>" if marked else escape(line)
        lines.append(f"<p{kind}>{text}</p>")
    return "".join(lines)
