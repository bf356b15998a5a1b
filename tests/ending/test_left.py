from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.deadlines.succession import Text
from contract.edges import library
from contract.ending.left import Due, left, owed
from tests.ending.ended import version

TEMPLATE = library.template()
D = date


def lines(last: date, unpaid: str = "0", **answers) -> dict[str, Decimal | None]:
    return {
        due.code: due.amount for due in owed((Text(version(**answers)),), TEMPLATE, last, Decimal(unpaid))
    }


@pytest.mark.parametrize(
    ("last", "amount"),
    [
        (D(2027, 3, 3), "850.00"),  # the second month of the contract, whole
        (D(2027, 3, 4), "27.42"),  # one day of the 31 from 4 March
        (D(2027, 3, 18), "411.29"),
        (D(2028, 2, 29), "762.07"),  # 26 of the 29 days from 4 February to 3 March 2028
    ],
)
def test_a_broken_month_is_shared_by_its_days(last: date, amount: str) -> None:
    (found,) = [d for d in owed((Text(version()),), TEMPLATE, last) if d.code == "last_month"]
    assert found.amount == Decimal(amount)


def test_with_vat_the_account_is_what_the_client_pays() -> None:
    assert lines(D(2027, 3, 3), vat_regime="normal")["last_month"] == Decimal("1020.00")


def test_what_is_priced_by_the_day_or_the_piece_is_counted_together() -> None:
    found = lines(D(2027, 3, 18), price_model="per_post", price_amount=Decimal(45))
    assert found == {"last_month_done": None}


def test_a_deposit_counts_in_the_first_month_alone() -> None:
    assert lines(D(2027, 1, 20))["deposit"] == Decimal("-255.00")
    assert "deposit" not in lines(D(2027, 2, 4))


def test_before_the_start_only_what_is_unpaid_is_owed() -> None:
    assert lines(D(2026, 12, 20), unpaid="12.00") == {
        "unpaid": Decimal("12.00"),
        "deposit": Decimal("-255.00"),
    }


@given(st.dates(D(2027, 1, 4), D(2031, 12, 31)))
def test_a_month_is_never_more_than_its_price(last: date) -> None:
    found = next(d for d in owed((Text(version()),), TEMPLATE, last) if d.code == "last_month")
    assert isinstance(found, Due)
    assert found.amount is not None
    assert 0 < found.amount <= Decimal("850.00")
    assert 28 <= dict(found.values)["whole"] <= 31


def test_the_list_names_each_account_once_and_every_thing_once() -> None:
    items = left(version(), D(2027, 6, 30))
    assert len({item.id for item in items}) == len(items)
    accounts = [item.about for item in items if item.code == "admin_rights"]
    assert accounts == list(dict.fromkeys(accounts))
    assert accounts
    assert {item.by for item in items if item.code == "admin_rights"} == {D(2027, 7, 2)}


@pytest.mark.parametrize(
    ("answers", "there", "gone"),
    [
        ({"source_files": True}, "source_files", "source_files_kept"),
        ({"source_files": False}, "source_files_kept", "source_files"),
        ({"gdpr": False}, "secrets", "personal_data"),
        ({"gdpr": True}, "personal_data", "ads"),
        ({"portfolio": False}, "last_invoice", "portfolio"),
        ({"ads": True, "ads_cap": Decimal(300)}, "ads", "source_files"),
    ],
)
def test_the_list_follows_the_terms(answers, there: str, gone: str) -> None:
    codes = {item.code for item in left(version(**answers), D(2027, 6, 30))}
    assert there in codes
    assert gone not in codes
