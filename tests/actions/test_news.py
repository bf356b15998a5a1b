from __future__ import annotations

from contract.actions import news, reading
from contract.actions.proposing import see
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
    reading.comment(seats.client, "duree", "duree.notice", "Et pourquoi deux mois ?")
    assert news.unread(seats.contractor)["duree"]["duree.notice"] == 1
    assert "duree" not in news.unread(seats.client)
    news.see_article(seats.contractor, "duree")
    assert "duree" not in news.unread(seats.contractor)
    reading.comment(seats.client, "duree", "duree.notice", "Alors ?")
    assert news.unread(seats.contractor)["duree"]["duree.notice"] == 1


def test_a_private_note_is_no_news_to_the_other_side(seats: TwoSeats) -> None:
    news.see(seats.contractor)
    reading.comment(seats.client, "duree", "", "Entre nous.", private=True)
    assert news.news(seats.contractor) == ()
    assert "duree" not in news.unread(seats.contractor)


def test_each_seat_has_its_own_memory(seats: TwoSeats) -> None:
    news.see(seats.client)
    assert news.news(seats.contractor)
