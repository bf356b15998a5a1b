"""Said: the values that moved between two wordings, each before and after."""

from __future__ import annotations

from collections.abc import Iterator

from contract.guard.values import Stated, stated

Values = tuple[tuple[str, str], ...]


def value_changes(before: str, after: str) -> Iterator[tuple[str, Values]]:
    """("amount_changed" | "rate_changed" | "delay_changed", before and after), pair by pair of one kind."""
    for code, kind in (("amount_changed", "€"), ("rate_changed", "%"), ("delay_changed", "")):
        old, new = _of(before, kind), _of(after, kind)
        for was, now in zip(old, new, strict=False):
            if was.words != now.words:
                yield code, (("before", was.words), ("after", now.words))


def _of(text: str, kind: str) -> list[Stated]:
    return [v for v in stated(text) if (v.unit == kind if kind else v.unit not in {"€", "%"})]
