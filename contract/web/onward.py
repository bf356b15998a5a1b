"""Where a visitor was going: an address of this server, or its front page."""

from __future__ import annotations

import re

_LOCAL = re.compile(r"/(?![/\\])[\w\-./%]*(\?c=[\w\-]+)?\Z", re.ASCII)  # ?c= names the contract looked at


def onward(wish: str, otherwise: str = "/") -> str:
    """The wish when it is a plain path of ours; never another server's address."""
    return wish if _LOCAL.match(wish) else otherwise
