from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from contract import interview
from contract.edges import library
from contract.interview import Fault, asked, defaults, faults, missing, parse, sentence
from contract.terms import Terms, Value

TEMPLATE = library.template()
TODAY = date(2026, 11, 24)
ROOM = Path(interview.__file__).parent


def example(name: str) -> Terms:
    given = dict(library.examples())[name]["terms"]
    read = {spec.key: parse(spec, given.get(spec.key)).value for spec in TEMPLATE.terms}
    return Terms({key: value for key, value in read.items() if value is not None})


MICRO = example("1_micro_mensuel")
SASU = example("6_sasu_tva")
DAILY = example("2_taux_journalier")
CONSUMER: dict[str, Value] = {"client_kind": "consumer", "client_form": "person"}
SMALL_OFF: dict[str, Value] = {"client_headcount": 3, "signing_mode": "off_premises"}


def noticed(terms: Terms, **answers: Value | None) -> dict[str, Fault]:
    for key, value in answers.items():
        terms = terms.having(key, value)
    return {fault.code: fault for fault in faults(TEMPLATE, terms, TODAY)}


@pytest.mark.parametrize(
    ("terms", "answers", "code"),
    [
        (MICRO, {"payment_days": 60}, None),
        (MICRO, {"payment_days": 61}, "limit.payment_days"),
        (MICRO, {"payment_days": 46, "payment_basis": "end_of_month"}, "limit.payment_days_end_of_month"),
        (MICRO, {"payment_days": 45, "payment_basis": "end_of_month"}, None),
        (DAILY, {"payment_days": 46}, "limit.payment_days_periodic"),
        (MICRO, {**CONSUMER, "payment_days": 90}, None),
        (MICRO, {"late_rate": Decimal("7.85")}, "limit.late_rate"),
        (MICRO, {"late_rate": Decimal("7.86")}, None),
        (MICRO, {"signing_date": date(2027, 3, 1), "start_date": date(2027, 2, 28)}, "limit.start"),
        (MICRO, {"months": 2, "notice_days": 90}, "limit.notice"),
        (MICRO, {"renewal": "tacit", "renewal_months": None}, "limit.renewal"),
        (MICRO, {"renewal": "none", "renewal_months": None}, None),
        (MICRO, {**SMALL_OFF, "deposit_percent": Decimal(30)}, "limit.deposit"),
        (MICRO, {**SMALL_OFF, "deposit_percent": Decimal(0), "start_date": date(2030, 1, 1)}, None),
        (MICRO, {**SMALL_OFF, "signing_date": TODAY, "start_date": date(2026, 12, 8)}, "limit.withdrawal"),
        (MICRO, {"client_headcount": 3, "deposit_percent": Decimal(30)}, None),
        (SASU, {"cap_model": "amount", "cap_amount": Decimal(100)}, "limit.cap"),
        (MICRO, {"price_amount": Decimal("3200.00")}, "limit.vat_threshold"),
        (MICRO, {"price_amount": Decimal("3500.00")}, "limit.vat_ceiling"),
        (MICRO, {"price_amount": Decimal("7000.00"), "vat_regime": "normal"}, "limit.micro_ceiling"),
        (SASU, {"contractor_vat": "FR44732829320"}, "limit.vat_siren"),
        (MICRO, {"court": "merchants"}, "limit.court"),
        (MICRO, {**CONSUMER, "mediation": "prior"}, "limit.mediation"),
        (MICRO, {"client_siret": MICRO["contractor_siret"]}, "limit.same_party"),
    ],
)
def test_a_limit_is_noticed_where_it_is_passed(
    terms: Terms, answers: dict[str, Value], code: str | None
) -> None:
    codes = set(noticed(terms, **answers))
    assert code in codes if code else not codes & {"limit.deposit", "limit.late_rate", "limit.renewal"}
    assert code or not [found for found in codes if found.startswith("limit.payment_days")]


def test_a_sound_contract_passes_every_limit() -> None:
    for name, _raw in library.examples():
        assert noticed(example(name)) == {}


def test_a_legal_limit_names_its_source_and_date() -> None:
    fault = noticed(MICRO, payment_days=61)["limit.payment_days"]
    assert fault.key == "payment_days"
    assert fault.sources == ("C. com. L441-10 I",)
    assert dict(fault.values) == {"days": Decimal(61), "limit": Decimal(60), "since": date(2019, 4, 26)}


def test_an_answer_to_a_question_no_longer_asked_is_no_fault() -> None:
    assert "limit.renewal" not in noticed(MICRO, term_model="open", renewal="tacit", renewal_months=None)


def test_a_new_contract_has_its_defaults_and_misses_the_rest() -> None:
    begun = defaults(TEMPLATE)
    assert begun["payment_days"] == 30
    absent = missing(TEMPLATE, begun)
    assert {"client_name", "price_amount"} <= set(absent)
    assert not set(absent) & begun.keys()


def test_only_what_is_asked_can_be_missing() -> None:
    monthly = Terms({"price_model": "monthly"})
    assert "days_per_month" not in missing(TEMPLATE, monthly)
    assert "days_per_month" in missing(TEMPLATE, monthly.having("price_model", "daily"))
    assert "rate_card" in {spec.key for spec in asked(TEMPLATE, monthly)}
    assert "rate_card" not in missing(TEMPLATE, monthly)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_limit_is_said_with_its_values(language: str) -> None:
    said = sentence(noticed(MICRO, payment_days=61)["limit.payment_days"], library.catalogue(language))
    assert "61" in said
    assert ("26 avril 2019" if language == "fr" else "26 April 2019") in said


def test_a_fault_in_a_table_begins_with_its_row() -> None:
    fault = Fault("number.low", "networks", (("limit", Decimal(1)),), 2, "quantity")
    assert sentence(fault, library.catalogue("fr")).startswith("Ligne 2\u00a0: ")


def test_every_code_of_the_room_has_a_sentence() -> None:
    source = "".join(file.read_text("utf-8") for file in ROOM.glob("*.py"))
    codes = set(re.findall(r'(?:UnreadableError|Fault|_legal)\("([a-z_.]+)"', source))
    codes |= {f"{kind}.{what}" for kind in ("money", "percent") for what in ("unreadable", "decimals")}
    codes |= {
        f"{kind}.{what}"
        for kind in ("siren", "siret", "vat", "iban", "bic")
        for what in ("length", "checksum")
    }
    assert len(codes) > 40
    assert {code for code in codes if f"fault.{code}" not in library.catalogue("fr").sentences} == set()
