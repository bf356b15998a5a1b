"""Forged: a negotiation file rewritten by whoever holds the key, so well that its chain is whole again."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from contract.edges.seal import SealKey
from contract.edges.store.chain import event_digest

Rows = list[dict[str, Any]]


def forged(file: bytes, key: SealKey, change: Callable[[Rows], object]) -> bytes:
    """The file after `change` of its events; each is chained again to the one before it, and all signed by the key."""
    body = {name: value for name, value in json.loads(file).items() if name not in {"key", "signature"}}
    change(body["events"])
    previous = ""
    for row in body["events"]:
        row["previous"] = previous
        if row["body"] is not None:
            row["digest"] = event_digest(row)
        previous = row["digest"]
    return key.signed(body)


def rewrite(kind: str, old: str, new: str, nth: int = 0) -> Callable[[Rows], None]:
    """Put other words in the body of one event of this kind."""

    def change(events: Rows) -> None:
        row = [e for e in events if e["kind"] == kind][nth]
        assert old in row["body"]
        row["body"] = row["body"].replace(old, new, 1)

    return change
