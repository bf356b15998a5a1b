"""Gaps: the questions that are asked, and those among them still without an answer."""

from __future__ import annotations

from contract import figures
from contract.interview.answers import parse
from contract.template import Template, TermSpec
from contract.template_language import holds
from contract.terms import Terms


def asked(template: Template, terms: Terms) -> tuple[TermSpec, ...]:
    """The questions that make sense with these answers, in the template's order."""
    known = {**terms, **figures.compute(terms, template)}
    return tuple(spec for spec in template.terms if holds(spec.asked_when, known))


def missing(template: Template, terms: Terms) -> tuple[str, ...]:
    """The keys of required questions that are asked and not answered."""
    return tuple(spec.key for spec in asked(template, terms) if spec.required and spec.key not in terms)


def defaults(template: Template) -> Terms:
    """A new contract's answers: what the template proposes."""
    answers = {spec.key: parse(spec, spec.default).value for spec in template.terms}
    return Terms({key: value for key, value in answers.items() if value is not None})
