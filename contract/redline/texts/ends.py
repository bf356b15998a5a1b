"""Ends: the lines that two texts share at the head and at the foot; only the middle is looked into."""

from __future__ import annotations

from contract.edits import ends_alike

_SHORT = 4_000
"""Characters of both texts: fewer are sooner read than set aside."""
_CONTEXT = 2
_STOPS = frozenset(".;:!?")


def shared_ends(old: str, new: str) -> tuple[int, int]:
    """Characters shared at the head and at the foot, cut back to where paragraphs begin; they never overlap.

    Two lines more are left in the middle at each end: a title is read with the text under it. Of short
    texts nothing is set aside.
    """
    if len(old) + len(new) < _SHORT:
        return 0, 0
    head, foot = ends_alike(old, new)
    return _line_back(old, head), _line_ahead(old, new, foot)


def _line_back(text: str, at: int) -> int:
    """The start of a line that a blank line or a full stop precedes, some lines before `at`."""
    seen = 0
    while at > 0:
        at = text.rfind("\n", 0, at - 1) + 1
        seen += 1
        if seen > _CONTEXT and _is_start(text, at):
            return at
    return 0


def _line_ahead(old: str, new: str, foot: int) -> int:
    """How much of the shared foot begins at such a line, some lines in."""
    at, seen = len(old) - foot, 0
    while True:
        at = old.find("\n", at) + 1
        if at == 0:
            return 0
        seen += 1
        if seen > _CONTEXT and _is_start(old, at):
            rest = len(old) - at
            return rest if _is_start(new, len(new) - rest) else 0


def _is_start(text: str, at: int) -> bool:
    return at == 0 or text[max(0, at - 2) : at] == "\n\n" or text[max(0, at - 2) : at - 1] in _STOPS
