from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "path", ["/echeances/{}.ics", "/lettre/{}/unknown.pdf", "/lettre/{}/unknown.exe", "/avenant/{}/1.pdf"]
)
def test_what_is_not_there_yet_says_so_and_nothing_else(owner, client, invited, path) -> None:
    for browser in (owner, client):
        assert browser.get(path.format(invited.contract)).status == 404


def test_the_list_leaves_for_the_owner_alone(owner, client) -> None:
    answer = owner.get("/contrats.csv")
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.body.startswith(b"\xef\xbb\xbf")
    assert client.get("/contrats.csv").status == 404
