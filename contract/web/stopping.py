"""Stopping: open streams end first, or the server would wait for them until the last tab is closed."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def told_first(farewell: Callable[[], None]) -> Iterator[None]:
    """Call `farewell` when the process is asked to stop, before whoever else listens for that."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may listen for signals
        return
    former = {number: signal.getsignal(number) for number in SIGNALS}

    def stop(number: int, frame: FrameType | None) -> None:
        farewell()
        after = former[signal.Signals(number)]
        if callable(after):
            after(number, frame)

    for number in SIGNALS:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)
