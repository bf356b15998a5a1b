import logging

import pytest

from contract.web.gate import public_files

HARDENED = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
}


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/entrer",
        "/sante",
        "/clausier.css",
        "/clausier.js",
        "/api/live",
        "/_stcore/metrics",
        "/lien",
        "/static/nothing.js",
    ],
)
def test_every_answer_carries_the_headers_that_protect_its_reader(visitor, path) -> None:
    headers = visitor.get(path).headers
    assert headers.items() >= HARDENED.items()
    assert headers["referrer-policy"] in {"no-referrer", "same-origin"}
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "camera=()" in headers["permissions-policy"]
    assert "noindex" in headers["x-robots-tag"]


def test_an_address_that_carries_a_secret_is_passed_on_to_nobody(visitor) -> None:
    assert visitor.get("/?k=abc").headers["referrer-policy"] in {"no-referrer", "same-origin"}
    assert "strict" not in visitor.get("/").headers["referrer-policy"]


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent/interact", "/_stcore/agent", "/lire/_stcore/agent/mcp"]
)
def test_streamlits_doors_for_machines_are_closed_even_to_the_owner(owner, path) -> None:
    assert owner.get(path).status == 404
    assert owner.post(path).status == 404


def test_a_strangers_name_for_this_server_is_refused(owner) -> None:
    answer = owner.get("/", host="evil.test")
    assert answer.status == 403
    assert "evil.test" in answer.text
    assert owner.get("/sante", host="evil.test").status == 403


def test_a_name_is_shown_as_text(visitor) -> None:
    assert "<script>" not in visitor.get("/", host="<script>alert(1)</script>").text


def test_the_page_is_streamlits_own_in_the_readers_language_and_under_the_strict_policy(owner) -> None:
    page = owner.get("/")
    assert '<html lang="fr">' in page.text
    assert "<title>Clausier</title>" in page.text
    assert "service-desc" not in page.text
    assert "script-src 'self' blob: 'sha256-" in page.headers["content-security-policy"]
    assert int(page.headers["content-length"]) == len(page.body)
    assert page.headers["cache-control"] == "no-store"
    owner.language = "en"
    assert '<html lang="en">' in owner.get("/lire").text


def test_large_scripts_travel_compressed(visitor) -> None:
    script = next(path for path in sorted(public_files()) if path.startswith("/static/js/index."))
    plain, packed = visitor.get(script), visitor.get(script, accept_encoding="gzip, br")
    assert packed.headers["content-encoding"] == "gzip"
    assert "javascript" in packed.headers["content-type"]
    assert len(packed.body) < len(plain.body) * 0.6


def test_the_servers_health_is_told_to_anyone_and_says_nothing_else(visitor) -> None:
    answer = visitor.get("/sante")
    assert (answer.status, answer.json()) == (200, {"status": "ok"})


def test_an_address_inside_the_house_that_leads_nowhere_is_the_same_page_for_all(owner) -> None:
    one, other = owner.get("/pdf/no-such-contract/1.pdf"), owner.get("/pdf/another-one/7.pdf")
    assert one.status == other.status == 404
    assert one.body.replace(b"no-such-contract/1", b"") == other.body.replace(b"another-one/7", b"")


def test_the_log_of_the_server_never_holds_the_secret_of_a_link(visitor, caplog) -> None:
    with caplog.at_level(logging.DEBUG):
        visitor.get("/?k=VERYSECRETTOKEN&utm=1")
        visitor.get("/lien?k=VERYSECRETTOKEN")
    lines = [record.getMessage() for record in caplog.records]
    assert any("/lien" in line for line in lines)
    assert not [line for line in lines if "VERYSECRET" in line]
