"""Terms: the values a person fills in. Immutable, ordered by key, equal by content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TypeAlias

Scalar: TypeAlias = str | bool | int | Decimal | date
Value: TypeAlias = "Scalar | tuple[str, ...] | tuple[Terms, ...]"


class Terms(Mapping[str, Value]):
    """Filled-in terms. A term without an answer has no key: there is no empty value.

    A table (networks, rate card) is a tuple of `Terms`, one a row.
    """

    __slots__ = ("_hash", "_values")

    def __init__(self, values: Mapping[str, Value] | None = None, /) -> None:
        self._values: dict[str, Value] = dict(sorted((values or {}).items()))
        self._hash: int | None = None

    def __getitem__(self, key: str) -> Value:
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash(tuple(self._values.items()))
        return self._hash

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Terms) and self._values == other._values)

    def __repr__(self) -> str:
        return f"Terms({self._values!r})"

    def having(self, key: str, value: Value | None) -> Terms:
        """The same terms with one answered anew, or with no answer when `value` is None."""
        rest = {k: v for k, v in self._values.items() if k != key}
        return Terms(rest if value is None else {**rest, key: value})


def changed_terms(old: Terms, new: Terms) -> tuple[str, ...]:
    """The keys whose answer differs, in alphabetical order."""
    return tuple(sorted(k for k in {*old, *new} if old.get(k) != new.get(k)))
