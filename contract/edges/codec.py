"""Codec: values to canonical JSON and back. What is unknown is refused, never passed over.

A dataclass is an object whose "is" names its class; a decimal, a day, a moment and terms are objects
of one tagged field; a tuple is a list; an enum is its value.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeVar, cast, get_args

from contract.decision import Decision, Verdict
from contract.drafting.redraft import Conflict
from contract.errors import UnreadableError
from contract.events import Fact, Mark
from contract.terms import Terms, Value
from contract.version import Article, Clause, Part, Version

T = TypeVar("T")

_CLASSES: Mapping[str, type] = MappingProxyType(
    {c.__name__: c for c in (Version, Article, Clause, Decision, Conflict, *get_args(Fact))}
)
_ENUMS: Mapping[str, type[StrEnum]] = MappingProxyType({"part": Part, "verdict": Verdict, "mark": Mark})
"""Fields that hold an enum, by name; no other field of a stored class has one of these names."""


@dataclass(frozen=True, slots=True)
class BenchBody:
    """What a workbench keeps between two steps."""

    version: Version
    raw: Mapping[str, object]
    conflicts: tuple[Conflict, ...]
    message: str


def dump(value: object) -> str:
    """The one JSON text of a value: sorted keys, no spaces, every character as itself."""
    return _json(_packed(value))


def load(text: str, kind: type[T]) -> T:
    """Read the value back; raises UnreadableError unless it is one of `kind`, whole and nothing more."""
    value = _unpacked(_parsed(text))
    if not isinstance(value, kind):
        raise UnreadableError("codec.unreadable", kind=kind.__name__)
    return value


def load_fact(kind: str, text: str) -> Fact:
    """Read a fact back, of the class that the store says it is."""
    if kind not in {c.__name__ for c in get_args(Fact)}:
        raise UnreadableError("codec.unreadable", kind=kind)
    return cast("Fact", load(text, _CLASSES[kind]))


def dump_decisions(decisions: tuple[Decision, ...]) -> str:
    """Answers that a seat prepares."""
    return dump(decisions)


def load_decisions(text: str) -> tuple[Decision, ...]:
    """Read prepared answers back."""
    return load(text, tuple)


def dump_bench(
    version: Version, raw: Mapping[str, object], conflicts: tuple[Conflict, ...], message: str
) -> str:
    """What is on a workbench. Unread answers stay the plain JSON they were typed as."""
    body = {
        "version": _packed(version),
        "raw": dict(raw),
        "conflicts": _packed(conflicts),
        "message": message,
    }
    return _json(body)


def load_bench(text: str) -> BenchBody:
    """Read a workbench back."""
    body = _parsed(text)
    try:
        version, conflicts = _unpacked(body["version"]), _unpacked(body["conflicts"])
        assert isinstance(version, Version)
        assert isinstance(conflicts, tuple)
        return BenchBody(version, MappingProxyType(dict(body["raw"])), conflicts, str(body["message"]))
    except (KeyError, TypeError, AssertionError) as fault:
        raise UnreadableError("codec.unreadable", kind="BenchBody") from fault


def _json(body: object) -> str:
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _parsed(text: str) -> Any:  # noqa: ANN401 - JSON is anything until it is read
    try:
        return json.loads(text)
    except ValueError as fault:
        raise UnreadableError("codec.unreadable", kind="JSON") from fault


_TAGS: tuple[tuple[type, str, Callable[[Any], object]], ...] = (
    (Decimal, "decimal", str),
    (datetime, "moment", datetime.isoformat),
    (date, "day", date.isoformat),
    (Terms, "terms", lambda terms: {key: _packed(item) for key, item in terms.items()}),
)


def _packed(value: object) -> object:
    if isinstance(value, StrEnum):
        return value.value
    for kind, tag, write in _TAGS:
        if isinstance(value, kind):
            return {tag: write(value)}
    if is_dataclass(value):
        named = {field.name: _packed(getattr(value, field.name)) for field in fields(value)}
        return {"is": type(value).__name__, **named}
    if isinstance(value, tuple):
        return [_packed(item) for item in value]
    if value is None or isinstance(value, str | bool | int):
        return value
    raise TypeError(type(value))


def _unpacked(body: object) -> object:
    if isinstance(body, list):
        return tuple(_unpacked(item) for item in body)
    if not isinstance(body, dict):
        return body
    try:
        return _object(body)
    except (KeyError, TypeError, ValueError, InvalidOperation, AttributeError) as fault:
        raise UnreadableError("codec.unreadable", kind=str(body.get("is", ""))[:40]) from fault


def _object(body: dict[str, Any]) -> object:
    if "is" in body:
        cls = _CLASSES[body["is"]]
        given = {key: _unpacked(item) for key, item in body.items() if key != "is"}
        for name in given.keys() & _ENUMS.keys():
            given[name] = _ENUMS[name](str(given[name]))
        if given.keys() != {field.name for field in fields(cls)}:
            raise KeyError(cls.__name__)
        return cls(**given)
    ((tag, item),) = body.items()
    if tag == "decimal":
        return Decimal(item)
    if tag == "moment":
        return datetime.fromisoformat(item)
    if tag == "day":
        return date.fromisoformat(item)
    if tag == "terms":
        return Terms({key: cast("Value", _unpacked(value)) for key, value in item.items()})
    raise KeyError(tag)
