"""Changed: what each change of wording does, rule by rule, told at the change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from contract.figures import legal_figure
from contract.guard.carried import TEN, Duty, carries, said_by
from contract.guard.disguise import disguises, folded
from contract.guard.finding import Finding, Harmed, Severity
from contract.guard.leaning import of_side, towards
from contract.guard.likeness import likened, sided
from contract.guard.limits import passed
from contract.guard.paired import paired
from contract.guard.pattern import Pattern
from contract.guard.reading import plainly
from contract.guard.ruled import left, told
from contract.guard.spoken import about, spoken, survives
from contract.guard.weight import is_substance
from contract.guard.whose import harmed_by, loser
from contract.guard.wording import Noticed, Wording, wording
from contract.redline.change import Change, Redline
from contract.template import Element, Level, Template
from contract.version import Clause

_PARTS = re.compile(r"\s*[;.]\s+")
_OWN = dict(
    zip(
        TEN,
        ("parties.", "", "cadre.", "pi.", "duree.", "fin.", "obl.", "conf.", "resp.", "diff."),
        strict=True,
    )
)
"""How the elements of each article begin: where it speaks of one of its own, it is about no other's.

The object speaks of them all.
"""
_BESIDES = Pattern(r"\bégalement\b|\baussi\b|en outre|de plus|de même|\balso\b|in addition|moreover|likewise")
"""What adds to what another sentence says: its loss leaves that one."""
_TRADED = frozenset({"polarity", "unit_changed", "meaning_changed", "subordination"})
"""What is a bargain where a price comes with it."""
_AT = Noticed("", Severity.NOTICE, harmed=Harmed.BOTH)
"""What a finding about the whole change begins with."""


def changed(
    redline: Redline, template: Template, due: Sequence[Duty], today: date, whole: frozenset[str]
) -> Iterator[Finding]:
    """The findings of every change of wording, in reading order; `whole` are the articles told as lost already."""
    stood, stand = said_by(redline.old), said_by(redline.new)
    fee = legal_figure(template.figures, "recovery_fee", today)
    titles = frozenset(plainly(a.title) for a in redline.new.articles)
    keyed: dict[str, set[str]] = {}
    for duty in due:
        keyed.setdefault(duty.clause, set()).add(duty.element.id)
    for change, before, after in paired(redline, stood, stand):
        if (before or after) and not _reordered(before, after):
            elements = _elements(change, redline, template, keyed.get(change.clause, set()))
            words = wording(before, after, elements, redline.new.terms, titles)
            noticed = [_finding(change, words, fact) for fact in told(words, fee, drafted=change.drafted)]
            lost = () if change.drafted else tuple(_lost(change, words, redline, template))
            weighed = tuple(_weighed((*noticed, *lost), words))
            limits = tuple(_limits(change, redline, (before, after), template, today))
            if change.drafted or (change.article in whole and not words.after):
                yield from (*towards(weighed, words), *limits)
            else:
                few = tuple(_finding(change, words, fact) for fact in left(words, fee))
                place = _finding(change, words, _AT)
                read = tuple(likened(*_parted(weighed, few, limits, words), words, place, template.likeness))
                yield from sided(read, words, template.likeness)
        yield from _disguised(change)


def _parted(
    told: Sequence[Finding], few: Sequence[Finding], limits: Sequence[Finding], words: Wording
) -> tuple[Sequence[Finding], Sequence[Finding]]:
    """What was told, without what a few words alone say too; and that, which is sure."""
    known, sure = {f.code for f in told}, {f.code for f in few}
    alone = (*(f for f in told if f.code in sure), *(f for f in few if f.code not in known))
    rest = tuple(f for f in told if f.code not in sure)
    return (*towards(rest, words), *limits), tuple(towards(alone, words))


def _reordered(before: str, after: str) -> bool:
    """Whether the same sentences and halves of sentences stand in another order."""
    was, now = (sorted(_PARTS.split(plainly(text).lower().strip(" .;"))) for text in (before, after))
    return was == now


def _weighed(told: Iterable[Finding], words: Wording) -> Iterator[Finding]:
    """The findings; a notice for what is paid."""
    for finding in told:
        if finding.code in _TRADED and finding.severity is Severity.WARNING and words.priced:
            yield replace(finding, severity=Severity.NOTICE)
        else:
            yield finding


def _finding(change: Change, words: Wording, fact: Noticed) -> Finding:
    side = fact.harmed or Harmed.BOTH
    if side is Harmed.NONE and fact.severity is not Severity.NOTICE:
        side = Harmed.BOTH
    return Finding(
        fact.code,
        fact.severity,
        change.article,
        change.clause,
        change.id,
        side,
        of_side(words.protections, side),
        fact.values,
        fact.sources,
    )


def _elements(change: Change, redline: Redline, template: Template, keyed: set[str]) -> tuple[Element, ...]:
    """What hangs on the words: by the clause's key, and by what the words themselves say."""
    place = redline.old.clause(change.clause) or redline.new.clause(change.clause)
    speaking = set(about(change.old or change.new))
    if keyed:
        speaking = (speaking & keyed) or keyed
    elif place and place[1].elements:
        speaking = set(place[1].elements)
    speaking = set(_at_home(change, speaking))
    own = {e for e in speaking if e.startswith(_OWN.get(change.article, "-"))}
    speaking = own or speaking
    return tuple(e for e in template.elements if e.id in speaking)


def _at_home(change: Change, elements: Iterable[str]) -> Iterator[str]:
    """The elements less the object's, wherever another article speaks: its own says what is bought."""
    elsewhere = change.article in TEN and change.article != "objet"
    return (e for e in elements if not (elsewhere and e.startswith("objet.")))


def _lost(change: Change, words: Wording, redline: Redline, template: Template) -> Iterator[Finding]:
    """Elements that words written by hand carried and that nothing carries any more."""
    place = redline.old.clause(change.clause)
    if not words.before or place is None or place[1].elements:
        return
    here = tuple(_at_home(change, spoken(words.before)))
    there = spoken(words.after)
    besides = _BESIDES.search(words.before) is not None and not words.after
    lost = [
        e
        for e in here
        if e not in there and not carries(redline.new, e) and not survives(e, words.before, words.after)
    ]
    for element in template.elements:
        if element.id not in lost:
            continue
        mild = Severity.NOTICE if element.level is Level.RECOMMENDED else Severity.WARNING
        yield Finding(
            "element_lost",
            Severity.ALARM if is_substance(element) and not besides else mild,
            change.article,
            change.clause,
            change.id,
            loser(element.id, words.before, harmed_by(element.protections)),
            element.protections,
            (("element", template.element_name(element.id, redline.new.language)),),
            element.sources,
        )


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
