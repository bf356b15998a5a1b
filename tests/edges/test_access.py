"""Who may come in, read from the store at each call."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from contract.edges.access import Access
from contract.edges.store import Store
from contract.errors import ForbiddenError, MissingError, UnreadableError
from contract.party import Seat

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
MONTH = timedelta(days=30)
PHRASE = "quatre mots sans rapport"


@pytest.fixture
def access(store: Store) -> Access:
    return Access(store)


def test_the_passphrase_is_chosen_once(access: Access) -> None:
    assert not access.owner_exists()
    access.make_owner(PHRASE, AT)
    access.check_owner(PHRASE, AT)
    with pytest.raises(ForbiddenError):
        access.make_owner("une autre phrase de passe", AT)


def test_a_short_passphrase_is_refused(access: Access) -> None:
    with pytest.raises(UnreadableError):
        access.make_owner("court", AT)


def test_wrong_tries_wait_longer_and_longer_but_never_for_ever(access: Access) -> None:
    access.make_owner(PHRASE, AT)
    for _ in range(3):
        with pytest.raises(ForbiddenError, match="passphrase_wrong"):
            access.check_owner("faux faux faux", AT)
    with pytest.raises(ForbiddenError, match="wait"):
        access.check_owner(PHRASE, AT)
    access.check_owner(PHRASE, AT + timedelta(minutes=6))


def test_a_link_opens_one_contract_until_it_expires_or_is_stopped(access: Access) -> None:
    link, key = access.make_link("c", AT + MONTH, AT)
    assert access.link_of(key, AT).contract == "c"
    with pytest.raises(MissingError, match="expired"):
        access.link_of(key, AT + MONTH)
    access.revoke_link(link, AT)
    with pytest.raises(MissingError, match="unknown"):
        access.link_of(key, AT)


def test_the_code_is_the_clients_alone(access: Access) -> None:
    link, _ = access.make_link("c", AT + MONTH, AT)
    access.choose_code(link, "tulipe", AT)
    access.check_code(link, "tulipe", AT)
    with pytest.raises(ForbiddenError, match="code_wrong"):
        access.check_code(link, "violette", AT)
    with pytest.raises(ForbiddenError, match="code_exists"):
        access.choose_code(link, "violette", AT)


def test_a_session_ends_with_its_link(access: Access) -> None:
    link, _ = access.make_link("c", AT + MONTH, AT)
    token = access.open_session(Seat.CLIENT, AT, contract="c", link=link)
    assert access.session(token, AT).contract == "c"
    access.revoke_link(link, AT)
    assert access.session(token, AT) is None


def test_a_session_grows_old_and_can_be_closed(access: Access) -> None:
    token = access.open_session(Seat.CONTRACTOR, AT)
    assert access.session(token, AT + timedelta(days=13)) is not None
    assert access.session(token, AT + timedelta(days=15)) is None
    access.close_session(token)
    assert access.session(token, AT) is None


def test_another_passphrase_ends_the_owners_sessions(access: Access) -> None:
    access.make_owner(PHRASE, AT)
    token = access.open_session(Seat.CONTRACTOR, AT)
    access.change_passphrase(PHRASE, "une tout autre phrase", AT)
    assert access.session(token, AT) is None


def test_no_secret_lies_in_the_file(tmp_path) -> None:
    path = tmp_path / "c.sqlite"
    store = Store(f"sqlite:///{path}")
    access = Access(store)
    access.make_owner(PHRASE, AT)
    link, key = access.make_link("c", AT + MONTH, AT)
    access.choose_code(link, "tulipe-bleue", AT)
    token = access.open_session(Seat.CLIENT, AT, contract="c", link=link)
    store.engine.dispose()
    raw = path.read_bytes()
    for known in (PHRASE, key, "tulipe-bleue", token):
        assert known.encode() not in raw
