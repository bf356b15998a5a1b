"""Noticing: what is met beside the plain text is written down with its place, neighbours together."""

from __future__ import annotations

from contract.errors import UnreadableError
from contract.returned.document import Noticed, Weight

_LONGEST = 400
MOST = 10_000
LETTERS = 4_000_000
"""Of words that were gathered to be told, those of what stands inside each other counted each time."""


class Notes:
    """What was noticed so far in a file."""

    def __init__(self) -> None:
        self._found: list[Noticed] = []
        self._letters = 0

    def add(self, code: str, place: str, words: str, weight: Weight) -> None:
        """Note something; runs of one paragraph that share a fault are one note.

        Raises UnreadableError where there is more to tell than a person could look at.
        """
        self._letters += len(words)
        if len(self._found) >= MOST or self._letters > LETTERS:
            raise UnreadableError("word.bomb")
        last = self._found[-1] if self._found else None
        if (
            last
            and (last.code, last.place, last.weight) == (code, place, weight)
            and code.startswith("text_")
        ):
            self._found[-1] = Noticed(code, place, (last.words + words)[:_LONGEST], weight)
        else:
            self._found.append(Noticed(code, place, words.strip()[:_LONGEST], weight))

    def all(self) -> tuple[Noticed, ...]:
        """Everything, in the order it was met, each once."""
        return tuple(dict.fromkeys(self._found))
