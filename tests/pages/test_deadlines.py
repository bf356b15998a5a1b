from __future__ import annotations

from datetime import date

from contract.actions import lasting
from tests.pages.conftest import Desk


def test_before_an_agreement_the_page_says_what_it_waits_for(desk: Desk) -> None:
    at = desk.open("deadlines")
    assert any("approuvé par les deux parties" in said.value for said in at.info)
    assert not at.exception


def test_both_read_the_same_days_in_a_picture_and_in_a_table(agreed: Desk) -> None:
    at = agreed.open("deadlines")
    pages = [html.proto.body for html in at.get("html")]
    picture, table = (next(p for p in pages if mark in p) for mark in ('role="img"', "<table>"))
    for said in lasting.told(lasting.split(lasting.course(agreed.table))[0], "fr"):
        assert said.title in picture
        assert said.title in table
    assert "4 novembre 2027" in table
    assert not at.exception
    assert not at.error


def test_an_invoice_paid_late_costs_interest_and_the_fixed_fee(agreed: Desk) -> None:
    key = agreed.table.id
    at = agreed.open("deadlines")
    at.number_input(key=f"invoice-amount-{key}").set_value(1200.0)
    at.date_input(key=f"invoice-day-{key}").set_value(date(2026, 3, 1))
    at.date_input(key=f"invoice-paid-{key}").set_value(date(2026, 5, 15))
    at.run()
    facts = next(h.proto.body for h in at.get("html") if "Indemnité forfaitaire" in h.proto.body)
    assert "31 mars 2026" in facts  # 30 days after 1 March
    assert "18,35\u00a0€" in facts  # 1200 × 12.40 % × 45 / 365
    assert "58,35\u00a0€" in facts
    said = [h.proto.body for h in at.get("html")]
    assert any("D441-5" in line for line in said)
    assert any("pas un conseil juridique" in line for line in said)


def test_the_diary_keeps_its_names_from_one_day_to_the_next(agreed: Desk) -> None:
    (name, first), (_, second) = (lasting.diary(agreed.visit, agreed.table.id, "fr") for _ in range(2))

    def names(text: str) -> list[str]:
        return [line for line in text.replace("\r\n ", "").split("\r\n") if line.startswith("UID:")]

    assert name.endswith(".ics")
    assert names(first) == names(second)
    assert f"UID:notice-1.{agreed.table.id}@clausier" in names(first)
