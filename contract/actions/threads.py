"""Threads: comments on an article, a clause, or one change of a proposal; shared, or a seat's own."""

from __future__ import annotations

from collections.abc import Mapping

from contract import editing
from contract.actions.negotiating import negotiation
from contract.actions.table import Table, insist, new_id
from contract.errors import MissingError, UnreadableError
from contract.events import CommentClosed, Commented, CommentReopened, Pinned
from contract.lifecycle.state import Comment, Proposal
from contract.redline.change import Change


def comment(
    table: Table,
    article: str,
    clause: str,
    text: str,
    *,
    private: bool = False,
    answers: str = "",
    change: str = "",
) -> Table:
    """Hang a comment on a clause ("" for the whole article) or on an open change, or answer a first comment.

    A change brings its own place: what is given for its clause does not count.

    Raises UnreadableError without words, MissingError for a change that no open proposal holds.
    """
    table.demand("comment")
    words = editing.clean(text)
    if not words:
        raise UnreadableError("comment.empty")
    own = new_id()
    if not change:
        return insist(table, "comment", Commented(own, article, clause, words, private, answers))
    proposal, about = _open(table, change)
    first = Commented(own, about.article, about.clause, words, private)
    return insist(table, "comment", first, Pinned(own, proposal.id, change))


def close_thread(table: Table, thread: str) -> Table:
    """Settle a thread."""
    _readable(table, thread)
    return insist(table, "comment", CommentClosed(thread))


def reopen_thread(table: Table, thread: str) -> Table:
    """Open a settled thread again."""
    _readable(table, thread)
    return insist(table, "comment", CommentReopened(thread))


def place(thread: Comment) -> str:
    """What a thread is counted under within its article: its change, else its clause ("" for the whole)."""
    return thread.change or thread.clause


def open_threads(table: Table) -> Mapping[str, Mapping[str, int]]:
    """How many threads wait, by article and place."""
    waiting: dict[str, dict[str, int]] = {}
    for thread in table.contract.threads(table.seat):
        if thread.closed_at is None:
            of_article = waiting.setdefault(thread.article, {})
            of_article[place(thread)] = of_article.get(place(thread), 0) + 1
    return waiting


def owed(table: Table) -> tuple[Comment, ...]:
    """The open threads in which the last word is the other side's, oldest first; none of an article that is gone."""
    found = table.contract.threads(table.seat)
    here = {article.key for article in table.version().articles} if found else set()
    return tuple(
        thread
        for thread in found
        if thread.closed_at is None
        and thread.article in here
        and (thread, *table.contract.answers(thread.id))[-1].by is table.seat.other
    )


def _open(table: Table, name: str) -> tuple[Proposal, Change]:
    for proposal in table.contract.open_proposals:
        for change in negotiation(table, proposal.id).redline.changes:
            if change.id == name:
                return proposal, change
    raise MissingError("change.unknown")


def _readable(table: Table, thread: str) -> None:
    table.demand("comment")
    if all(c.id != thread for c in table.contract.threads(table.seat)):
        raise MissingError("comment.unknown")
