"""Keys: how an article or a clause is known inside a Word file."""

from __future__ import annotations

import hashlib


def bookmark(key: str) -> str:
    """The name of the bookmark around the paragraph of an article's title or of a clause."""
    return f"cz_{hashlib.sha256(key.encode()).hexdigest()[:12]}"
