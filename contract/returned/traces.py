"""Traces: what a returned file says of each change it proposes: what was typed untracked, by whom the rest, which comments.

A returned file is told in two steps, from what we sent to what it says without its tracked changes, and from there
to what it proposes. The other side decides on one step, from what we sent to the proposal: both are laid on it here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from contract.events import Trace
from contract.redline import compare
from contract.redline.change import Change, ChangeKind
from contract.returned.document import Comment
from contract.returned.returned import Returned, Told


@dataclass(frozen=True, slots=True)
class Traced:
    """The ids of the changes that were typed untracked, what is said of any, and the comments on none of them."""

    undeclared: tuple[str, ...]
    traces: tuple[Trace, ...]
    elsewhere: tuple[Comment, ...]


def traced(result: Returned, comments: Sequence[Comment]) -> Traced:
    """Lay what the file says of its changes on the changes from the version we sent to the one it proposes."""
    changes = compare(result.undeclared.old, result.version).changes
    undeclared: dict[str, None] = {}
    traces: dict[Trace, None] = {}
    near: dict[str, list[Change]] = defaultdict(list)
    for told in result.changes:
        there = _there(told, changes)
        if not told.declared:
            undeclared |= dict.fromkeys(change.id for change in there)
        for change in there:
            traces |= dict.fromkeys(Trace(change.id, r.author, r.date) for r in told.revisions)
        for id_ in told.comments:
            near[id_] += there
    at_change = (
        Trace(set_on(comment, near[comment.id]).id, comment.author, comment.date, comment.text)
        for comment in comments
        if near[comment.id]
    )
    elsewhere = tuple(comment for comment in comments if not near[comment.id])
    return Traced(tuple(undeclared), (*traces, *at_change), elsewhere)


def set_on(comment: Comment, changes: Sequence[Change]) -> Change:
    """The change whose words a comment was set on, else the first of its paragraph."""
    about = comment.about.strip()
    at = (
        c for c in changes if about and any(about in words or words.strip() in about for words in _words(c))
    )
    return next(at, changes[0])


def _words(change: Change) -> Iterator[str]:
    return (words for words in (change.old, change.new) if words.strip())


def _there(told: Told, changes: Iterable[Change]) -> list[Change]:
    """The changes that hold this one; where none does, all at its place: rather one too many told than one too few."""
    near = [c for c in changes if _place(c) == _place(told.change)]
    return [c for c in near if _holds(c, told)] or near


def _place(change: Change) -> str:
    return change.clause or change.article


def _holds(change: Change, told: Told) -> bool:
    """Whether a change is of the same kind, and of the same sentences: of the old text if untracked, else of the new."""
    step = told.change
    if change.kind is not step.kind:
        return False
    if change.kind is not ChangeKind.TEXT:
        return True
    if told.declared:
        return change.j1 <= step.j2 and step.j1 <= change.j2
    return change.i1 <= step.i2 and step.i1 <= change.i2
