"""Ends: what two texts share at the head and at the foot, so that only the middle is looked into."""

from __future__ import annotations

_FIRST_STEP = 1024
_CONTEXT = 2


def shared_ends(old: str, new: str) -> tuple[int, int]:
    """Characters shared at the head and at the foot, cut back to where paragraphs begin; they never overlap.

    Two lines more are left in the middle at each end: a title is read with the text under it.
    """
    head = _shared(old, new)
    foot = _shared(old[: head - 1 if head else None : -1], new[: head - 1 if head else None : -1])
    return _line_back(old, head), _line_ahead(old, new, foot)


def _shared(left: str, right: str) -> int:
    """How many first characters are the same: by whole stretches, then by halves."""
    least = min(len(left), len(right))
    at, step = 0, _FIRST_STEP
    while at < least and left[at : at + step] == right[at : at + step]:
        at, step = min(least, at + step), 2 * step
    low, high = at, min(least, at + step)
    while low < high:
        middle = (low + high + 1) // 2
        if left[low:middle] == right[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


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
    return at == 0 or text[max(0, at - 2) : at] == "\n\n" or text[max(0, at - 2) : at - 1] in set(".;:!?")
