"""Who may come in, read from the store at each call."""

from __future__ import annotations

import unicodedata
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest

from contract.edges.access import SESSION_LIFE, Access, Ended
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


def test_guesses_made_at_the_same_instant_are_no_way_round_the_wait(access: Access) -> None:
    access.make_owner(PHRASE, AT)
    start = Barrier(16)

    def guess(_: int) -> str:
        start.wait()
        with pytest.raises(ForbiddenError) as caught:
            access.check_owner("faux faux faux", AT)
        return caught.value.code

    with ThreadPoolExecutor(16) as pool:
        told = list(pool.map(guess, range(16)))
    assert told.count("access.passphrase_wrong") == 3
    assert told.count("access.wait") == 13


def test_the_right_passphrase_forgets_the_wrong_tries(access: Access) -> None:
    access.make_owner(PHRASE, AT)
    for _ in range(3):
        for _ in range(2):
            with pytest.raises(ForbiddenError, match="passphrase_wrong"):
                access.check_owner("faux faux faux", AT)
        access.check_owner(PHRASE, AT)


def test_one_of_two_first_starts_makes_the_owner(access: Access) -> None:
    start = Barrier(2)

    def begin(phrase: str) -> bool:
        start.wait()
        try:
            access.make_owner(phrase, AT)
        except ForbiddenError:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(begin, (PHRASE, "une autre phrase"))) == [False, True]


def test_an_accent_is_the_same_from_every_keyboard(access: Access) -> None:
    access.make_owner(unicodedata.normalize("NFC", "été à la forêt noire"), AT)
    access.check_owner(unicodedata.normalize("NFD", "été à la forêt noire"), AT)


def test_what_is_no_text_opens_nothing(access: Access) -> None:
    access.make_owner(PHRASE, AT)
    with pytest.raises(MissingError):
        access.link_of("\ud800\x00", AT)
    with pytest.raises(ForbiddenError):
        access.check_owner("\ud800\x00", AT)
    assert access.session("\ud800\x00", AT) is None


def test_no_code_is_chosen_for_a_link_that_opens_nothing(access: Access) -> None:
    link, _ = access.make_link("c", AT + MONTH, AT)
    with pytest.raises(MissingError):
        access.choose_code(link, "tulipe", AT + MONTH)
    access.revoke_link(link, AT)
    with pytest.raises(MissingError):
        access.choose_code(link, "tulipe", AT)
    with pytest.raises(MissingError):
        access.choose_code("nobody", "tulipe", AT)


def test_of_two_codes_chosen_at_once_one_holds(access: Access) -> None:
    link, _ = access.make_link("c", AT + MONTH, AT)
    start = Barrier(2)

    def choose(code: str) -> bool:
        start.wait()
        try:
            access.choose_code(link, code, AT)
        except ForbiddenError:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        won = list(pool.map(choose, ("tulipe", "violette")))
    assert sorted(won) == [False, True]
    access.check_code(link, ("tulipe", "violette")[won.index(True)], AT)


def test_a_replaced_link_leaves_the_new_one_working_alone(access: Access) -> None:
    old, old_key = access.make_link("c", AT + MONTH, AT)
    token = access.open_session(Seat.CLIENT, AT, contract="c", link=old)
    access.revoke_link(old, AT)
    _, key = access.make_link("c", AT + MONTH, AT)
    assert access.link_of(key, AT).contract == "c"
    assert not access.link_of(key, AT).has_code
    assert access.session(token, AT) is None
    with pytest.raises(MissingError):
        access.link_of(old_key, AT)


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
    assert access.ended(token, AT) is None
    assert access.ended(token, AT + SESSION_LIFE) is Ended.OVER
    assert access.ended(token, AT + MONTH) is Ended.EXPIRED
    access.revoke_link(link, AT)
    assert access.session(token, AT) is None
    assert access.ended(token, AT) is Ended.STOPPED
    access.forget("c")
    assert access.ended(token, AT) is None


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


def test_no_secret_lies_in_the_file_its_journal_or_a_backup(tmp_path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'c.sqlite'}")
    access = Access(store)
    access.make_owner(PHRASE, AT)
    link, key = access.make_link("c", AT + MONTH, AT)
    access.choose_code(link, "tulipe-bleue", AT)
    token = access.open_session(Seat.CLIENT, AT, contract="c", link=link)
    store.backup(tmp_path / "copy.sqlite")
    store.engine.dispose()
    files = [file.read_bytes() for file in tmp_path.iterdir()]
    assert sum(link.encode() in raw for raw in files) == 2  # they are really read: the public id is there
    for raw in files:
        for known in (PHRASE, key, "tulipe-bleue", token):
            assert known.encode() not in raw
