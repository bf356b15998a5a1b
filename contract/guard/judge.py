"""Judge: what a change does to the protections, told at the change. The same whoever proposes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from contract import notation
from contract.edits import plain
from contract.guard.carried import TEN, Duty, carries, duties, grave
from contract.guard.finding import Finding, Harmed, Severity
from contract.guard.limits import passed
from contract.guard.mechanisms import MECHANISMS
from contract.guard.said import value_changes
from contract.guard.whose import harmed_by, held_by
from contract.interview.characters import refused
from contract.redline.change import Change, ChangeKind, Redline
from contract.template import Level, Template
from contract.version import Clause

_WORDS = {ChangeKind.TEXT, ChangeKind.CLAUSE_ADDED, ChangeKind.CLAUSE_REMOVED, ChangeKind.ARTICLE_ADDED}


def judge(redline: Redline, template: Template, today: date) -> tuple[Finding, ...]:
    """The findings of a comparison: articles first, then elements, then each change's words."""
    due = tuple(d for d in duties(redline.old, template) if carries(redline.old, d.element.id))
    return (
        *_articles(redline, template, due),
        *(finding for change in redline.changes for finding in _words(change, due)),
        *(finding for change in redline.changes for finding in _limits(change, redline, template, today)),
        *(finding for change in redline.changes for finding in _hidden(change)),
    )


def _articles(redline: Redline, template: Template, due: Sequence[Duty]) -> Iterator[Finding]:
    """Articles removed or emptied under their title, and single elements lost."""
    still = {d.element.id for d in due if carries(redline.new, d.element.id)}
    wanted = {d.element.id for d in duties(redline.new, template)}
    for key in dict.fromkeys(d.article for d in due):
        here = [d for d in due if d.article == key and grave(d)]
        lost = [d for d in here if d.element.id not in still and d.element.id in wanted | _untied(redline, d)]
        if not lost:
            continue
        essential = [d for d in here if d.element.level is Level.ESSENTIAL]
        gone = [d for d in essential if d in lost]
        stands = redline.new.article(key)
        if not stands and redline.old.article(key):
            code = "article_removed" if gone and key in TEN else "article_taken_out"
            yield _about_article(code, key, redline, lost, template)
        elif key in TEN and len(gone) > 1 and len(gone) * 2 >= len(essential):
            yield _about_article("article_emptied", key, redline, lost, template)
        else:
            yield from (_element_lost(d, redline, template) for d in lost)


def _untied(redline: Redline, duty: Duty) -> set[str]:
    """An element that the new terms no longer call for is no loss; by hand it always is."""
    tied = {c.clause for c in redline.changes if c.drafted or c.kind is ChangeKind.TERM}
    return set() if duty.clause in tied else {duty.element.id}


def _about_article(
    code: str, key: str, redline: Redline, lost: Sequence[Duty], template: Template
) -> Finding:
    was = redline.old.article(key)
    names = template.names.get(redline.new.language, {})
    elements = [names.get(f"element.{d.element.id}", d.element.id) for d in lost]
    return Finding(
        code,
        Severity.WARNING if code == "article_taken_out" else Severity.ALARM,
        key,
        change=_change_at(redline, key, ""),
        harmed=harmed_by(p for d in lost for p in d.element.protections),
        protections=tuple(dict.fromkeys(p for d in lost for p in d.element.protections)),
        values=(
            ("article", was.title if was else key),
            ("elements", notation.join(elements, redline.new.language)),
        ),
        sources=tuple(dict.fromkeys(("C. civ. 1170", *(s for d in lost for s in d.element.sources[:1])))),
    )


def _element_lost(duty: Duty, redline: Redline, template: Template) -> Finding:
    essential = duty.element.level is Level.ESSENTIAL
    names = template.names.get(redline.new.language, {})
    return Finding(
        "element_lost",
        Severity.ALARM if essential else Severity.WARNING,
        duty.article,
        duty.clause,
        _change_at(redline, duty.article, duty.clause),
        harmed_by(duty.element.protections),
        duty.element.protections,
        (("element", names.get(f"element.{duty.element.id}", duty.element.id)),),
        duty.element.sources,
    )


def _change_at(redline: Redline, article: str, clause: str) -> str:
    """The change to show it at: that of the clause, else of the article, else the first inside it."""
    near = [c for c in redline.changes if clause and c.clause == clause]
    near = near or [c for c in redline.changes if c.article == article and not c.clause]
    near = near or [c for c in redline.changes if c.article == article]
    return near[0].id if near else ""


def _words(change: Change, due: Sequence[Duty]) -> Iterator[Finding]:
    """Mechanisms that the new words bring, and values that moved."""
    if change.kind not in _WORDS:
        return
    before, after = plain(change.old), plain(change.new)
    protections = tuple(
        dict.fromkeys(p for d in due if d.clause == change.clause for p in d.element.protections)
    )
    essential = any(d.clause == change.clause and d.element.level is Level.ESSENTIAL for d in due)
    if not change.drafted:
        for row in MECHANISMS:
            new = row.pattern.search(after)
            if new is None or row.pattern.search(before):
                continue
            severity = row.severity
            if severity is Severity.ALARM and not essential:
                severity = Severity.WARNING
            sided = held_by(after) if row.code != "opener_added" else harmed_by(protections)
            yield Finding(
                row.code,
                severity,
                change.article,
                change.clause,
                change.id,
                Harmed.BOTH if sided is Harmed.NONE else sided,
                protections,
                (("word", new.group()),),
                row.sources,
            )
        yield from _reciprocity(change, before, after, protections)
    for code, values in value_changes(before, after):
        yield Finding(
            code, Severity.NOTICE, change.article, change.clause, change.id, Harmed.NONE, protections, values
        )


def _reciprocity(change: Change, before: str, after: str, protections: tuple[str, ...]) -> Iterator[Finding]:
    both = ("chaque partie", "les parties", "each party", "the parties", "both parties")
    low_before, low_after = before.lower(), after.lower()
    if any(w in low_before for w in both) and after and not any(w in low_after for w in both):
        yield Finding(
            "reciprocity_lost",
            Severity.WARNING,
            change.article,
            change.clause,
            change.id,
            Harmed.BOTH,
            protections,
            (),
            ("C. civ. 1171",),
        )


def _limits(change: Change, redline: Redline, template: Template, today: date) -> Iterator[Finding]:
    if change.kind not in _WORDS or not change.new:
        return
    place = redline.new.clause(change.clause)
    clause = place[1] if place else Clause("", change.new)
    known = {words for _, words, _, _ in passed(clause, change.old, template.figures, today)}
    for code, words, limit, source in passed(clause, change.new, template.figures, today):
        if words not in known:
            yield Finding(
                code,
                Severity.ALARM,
                change.article,
                change.clause,
                change.id,
                Harmed.CONTRACTOR,
                ("cm_financier",),
                (("value", words), ("limit", limit)),
                (source,),
            )


def _hidden(change: Change) -> Iterator[Finding]:
    character = refused(change.new)
    if character and character not in refused(change.old):
        yield Finding(
            "character_hidden",
            Severity.ALARM,
            change.article,
            change.clause,
            change.id,
            Harmed.BOTH,
            values=(("character", character),),
        )
