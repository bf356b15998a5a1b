"""Ends: what two texts share at the head and at the foot, so that only the middle is looked into."""

from __future__ import annotations

from rapidfuzz.distance import Postfix, Prefix


def ends_alike(old: str, new: str) -> tuple[int, int]:
    """How many characters are the same at the head and, behind those, at the foot."""
    head = Prefix.similarity(old, new)
    return head, min(Postfix.similarity(old, new), len(old) - head, len(new) - head)
