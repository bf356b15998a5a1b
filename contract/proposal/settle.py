"""Settle: the base with the accepted changes and nothing else. An exact splice, no matching."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from contract.decision import Decision, Verdict
from contract.errors import ForbiddenError
from contract.redline.change import Change, ChangeKind, Redline
from contract.redline.groups import causes
from contract.redline.order import placed
from contract.terms import Terms
from contract.version import Article, Clause, Version


def settle(redline: Redline, decisions: Iterable[Decision]) -> Version:
    """The old version with the accepted changes; what is countered counts as not accepted.

    Raises ForbiddenError "proposal.undecided" when a change has no decision or more than one, or a
    decision no change (`changes` says which), and "proposal.group_split" when changes that are tied
    together were answered differently.
    """
    answers = answered(redline, decisions)
    accepted = [c for c in redline.changes if answers[c.id].verdict is Verdict.ACCEPT]
    return spliced(redline, accepted)


def answered(redline: Redline, decisions: Iterable[Decision]) -> Mapping[str, Decision]:
    """The decisions by change, when they answer every change once and each group as one."""
    answers: dict[str, Decision] = {}
    faulty: set[str] = set()
    for decision in decisions:
        if decision.change in answers:
            faulty.add(decision.change)
        answers[decision.change] = decision
    faulty |= answers.keys() ^ {c.id for c in redline.changes}
    if faulty:
        raise ForbiddenError("proposal.undecided", n=len(faulty), changes=tuple(sorted(faulty)))
    verdicts: dict[str, Verdict] = {}
    for change in redline.changes:
        verdict = answers[change.id].verdict
        if verdicts.setdefault(change.group, verdict) is not verdict:
            raise ForbiddenError("proposal.group_split", group=change.group)
    return answers


def spliced(redline: Redline, accepted: Sequence[Change]) -> Version:
    """The old version with these changes made, whatever their groups."""
    made = _Made(redline, accepted)
    old, new = redline.old, redline.new
    terms = {**old.terms}
    for change in made.of(ChangeKind.TERM):
        terms.pop(change.term, None)
        if change.term in new.terms:
            terms[change.term] = new.terms[change.term]
    return replace(
        old,
        title=new.title if made.of(ChangeKind.TITLE) else old.title,
        terms=Terms(terms),
        articles=made.articles(),
    )


@dataclass(frozen=True)
class _Made:
    """The changes that are made, and what becomes of each article and clause."""

    redline: Redline
    accepted: Sequence[Change]

    @cached_property
    def by_kind(self) -> Mapping[ChangeKind, Sequence[Change]]:
        return {kind: [c for c in self.accepted if c.kind is kind] for kind in ChangeKind}

    def of(self, kind: ChangeKind) -> Sequence[Change]:
        return self.by_kind[kind]

    def articles(self) -> tuple[Article, ...]:
        old, new = self.redline.old, self.redline.new
        gone = {c.article for c in self.of(ChangeKind.ARTICLE_REMOVED)}
        lifted = {c.article for c in (*self.of(ChangeKind.ARTICLE_ADDED), *self.of(ChangeKind.ARTICLE_MOVED))}
        base = [a.key for a in old.articles if a.key not in gone]
        order = placed(base, [a.key for a in new.articles], frozenset(lifted))
        renamed = {c.article for c in self.of(ChangeKind.ARTICLE_RENAMED)}
        clauses = self.clauses()
        return tuple(self.article(key, clauses, renamed=key in renamed) for key in order)

    def article(self, key: str, clauses: Mapping[str, Clause], *, renamed: bool) -> Article:
        before, after = self.redline.old.article(key), self.redline.new.article(key)
        gone = {c.clause for c in self.of(ChangeKind.CLAUSE_REMOVED)}
        moved = {c.clause: c.article for c in self.of(ChangeKind.CLAUSE_MOVED)}
        come = {c.clause for c in self.of(ChangeKind.CLAUSE_ADDED) if c.article == key}
        standing = [c.key for c in before.clauses] if before else []
        base = [k for k in standing if k not in gone and moved.get(k, key) == key]
        lifted = come | {k for k, home in moved.items() if home == key}
        if before is None:
            assert after is not None
            # a new article brings its own clauses; one that stood elsewhere comes with its move
            lifted |= {c.key for c in after.clauses if c.key not in self.before}
        order = placed(base, [c.key for c in after.clauses] if after else [], frozenset(lifted))
        frame = before or after
        assert frame is not None
        titled = after if renamed and after else frame
        return replace(
            frame,
            title=titled.title,
            drafted_title=titled.drafted_title,
            clauses=tuple(clauses[k] for k in order),
        )

    @cached_property
    def before(self) -> Mapping[str, Clause]:
        return {c.key: c for a in self.redline.old.articles for c in a.clauses}

    def clauses(self) -> dict[str, Clause]:
        """Every clause of either version, as it reads with the changes that are made."""
        now = {c.key: c for a in self.redline.new.articles for c in a.clauses}
        asked, made = (_by_clause(changes) for changes in (self.redline.changes, self.accepted))
        terms = [c.term for c in self.redline.changes if c.kind is ChangeKind.TERM]
        accepted = {c.term for c in self.of(ChangeKind.TERM)}
        clauses = {**now, **self.before}
        for key in self.before.keys() & now.keys():
            before, after = self.before[key], now[key]
            tied = causes(before, after, terms)
            # what the template gave goes with the terms it was drafted from, else with the whole text
            anew = tied[0] in accepted if tied else 0 < len(asked[key]) == len(made[key])
            clauses[key] = replace(after if anew else before, text=_spliced(before.text, made[key]))
        return clauses


def _by_clause(changes: Iterable[Change]) -> Mapping[str, list[Change]]:
    found: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        if change.kind is ChangeKind.TEXT:
            found[change.clause].append(change)
    return found


def _spliced(text: str, changes: Iterable[Change]) -> str:
    """The text with each hunk's new words at its place; hunks come in the order of the text."""
    result, at = "", 0
    for change in changes:
        result += text[at : change.i1] + change.new
        at = change.i2
    return result + text[at:]
