from __future__ import annotations

import pytest

from contract.web.downloads import disposition


@pytest.mark.parametrize("path", ["/pdf/{}/1.pdf", "/pdf/{}/1-1.pdf", "/api/redline/{}/1/1"])
def test_a_foreign_contract_and_one_that_never_was_get_the_same_answer(client, another, path) -> None:
    foreign, unknown = client.get(path.format(another)), client.get(path.format("0" * len(another)))
    assert foreign.status == unknown.status == 404
    assert foreign.text.replace(another, "") == unknown.text.replace("0" * len(another), "")


@pytest.mark.parametrize("path", ["/pdf/{}/1.pdf", "/pdf/{}/1-1.pdf"])
def test_a_paper_is_for_the_seats_at_the_table_and_kept_by_no_cache(owner, client, invited, path) -> None:
    for browser in (owner, client):
        answer = browser.get(path.format(invited.contract))
        assert answer.status == 200
        assert answer.body.startswith(b"%PDF-")
        assert answer.headers["cache-control"] == "private, no-store"
        assert answer.headers["content-disposition"].startswith("attachment; filename=")


def test_a_version_that_was_never_made_is_not_there(owner, invited) -> None:
    assert owner.get(f"/pdf/{invited.contract}/99.pdf").status == 404


def test_a_comparison_is_handed_to_the_component_of_the_page(client, invited) -> None:
    answer = client.get(f"/api/redline/{invited.contract}/1/1")
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "private, no-store"


def test_a_download_keeps_its_name_in_full_and_in_plain_letters() -> None:
    name = disposition("Contrat « Été » – v2.pdf")
    assert 'filename="Contrat - Ete - - v2.pdf"' in name
    assert "filename*=UTF-8''Contrat%20%C2%AB" in name


def test_a_name_cannot_write_a_header_of_its_own() -> None:
    name = disposition('a"\r\nSet-Cookie: x=1.pdf')
    assert "\r" not in name
    assert "\n" not in name
    assert name.count('"') == 2
