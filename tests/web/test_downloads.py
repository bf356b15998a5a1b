from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest

from contract.actions import threads
from contract.actions.table import new_id, now
from contract.decision import Decision, Verdict
from contract.edges import library
from contract.edges.store import NewVersion
from contract.events import Decided, Proposed
from contract.party import Seat
from contract.redline import compare
from contract.web.downloads import disposition
from contract.wording import say

PDFS = ("/pdf/{}/1.pdf", "/pdf/{}/1-1.pdf")
WORD_FILES = ("/word/{}/1.docx", "/word/{}/1-1.docx", "/word/{}/1.docx?comments=1&locked=1")


@pytest.mark.parametrize("path", [*PDFS, *WORD_FILES, "/api/redline/{}/1/1"])
def test_a_foreign_contract_and_one_that_never_was_get_the_same_answer(client, another, path) -> None:
    foreign, unknown = client.get(path.format(another)), client.get(path.format("0" * len(another)))
    assert foreign.status == unknown.status == 404
    assert foreign.text.replace(another, "") == unknown.text.replace("0" * len(another), "")


@pytest.mark.parametrize(
    ("path", "begins"), [*((p, b"%PDF-") for p in PDFS), *((p, b"PK") for p in WORD_FILES)]
)
def test_a_paper_is_for_the_seats_at_the_table_and_kept_by_no_cache(
    owner, client, invited, path, begins
) -> None:
    for browser in (owner, client):
        answer = browser.get(path.format(invited.contract))
        assert answer.status == 200
        assert answer.body.startswith(begins)
        assert answer.headers["cache-control"] == "private, no-store"
        assert answer.headers["content-disposition"].startswith("attachment; filename=")


def test_a_version_that_was_never_made_is_not_there(owner, invited) -> None:
    assert owner.get(f"/pdf/{invited.contract}/99.pdf").status == 404
    assert owner.get(f"/word/{invited.contract}/99.docx").status == 404
    assert owner.get(f"/word/{invited.contract}/1-99.docx").status == 404


@pytest.mark.parametrize("path", WORD_FILES)
def test_without_a_session_no_word_file_leaves(visitor, invited, path) -> None:
    answer = visitor.get(path.format(invited.contract))
    assert answer.status == 303
    assert answer.to.startswith("/entrer")


def test_a_private_note_never_leaves_with_the_comments(owner, invited) -> None:
    table = threads.comment(invited.table, "objet", "objet.1", "À discuter ensemble.")
    threads.comment(table, "objet", "objet.1", "Ne pas céder.", private=True)
    body = owner.get(f"/word/{invited.contract}/1.docx?comments=1").body
    comments = zipfile.ZipFile(io.BytesIO(body)).read("word/comments.xml").decode()
    assert "À discuter ensemble." in comments
    assert "Ne pas céder." not in comments


def test_what_was_proposed_and_accepted_bears_the_proposer_s_name_with_both_reasons(owner, invited) -> None:
    old = invited.table.version(1)
    article = old.articles[0]
    clause = replace(article.clauses[0], text="Le prestataire anime trois réseaux.")
    new = replace(old, articles=(replace(article, clauses=(clause,)),))
    change = compare(old, new).changes[0].id
    accepted = Decision(change, Verdict.ACCEPT, reason="Vu avec le client.")
    noted(invited, Seat.CLIENT, Proposed("p1", 1, 2, "Il nous faut un réseau de plus."), 2, new)
    noted(invited, Seat.CONTRACTOR, Decided("p1", 1, 3, (accepted,)), 3, new)
    file = zipfile.ZipFile(io.BytesIO(owner.get(f"/word/{invited.contract}/1-3.docx").body))
    inserted = re.findall(r'<w:ins [^>]*w:author="([^"]*)"', file.read("word/document.xml").decode())
    assert set(inserted) == {say(library.catalogue("fr"), "seat.client")}
    comments = file.read("word/comments.xml").decode()
    assert "Il nous faut un réseau de plus." in comments
    assert "Vu avec le client." in comments


def noted(invited, seat, fact, number, version) -> None:
    """One more fact and its version, straight into the store."""
    store = invited.room.store
    after = len(store.events(invited.contract))
    versions = (NewVersion(number, seat, version),)
    store.append(invited.contract, (fact,), seat, now(), after=after, versions=versions, request=new_id())


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
