"""Changed: what each change of wording does, rule by rule, told at the change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import groupby

from contract.edits.meaning import telling_words
from contract.figures import legal_figure
from contract.guard.bends import BENDS
from contract.guard.carried import TEN, Duty, carries, said_by
from contract.guard.disguise import disguises, folded
from contract.guard.finding import Finding, Harmed, Severity
from contract.guard.forbidden import FORBIDDEN
from contract.guard.leaning import of_side, towards
from contract.guard.likeness import likened, sided
from contract.guard.limits import passed
from contract.guard.mandatory import MANDATORY
from contract.guard.meaning import unshared
from contract.guard.mechanisms import MECHANISMS, noticed, table
from contract.guard.named import names_moved
from contract.guard.pattern import Pattern
from contract.guard.put_in import put_in
from contract.guard.reading import cut, plainly
from contract.guard.rules import RULES
from contract.guard.said import networks_moved, start_moved, units_moved, values_moved
from contract.guard.spoken import about, spoken, survives
from contract.guard.unlawful import unlawful
from contract.guard.weight import is_substance
from contract.guard.whose import harmed_by, loser
from contract.guard.wording import Noticed, Wording, wording
from contract.redline.change import Change, ChangeKind, Redline
from contract.template import Element, Figure, Level, Template
from contract.version import Clause

_Row = tuple[Change, str, str]
_WORDS = {ChangeKind.TEXT, ChangeKind.CLAUSE_ADDED, ChangeKind.CLAUSE_REMOVED, ChangeKind.ARTICLE_ADDED}
_PARTS = re.compile(r"\s*[;.]\s+")
_SAME_SENTENCE = 0.6
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
_OF_FORM = frozenset(
    {
        "meaning_changed",
        "words_added",
        "words_removed",
        "element_lost",
        "polarity",
        "exception_added",
        "condition_added",
    }
)
"""What other words for the same thing look like."""
_OF_WORDS = frozenset({"meaning_changed", "words_added"})
"""What other words look like where the facts are the same."""
_TABLES = table(*MECHANISMS, *BENDS, *FORBIDDEN, *MANDATORY)
_TRADED = frozenset({"polarity", "unit_changed", "meaning_changed", "subordination"})
"""What is a bargain where a price comes with it."""
_AT = Noticed("", Severity.NOTICE, harmed=Harmed.BOTH)
"""What a finding about the whole change begins with."""
_FACTS = (values_moved, units_moved, start_moved, networks_moved, names_moved)


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
    for change, before, after in _paired(redline, stood, stand):
        if (before or after) and not _reordered(before, after):
            elements = _elements(change, redline, template, keyed.get(change.clause, set()))
            words = wording(before, after, elements, redline.new.terms, titles)
            told = [_finding(change, words, fact) for fact in _told(words, fee, drafted=change.drafted)]
            lost = () if change.drafted else tuple(_lost(change, words, redline, template))
            ruled = (
                *towards(tuple(_weighed((*told, *lost), words)), words),
                *_limits(change, redline, (before, after), template, today),
            )
            if change.drafted or (change.article in whole and not words.after):
                yield from ruled
            else:
                place = _finding(change, words, _AT)
                read = tuple(likened(ruled, words, place, template.likeness))
                yield from sided(read, words, template.likeness)
        yield from _disguised(change)


def _reordered(before: str, after: str) -> bool:
    """Whether the same sentences and halves of sentences stand in another order."""
    was, now = (sorted(_PARTS.split(plainly(text).lower().strip(" .;"))) for text in (before, after))
    return was == now


def _weighed(told: Iterable[Finding], words: Wording) -> Iterator[Finding]:
    """The findings, less those that only say that a sentence told anew has other words; a notice for what is paid."""
    told = tuple(told)
    bent = any(f.code not in _OF_WORDS and f.severity is not Severity.NOTICE for f in told)
    retold = not bent and words.retold
    for finding in told:
        if retold and finding.code in _OF_WORDS:
            continue
        if finding.code in _TRADED and finding.severity is Severity.WARNING and words.priced:
            yield replace(finding, severity=Severity.NOTICE)
        elif not (finding.code in _OF_FORM and words.recast):
            yield finding


@lru_cache(maxsize=1 << 11)
def _told(words: Wording, fee: Figure | None, *, drafted: bool) -> tuple[Noticed, ...]:
    """What the rules notice; where the template wrote the words, only the facts that moved.

    Remembered: of sixty changes on the table one is typed anew, and the others say what they said.
    """
    facts = [fact for rule in _FACTS for fact in rule(words)]
    if drafted:
        return tuple(fact for fact in facts if fact.severity is Severity.NOTICE)
    told = (
        *facts,
        *noticed(_TABLES, words),
        *unlawful(words, fee),
        *(fact for rule in RULES for fact in rule(words)),
    )
    codes = {each.code for each in told}
    return (*told, *(each for each in put_in(_TABLES, words) if each.code not in codes))


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
    names = template.names.get(redline.new.language, {})
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
            (("element", names.get(f"element.{element.id}", element.id)),),
            element.sources,
        )


def _paired(
    redline: Redline, stood: frozenset[str], stand: frozenset[str]
) -> Iterator[tuple[Change, str, str]]:
    """Each change with its words before and after, without what only moved.

    Words taken out here and put in again elsewhere, nearly the same, are one change of wording: told where
    they stand now, so that a figure cannot be changed on the way.
    """
    rows: list[_Row] = [
        (c, _without(c.old, stand), _without(_body(c), stood)) for c in redline.changes if c.kind in _WORDS
    ]
    gone = [row for row in rows if row[1] and not row[2]]
    earlier: dict[str, str] = {}
    for change, before, after in rows:
        if after and not before:
            match = max(gone, key=lambda row: _likeness(row[1], after), default=None)
            if match and _likeness(match[1], after) >= _SAME_SENTENCE:
                earlier[change.id] = match[1]
                gone.remove(match)
                earlier[match[0].id] = ""
    told = [(change, earlier.get(change.id, before), after) for change, before, after in rows]
    for together in _by_clause(told):
        yield from _joined(together)


def _by_clause(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """The changes of wording of each clause, in order."""
    for _, group in groupby(rows, key=lambda row: (row[0].article, row[0].clause)):
        yield list(group)


def _joined(rows: list[_Row]) -> Iterator[_Row]:
    """Sentences parted or run together are one change: what each says by half, they say as a whole."""
    before = " ".join(before for _, before, _ in rows if before)
    after = " ".join(after for _, _, after in rows if after)
    if len(rows) > 1 and _apart(before, after) < sum(_apart(*row[1:]) for row in rows):
        yield rows[0][0], before, after
        yield from ((change, "", "") for change, _, _ in rows[1:])
    else:
        yield from rows


def _apart(before: str, after: str) -> int:
    """How many words only one of the two says."""
    return sum(map(len, unshared(before, after)))


def _body(change: Change) -> str:
    """The new words of a change; a new article's title is no sentence of it."""
    return change.new.partition("\n")[2] if change.kind is ChangeKind.ARTICLE_ADDED else change.new


def _likeness(one: str, other: str) -> float:
    """How much two texts say with the same words, their figures aside."""
    a, b = _worded(one), _worded(other)
    return len(a & b) / len(a | b) if a and b else 0.0


@lru_cache(maxsize=1 << 10)
def _worded(text: str) -> frozenset[str]:
    """The telling words of a text, its figures aside; remembered, as each is held against all others."""
    return frozenset(w for w in telling_words(text) if not w[0].isdigit())


def _without(text: str, known: frozenset[str]) -> str:
    """The words less the sentences that stand, or stood, word for word elsewhere: those only moved."""
    return "".join(sentence for sentence in cut(text) if plainly(sentence) not in known)


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
