"""Wire: a document as JSON and back, strictly: what a reader in another process sends is not believed.

Each value goes as the row of its fields in their order: names told anew for each run would be most of what is sent.
Each paragraph goes on a line of its own behind the rest: what is made of one is let go before the next, which spares
the collector of garbage half of the time that taking a long file in would need.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, replace
from enum import StrEnum
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from contract.errors import UnreadableError
from contract.returned.document import Comment, Document, Noticed, Paragraph, Revision, Run

_Read = Callable[[Any], Any]
_KINDS: tuple[type, ...] = (Comment, Document, Noticed, Paragraph, Revision, Run)
_ROWS = {kind: attrgetter(*(field.name for field in fields(kind))) for kind in _KINDS}


def packed(document: Document) -> bytes:
    """The document as JSON."""
    lines = map(_ENCODER.encode, (replace(document, paragraphs=()), *document.paragraphs))
    return "\n".join(lines).encode()


def unpacked(data: bytes) -> Document:
    """The document again; raises UnreadableError unless it is one, whole and nothing more."""
    try:
        first, *others = data.decode().split("\n")
        document = _DOCUMENT(json.loads(first))
        return replace(document, paragraphs=tuple(_PARAGRAPH(json.loads(line)) for line in others))
    except (ValueError, TypeError, RecursionError):
        raise UnreadableError("word.damaged") from None


def _reader(kind: Any) -> _Read:  # noqa: ANN401 - a hint is a class or what typing makes of several
    """What takes in one value of that kind, or raises ValueError or TypeError."""
    if get_origin(kind) is tuple:
        inside = get_args(kind)
        if inside[-1] is Ellipsis:
            return _listed(_reader(inside[0]))
        return _row(lambda *values: values, [_reader(each) for each in inside])
    if isinstance(kind, UnionType):
        return _perhaps(_reader(next(each for each in get_args(kind) if each is not NoneType)))
    if kind in _ROWS:
        hints = get_type_hints(kind)
        return _row(kind, [_reader(hints[field.name]) for field in fields(kind)])
    if issubclass(kind, StrEnum):
        return lambda said: kind(_is(said, str))
    return lambda said: _is(said, kind)


def _listed(inside: _Read) -> _Read:
    return lambda said: tuple(map(inside, _is(said, list)))


def _perhaps(inside: _Read) -> _Read:
    return lambda said: None if said is None else inside(said)


def _row(made: Callable[..., Any], inside: list[_Read]) -> _Read:
    def read(said: Any) -> Any:  # noqa: ANN401 - what JSON holds is of any kind until it was looked at
        values = zip(inside, _is(said, list), strict=True)
        return made(*[each(value) for each, value in values])

    return read


def _is(said: Any, kind: type) -> Any:  # noqa: ANN401 - likewise
    if type(said) is not kind:
        raise TypeError
    return said


_ENCODER = json.JSONEncoder(default=lambda each: _ROWS[type(each)](each))
_DOCUMENT: Callable[[Any], Document] = _reader(Document)
_PARAGRAPH: Callable[[Any], Paragraph] = _reader(Paragraph)
