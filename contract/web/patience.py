"""How often one address may be wrong about a link: twenty times a minute, then it waits."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable
from threading import Lock

MOST = 20
WINDOW = 60.0
PEERS = 10_000


class Patience:
    """The recent failures of each peer, in this process's memory. Nobody is shut out for good."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, peers: int = PEERS) -> None:
        self._clock = clock
        self._peers = peers
        self._failures: dict[str, deque[float]] = {}
        self._lock = Lock()

    def wait(self, peer: str) -> int:
        """Seconds this peer must still wait; 0 when it may try."""
        with self._lock:
            recent = self._recent(peer)
            return math.ceil(recent[0] + WINDOW - self._clock()) if len(recent) >= MOST else 0

    def failed(self, peer: str) -> None:
        """Note that a peer was wrong once more."""
        with self._lock:
            if len(self._failures) >= self._peers and peer not in self._failures:
                # the quietest peer makes room: memory stays bounded under a flood of addresses
                del self._failures[min(self._failures, key=lambda name: self._failures[name][-1])]
            recent = self._recent(peer)
            recent.append(self._clock())
            self._failures[peer] = recent

    def _recent(self, peer: str) -> deque[float]:
        recent = self._failures.get(peer, deque(maxlen=MOST))
        while recent and recent[0] <= self._clock() - WINDOW:
            recent.popleft()
        if not recent:
            self._failures.pop(peer, None)
        return recent
