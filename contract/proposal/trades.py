"""Trades: changes that their proposer tied together stand or fall as one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from contract.redline.change import Redline


def tied(redline: Redline, trades: Iterable[Iterable[str]]) -> Redline:
    """The redline in which each trade is one group; a trade is named by ids of its changes.

    What a change was tied to already comes with it, so trades that share a group are one. An id that is
    no change here says nothing: the change was carried over by a merge and reads the same on both sides now.
    """
    trades = tuple(trades)
    if not trades:
        return redline
    group_of = {change.id: change.group for change in redline.changes}
    leader = {group: group for group in group_of.values()}

    def root(group: str) -> str:
        while leader[group] != group:
            group = leader[group]
        return group

    for trade in trades:
        groups = [group_of[change] for change in trade if change in group_of]
        for other in groups[1:]:
            leader[root(other)] = root(groups[0])
    sizes: dict[str, set[str]] = {}
    for group in leader:
        sizes.setdefault(root(group), set()).add(group)
    named = {g: f"trade:{root(g)}" if len(sizes[root(g)]) > 1 else g for g in leader}
    changes = tuple(replace(change, group=named[change.group]) for change in redline.changes)
    return replace(redline, changes=changes)
