"""Bargain and floors: the figures that people bargain about, by the answers or by the hand that typed over them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.guard.bargain import Bargain, bargain
from contract.guard.floors import Floors, crossed
from contract.party import Seat
from contract.terms import Terms
from contract.version import Clause, Version

TEMPLATE = library.template()


def drafted(example: str, language: str = "fr") -> Version:
    return draft(TEMPLATE, example_terms(example, language), language)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("example", "posts", "price", "each"),
    [("1_micro_mensuel", "25.0", "850.00", "34.00"), ("2_taux_journalier", "12.7", "1360.00", "107.09"),
     ("3_a_la_publication", "8.0", "440.00", "55.00")],
)  # fmt: skip
def test_the_answers_give_the_figures_whatever_the_way_of_pricing(
    example: str, posts: str, price: str, each: str, language: str
) -> None:
    found = bargain(drafted(example, language), TEMPLATE)
    assert (found.posts, found.price, found.price_per_post) == (Decimal(posts), Decimal(price), Decimal(each))


@pytest.mark.parametrize(
    ("element", "word", "by", "figure", "value"),
    [
        ("fin.amount", "850,00", "700,00", "price", "700.00"),
        ("fin.due_date", "30", "45", "payment_days", "45"),
        ("duree.notice", "60", "15", "notice_days", "15"),
    ],
)
def test_a_figure_typed_over_in_the_text_counts(
    element: str, word: str, by: str, figure: str, value: str
) -> None:
    version = drafted("1_micro_mensuel")
    typed = tuple(
        replace(
            article,
            clauses=tuple(
                replace(c, text=c.text.replace(word, by)) if element in c.elements else c
                for c in article.clauses
            ),
        )
        for article in version.articles
    )
    assert getattr(bargain(replace(version, articles=typed), TEMPLATE), figure) == Decimal(value)


def test_a_clause_that_adds_contents_and_a_network_is_counted_in() -> None:
    version = drafted("1_micro_mensuel")
    extra = Clause("more", "Le Prestataire publie en outre 2 vidéos par semaine sur TikTok.")
    more = tuple(
        replace(a, clauses=(*a.clauses, extra)) if a.key == "cadre_mission" else a for a in version.articles
    )
    before, after = bargain(version, TEMPLATE), bargain(replace(version, articles=more), TEMPLATE)
    assert after.networks - before.networks == {"tiktok"}
    assert after.posts is not None
    assert before.posts is not None
    assert after.posts - before.posts == Decimal("8.7")
    assert after.price == before.price


def test_a_text_without_answers_gives_no_figure() -> None:
    assert bargain(replace(drafted("1_micro_mensuel"), terms=Terms()), TEMPLATE) == Bargain()


@pytest.mark.parametrize(
    ("seat", "floors", "told"),
    [
        (Seat.CONTRACTOR, Floors(price=Decimal(900)), ["floor_price"]),
        (Seat.CONTRACTOR, Floors(price=Decimal(850)), []),
        (Seat.CONTRACTOR, Floors(payment_days=Decimal(15), notice_days=Decimal(90)), ["floor_payment_days", "floor_notice_days"]),
        (Seat.CLIENT, Floors(price=Decimal(800)), ["floor_price"]),
        (Seat.CLIENT, Floors(payment_days=Decimal(45), notice_days=Decimal(30)), ["floor_payment_days"]),
        (Seat.CLIENT, Floors(), []),
    ],
)  # fmt: skip
def test_a_seat_is_told_where_a_version_goes_beyond_its_floors(
    seat: Seat, floors: Floors, told: list[str]
) -> None:
    found = list(crossed(bargain(drafted("1_micro_mensuel"), TEMPLATE), floors, seat, "fr"))
    assert [f.code for f in found] == told
