"""Codec: values to canonical JSON and back. What is unknown is refused, never passed over.

A dataclass is an object whose "is" names its class; a decimal, a day, a moment and terms are objects
of one tagged field; a tuple is a list; an enum is its value.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from types import MappingProxyType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from contract.decision import Decision
from contract.drafting.conflict import Conflict
from contract.errors import UnreadableError
from contract.events import Fact, Trace, Traded
from contract.terms import Terms, Value
from contract.version import Article, Clause, Version

T = TypeVar("T")

_CLASSES: Mapping[str, type] = MappingProxyType(
    {c.__name__: c for c in (Version, Article, Clause, Decision, Conflict, Trace, *get_args(Fact))}
)
_HINTS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {name: get_type_hints(c) for name, c in _CLASSES.items()}
)
_VALUE = str | bool | int | Decimal | date | tuple[str, ...] | tuple[Terms, ...]


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
    return cast("T", _read(text, kind, kind.__name__))


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
    return cast("tuple[Decision, ...]", _read(text, tuple[Decision, ...], "Decision"))


def dump_trades(trades: tuple[Traded, ...]) -> str:
    """Trades that a seat prepares."""
    return dump(trades)


def load_trades(text: str) -> tuple[Traded, ...]:
    """Read prepared trades back."""
    return cast("tuple[Traded, ...]", _read(text, tuple[Traded, ...], "Traded"))


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
    if not isinstance(body, dict) or body.keys() != {"version", "raw", "conflicts", "message"}:
        raise UnreadableError("codec.unreadable", kind="BenchBody")
    raw, message = body["raw"], body["message"]
    version, conflicts = _unpacked(body["version"]), _unpacked(body["conflicts"])
    kinds = (isinstance(raw, dict), isinstance(message, str))
    if not all(kinds) or not _fits(version, Version) or not _fits(conflicts, tuple[Conflict, ...]):
        raise UnreadableError("codec.unreadable", kind="BenchBody")
    return BenchBody(
        cast("Version", version), MappingProxyType(raw), cast("tuple[Conflict, ...]", conflicts), message
    )


def _json(body: object) -> str:
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _parsed(text: str) -> Any:  # noqa: ANN401 - JSON is anything until it is read
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError) as fault:
        raise UnreadableError("codec.unreadable", kind="JSON") from fault


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object that says a key twice says nothing."""
    body = dict(pairs)
    if len(body) != len(pairs):
        raise ValueError(pairs)
    return body


def _no_number(text: str) -> object:
    """Not-a-number and infinity are no JSON."""
    raise ValueError(text)


def _read(text: str, hint: object, name: str) -> object:
    value = _unpacked(_parsed(text))
    if not _fits(value, hint):
        raise UnreadableError("codec.unreadable", kind=name)
    return value


def _fits(value: object, hint: Any) -> bool:  # noqa: ANN401 - a type or a form of `typing`
    """Whether a value is of the type its place asks for; a flag is no number, a moment no day."""
    origin = get_origin(hint)
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(item, get_args(hint)[0]) for item in value)
    if origin in {Union, UnionType}:
        return any(_fits(value, choice) for choice in get_args(hint))
    return isinstance(value, str) if hint is str else type(value) is hint


_TAGS: tuple[tuple[type, str, Callable[[Any], object]], ...] = (
    (Decimal, "decimal", lambda amount: str(_finite(amount))),
    (datetime, "moment", lambda moment: _aware(moment).isoformat()),
    (date, "day", date.isoformat),
    (Terms, "terms", lambda terms: {key: _packed(item) for key, item in _whole_terms(terms).items()}),
)


def _meant(value: object, key: str) -> object:
    """What a field holds; raises TypeError for what could never be read back."""
    held = getattr(value, key)
    if not _fits(held, _HINTS[type(value).__name__][key]):
        raise TypeError(type(value), key, held)
    return held


def _packed(value: object) -> object:
    if isinstance(value, StrEnum):
        return value.value
    for kind, tag, write in _TAGS:
        if isinstance(value, kind):
            return {tag: write(value)}
    hints = _HINTS.get(type(value).__name__)
    if hints is not None:
        return {"is": type(value).__name__} | {key: _packed(_meant(value, key)) for key in hints}
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
        hints = _HINTS[cls.__name__]
        if given.keys() != hints.keys():
            raise KeyError(cls.__name__)
        for name, hint in hints.items():
            if isinstance(hint, type) and issubclass(hint, StrEnum):
                given[name] = hint(str(given[name]))
            if not _fits(given[name], hint):
                raise TypeError(name)
        return cls(**given)
    ((tag, item),) = body.items()
    return _tagged(tag, item)


def _tagged(tag: str, item: Any) -> object:  # noqa: ANN401 - JSON is anything until it is read
    if tag == "terms":
        return _whole_terms(Terms({key: cast("Value", _unpacked(value)) for key, value in item.items()}))
    if not isinstance(item, str):
        raise TypeError(tag)
    if tag == "decimal":
        return _finite(Decimal(item))
    if tag == "moment":
        return _aware(datetime.fromisoformat(item))
    if tag == "day":
        return date.fromisoformat(item)
    raise KeyError(tag)


def _finite(amount: Decimal) -> Decimal:
    if not amount.is_finite():
        raise ValueError(amount)
    return amount


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(moment)
    return moment


def _whole_terms(terms: Terms) -> Terms:
    if not all(_fits(value, _VALUE) for value in terms.values()):
        raise TypeError(terms)
    return terms
