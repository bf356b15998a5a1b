"""Changed: what each change of wording does, rule by rule, told at the change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from contract.edits import plain, sentences
from contract.edits.meaning import telling_words
from contract.guard.bends import BENDS
from contract.guard.carried import Duty, carries, said_by
from contract.guard.disguise import disguises, folded
from contract.guard.finding import Finding, Harmed, Severity
from contract.guard.limits import passed
from contract.guard.mechanisms import MECHANISMS, noticed
from contract.guard.rules import RULES
from contract.guard.said import networks_moved, start_moved, units_moved, values_moved
from contract.guard.spoken import about, spoken
from contract.guard.unlawful import UNLAWFUL_WORDS, unlawful
from contract.guard.whose import harmed_by
from contract.guard.wording import Noticed, Wording, wording
from contract.redline.change import Change, ChangeKind, Redline
from contract.template import Element, Level, Template
from contract.version import Clause

_WORDS = {ChangeKind.TEXT, ChangeKind.CLAUSE_ADDED, ChangeKind.CLAUSE_REMOVED, ChangeKind.ARTICLE_ADDED}
_SAME_SENTENCE = 0.6
_FOLLOWING = frozenset({"element_lost", "value_lost", "sentence_replaced"})
"""Findings that tell that something went, not for whom: the other findings of the change tell that."""
_FACTS = (values_moved, units_moved, start_moved, networks_moved)


def changed(redline: Redline, template: Template, due: Sequence[Duty], today: date) -> Iterator[Finding]:
    """The findings of every change of wording, in reading order."""
    stood, stand = said_by(redline.old), said_by(redline.new)
    titles = tuple(a.title for a in redline.new.articles)
    for change, before, after in _paired(redline, stood, stand):
        if before or after:
            elements = _elements(change, redline, template, due)
            words = wording(before, after, elements, redline.new.terms, titles)
            told = tuple(_told(change, words))
            lost = () if change.drafted else tuple(_lost(change, words, redline, template))
            yield from _towards((*told, *lost))
        yield from _limits(change, redline, (before, after), template, today)
        yield from _disguised(change)


def _told(change: Change, words: Wording) -> Iterator[Finding]:
    """What the rules notice; where the template wrote the words, only the facts that moved."""
    for rule in _FACTS:
        for fact in rule(words):
            if not change.drafted or fact.severity is Severity.NOTICE:
                yield _finding(change, words, fact)
    if change.drafted:
        return
    for table in (MECHANISMS, BENDS, UNLAWFUL_WORDS):
        for bent in noticed(table, words):
            yield _finding(change, words, bent)
    for bent in unlawful(words):
        yield _finding(change, words, bent)
    for judge_words in RULES:
        for bent in judge_words(words):
            yield _finding(change, words, bent)


def _finding(change: Change, words: Wording, fact: Noticed) -> Finding:
    side = fact.harmed if fact.harmed not in {None, Harmed.NONE} else harmed_by(words.protections)
    if side is None or (side is Harmed.NONE and fact.severity is not Severity.NOTICE):
        side = Harmed.BOTH
    return Finding(
        fact.code,
        fact.severity,
        change.article,
        change.clause,
        change.id,
        side,
        _of_side(words.protections, side),
        fact.values,
        fact.sources,
    )


def _of_side(protections: tuple[str, ...], side: Harmed) -> tuple[str, ...]:
    """The protections that the harmed side loses; all of them when both do."""
    stems = {Harmed.CONTRACTOR: "cm_", Harmed.CLIENT: "client_"}
    own = tuple(p for p in protections if p.startswith(stems.get(side, "")))
    return own or protections


def _elements(
    change: Change, redline: Redline, template: Template, due: Sequence[Duty]
) -> tuple[Element, ...]:
    """What hangs on the words: by the clause's key, and by what the words themselves say."""
    keyed = {d.element.id for d in due if d.clause == change.clause}
    place = redline.old.clause(change.clause) or redline.new.clause(change.clause)
    speaking = set(about(folded(change.old or change.new)))
    if keyed:
        speaking = (speaking & keyed) or keyed
    elif place and place[1].elements:
        speaking = set(place[1].elements)
    return tuple(e for e in template.elements if e.id in speaking)


def _lost(change: Change, words: Wording, redline: Redline, template: Template) -> Iterator[Finding]:
    """Elements that words written by hand carried and that nothing carries any more."""
    place = redline.old.clause(change.clause)
    if not words.before or place is None or place[1].elements:
        return
    here = spoken(words.before)
    lost = [e for e in here if e not in spoken(words.after) and not carries(redline.new, e)]
    names = template.names.get(redline.new.language, {})
    for element in template.elements:
        if element.id not in lost:
            continue
        grave = element.level is Level.ESSENTIAL
        mild = Severity.NOTICE if element.level is Level.RECOMMENDED else Severity.WARNING
        yield Finding(
            "element_lost",
            Severity.ALARM if grave else mild,
            change.article,
            change.clause,
            change.id,
            harmed_by(element.protections),
            element.protections,
            (("element", names.get(f"element.{element.id}", element.id)),),
            element.sources,
        )


def _towards(told: Sequence[Finding]) -> Iterator[Finding]:
    """What one change does to both parties' elements, where its words bend to one side, hurts the other."""
    sides = {f.harmed for f in told} & {Harmed.CONTRACTOR, Harmed.CLIENT}
    for finding in told:
        if finding.harmed is Harmed.BOTH and finding.code in _FOLLOWING and len(sides) == 1:
            (side,) = sides
            yield replace(finding, harmed=side, protections=_of_side(finding.protections, side))
        else:
            yield finding


def _paired(
    redline: Redline, stood: frozenset[str], stand: frozenset[str]
) -> Iterator[tuple[Change, str, str]]:
    """Each change with its words before and after, without what only moved.

    Words taken out here and put in again elsewhere, nearly the same, are one change of wording: told where
    they stand now, so that a figure cannot be changed on the way.
    """
    rows = [(c, _without(c.old, stand), _without(c.new, stood)) for c in redline.changes if c.kind in _WORDS]
    gone = [row for row in rows if row[1] and not row[2]]
    earlier: dict[str, str] = {}
    for change, before, after in rows:
        if after and not before:
            match = max(gone, key=lambda row: _likeness(row[1], after), default=None)
            if match and _likeness(match[1], after) >= _SAME_SENTENCE:
                earlier[change.id] = match[1]
                gone.remove(match)
                earlier[match[0].id] = ""
    for change, before, after in rows:
        yield change, earlier.get(change.id, before), after


def _likeness(one: str, other: str) -> float:
    """How much two texts say with the same words, their figures aside."""
    a, b = ({w for w in telling_words(text) if not w[0].isdigit()} for text in (one, other))
    return len(a & b) / len(a | b) if a and b else 0.0


def _without(text: str, known: frozenset[str]) -> str:
    """The words less the sentences that stand, or stood, word for word elsewhere: those only moved."""
    return "".join(text[i:j] for i, j in sentences(text) if plain(text[i:j]) not in known)


def _limits(
    change: Change, redline: Redline, texts: tuple[str, str], template: Template, today: date
) -> Iterator[Finding]:
    place = redline.new.clause(change.clause)
    clause = place[1] if place else Clause("", change.new)
    old, new = (folded(text) for text in texts)
    known = {(p.code, p.words) for p in passed(clause, old, template.figures, today)}
    for limit in passed(clause, new, template.figures, today):
        if (limit.code, limit.words) not in known:
            yield Finding(
                limit.code,
                Severity.ALARM,
                change.article,
                change.clause,
                change.id,
                limit.harmed,
                (limit.protection,),
                (("value", limit.words), ("limit", limit.limit)),
                (limit.source,),
            )


def _disguised(change: Change) -> Iterator[Finding]:
    known = set(disguises(change.old))
    for code, what in disguises(change.new):
        if (code, what) not in known:
            yield Finding(
                code,
                Severity.ALARM,
                change.article,
                change.clause,
                change.id,
                Harmed.BOTH,
                values=(("character", what),),
            )
