"""Answered: a file that answers our comparison: which of its changes it takes, refuses, words otherwise, leaves open.

In Word the other side accepts some of our tracked changes, rejects others and types its own. A change that reads as
the proposal does in both views was accepted; in neither, rejected; in one alone, it is still tracked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from contract.decision import Verdict
from contract.edits import same
from contract.proposal.rebase import rebase
from contract.proposal.settle import spliced
from contract.redline.change import MOVED, Change, ChangeKind, Redline
from contract.returned.document import Comment, Document
from contract.returned.returned import Returned, View, both_views, told_between
from contract.returned.standing import Reads, Standings
from contract.returned.traces import set_on
from contract.returned.views import by_alone
from contract.version import Clause, Version

_GONE = {ChangeKind.CLAUSE_REMOVED, ChangeKind.ARTICLE_REMOVED}


class Reply(StrEnum):
    """What a file answers to a change; where it gives no verdict, a person must."""

    ACCEPT = "accept"
    REJECT = "reject"
    COUNTER = "counter"
    OPEN = "open"
    """It is tracked still, or the file cannot say: a term stands in no sentence."""
    PARTLY = "partly"
    """Of what stands or falls together some was accepted; or it reads otherwise where no counter is taken."""


_WHOLE = {ChangeKind.ARTICLE_ADDED, ChangeKind.ARTICLE_REMOVED, ChangeKind.ARTICLE_MOVED}
_NAMELESS = ("", "Author", "Auteur")
"""What Word calls the authors of a file that it was told to rid of names: ours may be among them."""

_VERDICTS = {Reply.ACCEPT: Verdict.ACCEPT, Reply.REJECT: Verdict.REJECT, Reply.COUNTER: Verdict.COUNTER}


@dataclass(frozen=True, slots=True)
class Answer:
    """The reply to a change and all that is tied to it; `words` are those of a counter.

    `undeclared` where something at its place was typed without being tracked.
    """

    change: Change
    reply: Reply
    words: str = ""
    comments: tuple[Comment, ...] = ()
    undeclared: bool = False

    @property
    def verdict(self) -> Verdict | None:
        """The decision it comes to; none where a person must take it."""
        return _VERDICTS.get(self.reply)


@dataclass(frozen=True)
class Answered:
    """The answers in reading order, and what the file changes beyond them, told as of any returned file."""

    answers: tuple[Answer, ...]
    beyond: Returned


def answered(
    redline: Redline,
    document: Document,
    names: Mapping[str, str],
    by: str,
    choices: Mapping[str, str],
    furniture: frozenset[str],
    comments: Sequence[Comment],
    hands: Collection[str] = (),
) -> Answered:
    """Read a file that was written from `redline` and came back; `comments` are those that we did not write.

    `hands` are the authors under whose names we track: what differs from both texts although it is tracked
    under none but these was typed silently.
    """
    both = everything(redline)
    before, after = both_views(both, document, names, by, choices, furniture)
    was, now = (Standings(redline, view.version) for view in (before, after))
    own = by_alone(document, (*hands, *_NAMELESS))
    kept = (
        now
        if own == document
        else Standings(redline, both_views(both, own, names, by, choices, furniture)[1].version)
    )
    settled = now.version
    # what nobody tracked is laid beside the answers, so that what is left of it is no answer
    typed = rebase(was.version, settled, _as_in(was.version, before.version)).version
    beyond = told_between(
        settled,
        replace(before, version=typed),
        replace(after, version=_as_in(typed, after.version)),
        by,
        choices,
    )
    said = _comments(redline, after, comments)
    groups: dict[str, list[Change]] = defaultdict(list)
    for change in redline.changes:
        groups[change.group].append(change)
    answers = (
        replace(
            _answer(group, was, now, said), undeclared=any(_silent(c, was) or _silent(c, kept) for c in group)
        )
        for group in groups.values()
    )
    return Answered(tuple(answers), beyond)


def _silent(change: Change, view: Standings) -> bool:
    """Whether words that nobody tracked stand where a change has its own."""
    if change.kind in _WHOLE:
        return _rewritten(change.article, view)
    known = change.kind is not ChangeKind.TERM and change.kind not in MOVED
    return known and view.of[change.id][0] in {Reads.OTHERWISE, Reads.UNCLEAR}


def _rewritten(article: str, view: Standings) -> bool:
    """Whether an article that came, went or moved whole says what neither version does, beside its clauses' own changes."""
    seen, redline = view.seen.article(article), view.redline
    versions = (redline.old, redline.new)
    if seen is None:
        return False
    titles = [known.title for version in versions if (known := version.article(article))]
    own = {change.clause for change in redline.changes if change.clause}
    texts = [
        (clause.text, [found[1].text for version in versions if (found := version.clause(clause.key))])
        for clause in seen.clauses
        if clause.key not in own
    ]
    return any(not any(same(said, text) for text in known) for said, known in [(seen.title, titles), *texts])


def everything(redline: Redline) -> Version:
    """A version that has each article and clause of both: what a comparison writes, and what its file is read against."""
    return spliced(redline, [change for change in redline.changes if change.kind not in _GONE])


def _as_in(model: Version, seen: Version) -> Version:
    """What a view says, with all that the model knows beside the words."""

    def clause(own: Clause) -> Clause:
        known = model.clause(own.key)
        return replace(known[1], text=own.text) if known else own

    return replace(
        model,
        title=seen.title,
        articles=tuple(
            replace(
                model.article(own.key) or own,
                title=own.title,
                clauses=tuple(clause(each) for each in own.clauses),
            )
            for own in seen.articles
        ),
    )


def _answer(
    group: Sequence[Change], was: Standings, now: Standings, said: Mapping[str, Sequence[Comment]]
) -> Answer:
    """What the file answers to changes that stand or fall together; a term follows the text drafted from it."""
    seen = [change for change in group if change.kind is not ChangeKind.TERM]
    reads = {now.of[change.id][0] for change in seen}
    reply, words = Reply.PARTLY, ""
    if reads == {Reads.OLD}:
        reply = Reply.REJECT
    elif reads <= {Reads.NEW}:
        still = not seen or any(was.of[change.id][0] is not Reads.NEW for change in seen)
        reply = Reply.OPEN if still else Reply.ACCEPT
    elif len(seen) == 1 and reads == {Reads.OTHERWISE}:
        reply, words = Reply.COUNTER, now.of[seen[0].id][1]
    comments = dict.fromkeys(comment for change in group for comment in said.get(change.id, ()))
    return Answer((seen or group)[0], reply, words, tuple(comments))


def _comments(redline: Redline, after: View, comments: Sequence[Comment]) -> Mapping[str, Sequence[Comment]]:
    """The comments at each change: that whose words they were set on, else the first of their paragraph."""
    at: dict[str, list[Change]] = defaultdict(list)
    for change in redline.changes:
        at[change.clause or change.article].append(change)
    known = {comment.id: comment for comment in comments}
    found: dict[str, list[Comment]] = defaultdict(list)
    for unit, key in zip(after.units, after.found.keys, strict=True):
        for id_ in dict.fromkeys(unit.comments):
            if id_ in known and at.get(key or ""):
                found[set_on(known[id_], at[key or ""]).id].append(known[id_])
    return found
