from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

import pytest
import uvicorn
from starlette.applications import Starlette
from streamlit.web.server.starlette.starlette_static_routes import create_streamlit_static_assets_routes

from contract.actions import sharing
from contract.actions.table import Table, new_id, sit
from contract.edges import house as houses
from contract.edges.store import NewVersion
from contract.events import Created
from contract.party import Seat
from contract.terms import Terms
from contract.version import Article, Clause, Version
from contract.web import invitation
from contract.web.patience import Patience
from contract.web.server import build

PASSPHRASE = "cheval agrafe pile correct"


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    set_cookies: tuple[str, ...]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def to(self) -> str:
        return self.headers.get("location", "")

    def json(self) -> object:
        return json.loads(self.body)


@dataclass
class Browser:
    """A visitor's browser: keeps cookies by path, sends what browsers send, follows nothing by itself."""

    port: int
    language: str = "fr"
    jar: dict[str, tuple[str, str]] = field(default_factory=dict)

    def cookies(self, path: str = "/") -> dict[str, str]:
        return {name: value for name, (value, scope) in self.jar.items() if path.startswith(scope)}

    def get(self, path: str, **headers: str) -> Answer:
        return self._ask("GET", path, None, headers)

    def head(self, path: str) -> Answer:
        return self._ask("HEAD", path, None, {})

    def post(self, path: str, form: dict[str, str] | None = None, **headers: str) -> Answer:
        said = {"content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin"}
        return self._ask("POST", path, urlencode(form or {}), said | headers)

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Answer:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        sent = {"accept-language": self.language, **{k.replace("_", "-"): v for k, v in headers.items()}}
        held = self.cookies(path.partition("?")[0])
        if held:
            sent["cookie"] = "; ".join(f"{name}={value}" for name, value in held.items())
        line.request(method, path, body, sent)
        reply = line.getresponse()
        set_cookies = tuple(v for k, v in reply.getheaders() if k.lower() == "set-cookie")
        answer = Answer(
            reply.status, {k.lower(): v for k, v in reply.getheaders()}, set_cookies, reply.read()
        )
        line.close()
        for written in set_cookies:
            for name, morsel in SimpleCookie(written).items():
                if morsel["max-age"] == "0":
                    self.jar.pop(name, None)
                else:
                    self.jar[name] = (morsel.value, morsel["path"] or "/")
        return answer


class Served(uvicorn.Server):
    """A server on a thread; `wait` returns when it answers."""

    def __init__(self, app: Starlette) -> None:
        super().__init__(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="info", lifespan="off"))
        self._ready = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)

    async def startup(self, sockets: list[object] | None = None) -> None:
        await super().startup(sockets)
        self._ready.set()

    def open(self) -> int:
        self.thread.start()
        assert self._ready.wait(10)
        return int(self.servers[0].sockets[0].getsockname()[1])

    def close(self) -> None:
        self.should_exit = True
        self.thread.join(10)


@pytest.fixture
def own_house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[houses.House]:
    """An empty house in a folder of this test's own."""
    monkeypatch.setenv("CLAUSIER_DATA", str(tmp_path))
    monkeypatch.delenv("CLAUSIER_DATABASE_URL", raising=False)
    houses.house.cache_clear()
    yield houses.house()
    houses.house.cache_clear()


@pytest.fixture
def served(own_house: houses.House) -> Iterator[int]:  # noqa: ARG001 - the house it serves must be open first
    """Our routes and layers on a real port, around Streamlit's own files; the port."""
    invitation.guesses = Patience()
    parts = build()
    app = Starlette(
        routes=[*parts["routes"], *create_streamlit_static_assets_routes("")],
        middleware=parts["middleware"],
        exception_handlers=parts["exception_handlers"],
    )
    server = Served(app)
    yield server.open()
    server.close()


@pytest.fixture
def visitor(served: int) -> Browser:
    return Browser(served)


@pytest.fixture
def owner(served: int) -> Browser:
    browser = Browser(served)
    browser.post("/entrer", {"passphrase": PASSPHRASE, "again": PASSPHRASE})
    return browser


@dataclass
class Invited:
    """A contract of the owner's, shared by a link."""

    table: Table
    secret: str
    before: int

    @property
    def room(self) -> houses.Room:
        return self.table.visit.room

    @property
    def contract(self) -> str:
        return self.table.id

    @property
    def link(self) -> str:
        return self.table.contract.links[-1].id

    def revoke(self) -> None:
        sharing.revoke_link(sit(self.table.visit, self.contract), self.link)


@pytest.fixture
def contractor(own_house: houses.House) -> houses.Visit:
    """The owner's own seat, without a browser."""
    access = own_house.own.access
    session = access.session(access.open_session(Seat.CONTRACTOR, houses.now()), houses.now())
    return houses.Visit(own_house.own, session)


def begun(contractor: houses.Visit, title: str) -> Table:
    """A contract of one article, on the table."""
    body = (Article("objet", "Objet", (Clause("objet.1", "Le prestataire anime deux réseaux."),)),)
    text = Version("community-management", "fr", "Contrat de prestation", Terms(), body)
    contract = new_id()
    contractor.room.store.create(
        contract,
        (Created(title, text.template, text.language, 1),),
        Seat.CONTRACTOR,
        houses.now(),
        (NewVersion(1, Seat.CONTRACTOR, text),),
        new_id(),
    )
    return sit(contractor, contract)


@pytest.fixture
def invited(contractor: houses.Visit) -> Invited:
    table, secret = sharing.make_link(begun(contractor, "Ateliers Martin"))
    return Invited(table, secret, len(table.events))


@pytest.fixture
def another(contractor: houses.Visit) -> str:
    """A second contract of the same owner, which the first one's client has nothing to do with."""
    return begun(contractor, "Boulangerie Petit").id


@pytest.fixture
def client(served: int, invited: Invited) -> Browser:
    browser = Browser(served)
    browser.get(f"/?k={invited.secret}")
    browser.post("/lien", {"code": "marguerite-7", "again": "marguerite-7"})
    invited.before = len(invited.room.store.events(invited.contract))
    return browser
