import pytest

from contract.edges.house import now
from contract.party import Seat

PHRASE = "cheval agrafe pile correct"


@pytest.mark.parametrize(
    "path",
    ["/", "/lire", "/n-importe", "/pdf/abc/1.pdf", "/manifest.json", "/index.html", "/static/js/x.js"],
)
def test_a_visitor_without_link_or_passphrase_is_led_to_the_entrance_from_any_address(visitor, path) -> None:
    answer = visitor.get(path)
    assert answer.status == 303
    assert answer.to.startswith("/entrer")
    assert answer.body == b""


@pytest.mark.parametrize(
    "path",
    ["/api/live", "/api/redline/a/1/2", "/media/abc", "/_stcore/upload_file/a/b", "/_stcore/host-config"],
)
def test_what_a_page_fetches_is_refused_without_a_session(visitor, path) -> None:
    answer = visitor.get(path)
    assert answer.status == 401
    assert answer.body == b""


def test_the_first_visitor_chooses_a_passphrase_and_is_in(visitor) -> None:
    assert "Bienvenue" in visitor.get("/entrer").text
    answer = visitor.post("/entrer", {"passphrase": PHRASE, "again": PHRASE})
    assert (answer.status, answer.to) == (303, "/")
    shell = visitor.get("/")
    assert shell.status == 200
    assert '<html lang="fr">' in shell.text


def test_two_different_entries_make_no_owner(visitor, own_house) -> None:
    answer = visitor.post("/entrer", {"passphrase": PHRASE, "again": PHRASE + "s"})
    assert answer.status == 422
    assert "diffèrent" in answer.text
    assert not own_house.own.access.owner_exists()
    assert "clausier" not in visitor.jar


def test_what_was_typed_is_never_written_back(visitor) -> None:
    assert PHRASE not in visitor.post("/entrer", {"passphrase": PHRASE, "again": "x"}).text


@pytest.mark.usefixtures("owner")
def test_nobody_becomes_the_owner_a_second_time(visitor) -> None:
    answer = visitor.post(
        "/entrer", {"passphrase": "une autre phrase encore", "again": "une autre phrase encore"}
    )
    assert answer.status == 422
    assert visitor.get("/").status == 303
    assert visitor.post("/entrer", {"passphrase": PHRASE}).status == 303


@pytest.mark.usefixtures("owner")
def test_the_owner_comes_back_to_the_page_they_wanted(visitor) -> None:
    assert visitor.get("/lire").to == "/entrer?vers=/lire"
    assert 'value="/lire"' in visitor.get("/entrer?vers=/lire").text
    assert visitor.post("/entrer", {"passphrase": PHRASE, "vers": "/lire"}).to == "/lire"


@pytest.mark.usefixtures("owner")
def test_no_address_leads_from_the_entrance_to_another_server(visitor) -> None:
    assert visitor.post("/entrer", {"passphrase": PHRASE, "vers": "//evil.test"}).to == "/"


def test_a_session_is_hidden_from_scripts_and_from_other_sites(visitor) -> None:
    (written,) = [
        cookie
        for cookie in visitor.post("/entrer", {"passphrase": PHRASE, "again": PHRASE}).set_cookies
        if cookie.startswith("clausier=")
    ]
    assert "HttpOnly" in written
    assert "SameSite=lax" in written
    assert "Secure" not in written


def test_a_new_session_gets_a_new_token_and_the_former_one_dies(owner, visitor) -> None:
    before = owner.jar["clausier"]
    owner.post("/entrer", {"passphrase": PHRASE})
    assert owner.jar["clausier"] != before
    visitor.jar["clausier"] = before
    assert visitor.get("/").status == 303


def test_a_token_that_was_planted_is_not_taken_over(visitor) -> None:
    visitor.jar["clausier"] = ("planted", "/")
    visitor.post("/entrer", {"passphrase": PHRASE, "again": PHRASE})
    assert visitor.jar["clausier"][0] != "planted"


def test_leaving_asks_first_then_ends_the_session_for_good(owner, visitor) -> None:
    held = owner.jar["clausier"]
    assert "Fermer la session" in owner.get("/sortir").text
    assert owner.get("/").status == 200
    assert owner.post("/sortir").to == "/entrer"
    assert "clausier" not in owner.jar
    visitor.jar["clausier"] = held
    assert visitor.get("/").status == 303
    assert visitor.get("/api/live").status == 401


@pytest.mark.usefixtures("own_house")
def test_a_form_sent_by_another_site_does_nothing(owner, visitor) -> None:
    for said in ({"sec_fetch_site": "cross-site"}, {"sec_fetch_site": "none"}):
        answer = owner.post("/sortir", **said)
        assert answer.status == 403
        assert "Demande refusée" in answer.text
    assert owner.get("/").status == 200
    assert visitor.post("/demo", sec_fetch_site="cross-site").status == 403


def test_a_choice_of_language_is_kept_and_leads_back(visitor) -> None:
    answer = visitor.get("/langue?l=en&vers=/entrer")
    assert (answer.status, answer.to) == (303, "/entrer")
    page = visitor.get("/entrer").text
    assert '<html lang="en">' in page
    assert "Welcome" in page


def test_a_language_we_do_not_speak_changes_nothing(visitor) -> None:
    visitor.get("/langue?l=xx&vers=//evil.test")
    assert '<html lang="fr">' in visitor.get("/entrer").text


def test_the_entrance_speaks_the_browsers_language(visitor) -> None:
    visitor.language = "en-GB,en;q=0.9"
    assert "Welcome" in visitor.get("/entrer").text


@pytest.mark.usefixtures("owner")
def test_the_wrong_passphrase_opens_nothing_and_waiting_grows(visitor) -> None:
    statuses = [visitor.post("/entrer", {"passphrase": "wrong wrong wrong"}).status for _ in range(8)]
    assert set(statuses) <= {422, 429}
    assert 429 in statuses
    assert "clausier" not in visitor.jar


def test_the_owner_changes_the_passphrase_and_other_devices_are_out(owner, own_house) -> None:
    other = own_house.own.access.open_session(Seat.CONTRACTOR, now())
    page = owner.get("/phrase")
    assert "Changer de phrase de passe" in page.text
    new = "une tout autre phrase"
    wrong = owner.post("/phrase", {"passphrase": "pas la bonne du tout", "new": new, "again": new})
    assert wrong.status in {422, 429}
    assert new not in wrong.text
    assert owner.post("/phrase", {"passphrase": PHRASE, "new": new, "again": "autre"}).status == 422
    changed = owner.post("/phrase", {"passphrase": PHRASE, "new": new, "again": new})
    assert (changed.status, changed.to) == (303, "/profil")
    assert owner.get("/profil").status == 200
    assert own_house.own.access.session(other, now()) is None


def test_the_passphrase_is_the_owners_alone_to_change(visitor, client) -> None:
    assert client.get("/phrase").status == 404
    assert visitor.get("/phrase").to.startswith("/entrer")
