"""Custody: the command line for what is kept: verify, backup, restore, export, import.

Exit status of `verify`: 0 everything holds, 1 something does not. Of the others: 0 done.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from contract.actions.verifying import verify as verify_file
from contract.edges.moving import DATABASE, back_up, exported, imported
from contract.edges.moving import restore as put_back
from contract.edges.place import data_folder, database_address
from contract.edges.store import Store
from contract.errors import UnreadableError
from contract.wording import Catalogue, say


def verify(asked: argparse.Namespace, catalogue: Catalogue) -> int:
    """Print what a sealed contract, or its negotiation file, proves; the store here pins the key when it knows it."""
    data = _read(asked.file)
    house = data_folder() / DATABASE
    known = "CLAUSIER_DATABASE_URL" in os.environ or house.exists()
    verdict = verify_file(data, catalogue, asked.fingerprint, Store(database_address()) if known else None)
    sys.stdout.writelines(f"{said}\n" for said in verdict.said)
    return int(not verdict.holds)


def backup(asked: argparse.Namespace, catalogue: Catalogue) -> int:
    """Write the database and the key of the seal into a new folder, while the app runs."""
    back_up(Store(database_address()), data_folder(), asked.place)
    return _told(catalogue, "command.backed_up", name=asked.place.name)


def restore(asked: argparse.Namespace, catalogue: Catalogue) -> int:
    """Put a backup into an empty data folder."""
    return _told(catalogue, "command.restored", n=put_back(asked.place, data_folder()))


def export(asked: argparse.Namespace, catalogue: Catalogue) -> int:
    """Write everything into one file that another machine can read."""
    if asked.place.exists():
        raise UnreadableError("keeping.exists", name=asked.place.name)
    store = Store(database_address())
    try:
        asked.place.write_bytes(exported(store))
    except OSError:
        raise UnreadableError("file.unwritable", name=asked.place.name) from None
    return _told(catalogue, "command.exported", n=len(store.cards()))


def bring_in(asked: argparse.Namespace, catalogue: Catalogue) -> int:
    """Read an export into an empty house."""
    count = imported(Store(database_address()), _read(asked.place))
    return _told(catalogue, "command.imported", n=count)


Command = Callable[[argparse.Namespace, Catalogue], int]
CUSTODY: Mapping[str, Command] = MappingProxyType(
    {"verify": verify, "backup": backup, "restore": restore, "export": export, "import": bring_in}
)


def _told(catalogue: Catalogue, code: str, **values: object) -> int:
    sys.stdout.write(say(catalogue, code, **values) + "\n")
    return 0


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise UnreadableError("file.missing", name=path.name) from fault
