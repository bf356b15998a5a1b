from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract import figures
from contract.edges import library
from contract.terms import Terms, Value

TEMPLATE = library.template()


def figure(name: str, **answers: Value) -> Value | None:
    return figures.compute(Terms(answers), TEMPLATE).get(name)


def networks(*rows: tuple[int, str]) -> tuple[Terms, ...]:
    return tuple(Terms({"quantity": quantity, "per": per}) for quantity, per in rows)


def test_a_week_counts_for_fifty_two_twelfths_of_a_month() -> None:
    assert figure("posts_per_month", networks=networks((3, "week"))) == Decimal("13.0")
    assert figure("posts_per_month", networks=networks((1, "week"), (2, "month"))) == Decimal("6.3")


@pytest.mark.parametrize(
    ("model", "amount", "month"),
    [("monthly", "900", "900.00"), ("daily", "360", "1440.00"), ("per_post", "45.50", "591.50")],
)
def test_a_month_is_priced_by_its_unit(model: str, amount: str, month: str) -> None:
    answers = {"price_amount": Decimal(amount), "days_per_month": 4, "networks": networks((3, "week"))}
    priced = figures.compute(Terms({**answers, "price_model": model}), TEMPLATE)
    assert str(priced["monthly_price"]) == month
    assert priced["annual_price"] == Decimal(month) * 12


def test_a_figure_waits_for_its_answers() -> None:
    assert figure("monthly_price", price_model="daily", price_amount=Decimal(360)) is None
    assert figures.compute(Terms(), TEMPLATE) == Terms()


def test_only_a_fixed_term_has_a_total_and_an_end() -> None:
    answers: dict[str, Value] = {
        "price_model": "monthly",
        "price_amount": Decimal(900),
        "start_date": date(2027, 1, 4),
        "months": 12,
    }
    assert figure("total_price", **answers, term_model="fixed") == Decimal("10800.00")
    assert figure("end_date", **answers, term_model="fixed") == date(2028, 1, 3)
    assert figure("total_price", **answers, term_model="open") is None
    assert figure("end_date", **answers, term_model="open") is None


def test_a_month_too_short_ends_on_its_last_day() -> None:
    assert figure("end_date", start_date=date(2027, 1, 31), months=1, term_model="fixed") == date(2027, 2, 28)
    assert figure("end_date", start_date=date(2028, 1, 31), months=1, term_model="fixed") == date(2028, 2, 29)


@given(st.dates(date(2024, 1, 1), date(2040, 1, 1)), st.integers(1, 60))
def test_a_term_of_so_many_months_lasts_so_many_months(start: date, months: int) -> None:
    end = figure("end_date", start_date=start, months=months, term_model="fixed")
    assert isinstance(end, date)
    following = end + timedelta(days=1)
    distance = (following.year - start.year) * 12 + following.month - start.month
    assert (distance, following.day) in {(months, start.day), (months + 1, 1)}


def test_vat_is_twenty_per_cent_or_a_mention_by_date() -> None:
    price: dict[str, Value] = {"price_model": "monthly", "price_amount": Decimal(750)}
    assert figure("gross_monthly_price", **price, vat_regime="normal") == Decimal("900.00")
    assert figure("gross_monthly_price", **price, vat_regime="exempt") == Decimal("750.00")
    assert figure("vat_amount", **price, vat_regime="exempt") is None
    assert figure("vat_mention", vat_regime="exempt", signing_date=date(2026, 8, 31)) == "cgi_293b"
    assert figure("vat_mention", vat_regime="exempt", signing_date=date(2026, 9, 1)) == "cibs_l223"
    assert figure("vat_mention", vat_regime="normal", signing_date=date(2026, 9, 1)) is None


def test_the_late_floor_is_three_times_the_rate_of_the_day() -> None:
    assert figure("late_floor", signing_date=date(2025, 12, 31)) == Decimal("8.28")
    assert figure("late_floor", signing_date=date(2026, 1, 1)) == Decimal("7.86")


def test_what_is_not_ticked_is_excluded() -> None:
    choices = next(spec.choices for spec in TEMPLATE.terms if spec.key == "services")
    assert figure("services_excluded", services=choices[1:]) == choices[:1]
    assert figure("services_excluded", services=choices) == ()


@pytest.mark.parametrize(
    ("status", "form", "merchants"),
    [("sasu", "sas", True), ("micro", "sas", False), ("sasu", "association", False)],
)
def test_merchants_are_so_by_their_form(status: str, form: str, merchants: bool) -> None:
    assert figure("both_merchants", contractor_status=status, client_form=form) is merchants


def test_a_small_client_is_a_professional_with_five_employees_or_fewer() -> None:
    assert figure("small_client", client_kind="professional", client_headcount=5) is True
    assert figure("small_client", client_kind="professional", client_headcount=6) is False
    assert figure("small_client", client_kind="professional") is None
    assert figure("small_client", client_kind="consumer") is False


ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "price_model": st.sampled_from(["monthly", "daily", "per_post"]),
        "price_amount": st.decimals(1, 9999, places=2),
        "days_per_month": st.integers(1, 31),
        "networks": st.just(networks((2, "week"))),
        "months": st.integers(1, 60),
        "term_model": st.sampled_from(["fixed", "open"]),
        "start_date": st.dates(date(2026, 1, 1), date(2030, 1, 1)),
        "signing_date": st.dates(date(2026, 1, 1), date(2030, 1, 1)),
        "vat_regime": st.sampled_from(["exempt", "normal", "reverse_charge"]),
        "deposit_percent": st.decimals(0, 50, places=2),
        "cap_model": st.sampled_from(["year", "amount"]),
        "cap_amount": st.decimals(1, 9999, places=2),
        "client_kind": st.sampled_from(["professional", "consumer"]),
        "client_form": st.sampled_from(["sas", "ei"]),
    },
)


@given(ANSWERS, ANSWERS)
def test_a_figure_changes_only_with_the_terms_it_names(
    one: dict[str, Value], other: dict[str, Value]
) -> None:
    first, second = (figures.compute(Terms(answers), TEMPLATE) for answers in (one, other))
    assert first.keys() | second.keys() <= figures.INPUTS.keys()
    for name, inputs in figures.INPUTS.items():
        if all(one.get(key) == other.get(key) for key in inputs):
            assert first.get(name) == second.get(name), name


def test_every_input_is_a_question_of_the_template() -> None:
    asked = {spec.key for spec in TEMPLATE.terms}
    assert {key for inputs in figures.INPUTS.values() for key in inputs} <= asked
