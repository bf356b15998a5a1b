"""Alone: pyHanko runs an event loop of its own, which a thread that runs one already does not allow."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def alone(do: Callable[Given, Answer], *args: Given.args, **kwargs: Given.kwargs) -> Answer:
    """What this gives, or raises, in a thread of its own."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(do, *args, **kwargs).result()
