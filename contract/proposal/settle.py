"""Settle: the base with the accepted changes and nothing else. An exact splice, no matching."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from contract.decision import Decision, Verdict
from contract.errors import ForbiddenError
from contract.redline.change import Change, ChangeKind, Redline
from contract.redline.order import placed
from contract.terms import Terms
from contract.version import Article, Clause, Version


def settle(redline: Redline, decisions: Iterable[Decision]) -> Version:
    """The old version with the accepted changes.

    Raises ForbiddenError "proposal.undecided" when a change has no decision or a decision no change,
    "proposal.group_split" when changes that are tied together were answered differently.
    """
    answers = answered(redline, decisions)
    accepted = [c for c in redline.changes if answers[c.id].verdict is Verdict.ACCEPT]
    return spliced(redline, accepted)


def answered(redline: Redline, decisions: Iterable[Decision]) -> Mapping[str, Decision]:
    """The decisions by change, when they answer every change once and each group as one."""
    answers = {d.change: d for d in decisions}
    known = {c.id for c in redline.changes}
    if answers.keys() != known:
        raise ForbiddenError("proposal.undecided", n=len(answers.keys() ^ known))
    verdicts: dict[str, Verdict] = {}
    for change in redline.changes:
        if verdicts.setdefault(change.group, answers[change.id].verdict) is not answers[change.id].verdict:
            raise ForbiddenError("proposal.group_split")
    return answers


def spliced(redline: Redline, accepted: list[Change]) -> Version:
    """The old version with these changes made, whatever their groups."""
    old, new = redline.old, redline.new
    of = {kind: [c for c in accepted if c.kind is kind] for kind in ChangeKind}
    terms = {**old.terms}
    for change in of[ChangeKind.TERM]:
        terms.pop(change.term, None)
        if change.term in new.terms:
            terms[change.term] = new.terms[change.term]
    return replace(
        old,
        title=new.title if of[ChangeKind.TITLE] else old.title,
        terms=Terms(terms),
        articles=_articles(old, new, of),
    )


def _articles(old: Version, new: Version, of: Mapping[ChangeKind, list[Change]]) -> tuple[Article, ...]:
    gone = {c.article for c in of[ChangeKind.ARTICLE_REMOVED]}
    come = {c.article for c in of[ChangeKind.ARTICLE_ADDED]}
    moved = {c.article for c in of[ChangeKind.ARTICLE_MOVED]}
    base = [a.key for a in old.articles if a.key not in gone]
    order = placed(base, [a.key for a in new.articles], frozenset(come | moved))
    renamed = {c.article for c in of[ChangeKind.ARTICLE_RENAMED]}
    return tuple(_article(key, old, new, of, renamed=key in renamed) for key in order)


def _article(
    key: str, old: Version, new: Version, of: Mapping[ChangeKind, list[Change]], *, renamed: bool
) -> Article:
    before, after = old.article(key), new.article(key)
    texts = {c.clause: [t for t in of[ChangeKind.TEXT] if t.clause == c.clause] for c in of[ChangeKind.TEXT]}
    away = {c.clause for c in of[ChangeKind.CLAUSE_MOVED]}
    if before is None:
        assert after is not None
        # a clause that stood in another article is here only if its move was accepted
        kept = [c.key for c in after.clauses if old.clause(c.key) is None or c.key in away]
        return replace(after, clauses=tuple(_clause(k, old, new, texts.get(k, [])) for k in kept))
    gone = {c.clause for c in of[ChangeKind.CLAUSE_REMOVED]}
    come = {c.clause for c in of[ChangeKind.CLAUSE_ADDED] if c.article == key}
    here = {c.clause for c in of[ChangeKind.CLAUSE_MOVED] if c.article == key}
    base = [c.key for c in before.clauses if c.key not in gone and (c.key not in away or c.key in here)]
    wanted = [c.key for c in after.clauses] if after else []
    order = placed(base, wanted, frozenset(come | here))
    title = after if renamed and after else before
    clauses = tuple(_clause(k, old, new, texts.get(k, [])) for k in order)
    return replace(before, title=title.title, drafted_title=title.drafted_title, clauses=clauses)


def _clause(key: str, old: Version, new: Version, texts: list[Change]) -> Clause:
    before, after = old.clause(key), new.clause(key)
    if before is None:
        assert after is not None
        return after[1]
    if not texts or after is None:
        return before[1]
    text, at = "", 0
    for change in sorted(texts, key=lambda c: c.i1):
        text += before[1].text[at : change.i1] + change.new
        at = change.i2
    text += before[1].text[at:]
    drafted = after[1] if before[1].drafted != after[1].drafted else before[1]
    return replace(drafted, text=text)
