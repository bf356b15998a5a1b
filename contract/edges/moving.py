"""Moving: a live backup and its restore; everything written to one file and read back on another machine."""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, LargeBinary, Table, insert, select

from contract.edges.place import key_file
from contract.edges.store import Store
from contract.edges.store.chain import first_broken
from contract.edges.store.tables import EVENT, PROFILE, RATE, SEALED, VERSION, WORKING_COPY
from contract.errors import UnreadableError

DATABASE = "clausier.sqlite"
_MOVED: tuple[Table, ...] = (EVENT, VERSION, SEALED, WORKING_COPY, PROFILE, RATE)
"""What is exported; the list is derived, and the doors and the key belong to a machine."""
_SINCE = frozenset({"rate.jsonl"})
"""What an export made by an earlier Clausier does not hold."""
_MOMENT = (2026, 1, 1, 0, 0, 0)


def back_up(store: Store, data: Path, target: Path) -> None:
    """A copy of the database, taken while it is in use, and of the key of the seal, in a folder closed to others."""
    if target.exists():
        raise UnreadableError("keeping.exists", name=target.name)
    target.mkdir(mode=0o700, parents=True)
    store.backup(target / DATABASE)
    key = key_file(data)
    if key.exists():
        _copied(key, key_file(target))


def restore(source: Path, data: Path) -> int:
    """Put a backup into an empty data folder; gives how many contracts came back, each chain whole.

    Raises UnreadableError, having changed nothing, where the folder is not empty or the backup does not hold.
    """
    if (data / DATABASE).exists():
        raise UnreadableError("keeping.not_empty")
    database = source / DATABASE
    if not database.is_file() or not _whole(database):
        raise UnreadableError("keeping.unreadable", name=source.name)
    arriving = data / f"{DATABASE}.arriving"
    _copied(database, arriving)
    try:
        count = _verified(Store(f"sqlite:///{arriving}"))
    except UnreadableError:
        arriving.unlink()
        raise
    if key_file(source).exists():
        key_file(data).unlink(missing_ok=True)
        _copied(key_file(source), key_file(data))
    arriving.replace(data / DATABASE)
    return count


def exported(store: Store) -> bytes:
    """Every row of the record, the bench, the profile and the rates: the same store gives the same bytes."""
    body = io.BytesIO()
    with store.reading() as connection, zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as target:
        for table in _MOVED:
            rows = connection.execute(select(table).order_by(*table.primary_key.columns)).mappings().all()
            lines = "".join(_line({**row}) for row in rows)
            target.writestr(_entry(f"{table.name}.jsonl"), lines.encode())
    return body.getvalue()


def imported(store: Store, body: bytes) -> int:
    """Write an export into an empty store; gives how many contracts, each chain whole, else nothing is written."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as source:
            rows = {table: _rows(source, table) for table in _MOVED}
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError) as fault:
        raise UnreadableError("keeping.unreadable", name="export") from fault
    with store.transaction() as connection:
        if connection.execute(select(EVENT.c.seq).limit(1)).first():
            raise UnreadableError("keeping.not_empty")
        for table, there in rows.items():
            if there:
                connection.execute(insert(table), there)
        count = _held(connection)
    store.rebuild_cards()
    return count


def _line(row: dict[str, object]) -> str:
    told = {key: value.hex() if isinstance(value, bytes) else value for key, value in row.items()}
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def _rows(source: zipfile.ZipFile, table: Table) -> list[dict[str, object]]:
    binary = {column.name for column in table.columns if isinstance(column.type, LargeBinary)}
    found, name = [], f"{table.name}.jsonl"
    if name in _SINCE and name not in source.namelist():
        return []
    for line in source.read(name).decode().split("\n")[:-1]:
        row = json.loads(line)
        if row.keys() != {column.name for column in table.columns}:
            raise ValueError(table.name)
        found.append({key: bytes.fromhex(value) if key in binary else value for key, value in row.items()})
    return found


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _copied(source: Path, target: Path) -> None:
    """A copy that other users cannot read, not even while it is being made."""
    with (
        source.open("rb") as read,
        open(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as written,  # noqa: PTH123 - a descriptor
    ):
        shutil.copyfileobj(read, written)


def _whole(database: Path) -> bool:
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


def _verified(store: Store) -> int:
    with store.reading() as connection:
        count = _held(connection)
    store.engine.dispose()
    return count


def _held(connection: Connection) -> int:
    """How many contracts there are; raises UnreadableError at the first whose chain or sealed file does not hold."""
    contracts = (
        connection.execute(select(EVENT.c.contract).distinct().order_by(EVENT.c.contract)).scalars().all()
    )
    for contract in contracts:
        events, versions = (
            [
                {**row}
                for row in connection.execute(
                    select(t).where(t.c.contract == contract).order_by(c)
                ).mappings()
            ]
            for t, c in ((EVENT, EVENT.c.seq), (VERSION, VERSION.c.number))
        )
        broken = first_broken(events, versions)
        if broken is not None:
            raise UnreadableError("keeping.broken", contract=contract, seq=broken)
        _papers_held(connection, contract, events)
    return len(contracts)


def _papers_held(connection: Connection, contract: str, events: Sequence[Mapping[str, object]]) -> None:
    """Raise UnreadableError where a sealed file is not the one that the chain says was sealed, or is not there."""
    here = SEALED.c.contract == contract
    kept = connection.execute(select(SEALED.c.digest, SEALED.c.body).where(here)).all()
    told = {json.loads(str(row["body"]))["file"] for row in events if row["kind"] == "Sealed"}
    if {row.digest for row in kept} != told or any(
        hashlib.sha256(row.body).hexdigest() != row.digest for row in kept
    ):
        raise UnreadableError("keeping.sealed_differs", contract=contract)
