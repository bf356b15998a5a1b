"""What a clause is filled with: the answers and figures, and the template's own words for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from contract import figures, notation
from contract.template import ArticleSource, Template
from contract.template_language import holds
from contract.terms import Terms, Value


@dataclass(frozen=True)
class Words:
    """One template in one language, with one set of answers."""

    template: Template
    language: str
    values: Mapping[str, Value]

    @property
    def articles(self) -> tuple[ArticleSource, ...]:
        """The template's articles in this language."""
        return self.template.texts[self.language]

    @property
    def names(self) -> Mapping[str, str]:
        """The template's names in this language."""
        return self.template.names[self.language]

    def label(self, key: str) -> str:
        """What a term is called; for a figure, what the first answer that it waits for is called."""
        for waited in (f"term.{key}", f"figure.{key}"):
            if waited in self.names:
                return self.names[waited]
        waits_for = self._waited(key)
        return self.names.get(f"term.{waits_for}", key)

    def blank(self, key: str) -> str:
        """What stands in the text where this answer is missing."""
        return notation.blank(self.label(key), self.language)

    def named(self, key: str, choice: object) -> str:
        """What a choice of a term is called, in the text of a contract or on the screen."""
        return self.names.get(f"text.{key}.{choice}") or self.names.get(f"term.{key}.{choice}", str(choice))

    def reference(self, key: str) -> str:
        """How a text names an article of this template."""
        article = next(article for article in self.articles if article.key == key)
        return notation.reference(article.part, article.title, self.language)

    def _waited(self, figure: str) -> str:
        asked = {spec.key for spec in self.template.terms if holds(spec.asked_when, self.values)}
        waits = (key for key in figures.INPUTS.get(figure, ()) if key in asked and key not in self.values)
        return next(waits, "")


def words(template: Template, terms: Terms, language: str) -> Words:
    """The answers with every figure they give, computed once."""
    return Words(template, language, {**terms, **figures.compute(terms, template)})
