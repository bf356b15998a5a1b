"""Rows: the clauses of an article in both states, as plain data for the screen.

A row holds one list of segments for both panes: the old pane shows all but "insert", the new one all
but "delete". What stays is therefore written once. `was` stands where the old text differs by nothing
but its spaces.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from contract.redline.change import Change, ChangeKind
from contract.redline.order import woven
from contract.version import Article, Version, clause_label, numbered

Json = dict[str, Any]

_WHOLE = frozenset({ChangeKind.ARTICLE_ADDED, ChangeKind.ARTICLE_REMOVED})


@dataclass(frozen=True, slots=True)
class Placed:
    """A clause's words, the label it is shown under, and its article's key."""

    article: str
    label: str
    text: str


@lru_cache(maxsize=16)
def placed_clauses(version: Version) -> dict[str, Placed]:
    """Every clause of a version, by its key."""
    return {
        clause.key: Placed(article.key, clause_label(number, index, article), clause.text)
        for number, article in numbered(version)
        for index, clause in enumerate(article.clauses)
    }


def article_rows(key: str, old: Version, new: Version, changes: Sequence[Change]) -> list[Json]:
    """The clauses of an article, in reading order, with the `changes` in it.

    A clause that went to another article leaves a row where it stood.
    """
    gone, standing = placed_clauses(old), placed_clauses(new)
    was, is_ = old.article(key), new.article(key)
    here = woven(was.clauses if was else (), is_.clauses if is_ else ())
    return [_row(c.key, gone.get(c.key), standing.get(c.key), key, changes) for c in here]


def article_state(
    was: Article | None, is_: Article | None, own: Sequence[Change], rows: Sequence[Json]
) -> str:
    """What one word says of an article, from its `own` changes and its rows."""
    if was is None or is_ is None:
        return "added" if was is None else "removed"
    kinds = {change.kind for change in own}
    if ChangeKind.ARTICLE_MOVED in kinds:
        return "moved"
    if any(row["state"] != "same" for row in rows):
        return "edited"
    return "renamed" if ChangeKind.ARTICLE_RENAMED in kinds else "same"


def segments(old: str, new: str, hunks: Sequence[Change]) -> Iterator[Json]:
    """One clause's text in both states: every character of either stands in one segment, in order."""
    i = j = 0
    for hunk in sorted(hunks, key=lambda h: (h.i1, h.j1)):
        yield from _kept(old[i : hunk.i1], new[j : hunk.j1])
        if hunk.spans:
            yield from ({"tag": s.tag, "text": s.text, "change": hunk.id} for s in hunk.spans if s.text)
        else:
            for tag, text in (("delete", hunk.old), ("insert", hunk.new)):
                if text:
                    yield {"tag": tag, "text": text, "change": hunk.id}
        i, j = hunk.i2, hunk.j2
    yield from _kept(old[i:], new[j:])


def _row(key: str, was: Placed | None, is_: Placed | None, article: str, changes: Sequence[Change]) -> Json:
    mine = [c for c in changes if c.clause == key]
    whole = next((c for c in changes if c.kind in _WHOLE), None)
    gone_to = is_ if is_ and is_.article != article else None
    came_from = was if was and was.article != article else None
    if gone_to or is_ is None:
        assert was is not None
        change = next(iter(mine), whole)
        tag = "move" if gone_to else "delete"
        return {
            "key": key,
            "state": "away" if gone_to else "removed",
            "old": was.label,
            "new": "",
            "to": gone_to.label if gone_to else "",
            "segments": [{"tag": tag, "text": was.text, "change": change.id if change else ""}],
        }
    if was is None:
        change = next(iter(mine), whole)
        state, found = "added", [{"tag": "insert", "text": is_.text, "change": change.id if change else ""}]
    else:
        found = list(segments(was.text, is_.text, [c for c in mine if c.kind is ChangeKind.TEXT]))
        state = "edited" if any(c.kind is ChangeKind.TEXT for c in mine) else "same"
    moved = next((c for c in mine if c.kind is ChangeKind.CLAUSE_MOVED), None)
    if moved:
        state = "moved"
        found = [{**s, "tag": "move", "change": moved.id} if s["tag"] == "equal" else s for s in found]
    return {
        "key": key,
        "state": state,
        "old": was.label if was else "",
        "new": is_.label,
        "to": came_from.label if came_from else "",
        "segments": found,
    }


def _kept(old: str, new: str) -> Iterator[Json]:
    if old or new:
        yield {"tag": "equal", "text": new} | ({"was": old} if old != new else {})
