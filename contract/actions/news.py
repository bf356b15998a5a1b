"""News: what the other side did and this seat has not yet said it saw; which threads hold something unread."""

from __future__ import annotations

from collections.abc import Mapping

from contract.actions import aside
from contract.actions.table import Table
from contract.actions.threads import place
from contract.errors import StaleError
from contract.events import (
    CodeChosen,
    Commented,
    Event,
    LinkMade,
    LinkOpenedByOwner,
    Opened,
    Pinned,
    Retitled,
    Seen,
)
from contract.lifecycle.replay import replay

_SILENT = (CodeChosen, LinkMade, LinkOpenedByOwner, Pinned, Retitled)
"""What is no news to the other side, or none of its business; what a thread is about goes with its first comment."""


_ARRIVALS = (CodeChosen, LinkOpenedByOwner, Opened, Seen)
"""What is noted by itself when somebody comes in: it does not say that they took in what is new."""


def news(table: Table) -> tuple[Event, ...]:
    """What the other side did since, oldest first; its private notes never.

    What stood there when this seat first came in is no news: it is the contract it came for.
    """
    arrived = min((e.seq for e in table.events if e.by is table.seat), default=0)
    upto = max(_seen(table), arrived)
    return tuple(e for e in table.events if e.seq > upto and e.by is table.seat.other and _public(e))


def unread(table: Table) -> Mapping[str, Mapping[str, int]]:
    """How many threads hold a word of the other side not read yet, by article and place (see `threads.place`)."""
    threads = {thread.id: thread for thread in table.contract.threads(table.seat)}
    if not threads:
        return {}
    seen = _seen(table)
    upto: dict[str, int] = {}
    fresh: dict[str, tuple[str, str]] = {}
    for event in table.events:
        match event.fact:
            case Commented(comment=key, article=article, answers=answers) if event.by is table.seat.other:
                thread = threads.get(answers or key)
                if thread is None:
                    continue
                if article not in upto:
                    upto[article] = max(seen, int(aside.kept(table, _kind(article)) or 0))
                if event.seq > upto[article]:
                    fresh[thread.id] = (thread.article, place(thread))
            case _:
                pass
    counted: dict[str, dict[str, int]] = {}
    for article, where in fresh.values():
        of_article = counted.setdefault(article, {})
        of_article[where] = of_article.get(where, 0) + 1
    return counted


def version_seen(table: Table) -> int:
    """The version that was on the table when this seat last did something, or said that it had seen; 0 for none."""
    seen = _seen(table)
    heads = replay(e for e in table.events if e.seq <= seen).heads if seen else ()
    return heads[-1] if heads else 0


def see(table: Table) -> None:
    """All the news is read."""
    _keep(table, "")


def see_article(table: Table, article: str) -> None:
    """The threads of this article are read."""
    if article in unread(table):
        _keep(table, article)


def _seen(table: Table) -> int:
    """The number of the last event that counts as seen: as said, or what this seat did last itself."""
    kept = aside.kept(table, _kind(""))
    if kept is not None:
        return int(kept)
    return max(
        (e.seq for e in table.events if e.by is table.seat and not isinstance(e.fact, _ARRIVALS)), default=0
    )


def _keep(table: Table, article: str) -> None:
    try:
        aside.keep(table, _kind(article), str(table.contract.seq))
    except StaleError:
        return  # another window of this seat said so at the same moment


def _kind(article: str) -> str:
    return f"seen:{article}"


def _public(event: Event) -> bool:
    match event.fact:
        case Commented(private=private):
            return not private
        case fact:
            return not isinstance(fact, _SILENT)
