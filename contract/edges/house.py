"""The house: the owner's store and the demonstrations' throw-away ones, opened once a process."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from threading import Lock

from contract.edges.access import Access, Ended, Session
from contract.edges.place import data_folder, database_address, key_file
from contract.edges.seal.key import SealKey, key_in
from contract.edges.store import Store
from contract.errors import ContractError

DAY = 86400
_NAME = re.compile(r"[0-9a-f]{16}\Z")


@dataclass(frozen=True, slots=True)
class Room:
    """A store with its own doors. A demonstration's has a name; the owner's own has none."""

    name: str
    store: Store
    access: Access
    key_file: Path

    @property
    def key(self) -> SealKey:
        """The key that seals what is signed in here; a demonstration's is not the owner's."""
        return key_in(self.key_file)

    @property
    def is_demo(self) -> bool:
        """Whether everything in here is thrown away after a day."""
        return self.name != ""

    def sign(self, secret: str) -> str:
        """A session token or link secret as it travels: it says in which room it opens a door."""
        return f"{self.name}~{secret}" if self.name else secret


@dataclass(frozen=True, slots=True)
class Visit:
    """A living session, and the room it is in."""

    room: Room
    session: Session


class House:
    """Every room that is open in this process."""

    def __init__(self, folder: Path, address: str, clock: Callable[[], datetime]) -> None:
        self._demos = folder / "demo"
        self._clock = clock
        self._lock = Lock()
        self._rooms: dict[str, Room] = {}
        self._folder = folder
        self.own = self._open("", address)
        key_in(self.own.key_file)  # made at the first start, before anybody has anything to sign
        self._sweep()

    def room(self, signed: str) -> tuple[Room, str] | None:
        """The room a signed secret belongs to, and the secret; None when there is no such room."""
        name, _, secret = signed.rpartition("~")
        if not name:
            return self.own, secret
        if not _NAME.match(name):
            return None
        with self._lock:
            file = self._demos / f"{name}.sqlite"
            if name not in self._rooms and not file.exists():
                return None
            return self._opened(name, file), secret

    def who(self, signed: str) -> Visit | None:
        """The living session that a cookie names, read from the store at each call."""
        found = self.room(signed)
        if found is None or not found[1]:
            return None
        room, token = found
        try:
            session = room.access.session(token, self._clock())
        except ContractError:
            return None
        return Visit(room, session) if session else None

    def ended(self, signed: str) -> Ended | None:
        """Why the session that a client's cookie names lives no more; None when it does, or was nobody's."""
        found = self.room(signed)
        return found[0].access.ended(found[1], self._clock()) if found else None

    def new_demo(self) -> Room:
        """A fresh, empty room for one demonstration."""
        self._demos.mkdir(parents=True, exist_ok=True)
        name = secrets.token_hex(8)
        with self._lock:
            self._sweep()
            return self._opened(name, self._demos / f"{name}.sqlite")

    def is_well(self) -> bool:
        """Whether the owner's store answers."""
        try:
            self.own.access.owner_exists()
        except Exception:  # noqa: BLE001 - whatever fails here, the answer is the same
            return False
        return True

    def _opened(self, name: str, file: Path) -> Room:
        if name not in self._rooms:
            self._rooms[name] = self._open(name, f"sqlite:///{file}")
        return self._rooms[name]

    def _open(self, name: str, address: str) -> Room:
        store = Store(address)
        return Room(name, store, Access(store), key_file(self._demos if name else self._folder))

    def _sweep(self) -> None:
        """Throw away the demonstrations that nobody touched for a day."""
        for file in self._demos.glob("*.sqlite"):
            beside = tuple(self._demos.glob(f"{file.name}*"))  # with its journal
            if time.time() - max(one.stat().st_mtime for one in beside) > DAY:
                self._rooms.pop(file.stem, None)
                for one in beside:
                    one.unlink(missing_ok=True)


def now() -> datetime:
    """The moment, aware, in UTC."""
    return datetime.now(UTC)


@cache
def house() -> House:
    """The house of this process."""
    return House(data_folder(), database_address(), now)
