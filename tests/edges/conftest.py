"""The same suite over every store."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from sqlalchemy import text

from contract.edges.store import Store

POSTGRESQL = os.environ.get("CLAUSIER_DATABASE_URL", "")


@pytest.fixture(params=["memory", "file", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path) -> Iterator[Store]:
    if request.param == "postgresql":
        if not POSTGRESQL.startswith("postgresql"):
            pytest.skip("no PostgreSQL: set CLAUSIER_DATABASE_URL to run the store's tests on it")
        opened = Store(POSTGRESQL)
    else:
        opened = Store("sqlite://" if request.param == "memory" else f"sqlite:///{tmp_path / 'c.sqlite'}")
    yield opened
    if request.param == "postgresql":
        with opened.engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
    opened.engine.dispose()
