"""The same suite over every store."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from sqlalchemy import Connection, create_engine, make_url, text

from contract.edges.store import Store
from contract.edges.store.engine import with_driver

POSTGRESQL = os.environ.get("CLAUSIER_DATABASE_URL", "")


@contextmanager
def throw_away_schema(address: str) -> Iterator[str]:
    """An address inside a schema of its own: whatever else is in that database is never touched."""
    name = f"clausier_test_{secrets.token_hex(6)}"
    engine = create_engine(with_driver(address), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
        try:
            inside = make_url(address).update_query_dict({"options": f"-csearch_path={name}"})
            yield inside.render_as_string(hide_password=False)
        finally:
            connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


@pytest.fixture(params=["memory", "file", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path) -> Iterator[str]:
    if request.param == "memory":
        yield "sqlite://"
    elif request.param == "file":
        yield f"sqlite:///{tmp_path / 'c.sqlite'}"
    elif POSTGRESQL.startswith("postgres"):
        with throw_away_schema(POSTGRESQL) as inside:
            yield inside
    else:
        pytest.skip("no PostgreSQL: set CLAUSIER_DATABASE_URL to run the store's tests on it")


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    opened = Store(address)
    yield opened
    opened.engine.dispose()


@pytest.fixture
def insider(store: Store) -> Callable[[], AbstractContextManager[Connection]]:
    """Somebody who holds the database itself: no guard of ours stands in their way."""
    return lambda: unguarded(store)


@contextmanager
def unguarded(store: Store) -> Iterator[Connection]:
    tables = ("event", "version")
    with store.transaction() as connection:
        if connection.dialect.name == "sqlite":
            connection.connection.driver_connection.set_authorizer(None)
            for table in tables:
                for trigger in (f"{table}_no_update", f"{table}_no_delete", f"{table}_insert_only"):
                    connection.execute(text(f"DROP TRIGGER {trigger}"))
        else:
            for table in tables:
                connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER ALL"))
        yield connection
