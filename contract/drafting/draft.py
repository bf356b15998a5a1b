"""Drafting: a template and the terms give a version; the same ones always give the same."""

from __future__ import annotations

from dataclasses import dataclass

from contract.drafting.prose import written
from contract.drafting.words import Words, words
from contract.figures import INPUTS
from contract.notation import blank_labels
from contract.template import ArticleSource, ClauseSource, Template
from contract.template_language import condition_names, holds, text_names
from contract.terms import Terms
from contract.version import Article, Clause, Version


def draft(template: Template, terms: Terms, language: str) -> Version:
    """The articles and clauses whose condition holds, filled in; what has no answer is a blank."""
    filling = words(template, terms, language)
    articles = tuple(
        _article(article, filling) for article in filling.articles if holds(article.when, filling.values)
    )
    return Version(template.name, language, template.titles[language], terms, articles)


def _article(source: ArticleSource, filling: Words) -> Article:
    present = (clause for clause in source.clauses if holds(clause.when, filling.values))
    clauses = tuple(_clause(clause, source, filling) for clause in present)
    return Article(source.key, source.title, clauses, source.part, source.title)


def _clause(source: ClauseSource, article: ArticleSource, filling: Words) -> Clause:
    text = written(source.text, filling)
    terms = depends_on(source, article)
    return Clause(source.key, text, text, terms, source.elements)


def depends_on(clause: ClauseSource, article: ArticleSource) -> tuple[str, ...]:
    """The terms that a clause's text and presence depend on; a figure stands for the terms behind it."""
    names = text_names(clause.text) | condition_names(clause.when) | condition_names(article.when)
    terms = {term for name in names for term in INPUTS.get(name, (name,))}
    return tuple(sorted(terms))


@dataclass(frozen=True, slots=True)
class Blank:
    """An answer still missing in the text, by its label."""

    article: str
    clause: str
    label: str


def blanks(version: Version) -> tuple[Blank, ...]:
    """Every blank left in the text, in reading order, whoever wrote it."""
    return tuple(
        Blank(article.key, clause.key, label)
        for article in version.articles
        for clause in article.clauses
        for label in blank_labels(clause.text)
    )
