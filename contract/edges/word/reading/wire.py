"""Wire: a document as JSON and back, strictly: what a reader in another process sends is not believed."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from contract.errors import UnreadableError
from contract.returned.document import Comment, Document, Noticed, Paragraph, Revision, Run

_HINTS = {kind: get_type_hints(kind) for kind in (Comment, Document, Noticed, Paragraph, Revision, Run)}


def packed(document: Document) -> bytes:
    """The document as JSON."""
    return json.dumps(asdict(document), ensure_ascii=True).encode()


def unpacked(data: bytes) -> Document:
    """The document again; raises UnreadableError unless it is one, whole and nothing more."""
    try:
        document = _read(json.loads(data), Document)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise UnreadableError("word.damaged") from None
    assert isinstance(document, Document)
    return document


def _read(said: Any, kind: Any) -> object:  # noqa: ANN401 - what JSON holds is of any kind until it was looked at
    if get_origin(kind) is tuple:
        inside = get_args(kind)
        listed = _is(said, list)
        if inside[-1] is Ellipsis:
            return tuple(_read(each, inside[0]) for each in listed)
        return tuple(_read(each, its) for each, its in zip(listed, inside, strict=True))
    if isinstance(kind, UnionType):
        inside = next(each for each in get_args(kind) if each is not NoneType)
        return None if said is None else _read(said, inside)
    if kind in _HINTS:
        values = dict(_is(said, dict))
        made = {field.name: _read(values.pop(field.name), _HINTS[kind][field.name]) for field in fields(kind)}
        if values:
            raise ValueError
        return kind(**made) if isinstance(kind, type) else None
    if issubclass(kind, StrEnum):
        return kind(_is(said, str))
    return _is(said, kind)


def _is(said: Any, kind: Any) -> Any:  # noqa: ANN401 - likewise
    if type(said) is not kind:
        raise TypeError
    return said
