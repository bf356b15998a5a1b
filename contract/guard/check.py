"""Check: what is noticed in one text, whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from contract.drafting.draft import draft
from contract.guard.carried import TEN, carries, duties, grave
from contract.guard.contradictions import contradicted
from contract.guard.disguise import disguises
from contract.guard.finding import Finding, Harmed, Severity
from contract.guard.limits import passed
from contract.guard.references import dangling
from contract.guard.retyped import retyped
from contract.guard.whose import harmed_by
from contract.notation import blank_labels
from contract.template import Level, Template
from contract.version import Version


def check(version: Version, template: Template, today: date) -> tuple[Finding, ...]:
    """Missing articles and elements, blanks, dangling references, limits, contradictions, disguises."""
    return (
        *_missing(version, template),
        *_blanks(version),
        *_dangling(version),
        *_limits(version, template, today),
        *_retyped(version, template),
        *contradicted(version),
        *_disguised(version),
    )


def _missing(version: Version, template: Template) -> Iterator[Finding]:
    """An essential article without its essential elements, or an element that no clause carries."""
    due = [d for d in duties(version, template) if grave(d)]
    titles = {a.key: a.title for a in draft(template, version.terms, version.language).articles}
    for key in (*TEN, *sorted({d.article for d in due} - set(TEN))):
        here = [d for d in due if d.article == key]
        lost = [d for d in here if not carries(version, d.element.id)]
        essential = [d for d in here if d.element.level is Level.ESSENTIAL]
        if not lost:
            continue
        gone = key in TEN and essential and all(d in lost for d in essential)
        if gone:
            code = "article_empty" if version.article(key) else "article_missing"
            yield Finding(
                code,
                Severity.ALARM,
                key,
                harmed=Harmed.BOTH,
                protections=tuple(dict.fromkeys(p for d in lost for p in d.element.protections)),
                values=(("article", titles.get(key, key)),),
                sources=("C. civ. 1170", "C. civ. 1128"),
            )
            continue
        for duty in lost:
            yield Finding(
                "element_missing",
                Severity.WARNING,
                key,
                duty.clause,
                harmed=harmed_by(duty.element.protections),
                protections=duty.element.protections,
                values=(
                    ("element", template.element_name(duty.element.id, version.language)),
                    ("article", titles.get(key, key)),
                ),
                sources=duty.element.sources,
            )


def _blanks(version: Version) -> Iterator[Finding]:
    for article in version.articles:
        for clause in article.clauses:
            for label in blank_labels(clause.text):
                yield Finding(
                    "blank_left",
                    Severity.WARNING,
                    article.key,
                    clause.key,
                    harmed=Harmed.BOTH,
                    values=(("label", label),),
                    sources=("C. civ. 1163",),
                )


def _dangling(version: Version) -> Iterator[Finding]:
    for article, clause, title in dangling(version):
        yield Finding(
            "reference_dangling",
            Severity.WARNING,
            article.key,
            clause.key,
            harmed=Harmed.BOTH,
            values=(("title", title),),
            sources=("C. civ. 1163",),
        )


def _retyped(version: Version, template: Template) -> Iterator[Finding]:
    """Where the text says another thing than the answers it was drafted from."""
    protecting = {e.id: e.protections for e in template.elements}
    for article in version.articles:
        for clause in article.clauses:
            protections = tuple(dict.fromkeys(p for e in clause.elements for p in protecting.get(e, ())))
            for before, after in retyped(clause, version.terms):
                yield Finding(
                    "term_text_differs" if after else "term_text_gone",
                    Severity.WARNING,
                    article.key,
                    clause.key,
                    harmed=harmed_by(protections) if protections else Harmed.BOTH,
                    protections=protections,
                    values=(("before", before), ("after", after)),
                    sources=("C. civ. 1192",),
                )


def _limits(version: Version, template: Template, today: date) -> Iterator[Finding]:
    for article in version.articles:
        for clause in article.clauses:
            for limit in passed(clause, clause.text, template.figures, today):
                yield Finding(
                    limit.code,
                    Severity.ALARM,
                    article.key,
                    clause.key,
                    harmed=limit.harmed,
                    protections=(limit.protection,),
                    values=(("value", limit.words), ("limit", limit.limit)),
                    sources=(limit.source,),
                )


def _disguised(version: Version) -> Iterator[Finding]:
    for article in version.articles:
        for clause in article.clauses:
            for code, what in disguises(clause.text):
                yield Finding(
                    code,
                    Severity.ALARM,
                    article.key,
                    clause.key,
                    harmed=Harmed.BOTH,
                    values=(("character", what),),
                )
