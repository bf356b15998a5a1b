"""Steps: two texts that go on together, paragraph by paragraph, from the head and from the foot."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from contract.redline.texts.gaps import half_alike, opens_alike

_FEW = 10


def in_step(old: Sequence[str], new: Sequence[str]) -> tuple[int, int] | None:
    """How many paragraphs at the head and at the foot are those in their place, if that leaves none of one text; else nothing.

    Few differ, and by their openings and closings each of these is the other: the better half of it where
    something came or went. Of nothing that came or went is there a sign elsewhere.
    """
    fewest = min(len(old), len(new))
    like = opens_alike if len(old) == len(new) else half_alike
    gone: list[str] = []
    come: list[str] = []
    steps = [0, 0]
    for way, pairs in enumerate(
        (zip(old, new, strict=False), zip(reversed(old), reversed(new), strict=False))
    ):
        for was, now in islice(pairs, fewest - steps[0]):
            if was != now:
                if len(gone) == _FEW or not like(was, now):
                    break
                gone.append(was)
                come.append(now)
            steps[way] += 1
    head, foot = steps
    if head + foot < fewest:
        return None
    left, right = old[head : len(old) - foot], new[head : len(new) - foot]
    if not set(gone).isdisjoint((*come, *right)) or not set(come).isdisjoint(left):
        return None
    return head, foot
