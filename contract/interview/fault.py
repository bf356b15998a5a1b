"""Fault: what is wrong with an answer, as a code and values. Its sentence is chosen when shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from contract import notation
from contract.terms import Scalar, Value
from contract.wording import Catalogue, say

_MONEY = {"amount", "ceiling", "tolerance"}
_RATES = {"rate", "floor"}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with the answer to `key`, in a table at `row` (from 1) and `column`.

    `code` names the sentence `fault.<code>`. In `values`, an amount, ceiling or tolerance is money, a
    rate or floor is in hundredths. `sources` are legal references; a limit of the law always has one.
    """

    code: str
    key: str
    values: tuple[tuple[str, Scalar], ...] = ()
    row: int = 0
    column: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """What an answer was read as. No value and no fault: there is no answer yet.

    A table may have both: the rows that can be read, and the first one that cannot.
    """

    value: Value | None = None
    fault: Fault | None = None


def sentence(fault: Fault, catalogue: Catalogue) -> str:
    """What is wrong, why, and what to do, in the catalogue's language; in a table it begins with the row."""
    values = {name: _written(name, value, catalogue.language) for name, value in fault.values}
    said = say(catalogue, f"fault.{fault.code}", **values)
    return say(catalogue, "fault.row", row=fault.row, fault=said) if fault.row else said


def _written(name: str, value: Scalar, language: str) -> object:
    if isinstance(value, date):
        return notation.day(value, language)
    if isinstance(value, Decimal) and name in _MONEY:
        return notation.money(value, language)
    if isinstance(value, Decimal):
        return notation.percent(value, language) if name in _RATES else notation.number(value, language)
    return value
