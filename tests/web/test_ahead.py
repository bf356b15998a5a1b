from __future__ import annotations

import gzip
import json

import pytest

from contract.actions.table import new_id, now
from contract.events import Proposed
from contract.party import Seat


@pytest.fixture
def asked(invited) -> str:
    """The address of what the client proposes."""
    fact = Proposed("p1", 1, 1, "")
    store, after = invited.room.store, len(invited.room.store.events(invited.contract))
    store.append(invited.contract, (fact,), Seat.CLIENT, now(), after=after, request=new_id())
    return f"/api/proposal/{invited.contract}/p1"


def test_the_text_of_the_negotiation_is_named_in_the_head_of_its_page_alone(owner, invited, asked) -> None:
    assert (
        f'rel="preload" as="fetch" crossorigin href="{asked}"'
        in owner.get(f"/negocier?c={invited.contract}").text
    )
    assert asked not in owner.get(f"/lire?c={invited.contract}").text


def test_no_head_names_what_the_session_may_not_read(visitor, client, another, asked) -> None:
    assert asked in client.get("/negocier").text
    assert another not in client.get(f"/negocier?c={another}").text.partition("<body>")[0]
    assert asked not in visitor.get("/negocier").text


def test_where_nothing_is_proposed_nothing_is_fetched_ahead(owner, invited) -> None:
    assert 'as="fetch"' not in owner.get(f"/negocier?c={invited.contract}").text
    assert 'as="fetch"' not in owner.get("/negocier?c=none").text


def test_the_text_comes_compressed_to_whoever_takes_it_so(owner, asked) -> None:
    plain, packed = (owner.get(asked, accept_encoding=how) for how in ("identity", "gzip"))
    assert packed.headers["content-encoding"] == "gzip"
    whole = json.loads(plain.body)
    assert json.loads(gzip.decompress(packed.body)) == whole
    assert whole["revision"] == 0
