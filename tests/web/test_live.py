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

    def __init__(self, browser, contract: str = "") -> None:
        self._line = http.client.HTTPConnection("127.0.0.1", browser.port, timeout=5)
        cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies().items())
        self._line.request("GET", f"/api/live?contract={contract}", headers={"cookie": cookie})
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

    def listen(browser, contract: str = "") -> Line:
        lines.append(Line(browser, contract))
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


def said_where(browser, contract: str, reading: object, **headers: str) -> int:
    body = json.dumps({"contract": contract, "reading": reading})
    return browser._ask("POST", "/api/here", body, {"sec-fetch-site": "same-origin"} | headers).status


def until(line: Line, **wanted: object) -> None:
    """Read on until the line tells exactly this of the other seat."""
    told = f"event: here\ndata: {json.dumps(wanted)}"
    while line.next() != told:
        pass


def test_each_seat_hears_whether_the_other_is_there_and_where_they_read(
    owner, client, invited, listening
) -> None:
    contract = invited.contract
    mine = listening(owner, contract)
    until(mine, there=False, reading="")
    theirs = listening(client, contract)
    until(mine, there=True, reading="")
    until(theirs, there=True, reading="")
    assert said_where(client, contract, "Article 6 – Durée") == 204
    until(mine, there=True, reading="Article 6 – Durée")
    theirs.close()
    rename(invited)
    until(mine, there=False, reading="")


def test_where_somebody_reads_is_told_on_their_own_contract_alone_and_kept_short(
    owner, client, invited, another, listening
) -> None:
    line = listening(owner, invited.contract)
    listening(client, invited.contract)
    assert said_where(client, another, "ailleurs") == 404
    assert said_where(client, invited.contract, "<img src=x>" * 90) == 204
    until(line, there=True, reading=("<img src=x>" * 90)[:120])


def test_a_strangers_page_cannot_say_where_somebody_reads(client, invited, visitor) -> None:
    assert said_where(client, invited.contract, "x", **{"sec-fetch-site": "cross-site"}) == 403
    assert said_where(visitor, invited.contract, "x") == 401
