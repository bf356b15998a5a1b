"""Keys: how the key of an article or a clause travels in a Word file."""

from __future__ import annotations

import hashlib


def bookmark(key: str) -> str:
    """The name of the bookmark that stands around the text with this key."""
    return "cz_" + hashlib.sha256(key.encode()).hexdigest()[:12]
