from __future__ import annotations

from datetime import timedelta

import pytest

from contract.edges.house import now
from contract.events import CodeChosen, LinkOpenedByOwner, Opened
from contract.party import Seat

CODE = "marguerite-7"


def facts(invited) -> list[object]:
    return [event.fact for event in invited.room.store.events(invited.contract)][invited.before :]


def test_a_link_is_exchanged_for_a_cookie_and_a_clean_address(visitor, invited) -> None:
    answer = visitor.get(f"/?k={invited.secret}")
    assert (answer.status, answer.to) == (303, "/lien")
    assert answer.body == b""
    assert answer.headers["referrer-policy"] == "no-referrer"
    (written,) = answer.set_cookies
    assert all(part in written for part in ("HttpOnly", "SameSite=lax", "Path=/lien", "Max-Age=900"))
    assert visitor.cookies("/lire") == {}


def test_the_invitation_shows_no_secret_and_nothing_of_the_contract(visitor, invited) -> None:
    visitor.get(f"/?k={invited.secret}")
    page = visitor.get("/lien")
    assert "On vous invite à lire un contrat" in page.text
    assert invited.secret not in page.text
    assert invited.table.contract.title not in page.text


def test_looking_at_a_link_uses_nothing_up_and_is_not_reading(visitor, invited) -> None:
    for _ in range(3):
        assert visitor.head(f"/?k={invited.secret}").status == 303
        visitor.get(f"/lien?k={invited.secret}")
        visitor.get("/lien")
    assert facts(invited) == []
    assert visitor.get("/").status == 303


def test_the_client_chooses_a_code_and_the_history_keeps_that_they_came(visitor, invited) -> None:
    visitor.get(f"/?k={invited.secret}")
    answer = visitor.post("/lien", {"code": CODE, "again": CODE})
    assert (answer.status, answer.to) == (303, "/lire")
    assert facts(invited) == [Opened(invited.link), CodeChosen(invited.link)]
    assert visitor.get("/lire").status == 200
    assert visitor.cookies("/lien").keys() == {"clausier"}


@pytest.mark.usefixtures("client", "served")
def test_a_further_device_is_asked_for_the_same_code(visitor, invited) -> None:
    visitor.get(f"/?k={invited.secret}")
    assert "Saisissez le code personnel" in visitor.get("/lien").text
    wrong = visitor.post("/lien", {"code": "pas le bon", "again": "pas le bon"})
    assert wrong.status in {422, 429}
    assert visitor.get("/").status == 303


def test_two_different_codes_choose_none(visitor, invited) -> None:
    visitor.get(f"/?k={invited.secret}")
    answer = visitor.post("/lien", {"code": CODE, "again": CODE + "8"})
    assert answer.status == 422
    assert "diffèrent" in answer.text
    assert CODE not in answer.text
    assert facts(invited) == []


def test_the_link_again_in_the_clients_own_browser_leads_straight_to_the_contract(client, invited) -> None:
    assert client.get(f"/?k={invited.secret}").to == "/lire"
    assert client.get("/lien").to == "/lire"


def test_the_owner_on_the_clients_link_is_told_so_and_never_counts_as_the_client(owner, invited) -> None:
    for _ in range(2):
        answer = owner.get(f"/?k={invited.secret}")
        assert answer.status == 403
        assert "Vous êtes connecté comme prestataire" in answer.text
    assert owner.post("/lien", {"code": CODE, "again": CODE}).status in {403, 404}
    assert facts(invited) == [LinkOpenedByOwner(invited.link)]
    assert owner.get("/").status == 200


@pytest.mark.parametrize(
    "path",
    ["/?k=wrong", "/lien?k=wrong", "/lien", "/?k=", "/?k=0123456789abcdef~wrong", "/?k=~", "/?k=../../x~y"],
)
def test_a_link_that_opens_nothing_is_an_honest_page(visitor, path) -> None:
    answer = visitor.get(path)
    assert answer.status == 404
    assert "Ce lien n’ouvre rien" in answer.text


def test_a_revoked_link_and_one_that_never_was_read_alike(visitor, invited) -> None:
    invited.revoke()
    revoked, unknown = visitor.get(f"/?k={invited.secret}"), visitor.get("/?k=never")
    assert (revoked.status, revoked.body) == (unknown.status, unknown.body)


def test_a_link_past_its_day_says_so(visitor, invited) -> None:
    past = now() - timedelta(days=1)
    _, secret = invited.room.access.make_link(invited.contract, past, past - timedelta(days=30))
    answer = visitor.get(f"/?k={secret}")
    assert answer.status == 404
    assert "Ce lien a expiré" in answer.text
    assert invited.table.contract.title not in answer.text


def test_revoking_a_link_ends_the_clients_session_at_once(client, invited) -> None:
    assert client.get("/lire").status == 200
    invited.revoke()
    told = client.get("/lire")
    assert told.status == 403
    assert "Votre lien ne sert plus" in told.text
    assert invited.table.contract.title not in told.text
    assert client.get("/api/live").status == 401


def test_a_code_half_typed_when_the_link_is_revoked_opens_nothing(visitor, invited) -> None:
    visitor.get(f"/?k={invited.secret}")
    invited.revoke()
    answer = visitor.post("/lien", {"code": CODE, "again": CODE})
    assert answer.status == 404
    assert "clausier" not in visitor.jar


@pytest.mark.usefixtures("invited")
def test_guessing_links_ends_after_twenty_and_says_how_long_to_wait(visitor) -> None:
    statuses = [visitor.get(f"/?k=guess{n}").status for n in range(25)]
    assert statuses == [404] * 20 + [429] * 5
    answer = visitor.get("/?k=again")
    assert 1 <= int(answer.headers["retry-after"]) <= 60


def test_a_stranger_who_takes_the_secret_away_is_not_the_owner(visitor, invited) -> None:
    visitor.get(f"/?k={invited.secret}")
    assert visitor.get("/").to == "/entrer"


def test_a_code_sent_by_another_site_is_refused(visitor, invited) -> None:
    visitor.get(f"/?k={invited.secret}")
    assert visitor.post("/lien", {"code": CODE, "again": CODE}, sec_fetch_site="cross-site").status == 403
    assert facts(invited) == []


def test_the_client_sits_in_the_clients_seat(client, own_house) -> None:
    visit = own_house.who(client.jar["clausier"][0])
    assert visit is not None
    assert visit.session.seat is Seat.CLIENT
