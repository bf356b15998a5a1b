"""Where things are kept: a folder of this user's own, unless the environment names another."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path


def data_folder() -> Path:
    """The folder for the database and the demonstrations; made when absent, closed to other users."""
    named = os.environ.get("CLAUSIER_DATA")
    folder = Path(named) if named else user_data_path("clausier")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def database_address() -> str:
    """The database's address: `CLAUSIER_DATABASE_URL`, else an SQLite file in the data folder."""
    return os.environ.get("CLAUSIER_DATABASE_URL") or f"sqlite:///{data_folder() / 'clausier.sqlite'}"


def key_file(folder: Path) -> Path:
    """Where a data folder keeps the key that seals its contracts."""
    return folder / "sceau.pem"
