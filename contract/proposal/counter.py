"""Counter: the settled text with the counter-texts in their places, as a new proposal."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from contract.decision import Decision, Verdict
from contract.drafting.redraft import redraft
from contract.errors import ForbiddenError, UnreadableError
from contract.interview.answers import parse
from contract.proposal.settle import answered, settle, spliced
from contract.redline.change import Change, ChangeKind, Redline, counterable
from contract.template import Template
from contract.terms import Value
from contract.version import Version

_WHOLE_CLAUSE = {ChangeKind.CLAUSE_ADDED, ChangeKind.CLAUSE_REMOVED}


def counter(redline: Redline, decisions: Iterable[Decision], template: Template) -> Version | None:
    """What goes back to the proposer; None when nothing was countered, or in no other words than stand.

    A counter without words takes away: the sentence, or the clause when nothing is left of it. A counter to a
    term is another value for it; the text that the template drafts from it follows. Raises as `settle` does,
    and ForbiddenError "proposal.term_counter" for a counter to a change that takes none (a table among the
    terms, a whole article, a move: answer with a proposal).
    """
    answers = answered(redline, decisions)
    countered = {c.id: c for c in redline.changes if answers[c.id].verdict is Verdict.COUNTER}
    if not countered:
        return None
    terms = {c.group: c for c in countered.values() if c.kind is ChangeKind.TERM}
    if not all(counterable(terms.get(c.group, c), redline) for c in countered.values()):
        raise ForbiddenError("proposal.term_counter")
    accepted = {k for k, answer in answers.items() if answer.verdict is Verdict.ACCEPT}
    version = worded(
        redline, accepted, {k: answers[k].text for k, c in countered.items() if c.group not in terms}
    )
    for change in terms.values():
        value = other_value(template, change.term, answers[change.id].text)
        version = redraft(template, version, version.terms.having(change.term, value)).version
    return None if version == settle(redline, answers.values()) else version


def worded(redline: Redline, accepted: Collection[str], words: Mapping[str, str]) -> Version:
    """The old version with the accepted changes, and with other words where `words` gives some, by change."""
    made = []
    for change in redline.changes:
        if change.id in accepted:
            made.append(change)
        elif change.id in words:
            made += _made(change, words[change.id])
    other = [c for c in redline.changes if c.id in words and c.id not in accepted]
    clauses = {c.clause: words[c.id] for c in other if c.kind in _WHOLE_CLAUSE}
    titles = {c.article: words[c.id] for c in other if c.kind is ChangeKind.ARTICLE_RENAMED}
    return _emptied(_written(spliced(redline, made), clauses, titles), redline)


def other_value(template: Template, term: str, text: str) -> Value:
    """The value that a counter to a term gives it; raises UnreadableError when the text is none of its kind."""
    spec = next(spec for spec in template.terms if spec.key == term)
    parsed = parse(spec, text)
    if parsed.fault is not None:
        raise UnreadableError(f"fault.{parsed.fault.code}", **dict(parsed.fault.values))
    if parsed.value is None:
        raise UnreadableError("term.empty_counter")
    return parsed.value


def _made(change: Change, text: str) -> list[Change]:
    """The change as the counter has it; over a whole clause its words are written afterwards."""
    if change.kind is ChangeKind.TEXT:
        return [replace(change, new=_fitted(change, text))]
    if change.kind is ChangeKind.CLAUSE_ADDED:
        return [change] if text else []
    return [change] if change.kind is ChangeKind.CLAUSE_REMOVED and not text else []


def _fitted(change: Change, text: str) -> str:
    """The counter's words between the blanks that keep the hunk's sentences apart."""
    model = change.old or change.new
    words = text.strip()
    if not words:
        return ""
    return model[: len(model) - len(model.lstrip())] + words + model[len(model.rstrip()) :]


def _written(version: Version, clauses: dict[str, str], titles: dict[str, str]) -> Version:
    """The counter's words over a whole clause or a title."""
    return replace(
        version,
        articles=tuple(
            replace(
                article,
                title=titles.get(article.key) or article.title,
                clauses=tuple(replace(c, text=clauses.get(c.key) or c.text) for c in article.clauses),
            )
            for article in version.articles
        ),
    )


def _emptied(version: Version, redline: Redline) -> Version:
    """Without the clauses of which nothing is left, though something stood there."""
    stood = {c.key for a in redline.old.articles for c in a.clauses if c.text.strip()}
    return replace(
        version,
        articles=tuple(
            replace(a, clauses=tuple(c for c in a.clauses if c.text.strip() or c.key not in stood))
            for a in version.articles
        ),
    )
