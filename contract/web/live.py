"""Live updates: each open page hears within a moment that its contract has moved, and who else is there."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from contract.edges.house import Visit, house
from contract.edges.store import Store
from contract.party import Seat
from contract.web import cookies
from contract.web.gate import visit_of
from contract.web.origin import own_forms

HEARTBEAT = 15.0
"""Seconds of silence after which a comment is sent: proxies keep the line, a lost browser is noticed."""

MOST_WORDS = 120
"""Characters kept of where somebody says they read."""

Change = tuple[str, int]
"""A contract and its newest event; the number 0 when only who is there has changed."""


@dataclass(eq=False)
class Listener:
    """One open page: whose, on which contract ("" for none), where it reads, and what it was not told yet."""

    store: Store
    token: str = ""
    seat: Seat | None = None
    contract: str = ""
    reading: str = ""
    loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.get_running_loop)
    changes: asyncio.Queue[Change | None] = field(default_factory=asyncio.Queue)

    def tell(self, change: Change | None) -> None:
        """Called from the thread that wrote."""
        if not self.loop.is_closed():
            self.loop.call_soon_threadsafe(self.changes.put_nowait, change)


class Exchange:
    """Who is listening, room by room."""

    def __init__(self) -> None:
        self._listeners: set[Listener] = set()
        self._heard: dict[int, Store] = {}

    def join(self, store: Store, token: str = "", seat: Seat | None = None, contract: str = "") -> Listener:
        """A new listener in the room of this store."""
        if id(store) not in self._heard:
            self._heard[id(store)] = store
            store.on_change(lambda contract, seq: self.tell(store, (contract, seq)))
        listener = Listener(store, token, seat, contract)
        self._listeners.add(listener)
        self.tell(store, (contract, 0))
        return listener

    def leave(self, listener: Listener) -> None:
        """A page was closed."""
        self._listeners.discard(listener)
        self.tell(listener.store, (listener.contract, 0))

    def read(self, token: str, contract: str, words: str) -> None:
        """Every page of one session on the contract reads there now."""
        mine = [n for n in tuple(self._listeners) if n.token == token and n.contract == contract]
        for listener in mine:
            listener.reading = words
        for listener in mine[:1]:
            self.tell(listener.store, (contract, 0))

    def there(self, listener: Listener) -> dict[str, object]:
        """Whether the other seat looks at the same contract, and where it reads ("": it does not say)."""
        others = [
            n
            for n in tuple(self._listeners)
            if n.store is listener.store
            and n.contract == listener.contract
            and n.seat not in {listener.seat, None}
        ]
        return {"there": bool(others), "reading": next((n.reading for n in others if n.reading), "")}

    def tell(self, store: Store, change: Change) -> None:
        """Pass a change on to everyone in the room."""
        for listener in tuple(self._listeners):
            if listener.store is store:
                listener.tell(change)

    def close(self) -> None:
        """End every stream: the server stops."""
        for listener in tuple(self._listeners):
            listener.tell(None)


exchange = Exchange()


async def live(request: Request) -> Response:
    """A stream of `{"contract", "seq"}`, one for each change that this session may see."""
    visit = visit_of(request)
    if visit is None:
        return Response(status_code=401)
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    token = request.cookies[cookies.SESSION]
    asked = request.query_params.get("contract", "")
    contract = asked if concerns(visit, asked) else ""
    return StreamingResponse(stream(visit, token, contract), media_type="text/event-stream", headers=headers)


@own_forms
async def here(request: Request) -> Response:
    """A page says at which article its reader is; told to the other seat, kept nowhere."""
    visit = visit_of(request)
    try:
        body = await request.json()
        contract, reading = str(body["contract"]), str(body["reading"])[:MOST_WORDS]
    except (ValueError, KeyError, TypeError):
        return Response(status_code=400)
    if visit is None or not concerns(visit, contract):
        return Response(status_code=404)
    exchange.read(request.cookies[cookies.SESSION], contract, reading)
    return Response(status_code=204)


async def stream(visit: Visit, token: str, contract: str = "") -> AsyncIterator[str]:
    """The lines of the stream. The session is read again before each of them; revoked, the stream ends."""
    listener = exchange.join(visit.room.store, token, visit.session.seat, contract)
    try:
        yield "retry: 1000\n\n"
        while True:
            change: Change | None
            try:
                change = await asyncio.wait_for(listener.changes.get(), HEARTBEAT)
                if change is None:
                    return
            except TimeoutError:
                change = None
            if await run_in_threadpool(house().who, token) is None:
                yield "event: closed\ndata: {}\n\n"
                return
            if change is None:
                yield ": still here\n\n"
            elif not change[1]:
                if contract and change[0] == contract:
                    yield f"event: here\ndata: {json.dumps(exchange.there(listener))}\n\n"
            elif concerns(visit, change[0]):
                yield f"data: {json.dumps({'contract': change[0], 'seq': change[1]})}\n\n"
    finally:
        exchange.leave(listener)


def concerns(visit: Visit, contract: str) -> bool:
    """Whether a change of this contract may be told: the client hears of theirs alone."""
    return visit.session.seat is Seat.CONTRACTOR or visit.session.contract == contract


def close() -> None:
    """End every stream."""
    exchange.close()
