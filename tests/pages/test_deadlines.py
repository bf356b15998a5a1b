from __future__ import annotations

from datetime import date

import pytest

from contract.actions import lasting, rates
from contract.errors import ForbiddenError, UnreadableError
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
    amount = at.text_input(key=f"invoice-amount-{key}")
    assert amount.value == "850,00\u00a0€"
    assert any("deux façons" in said.value for said in amount.input("1.200").run().error)
    at.text_input(key=f"invoice-amount-{key}").input("1 200")
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


def test_a_rate_that_is_not_known_is_entered_with_its_source_and_then_the_interest_is_worked_out(
    agreed: Desk,
) -> None:
    sat, july, read = agreed.table, date(2026, 7, 1), date(2026, 7, 5)
    for typed, source, day, code in (
        ("-3", "BCE, juillet", read, "fault.percent.negative"),
        ("250", "BCE, juillet", read, "fault.number.high"),
        ("beaucoup", "BCE, juillet", read, "fault.percent.unreadable"),
        ("", "BCE, juillet", read, "rates.no_value"),
        ("2,40", " ", read, "rates.no_source"),
        ("2,40", "BCE, juillet", date(2999, 1, 1), "rates.no_day"),
    ):
        with pytest.raises(UnreadableError) as refused:
            rates.enter(sat, "legal_rate", july, typed, source, day)
        assert refused.value.code == code
    for key, since in (("legal_rate", date(2026, 1, 1)), ("legal_rate", read), ("vat_ceiling", july)):
        with pytest.raises(ForbiddenError):
            rates.enter(sat, key, since, "2,40", "BCE, juillet", read)

    at = agreed.open("deadlines")
    key = sat.id
    at.date_input(key=f"invoice-day-{key}").set_value(date(2026, 7, 1))
    at.date_input(key=f"invoice-paid-{key}").set_value(date(2026, 10, 1)).run()
    assert any("n’est pas connu de Clausier" in h.proto.body for h in at.get("html"))
    at.text_input(key=f"rate-value-{key}").set_value("2,70")
    at.text_input(key=f"rate-source-{key}").set_value("arrêté de juin, Journal officiel")
    at.button(key=f"FormSubmitter:rates-{key}-Garder ce taux").click().run()
    assert not at.exception
    assert not at.error
    said = " ".join(h.proto.body for h in at.get("html"))
    assert "8,1\u00a0%" in said  # the floor: three times the rate that was entered
    assert "saisi par le prestataire, qui indique sa source\u00a0: arrêté de juin, Journal officiel" in said
    assert sat.store.rates()[0].entered
    next(b for b in at.button if b.label == "Retirer ce taux").click().run()
    assert sat.store.rates() == ()


def test_the_diary_keeps_its_names_from_one_day_to_the_next(agreed: Desk) -> None:
    (name, first), (_, second) = (lasting.diary(agreed.visit, agreed.table.id, "fr") for _ in range(2))

    def names(text: str) -> list[str]:
        return [line for line in text.replace("\r\n ", "").split("\r\n") if line.startswith("UID:")]

    assert name.endswith(".ics")
    assert names(first) == names(second)
    assert f"UID:notice-1.{agreed.table.id}@clausier" in names(first)
