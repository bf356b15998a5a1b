"""The tables as SQLAlchemy Core sees them; their truth is the numbered SQL files."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, MetaData, String, Table

_meta = MetaData()


def _text(name: str, *, key: bool = False) -> Column[str]:
    return Column(name, String, primary_key=key)


def _integer(name: str, *, key: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=key, autoincrement=False)


EVENT = Table(
    "event",
    _meta,
    _text("contract", key=True),
    _integer("seq", key=True),
    *(_text(name) for name in ("at", "author", "kind", "body", "request", "versions", "previous", "digest")),
)
VERSION = Table(
    "version",
    _meta,
    _text("contract", key=True),
    _integer("number", key=True),
    *(_text(name) for name in ("at", "author", "body", "digest")),
)
SEALED = Table(
    "sealed", _meta, _text("contract", key=True), _text("digest", key=True), Column("body", LargeBinary)
)
WORKING_COPY = Table(
    "working_copy",
    _meta,
    *(_text(name, key=True) for name in ("contract", "seat", "kind")),
    _integer("base"),
    _integer("revision"),
    _text("body"),
    _text("at"),
)
CARD = Table(
    "card", _meta, _text("contract", key=True), *(_text(n) for n in ("title", "stage", "turn", "changed_at"))
)
PROFILE = Table("profile", _meta, _integer("id", key=True), _text("body"))
RATE = Table(
    "rate",
    _meta,
    *(_text(name, key=True) for name in ("key", "since")),
    *(_text(name) for name in ("value", "source", "read")),
)
OWNER = Table(
    "owner", _meta, _integer("id", key=True), _text("hash"), _integer("failures"), _text("failed_at")
)
LINK = Table(
    "link",
    _meta,
    _text("id", key=True),
    *(_text(name) for name in ("contract", "secret", "expires", "revoked", "code")),
    _integer("failures"),
    _text("failed_at"),
)
SESSION = Table(
    "session",
    _meta,
    _text("token", key=True),
    *(_text(name) for name in ("seat", "contract", "link", "expires")),
)
