from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract import notation
from contract.interview import parse
from contract.template import TermSpec
from contract.terms import Terms

LANGUAGES = st.sampled_from(["fr", "en"])
NETWORKS = TermSpec(
    "networks",
    "table",
    "cadre",
    columns=(
        TermSpec("network", "choice", "", choices=("instagram", "linkedin")),
        TermSpec("handle", "text", "", required=False),
        TermSpec("quantity", "integer", "", low=Decimal(1)),
    ),
)


def read(kind: str, raw: object, **more: object) -> object:
    parsed = parse(TermSpec("x", kind, "s", **more), raw)  # type: ignore[arg-type]
    assert parsed.value is None or parsed.fault is None
    return parsed.fault.code if parsed.fault else parsed.value


@given(st.decimals(0, 10**9, places=2), LANGUAGES)
def test_an_amount_as_it_is_written_reads_as_itself(amount: Decimal, language: str) -> None:
    assert read("money", notation.money(amount, language)) == amount


@given(st.decimals(0, 10**6, places=2), LANGUAGES)
def test_a_rate_as_it_is_written_reads_as_itself(rate: Decimal, language: str) -> None:
    assert read("percent", notation.percent(rate, language)) == rate


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), LANGUAGES)
def test_a_date_as_it_is_written_reads_as_itself(day: date, language: str) -> None:
    assert read("date", notation.day(day, language)) == day
    assert read("date", notation.short_day(day, language)) == day
    assert read("date", day.isoformat()) == day


@given(st.integers(0, 999))
def test_a_count_as_it_is_written_reads_as_itself(number: int) -> None:
    assert read("integer", notation.count(number, "fr")) == number


@given(st.from_regex(r"\A0[1-9][0-9]{8}\Z"))
def test_a_french_phone_as_it_is_written_reads_as_itself(typed: str) -> None:
    kept = read("phone", typed)
    assert isinstance(kept, str)
    assert read("phone", notation.phone(kept)) == kept == f"+33{typed[1:]}"


@given(st.text())
def test_no_text_breaks_a_reader(raw: str) -> None:
    for kind in (
        "text",
        "lines",
        "money",
        "percent",
        "integer",
        "date",
        "siret",
        "vat",
        "iban",
        "email",
        "phone",
    ):
        parsed = parse(TermSpec("x", kind, "s"), raw)
        assert (parsed.value is None) or (parsed.fault is None)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("1 200,50 €", "1200.50"),
        ("1\u202f200,50\u00a0€", "1200.50"),
        ("1200.50", "1200.50"),
        ("€1,200.50", "1200.50"),
        ("1.200,50", "1200.50"),
        ("1 200", "1200.00"),
        ("1,234,567", "1234567.00"),
        ("1,5", "1.50"),
        (",5", "0.50"),
        ("0", "0.00"),
        (1200, "1200.00"),
        (1200.5, "1200.50"),
        (Decimal(90), "90.00"),
        ("90 euros", "90.00"),
    ],
)
def test_amounts_are_read_as_people_type_them(raw: object, value: str) -> None:
    # The written form counts: two equal amounts written apart would give two digests.
    assert str(read("money", raw)) == value


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("1,200", "money.ambiguous"),
        ("1.200", "money.ambiguous"),
        ("12,345", "money.ambiguous"),
        ("1200,505", "money.decimals"),
        ("12 00", "money.unreadable"),
        ("mille", "money.unreadable"),
        ("-5", "money.negative"),
        ("1e3", "money.unreadable"),
        ("$500", "money.currency"),
        ("٣٠٠", "money.unreadable"),
        ("1O0", "money.unreadable"),
        (True, "money.unreadable"),
    ],
)
def test_an_amount_is_never_guessed(raw: object, code: str) -> None:
    assert read("money", raw) == code


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("siren", "732 829 320", "732829320"),
        ("siret", "732 829 320 00074", "73282932000074"),
        ("siret", "356 000 000 00048", "35600000000048"),
        ("siret", "35600000049837", "35600000049837"),
        ("vat", "fr 44 732829320", "FR44732829320"),
        ("vat", "DE 136695976", "DE136695976"),
        ("iban", "FR76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189"),
        ("bic", "agrifrpp", "AGRIFRPP"),
        ("phone", "01.23.45.67.89", "+33123456789"),
        ("phone", "+33 (0)1 23 45 67 89", "+33123456789"),
        ("phone", "0033 1 23 45 67 89", "+33123456789"),
        ("phone", "+44 20 7183 8750", "+442071838750"),
        ("email", " Ada@Exemple.FR ", "Ada@exemple.fr"),
        ("date", "1er mars 2027", date(2027, 3, 1)),
        ("date", "1 fevrier 2027", date(2027, 2, 1)),
        ("integer", "1 200", 1200),
        ("integer", 3.0, 3),
        ("flag", "non", False),
        ("flag", True, True),
        ("text", "l'Atelier\u2003de Léa", "l’Atelier de Le\u0301a".replace("e\u0301", "é")),
        ("lines", "– un\n\n- deux ", ("un", "deux")),
    ],
)
def test_answers_are_kept_in_one_form(kind: str, raw: object, value: object) -> None:
    assert read(kind, raw) == value


@pytest.mark.parametrize(
    ("kind", "raw", "code"),
    [
        ("siren", "732829321", "siren.checksum"),
        ("siren", "73282932", "siren.length"),
        ("siret", "11122233344455", "siret.checksum"),
        ("siret", "35600000049838", "siret.checksum"),
        ("siret", "7328293200007A", "siret.unreadable"),
        ("vat", "FR45732829320", "vat.checksum"),
        ("vat", "US123", "vat.country"),
        ("iban", "FR7630006000011234567890188", "iban.checksum"),
        ("email", "ada@exemple", "email.unreadable"),
        ("phone", "12345", "phone.unreadable"),
        ("date", "31/02/2027", "date.impossible"),
        ("date", "03/15/2027", "date.impossible"),
        ("date", "01/03/27", "date.unreadable"),
        ("date", "01/03/1027", "date.year"),
        ("integer", "2,5", "integer.decimals"),
        ("text", "safe\u200bword", "text.character"),
        ("text", "a\u202eb", "text.character"),
        ("text", "a\x00b", "text.character"),
        ("text", "a\ud800b", "text.character"),
        ("text", "x" * 4001, "text.long"),
    ],
)
def test_what_is_wrong_is_named(kind: str, raw: object, code: str) -> None:
    assert read(kind, raw) == code


def test_the_refused_character_is_named() -> None:
    fault = parse(TermSpec("x", "text", "s"), "safe\u200bword").fault
    assert fault is not None
    assert fault.values == (("character", "U+200B"),)


@pytest.mark.parametrize("raw", [None, "", "  ", [], (), float("nan")])
def test_an_empty_answer_is_neither_value_nor_fault(raw: object) -> None:
    for kind in ("text", "money", "choices", "table", "date"):
        parsed = parse(TermSpec("x", kind, "s"), raw)
        assert parsed.value is parsed.fault is None


def test_bounds_are_held() -> None:
    assert read("integer", "0", low=Decimal(1)) == "number.low"
    assert read("percent", "50,01", high=Decimal(50)) == "number.high"
    assert read("percent", "50", high=Decimal(50)) == Decimal(50)


def test_choices_stand_in_the_templates_order() -> None:
    assert read("choices", ["b", "a", "b"], choices=("a", "b", "c")) == ("a", "b")
    assert read("choice", "z", choices=("a",)) == "choice.unknown"


def test_a_table_gives_its_whole_rows_and_its_first_fault() -> None:
    parsed = parse(
        NETWORKS,
        [
            {"network": "instagram", "handle": "@lea", "quantity": "3"},
            {"network": None, "handle": "", "quantity": float("nan")},
            {"network": "linkedin"},
            {"network": "linkedin", "quantity": 0},
        ],
    )
    assert parsed.value == (Terms({"network": "instagram", "handle": "@lea", "quantity": 3}),)
    assert parsed.fault is not None
    assert (parsed.fault.code, parsed.fault.row, parsed.fault.column) == ("row.incomplete", 3, "quantity")
