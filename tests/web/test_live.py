from __future__ import annotations

import http.client
import json
from collections.abc import Iterator

import pytest

from contract.edges.house import now
from contract.events import Retitled
from contract.party import Seat


class Line:
    """An open stream, read event by event."""

    def __init__(self, browser) -> None:
        self._line = http.client.HTTPConnection("127.0.0.1", browser.port, timeout=5)
        cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies().items())
        self._line.request("GET", "/api/live", headers={"cookie": cookie})
        self.reply = self._line.getresponse()
        assert self.next() == "retry: 1000"

    def next(self) -> str:
        event = []
        while line := self.reply.readline().decode().rstrip("\n"):
            event.append(line)
        return "\n".join(event)

    def close(self) -> None:
        self.reply.close()
        self._line.close()


@pytest.fixture
def listening() -> Iterator[object]:
    lines: list[Line] = []

    def listen(browser) -> Line:
        lines.append(Line(browser))
        return lines[-1]

    yield listen
    for line in lines:
        line.close()


def rename(invited, contract: str = "") -> int:
    store, name = invited.room.store, contract or invited.contract
    seq = store.events(name)[-1].seq
    store.append(
        name, (Retitled("Autre"),), Seat.CONTRACTOR, now(), after=seq, versions=(), request=f"r{seq}"
    )
    return store.events(name)[-1].seq


def test_both_seats_hear_of_a_change_to_their_contract(owner, client, invited, listening) -> None:
    lines = [listening(owner), listening(client)]
    assert lines[0].reply.headers["content-type"].startswith("text/event-stream")
    seq = rename(invited)
    for line in lines:
        assert line.next() == f"data: {json.dumps({'contract': invited.contract, 'seq': seq})}"


def test_a_client_hears_nothing_of_another_contract(client, invited, another, listening) -> None:
    line = listening(client)
    rename(invited, another)
    seq = rename(invited)
    assert json.loads(line.next().removeprefix("data: ")) == {"contract": invited.contract, "seq": seq}


def test_a_revoked_session_hears_no_more(client, invited, listening) -> None:
    line = listening(client)
    invited.revoke()
    rename(invited)
    assert line.next().startswith("event: closed")
    assert line.reply.read() == b""
