from __future__ import annotations

import pytest

from contract.actions import history, news, threads
from contract.actions.negotiating import negotiation
from contract.actions.proposing import see
from contract.errors import MissingError
from contract.events import Proposed
from contract.party import Seat
from tests.actions.conftest import TwoSeats


def test_what_the_other_side_did_since_is_new_until_it_is_said_to_be_seen(seats: TwoSeats) -> None:
    told = news.news(seats.contractor)
    assert told
    assert {event.by for event in told} == {Seat.CLIENT}
    assert isinstance(told[-1].fact, Proposed)
    see(seats.contractor)  # noted by itself when the page opens: it does not say that anything was read
    assert news.news(seats.contractor) == told
    news.see(seats.contractor)
    assert news.news(seats.contractor) == ()


def test_a_comment_is_unread_until_its_article_was_talked_about(seats: TwoSeats) -> None:
    threads.comment(seats.client, "duree", "duree.notice", "Et pourquoi deux mois ?")
    assert news.unread(seats.contractor)["duree"]["duree.notice"] == 1
    assert "duree" not in news.unread(seats.client)
    news.see_article(seats.contractor, "duree")
    assert "duree" not in news.unread(seats.contractor)
    threads.comment(seats.client, "duree", "duree.notice", "Alors ?")
    assert news.unread(seats.contractor)["duree"]["duree.notice"] == 1


def test_a_private_note_is_no_news_to_the_other_side(seats: TwoSeats) -> None:
    news.see(seats.contractor)
    threads.comment(seats.client, "duree", "", "Entre nous.", private=True)
    assert news.news(seats.contractor) == ()
    assert "duree" not in news.unread(seats.contractor)


def test_each_seat_has_its_own_memory(seats: TwoSeats) -> None:
    news.see(seats.client)
    assert news.news(seats.contractor)


def test_a_thread_on_a_change_is_counted_at_the_change_and_stays_at_its_place_afterwards(
    seats: TwoSeats,
) -> None:
    (proposal,) = seats.contractor.contract.open_proposals
    change = negotiation(seats.contractor, proposal.id).redline.changes[0]
    threads.comment(seats.client, "", "", "Voici pourquoi.", change=change.id)
    assert news.unread(seats.contractor)[change.article] == {change.id: 1}
    assert threads.open_threads(seats.contractor)[change.article][change.id] == 1
    (thread,) = (c for c in seats.contractor.contract.comments if c.change)
    assert (thread.proposal, thread.article, thread.clause) == (proposal.id, change.article, change.clause)
    threads.comment(seats.contractor, thread.article, thread.clause, "Entendu.", answers=thread.id)
    assert news.unread(seats.client)[change.article] == {change.id: 1}
    threads.close_thread(seats.client, thread.id)
    assert change.id not in threads.open_threads(seats.client).get(change.article, {})
    threads.reopen_thread(seats.contractor, thread.id)
    assert threads.open_threads(seats.client)[change.article][change.id] == 1


def test_a_note_on_a_change_is_nobody_else_s_news_and_a_change_that_is_not_there_takes_none(
    seats: TwoSeats,
) -> None:
    (proposal,) = seats.contractor.contract.open_proposals
    change = negotiation(seats.contractor, proposal.id).redline.changes[0]
    told = news.news(seats.client)
    threads.comment(seats.contractor, "", "", "Entre nous.", private=True, change=change.id)
    assert news.news(seats.client) == told
    assert change.id not in threads.open_threads(seats.client).get(change.article, {})
    with pytest.raises(MissingError):
        threads.comment(seats.client, "", "", "Où ?", change="nowhere")


def test_what_stood_there_before_a_seat_first_came_is_no_news_to_it(seats: TwoSeats) -> None:
    table = seats.client
    came = next(event.seq for event in table.events if event.by is Seat.CLIENT)
    assert any(event.by is Seat.CONTRACTOR and event.seq < came for event in table.events)
    told = {event.seq for event in news.news(table)}
    assert not [seq for seq in told if seq < came]


def test_the_version_that_was_last_seen_is_known_until_the_one_on_the_table_is(seats: TwoSeats) -> None:
    before = seats.client.contract.head
    assert news.version_seen(seats.client) == before
    history.restore(seats.contractor, 2, "")
    assert news.version_seen(seats.client) == before != seats.client.contract.head
    news.see(seats.client)
    assert news.version_seen(seats.client) == seats.client.contract.head
