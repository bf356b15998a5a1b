"""Counter: the settled text with the counter-texts in their places, as a new proposal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from contract.decision import Decision, Verdict
from contract.errors import ForbiddenError
from contract.proposal.settle import answered, spliced
from contract.redline.change import Change, ChangeKind, Redline, counterable
from contract.version import Version


def counter(redline: Redline, decisions: Iterable[Decision]) -> Version | None:
    """What goes back to the proposer; None when nothing was countered.

    Raises ForbiddenError "proposal.term_counter" for a counter to a change that takes none.
    """
    answers = answered(redline, decisions)
    texts = {key: d.text for key, d in answers.items() if d.verdict is Verdict.COUNTER}
    if not texts:
        return None
    made = []
    for change in redline.changes:
        if answers[change.id].verdict is Verdict.ACCEPT:
            made.append(change)
        elif change.id in texts:
            if not counterable(change, redline):
                raise ForbiddenError("proposal.term_counter")
            made += _answer(change, texts[change.id])
    version = spliced(redline, made)
    return _added(version, redline, texts)


def _answer(change: Change, text: str) -> list[Change]:
    """The change as it would be with the counter's words; clauses are written afterwards."""
    if change.kind is ChangeKind.TEXT:
        tail = change.old[len(change.old.rstrip()) :] or change.new[len(change.new.rstrip()) :]
        return [replace(change, new=text + tail if text else "")]
    return [change] if change.kind is ChangeKind.CLAUSE_ADDED else []


def _added(version: Version, redline: Redline, texts: dict[str, str]) -> Version:
    """Write the counter's words over a whole clause or a title."""
    wholes = {
        c.clause: texts[c.id]
        for c in redline.changes
        if c.id in texts and c.kind in {ChangeKind.CLAUSE_ADDED, ChangeKind.CLAUSE_REMOVED}
    }
    titles = {
        c.article: texts[c.id]
        for c in redline.changes
        if c.id in texts and c.kind is ChangeKind.ARTICLE_RENAMED
    }
    articles = tuple(
        replace(
            article,
            title=titles.get(article.key, article.title),
            clauses=tuple(replace(c, text=wholes.get(c.key, c.text)) for c in article.clauses),
        )
        for article in version.articles
    )
    return replace(version, articles=articles)
